import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek, Lidmaatschap, Persoon } from '../driehoek/driehoek.type';
import { RegionaalBeleidsplan, Thema } from '../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum, Tijdstip } from '../platform/scalars';
import { LokalePrioriteit } from '../prioriteit/prioriteit.type';
import {
  ActieStatus,
  AgendapuntSoort,
  BesluitSoort,
  Uitkomst,
  Uitvoering,
  VergaderingStatus,
  Vertrouwelijkheid,
} from './vergadering.enum';

@ObjectType({ implements: Node, description: 'Een actie die bij een agendapunt is afgesproken.' })
@FromTable('actie')
export class Actie extends Node {
  @Field(() => String, { description: 'Wat er moet gebeuren.' })
  @FromColumn()
  omschrijving: string;

  @Field(() => Lidmaatschap, { nullable: true, description: 'Wie het doet; leeg zolang dat niet is afgesproken.' })
  @ToOne('eigenaar_id')
  eigenaar: unknown;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is (Europe/Amsterdam).' })
  @FromColumn()
  uiterlijk: string | null;

  @Field(() => ActieStatus, { description: 'Hoe het ermee staat.' })
  @FromColumn()
  status: ActieStatus;

  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij de actie is afgesproken.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}

@ObjectType({ implements: Node, description: 'Een besluit, genomen bij een agendapunt. De tekst wordt nooit herschreven.' })
@FromTable('besluit')
export class Besluit extends Node {
  @Field(() => String, { description: 'Het nummer, doorlopend per driehoek en jaar: "2026-001".' })
  @FromColumn()
  nummer: string;

  @Field(() => BesluitSoort, { description: 'Waarover het gaat.' })
  @FromColumn()
  soort: BesluitSoort;

  @Field(() => String, { description: 'De tekst van het besluit.' })
  @FromColumn()
  tekst: string;

  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij het besluit is genomen.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => [Lidmaatschap], { description: 'Op wiens gezag het besluit rust.' })
  @ToMany((l, b) => `${l}.id in (select x.lidmaatschap_id from besluit_beslisser x where x.besluit_id = ${b}.id)`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  beslissers: unknown;

  @Field(() => Uitvoering, { description: 'Hoe het met de uitvoering staat.' })
  @FromColumn()
  uitvoering: Uitvoering;

  @Field(() => String, { nullable: true, description: 'Wat er over de uitvoering te zeggen is.' })
  @FromColumn()
  uitvoeringToelichting: string | null;

  @Field(() => Tijdstip, { description: 'Wanneer het besluit is vastgelegd.' })
  @FromColumn()
  vastgelegdOp: Date;
}

@ObjectType({ implements: Node, description: 'Een punt op de agenda van een vergadering.' })
@FromTable('agendapunt')
export class Agendapunt extends Node {
  @Field(() => Vergadering, { description: 'De vergadering waarvan dit een punt is.' })
  @ToOne('vergadering_id')
  vergadering: unknown;

  @Field(() => Int, {
    description: 'De plaats op de agenda: 1 tot en met het aantal punten, zonder gaten. Verandert met de volgorde.',
  })
  @FromColumn()
  volgnummer: number;

  @Field(() => AgendapuntSoort, { description: 'Wat voor punt het is.' })
  @FromColumn()
  soort: AgendapuntSoort;

  @Field(() => String, { description: 'De titel; van een vast bespreekpunt de naam van het thema.' })
  @FromColumn()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De toelichting.' })
  @FromColumn()
  toelichting: string | null;

  @Field(() => Boolean, { description: 'Of dit een vast bespreekpunt van het regionale beleidsplan is.' })
  @FromSql((a) => `(${a}.vast_thema_id is not null)`)
  vast: boolean;

  @Field(() => Thema, { nullable: true, description: 'Van een vast bespreekpunt: het thema dat het op de agenda zet.' })
  @ToOne('vast_thema_id')
  thema: unknown;

  @Field(() => [Thema], { description: 'De regionale thema’s waarover het punt gaat, dat van een vast bespreekpunt erbij.' })
  @ToMany(
    (t, a) =>
      `(${t}.id = ${a}.vast_thema_id or ${t}.id in (select x.thema_id from agendapunt_thema x where x.agendapunt_id = ${a}.id))`,
    {
      orderBy: (t) => `${t}.volgnummer, ${t}.id`,
    },
  )
  themas: unknown;

  @Field(() => [LokalePrioriteit], { description: 'De lokale prioriteiten van deze driehoek waarover het punt gaat.' })
  @ToMany((p, a) => `${p}.id in (select x.prioriteit_id from agendapunt_prioriteit x where x.agendapunt_id = ${a}.id)`, {
    orderBy: (p) => `${p}.id`,
  })
  prioriteiten: unknown;

  @Field(() => Vertrouwelijkheid, { description: 'Wie het punt mag zien.' })
  @FromColumn()
  vertrouwelijkheid: Vertrouwelijkheid;

  @Field(() => Int, { nullable: true, description: 'De tijd die ervoor staat, in minuten.' })
  @FromColumn()
  duurMinuten: number | null;

  @Field(() => Persoon, { nullable: true, description: 'Wie het punt inbracht; leeg bij punten die de dienst zelf klaarzet.' })
  @ToOne('indiener_id')
  indiener: unknown;

  @Field(() => Boolean, { description: 'Of het punt erbij kwam nadat de agenda was vastgesteld.' })
  @FromColumn()
  nagekomen: boolean;

  @Field(() => [String], {
    description: 'Van een vast bespreekpunt: de doelen van zijn thema, als leidraad voor het gesprek; anders leeg.',
  })
  @FromSql(
    (a) =>
      `coalesce((select json_agg(d.tekst order by d.volgnummer) from doel d where d.thema_id = ${a}.vast_thema_id), '[]'::json)`,
  )
  gespreksleidraad: string[];

  @Field(() => Agendapunt, {
    nullable: true,
    description: 'Het punt van een eerdere vergadering dat werd aangehouden en hier terugkomt.',
  })
  @ToOne('aangehouden_van_id')
  aangehoudenVan: unknown;

  @Field(() => Vergadering, {
    nullable: true,
    description: 'Van een punt VORIG_VERSLAG: de vergadering waarvan het verslag aan de orde is.',
  })
  @ToOne('verslag_van_id')
  verslagVan: unknown;

  @Field(() => [Actie], {
    description:
      'Van een punt VORIG_VERSLAG: de acties van eerdere vergaderingen die nu nog open staan, de vroegste uiterlijke dag eerst; anders leeg.',
  })
  @ToMany(
    (c, a) =>
      `${c}.status = 'OPEN' and ${c}.driehoek_id = ${a}.driehoek_id and ${a}.soort = 'VORIG_VERSLAG' and exists (
        select from agendapunt p join vergadering w on w.id = p.vergadering_id join vergadering v on v.id = ${a}.vergadering_id
        where p.id = ${c}.agendapunt_id and w.aanvang < v.aanvang)`,
    { orderBy: (c) => `${c}.uiterlijk, ${c}.id` },
  )
  openstaandeActies: unknown;

  @Field(() => Uitkomst, { nullable: true, description: 'Wat ermee gebeurde; leeg tot het is vastgelegd.' })
  @FromColumn()
  uitkomst: Uitkomst | null;

  @Field(() => String, {
    nullable: true,
    description: 'De toelichting bij de uitkomst; van een aangehouden vast bespreekpunt de reden.',
  })
  @FromColumn()
  uitkomstToelichting: string | null;

  @Field(() => [Besluit], { description: 'De besluiten bij dit punt, op nummer.' })
  @ToMany((b, a) => `${b}.agendapunt_id = ${a}.id`, { orderBy: (b) => `${b}.jaar, ${b}.reeksnummer` })
  besluiten: unknown;

  @Field(() => [Actie], { description: 'De acties bij dit punt, in volgorde van vastleggen.' })
  @ToMany((c, a) => `${c}.agendapunt_id = ${a}.id`, { orderBy: (c) => `${c}.id` })
  acties: unknown;

  @Field(() => Int, {
    description:
      'Telt elke wijziging van het punt zelf (niet die van zijn plaats door andere punten); geef hem mee bij een wijziging.',
  })
  @FromColumn()
  versie: number;
}

/** A sentence for each of the three that meet (Politiewet 2012 art. 13 lid 1) who was not there. */
const ABSENCES = (v: string) => `coalesce((select json_agg(r.zin order by r.plaats)
  from (values (1, 'BURGEMEESTER', 'Er was geen burgemeester aanwezig.'), (2, 'OFFICIER_VAN_JUSTITIE', 'De officier van justitie was niet aanwezig.'),
    (3, 'TEAMCHEF', 'De teamchef was niet aanwezig.')) r(plaats, rol, zin)
  where ${v}.status in ('GEHOUDEN', 'AFGESLOTEN') and not exists (select from aanwezigheid w join lidmaatschap l on l.id = w.lidmaatschap_id
    where w.vergadering_id = ${v}.id and l.rol = r.rol)), '[]'::json)`;

@ObjectType({ implements: Node, description: 'Een vergadering van een lokale driehoek, met haar agenda.' })
@FromTable('vergadering')
export class Vergadering extends Node {
  @Field(() => Driehoek, { description: 'De driehoek die vergadert.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Tijdstip, { description: 'Wanneer de vergadering begint.' })
  @FromColumn()
  aanvang: Date;

  @Field(() => Tijdstip, { nullable: true, description: 'Wanneer de vergadering eindigt; leeg als dat niet is gepland.' })
  @FromColumn()
  einde: Date | null;

  @Field(() => String, { nullable: true, description: 'Waar de vergadering is.' })
  @FromColumn()
  locatie: string | null;

  @Field(() => VergaderingStatus, { description: 'Waar de vergadering in haar verloop is.' })
  @FromColumn()
  status: VergaderingStatus;

  @Field(() => String, { nullable: true, description: 'Waarom de vergadering niet doorging.' })
  @FromColumn()
  annuleringReden: string | null;

  @Field(() => RegionaalBeleidsplan, {
    nullable: true,
    description:
      'Het regionale beleidsplan dat op de dag van de vergadering (Europe/Amsterdam) in werking is; leeg als er dan geen is.',
  })
  @ToOne(
    (p, v) => `${p}.regio_id = (select d.regio_id from driehoek d where d.id = ${v}.driehoek_id) and ${p}.werking @> ${v}.dag`,
  )
  beleidsplan: unknown;

  @Field(() => [Agendapunt], { description: 'De agenda, op volgnummer.' })
  @ToMany((a, v) => `${a}.vergadering_id = ${v}.id`, { orderBy: (a) => `${a}.volgnummer` })
  agendapunten: unknown;

  @Field(() => [Lidmaatschap], { description: 'De leden die aanwezig waren.' })
  @ToMany((l, v) => `${l}.id in (select w.lidmaatschap_id from aanwezigheid w where w.vergadering_id = ${v}.id)`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  aanwezigen: unknown;

  @Field(() => [String], {
    description:
      'Waarop te letten is: van een gehouden vergadering welke van de drie partners (Politiewet 2012 art. 13 lid 1) er niet was.',
  })
  @FromSql(ABSENCES)
  waarschuwingen: string[];

  @Field(() => Tijdstip, { description: 'Wanneer de vergadering of haar agenda het laatst is gewijzigd.' })
  @FromColumn()
  gewijzigdOp: Date;

  @Field(() => Int, {
    description: 'Telt elke wijziging van de vergadering zelf (niet die van haar punten); geef hem mee bij een wijziging.',
  })
  @FromColumn()
  versie: number;
}
