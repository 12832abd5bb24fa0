import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek, Lidmaatschap } from '../../driehoek/driehoek.type';
import { RegionaalBeleidsplan } from '../../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Tijdstip } from '../../platform/input/scalars';
import { forIntern } from './for-intern.sql';
import { VergaderingStatus } from './vergadering.enum';
import { waarschuwingenOf } from './waarschuwingen.sql';

/** Only counts what the caller may see: otherwise a change of a hidden item would show here. */
export const gewijzigdOp = (v: string) =>
  `case when ${v}.driehoek_id = any ((select lid_van())::uuid[]) then ${v}.gewijzigd_op else zichtbaar_gewijzigd_op(${v}.id) end`;

const memberThen = (l: string, v: string) => `${l}.driehoek_id = ${v}.driehoek_id and ${l}.geldig @> ${v}.dag`;

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

  @Field(() => String, {
    nullable: true,
    description: 'Waar de vergadering is; leeg voor wie alleen ziet wat OPENBAAR is.',
  })
  @FromSql(forIntern('locatie'))
  locatie: string | null;

  @Field(() => VergaderingStatus, { description: 'Waar de vergadering in haar verloop is.' })
  @FromColumn()
  status: VergaderingStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Waarom de vergadering niet doorging; leeg voor wie alleen ziet wat OPENBAAR is.',
  })
  @FromSql(forIntern('annulering_reden'))
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

  @Field(() => [Lidmaatschap], { description: 'De leden die aanwezig waren.' })
  @ToMany((l, v) => `${l}.id in (select w.lidmaatschap_id from aanwezigheid w where w.vergadering_id = ${v}.id)`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  aanwezigen: unknown;

  @Field(() => [Lidmaatschap], {
    description:
      'Wie erbij wordt verwacht: de leden van de driehoek op de dag van de vergadering. Leeg voor wie niet tot en met INTERN meeleest.',
  })
  @ToMany((l, v) => `${memberThen(l, v)} and ${v}.driehoek_id = any ((select ziet_intern())::uuid[])`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  genodigden: unknown;

  @Field(() => [Lidmaatschap], {
    description:
      'De leden van de driehoek op de dag van de vergadering die niet als aanwezig zijn vastgelegd. Leeg zolang niet is vastgelegd wie er was.',
  })
  @ToMany(
    (l, v) => `${memberThen(l, v)} and exists (select from aanwezigheid w where w.vergadering_id = ${v}.id)
      and not exists (select from aanwezigheid w where w.vergadering_id = ${v}.id and w.lidmaatschap_id = ${l}.id)`,
    { orderBy: (l) => `${l}.rol, ${l}.id` },
  )
  afwezigen: unknown;

  @Field(() => [String], {
    description:
      'Waarop te letten is: van een gehouden vergadering welke van de drie partners (Politiewet 2012 art. 13 lid 1) er niet was (voor wie tot en met INTERN meeleest), en of haar dag nog moet komen; van een vergadering die nog niet is gehouden, of de driehoek op die dag al een andere heeft die niet is geannuleerd.',
  })
  @FromSql(waarschuwingenOf)
  waarschuwingen: string[];

  @Field(() => Tijdstip, {
    description: 'Wanneer de vergadering of haar agenda, voor zover u die mag zien, het laatst is gewijzigd.',
  })
  @FromSql(gewijzigdOp)
  gewijzigdOp: Date;

  @Field(() => Int, {
    description: 'Telt elke wijziging van de vergadering zelf (niet die van haar punten); geef hem mee bij een wijziging.',
  })
  @FromColumn()
  versie: number;
}
