import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver } from 'type-graphql';
import { FromSql, ToMany } from '../lezen/mapping';
import { SEEN_VERSIE } from '../platform/input/optimistic-lock';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { Gemeente, RegionaalBeleidsplan } from './kader.type';
import type { PlanService } from './plan.service';
import { PlanStap, Zienswijze } from './plan.type';

const PLAN = 'De code van het plan.';
const VERSIE = 'De versie die u zag; is er een nieuwere, dan volgt CONFLICT.';
const FOUTEN =
  'Alleen regio-beheer. Fouten: CONFLICT, NIET_GEVONDEN, NIET_TOEGESTAAN, ONGELDIGE_INVOER, ONGELDIGE_TOESTAND, VAST_BESPREEKPUNT.';

/**
 * Dutch warnings about dates: a late offer (the infosheet asks for an offer before 1 November), and
 * a successor that is due (Politiewet 2012 art. 39).
 */
const WARNINGS = (p: string) => `coalesce((select json_agg(w.zin order by w.plaats) from (values
  (1, ${p}.status = 'AANGEBODEN' and greatest(${p}.aangeboden_minister_op, ${p}.aangeboden_korpschef_op) >= make_date(extract(year from ${p}.geldig_van)::int - 1, 11, 1),
    'Dit plan is later aangeboden dan voor 1 november van het jaar voor zijn ingang.'),
  (2, ${p}.werking @> vandaag() and vandaag() >= ${p}.geldig_tot_en_met - interval '1 year' and not exists (select from regionaal_beleidsplan n
      where n.regio_id = ${p}.regio_id and n.status <> 'INGETROKKEN' and n.geldig_van > ${p}.geldig_van),
    'Dit plan loopt binnen een jaar af en een volgend plan is nog niet begonnen: ten minste eens in de vier jaar is er een nieuw plan nodig.')
  ) w(plaats, geldt, zin) where w.geldt), '[]'::json)`;

/** The life cycle of a plan, and the councils' opinions on it. */
@Resolver(() => RegionaalBeleidsplan)
export class PlanlevenResolver {
  constructor(private readonly service: PlanService) {}

  @FieldResolver(() => [PlanStap], { description: 'De levensloop van het plan, oudste stap eerst.' })
  @ToMany((s, p) => `${s}.beleidsplan_id = ${p}.id`, { orderBy: (s) => `${s}.id` })
  levensloop(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Zienswijze], {
    description: 'Wat de raden van het conceptplan vonden, op de dag waarop zij zijn gehoord.',
  })
  @ToMany((z, p) => `${z}.beleidsplan_id = ${p}.id`, { orderBy: (z) => `${z}.gehoord_op, ${z}.id` })
  zienswijzen(): unknown {
    return undefined;
  }

  @FieldResolver(() => [Gemeente], {
    description: 'De gemeenten waarvan de raad nog niet is gehoord, op naam; leeg zodra het plan is vastgesteld.',
  })
  @ToMany(
    (g, p) => `${g}.regio_id = ${p}.regio_id and ${p}.status in ('CONCEPT', 'RAADPLEGING')
      and not exists (select from zienswijze z where z.beleidsplan_id = ${p}.id and z.gemeente_id = ${g}.id)`,
    { orderBy: (g) => `${g}.naam` },
  )
  nogNietGehoord(): unknown {
    return undefined;
  }

  @FieldResolver(() => [String], { description: 'Waarop te letten is: te laat aangeboden, of een volgend plan dat nodig wordt.' })
  @FromSql(WARNINGS)
  waarschuwingen(): unknown {
    return undefined;
  }

  @Mutation(() => RegionaalBeleidsplan, { description: `Legt een conceptplan aan de raden voor. ${FOUTEN}` })
  planInRaadpleging(
    @Arg('planCode', () => String, { description: PLAN }) planCode: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.planInRaadpleging(tx, planCode, versie));
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Legt vast wat de raad van een gemeente vond, of verbetert dat zolang het plan in raadpleging is. Geen wensen en geen bedenkingen is ook een antwoord. ${FOUTEN}`,
  })
  zienswijzeVastleggen(
    @Arg('planCode', () => String, { description: PLAN }) planCode: string,
    @Arg('gemeenteCode', () => String, { description: 'De CBS-code van de gemeente.' }) gemeenteCode: string,
    @Arg('gehoordOp', () => Datum, { description: 'De dag waarop de raad is gehoord.' }) gehoordOp: string,
    @Arg('wensen', () => String, { nullable: true, description: 'De wensen; leeg als er geen waren.' }) wensen:
      | string
      | undefined,
    @Arg('bedenkingen', () => String, { nullable: true, description: 'De bedenkingen; leeg als er geen waren.' }) bedenkingen:
      | string
      | undefined,
    @Arg('reactie', () => String, { nullable: true, description: 'De reactie van de regio.' }) reactie: string | undefined,
    @Arg('versie', () => Int, { nullable: true, description: `${SEEN_VERSIE} Was er nog geen zienswijze, dan is dat 0.` })
    versie: number | null | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const zienswijze = { gehoordOp, wensen, bedenkingen, reactie, versie };
    return ctx.write(info, (tx) => this.service.zienswijzeVastleggen(tx, planCode, gemeenteCode, zienswijze));
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Stelt het plan vast als de raad van elke gemeente is gehoord; vanaf zijn eerste dag komen zijn vaste bespreekpunten op elke agenda. ${FOUTEN}`,
  })
  planVaststellen(
    @Arg('planCode', () => String, { description: PLAN }) planCode: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.planVaststellen(tx, planCode, versie));
  }

  @Mutation(() => RegionaalBeleidsplan, { description: `Legt vast dat het plan is aangeboden. ${FOUTEN}` })
  planAanbieden(
    @Arg('planCode', () => String, { description: PLAN }) planCode: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('aanMinisterOp', () => Datum, {
      description: 'De dag waarop het aan de Minister van Justitie en Veiligheid is aangeboden.',
    })
    aanMinisterOp: string,
    @Arg('aanKorpschefOp', () => Datum, { description: 'De dag waarop het aan de korpschef is aangeboden.' })
    aanKorpschefOp: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.planAanbieden(tx, planCode, versie, aanMinisterOp, aanKorpschefOp));
  }

  @Mutation(() => RegionaalBeleidsplan, {
    description: `Trekt een plan in. Was het in werking, dan blijft wat eronder gebeurde staan en geldt het vanaf die dag niet meer. ${FOUTEN}`,
  })
  planIntrekken(
    @Arg('planCode', () => String, { description: PLAN }) planCode: string,
    @Arg('versie', () => Int, { description: VERSIE }) versie: number,
    @Arg('perDatum', () => Datum, { description: 'De eerste dag waarop het niet meer geldt.' }) perDatum: string,
    @Arg('toelichting', () => String, { description: 'Waarom; ten hoogste 20.000 tekens.' }) toelichting: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.write(info, (tx) => this.service.planIntrekken(tx, planCode, versie, perDatum, toelichting));
  }
}
