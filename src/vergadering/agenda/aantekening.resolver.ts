import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { FromSql } from '../../lezen/mapping';
import { SEEN_VERSIE } from '../../platform/input/optimistic-lock';
import type { Context } from '../../toegang/context';
import { aantekeningSchrijven } from './aantekening.service';
import { Agendapunt } from './agendapunt.type';

/** Private notes of one partner at an item. */
@Resolver(() => Agendapunt)
export class AantekeningResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'De aantekening van uw eigen partner (uw gemeente, het OM of de politie) bij dit punt; leeg als die er niet is. Anderen zien haar niet, ook niet in het logboek of de wijzigingen.',
  })
  @FromSql((a) => `(select n.tekst from aantekening n where n.agendapunt_id = ${a}.id)`)
  aantekening(): unknown {
    return undefined;
  }

  @FieldResolver(() => Int, {
    description:
      'Telt elke wijziging van de aantekening van uw eigen partner, ook het wissen; geef hem mee als u haar schrijft. 0 zolang er nooit een was.',
  })
  @FromSql((a) => `coalesce((select n.versie from aantekening n where n.agendapunt_id = ${a}.id), 0)`)
  aantekeningVersie(): unknown {
    return undefined;
  }

  @Mutation(() => Agendapunt, {
    description:
      'Schrijft bij een punt een aantekening voor uw eigen partner, in plaats van die er was; zonder tekst wist zij haar. De secretaris hoort bij geen partner. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER.',
  })
  aantekeningSchrijven(
    @Arg('agendapuntId', () => ID, { description: 'Het id van het agendapunt.' }) id: string,
    @Arg('tekst', () => String, { nullable: true, description: 'De aantekening, ten hoogste 20.000 tekens; null wist haar.' })
    tekst: string | null | undefined,
    @Arg('versie', () => Int, { nullable: true, description: `${SEEN_VERSIE} Was er nog niets, dan is dat 0.` })
    versie: number | null | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => aantekeningSchrijven(tx, id, tekst ?? null, versie));
  }
}
