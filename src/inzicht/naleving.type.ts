import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { Thema } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import { Vergadering } from '../vergadering/basis/vergadering.type';
import { daysOf } from './periode.sql';

/** The standing items of one theme on the agendas of one driehoek's meetings held in the period. */
const heldItems = (n: string, a: string, v: string) =>
  `${v}.id = ${a}.vergadering_id and ${v}.status in ('GEHOUDEN', 'AFGESLOTEN') and ${v}.dag between ${n}.van and ${n}.tot_en_met
    and ${v}.driehoek_id = ${n}.driehoek_id and ${a}.driehoek_id = ${n}.driehoek_id and ${a}.vast_thema_id = ${n}.thema_id`;
const count = (n: string, more = '') =>
  `(select count(*) from telling_agendapunt a join vergadering v on ${heldItems(n, 'a', 'v')} ${more})`;

@ObjectType({ description: 'Een vast bespreekpunt dat op een vergadering werd aangehouden, met de reden.' })
@FromTable('agendapunt')
export class NalevingReden {
  @Field(() => Vergadering, { description: 'De vergadering.' })
  @ToOne('vergadering_id')
  vergadering: unknown;

  @Field(() => String, { description: 'De reden die is vastgelegd.' })
  @FromColumn('uitkomst_toelichting')
  reden: string;
}

@ObjectType({ description: 'Hoe een driehoek in een periode met een vast bespreekpunt omging.' })
@FromRow()
export class NalevingRij {
  @Field(() => Driehoek, { description: 'De driehoek.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Thema, { description: 'Het thema dat vast bespreekpunt is.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => Int, { description: 'Hoeveel vergaderingen met dit vaste bespreekpunt zijn gehouden.' })
  @FromSql((n) => count(n))
  gehouden: number;

  @Field(() => Int, { description: 'Op hoeveel daarvan het is besproken.' })
  @FromSql((n) => count(n, `where a.uitkomst = 'BESPROKEN'`))
  besproken: number;

  @Field(() => Int, { description: 'Op hoeveel daarvan het is aangehouden.' })
  @FromSql((n) => count(n, `where a.uitkomst = 'AANGEHOUDEN'`))
  aangehouden: number;

  @Field(() => Int, { description: 'Van hoeveel daarvan de uitkomst nog niet is vastgelegd.' })
  @FromSql((n) => count(n, 'where a.uitkomst is null'))
  zonderUitkomst: number;

  @Field(() => [NalevingReden], {
    description: 'Waarom het is aangehouden, oudste vergadering eerst; van punten die u mag zien.',
  })
  @ToMany((a, n) => `${a}.uitkomst = 'AANGEHOUDEN' and exists (select from vergadering v where ${heldItems(n, a, 'v')})`, {
    orderBy: (a) => `(select v.aanvang from vergadering v where v.id = ${a}.vergadering_id), ${a}.id`,
  })
  redenen: unknown;
}

@ObjectType({ description: 'Of de vaste bespreekpunten van de regio in een periode zijn besproken.' })
@FromRow()
export class VastBespreekpuntNaleving {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  @FromColumn()
  totEnMet: string;

  @Field(() => [NalevingRij], {
    description:
      'Een rij voor elke driehoek die u mag zien en elk thema dat in de periode vast bespreekpunt is, ook als er niet is vergaderd.',
  })
  @ToMany(() => 'true', {
    from: (n) => `(select d.id as driehoek_id, d.code, t.id as thema_id, p.geldig_van, t.volgnummer, ${n}.van, ${n}.tot_en_met
      from driehoek d join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking && ${daysOf(n)}
      join thema t on t.beleidsplan_id = p.id
      where d.regio_id = ${n}.regio_id and exists (select from vast_bespreekpunt b where b.thema_id = t.id
        and b.geldig * p.werking && ${daysOf(n)}))`,
    orderBy: (r) => `${r}.code, ${r}.geldig_van, ${r}.volgnummer`,
  })
  rijen: unknown;
}
