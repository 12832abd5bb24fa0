import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { FromSql, ToMany } from '../../lezen/mapping';
import { OngeldigeInvoer } from '../../platform/input/errors';
import { SEEN_VERSIE } from '../../platform/input/optimistic-lock';
import type { Context } from '../../toegang/context';
import { agendasjabloonVastleggen } from './sjabloon.service';
import { Sjabloonpunt, SjabloonpuntInput } from './sjabloon.type';

const MOST = 30;

/** The template of a driehoek: items for each of its agendas. */
@Resolver(() => Driehoek)
export class SjabloonResolver {
  @FieldResolver(() => [Sjabloonpunt], {
    description: 'De punten die deze driehoek zelf op elke agenda wil, op volgorde; alleen de leden zien ze.',
  })
  @ToMany((s, d) => `${s}.driehoek_id = ${d}.id`, { orderBy: (s) => `${s}.volgnummer` })
  agendasjabloon(): unknown {
    return undefined;
  }

  @FieldResolver(() => Int, {
    description:
      'Telt elke wijziging van het agendasjabloon; geef hem mee bij een wijziging. 0 zolang er nooit een was, en voor wie het niet ziet.',
  })
  @FromSql((d) => `coalesce((select s.versie from agendasjabloon s where s.driehoek_id = ${d}.id), 0)`)
  agendasjabloonVersie(): unknown {
    return undefined;
  }

  @Mutation(() => Driehoek, {
    description:
      'Legt het agendasjabloon van een driehoek vast, in plaats van het vorige; een lege lijst wist het. Geldt voor vergaderingen die daarna worden gepland: een agenda die er al is, verandert niet. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  agendasjabloonVastleggen(
    @Arg('driehoekCode', () => String, { description: 'De code van de driehoek.' }) code: string,
    @Arg('punten', () => [SjabloonpuntInput], { description: `De punten, op volgorde; ten hoogste ${MOST}.` })
    punten: SjabloonpuntInput[],
    @Arg('versie', () => Int, { nullable: true, description: `${SEEN_VERSIE} Was er nog niets, dan is dat 0.` })
    versie: number | null | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (punten.length > MOST)
      throw new OngeldigeInvoer(`Een agendasjabloon heeft ten hoogste ${MOST} punten.`, { velden: ['punten'] });
    return ctx.write(info, (tx) => agendasjabloonVastleggen(tx, code, punten, versie));
  }
}
