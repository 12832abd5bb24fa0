import { Field, Int, ObjectType } from 'type-graphql';
import { Persoon } from '../../driehoek/driehoek.type';
import { Thema } from '../../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { Vergadering } from '../basis/vergadering.type';
import { AgendapuntSoort, Uitkomst } from './agendapunt.enum';

/** SQL of the ids of the theme that fixes the item and of the themes linked to it. */
const themaIds = (a: string) => `select ${a}.vast_thema_id where ${a}.vast_thema_id is not null
  union all select x.thema_id from agendapunt_thema x where x.agendapunt_id = ${a}.id and x.thema_id is distinct from ${a}.vast_thema_id`;
/** Numbers only the items that the caller may see: a gap would reveal the others. */
const PLACE = (
  a: string,
) => `case when (select lid_van_alles()) or ${a}.driehoek_id in (select unnest(lid_van())) then ${a}.volgnummer
  else gezien_volgnummer(${a}.vergadering_id, ${a}.volgnummer) end`;

@ObjectType({ implements: Node, description: 'Een punt op de agenda van een vergadering.' })
@FromTable('agendapunt')
export class Agendapunt extends Node {
  @Field(() => Vergadering, { description: 'De vergadering waarvan dit een punt is.' })
  @ToOne('vergadering_id')
  vergadering: unknown;

  @Field(() => Int, {
    description:
      'De plaats op de agenda: 1 tot en met het aantal punten dat u mag zien, zonder gaten. Verandert met de volgorde.',
  })
  @FromSql(PLACE)
  volgnummer: number;

  @Field(() => AgendapuntSoort, { description: 'Wat voor punt het is.' })
  @FromColumn()
  soort: AgendapuntSoort;

  @Field(() => String, { description: 'De titel; van een vast bespreekpunt de naam van het thema op de dag van de vergadering.' })
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
  @ToMany(() => 'true', { among: themaIds, orderBy: (t) => `${t}.volgnummer, ${t}.id` })
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
    description:
      'Van een vast bespreekpunt: de doelen van zijn thema op de dag van de vergadering, als leidraad voor het gesprek; anders leeg. Is de vergadering gehouden, dan blijven ze zoals ze toen waren.',
  })
  @FromSql(
    (a) =>
      `coalesce((select json_agg(d.tekst order by s.volgnummer) from doel_stand s join doel d on d.id = s.doel_id
        where s.thema_id = ${a}.vast_thema_id and s.versie_id is not distinct from ${a}.vast_versie_id), '[]'::json)`,
  )
  gespreksleidraad: string[];

  @Field(() => Agendapunt, {
    nullable: true,
    description: 'Het punt van een eerdere vergadering dat werd aangehouden en hier terugkomt.',
  })
  @ToOne('aangehouden_van_id')
  aangehoudenVan: unknown;

  @Field(() => [Agendapunt], {
    description: 'De punten van deze driehoek, van welke vergadering ook, waarop dit voortbouwt; voor zover u ze mag zien.',
  })
  @ToMany((p, a) => `${p}.id in (select x.naar_id from agendapunt_verwijzing x where x.agendapunt_id = ${a}.id)`, {
    orderBy: (p) => `${p}.id`,
  })
  verwijstNaar: unknown;

  @Field(() => [Agendapunt], { description: 'De punten die op dit punt voortbouwen; voor zover u ze mag zien.' })
  @ToMany((p, a) => `${p}.id in (select x.agendapunt_id from agendapunt_verwijzing x where x.naar_id = ${a}.id)`, {
    orderBy: (p) => `${p}.id`,
  })
  verwezenVanuit: unknown;

  @Field(() => Vergadering, {
    nullable: true,
    description: 'Van een punt VORIG_VERSLAG: de vergadering waarvan het verslag aan de orde is.',
  })
  @ToOne('verslag_van_id')
  verslagVan: unknown;

  @Field(() => Uitkomst, { nullable: true, description: 'Wat ermee gebeurde; leeg tot het is vastgelegd.' })
  @FromColumn()
  uitkomst: Uitkomst | null;

  @Field(() => String, {
    nullable: true,
    description: 'De toelichting bij de uitkomst; van een aangehouden vast bespreekpunt de reden.',
  })
  @FromColumn()
  uitkomstToelichting: string | null;

  @Field(() => Int, {
    description:
      'Telt elke wijziging van het punt zelf (niet die van zijn plaats door andere punten); geef hem mee bij een wijziging.',
  })
  @FromColumn()
  versie: number;

  @Field(() => Tijdstip, { description: 'Wanneer het punt deze versie kreeg.' })
  @FromColumn()
  gewijzigdOp: Date;

  @Field(() => Persoon, {
    nullable: true,
    description:
      'Wie het punt deze versie gaf, ook door de vergadering te plannen of het plan te wijzigen. Alleen leden van de driehoek zien dit. Leeg voor anderen, en als niemand het deed: bij voorbeeldgegevens en bij wat er al was voordat dit werd bijgehouden.',
  })
  @ToOne((p, a) => `${p}.id = ${a}.gewijzigd_door_id and ${a}.driehoek_id = any ((select lid_van())::uuid[])`)
  gewijzigdDoor: unknown;
}
