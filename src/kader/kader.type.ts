import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import { currentVersie, Doel, placeOf } from './doel.type';

export enum PlanStatus {
  CONCEPT = 'CONCEPT',
  RAADPLEGING = 'RAADPLEGING',
  VASTGESTELD = 'VASTGESTELD',
  AANGEBODEN = 'AANGEBODEN',
  INGETROKKEN = 'INGETROKKEN',
}
registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description:
    'De levensloop van een regionaal beleidsplan. In werking is een plan dat is vastgesteld of aangeboden; wordt het daarna ingetrokken, dan tot de dag van intrekking.',
  valuesConfig: {
    CONCEPT: { description: 'In voorbereiding.' },
    RAADPLEGING: { description: 'De gemeenteraden worden gehoord (Politiewet 2012 art. 38b).' },
    VASTGESTELD: { description: 'Vastgesteld door de burgemeesters en de hoofdofficier van justitie (Politiewet 2012 art. 39).' },
    AANGEBODEN: { description: 'Aangeboden aan de Minister van Justitie en Veiligheid en de korpschef.' },
    INGETROKKEN: {
      description:
        'Ingetrokken; vanaf de dag van intrekking niet meer in werking. Een concept dat is ingetrokken, is nooit in werking geweest.',
    },
  },
});

@ObjectType({ implements: Node, description: 'Een gemeente van de politieregio.' })
@FromTable('gemeente')
export class Gemeente extends Node {
  @Field(() => String, { description: 'De CBS-code, bijvoorbeeld "GM1690" (indeling 2024).' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De naam van de gemeente.' })
  @FromColumn()
  naam: string;

  @Field(() => String, { description: 'De provincie waarin de gemeente ligt.' })
  @FromColumn()
  provincie: string;
}

@ObjectType({ description: 'Een tekst van het plan: een uitgangspunt, een ontwikkeling of een selectiecriterium.' })
@FromTable('plan_tekst')
export class PlanTekst {
  @Field(() => Int, { description: 'De plaats van de tekst binnen haar soort, vanaf 1.' })
  @FromColumn()
  volgnummer: number;

  @Field(() => String, { description: 'De titel, of de hele tekst als die geen eigen titel heeft; letterlijk uit het plan.' })
  @FromColumn()
  titel: string;

  @Field(() => String, {
    nullable: true,
    description: 'De uitwerking, letterlijk uit het plan; leeg als het plan er geen geeft.',
  })
  @FromColumn()
  tekst: string | null;
}

@ObjectType({ implements: Node, description: 'Een strategisch (ontwikkel)thema van een regionaal beleidsplan.' })
@FromTable('thema')
export class Thema extends Node {
  @Field(() => String, { description: 'De code van het thema, uniek binnen het plan.' })
  @FromColumn()
  code: string;

  @Field(() => String, {
    description: 'De naam van het thema: zoals het plan die geeft, of zoals die vandaag is na een wijziging (`versies`).',
  })
  @FromSql((t) => `coalesce((select v.naam from thema_versie v where v.thema_id = ${t}.id and v.geldig @> vandaag()), ${t}.naam)`)
  naam: string;

  @Field(() => Int, { description: 'De plaats van het thema in het plan, vanaf 1.' })
  @FromColumn()
  volgnummer: number;

  @Field(() => RegionaalBeleidsplan, { description: 'Het plan waarin het thema staat.' })
  @ToOne('beleidsplan_id')
  beleidsplan: unknown;

  @Field(() => Boolean, {
    description:
      'Of het plan dit thema tot vast bespreekpunt van elke lokale driehoek maakt, in zijn hele periode of een deel ervan.',
  })
  @FromSql((t) => `exists (select from vast_bespreekpunt b where b.thema_id = ${t}.id)`)
  vastBespreekpunt: boolean;

  @Field(() => String, { nullable: true, description: 'De zin uit het plan die het thema tot vast bespreekpunt maakt.' })
  @FromSql((t) => `(select b.bron from vast_bespreekpunt b where b.thema_id = ${t}.id order by b.geldig_van desc limit 1)`)
  vastBespreekpuntBron: string | null;

  @Field(() => [Doel], { description: 'De doelen van het thema zoals die vandaag zijn, op volgorde (`versies` noemt alle).' })
  @ToMany(
    (d, t) => `${d}.thema_id = ${t}.id and ${d}.id in (select s.doel_id from doel_stand s
      where s.thema_id = ${t}.id and s.versie_id is not distinct from ${currentVersie(`${t}.id`)})`,
    { orderBy: placeOf },
  )
  doelen: unknown;

  @Field(() => [PlanTekst], {
    description: 'De selectiecriteria waarop het thema is gekozen; leeg als het plan ze niet per thema noemt.',
  })
  @ToMany((p, t) => `${p}.id in (select s.plan_tekst_id from thema_selectiecriterium s where s.thema_id = ${t}.id)`, {
    orderBy: (p) => `${p}.volgnummer`,
  })
  selectiecriteria: unknown;
}

const texts = (soort: string) =>
  ToMany((t, plan) => `${t}.beleidsplan_id = ${plan}.id and ${t}.soort = '${soort}'`, { orderBy: (t) => `${t}.volgnummer` });

@ObjectType({
  implements: Node,
  description:
    'Het Regionaal Beleidsplan Veiligheid: vier jaar, enkele strategische thema’s (Politiewet 2012 art. 39). Het verandert niets aan lokale prioriteiten.',
})
@FromTable('regionaal_beleidsplan')
export class RegionaalBeleidsplan extends Node {
  @Field(() => String, { description: 'De code van het plan, bijvoorbeeld "rbp-noord-nederland-2024-2027".' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De titel van het plan.' })
  @FromColumn()
  titel: string;

  @Field(() => Regio, { description: 'De regio waarvoor het plan geldt.' })
  @ToOne('regio_id')
  regio: unknown;

  @Field(() => PlanStatus, { description: 'Waar het plan in zijn levensloop is.' })
  @FromColumn()
  status: PlanStatus;

  @Field(() => String, { description: 'De wettelijke grondslag, zoals het plan die noemt.' })
  @FromColumn()
  grondslag: string;

  @Field(() => Datum, { description: 'De eerste dag van het plan (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { description: 'De laatste dag van het plan (Europe/Amsterdam).' })
  @FromColumn()
  geldigTotEnMet: string;

  @Field(() => Datum, {
    description:
      'De dag waarop uiterlijk een volgend plan nodig is: een plan wordt ten minste eens in de vier jaar vastgesteld (Politiewet 2012 art. 39 lid 1).',
  })
  @FromSql((p) => `least(${p}.geldig_tot_en_met + 1, (${p}.geldig_van + interval '4 years')::date)`)
  opvolgingNodigVoor: string;

  @Field(() => [PlanTekst], { description: 'De strategische uitgangspunten.' })
  @texts('UITGANGSPUNT')
  uitgangspunten: unknown;

  @Field(() => [PlanTekst], { description: 'De ontwikkelingen en trends die het plan noemt.' })
  @texts('ONTWIKKELING')
  ontwikkelingen: unknown;

  @Field(() => [PlanTekst], { description: 'De criteria waarop de thema’s zijn gekozen.' })
  @texts('SELECTIECRITERIUM')
  selectiecriteria: unknown;

  @Field(() => [Thema], { description: 'De strategische (ontwikkel)thema’s, op volgorde van het plan.' })
  @ToMany((t, plan) => `${t}.beleidsplan_id = ${plan}.id`, { orderBy: (t) => `${t}.volgnummer` })
  themas: unknown;

  @Field(() => Int, { description: 'Telt elke wijziging van het plan.' })
  @FromColumn()
  versie: number;
}

@ObjectType({ implements: Node, description: 'Een politieregio (regionale eenheid, Politiewet 2012 art. 25).' })
@FromTable('regio')
export class Regio extends Node {
  @Field(() => String, { description: 'De code van de regio, bijvoorbeeld "noord-nederland".' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De naam van de regio.' })
  @FromColumn()
  naam: string;

  @Field(() => [Gemeente], { description: 'De gemeenten van de regio, op naam.' })
  @ToMany((g, r) => `${g}.regio_id = ${r}.id`, { orderBy: (g) => `${g}.naam` })
  gemeenten: unknown;

  @Field(() => [RegionaalBeleidsplan], { description: 'Alle beleidsplannen van de regio, oudste eerst.' })
  @ToMany((p, r) => `${p}.regio_id = ${r}.id`, { orderBy: (p) => `${p}.geldig_van` })
  beleidsplannen: unknown;
}
