import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { ToMany } from '../lezen/mapping';
import { OngeldigeInvoer } from '../platform/errors';
import type { Context } from '../toegang/context';
import { agendasjabloonVastleggen } from './sjabloon.service';
import { Sjabloonpunt, SjabloonpuntInput } from './sjabloon.type';

const MOST = 30;

/** The items that a driehoek wants on each of its agendas. */
@Resolver(() => Driehoek)
export class SjabloonResolver {
  @FieldResolver(() => [Sjabloonpunt], {
    description: 'De punten die deze driehoek zelf op elke agenda wil, op volgorde; alleen de leden zien ze.',
  })
  @ToMany((s, d) => `${s}.driehoek_id = ${d}.id`, { orderBy: (s) => `${s}.volgnummer` })
  agendasjabloon(): unknown {
    return undefined;
  }

  @Mutation(() => Driehoek, {
    description:
      'Legt het agendasjabloon van een driehoek vast, in plaats van het vorige; een lege lijst wist het. Geldt voor vergaderingen die daarna worden gepland: een agenda die er al is, verandert niet. Fouten: NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  agendasjabloonVastleggen(
    @Arg('driehoekCode', () => String, { description: 'De code van de driehoek.' }) code: string,
    @Arg('punten', () => [SjabloonpuntInput], { description: `De punten, op volgorde; ten hoogste ${MOST}.` })
    punten: SjabloonpuntInput[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (punten.length > MOST)
      throw new OngeldigeInvoer(`Een agendasjabloon heeft ten hoogste ${MOST} punten.`, { velden: ['punten'] });
    return ctx.write(info, (tx) => agendasjabloonVastleggen(tx, code, punten));
  }
}
