import { Field, Int, ObjectType } from 'type-graphql';
import { Gemeente, Thema } from '../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/scalars';
import { dagen } from './periode';

const NO_TABLE = '(select)';

// Per gemeente in one pass over its links and one over its meetings, rather than two a cell.
const linked = (
  g: string,
) => `(select k.thema_id, count(*) as aantal from koppeling k join lokale_prioriteit p on p.id = k.prioriteit_id
    where k.geldig * p.geldig && ${dagen(g)} and k.driehoek_id in (select d.driehoek_id from driehoek_gemeente d where d.gemeente_id = ${g}.gemeente_id)
      and exists (select from gemeenten_van_prioriteit(k.prioriteit_id) b where b = ${g}.gemeente_id)
    group by k.thema_id)`;
const discussed = (g: string) => `(select x.thema_id, count(distinct v.id) as aantal from driehoek_gemeente d
    join vergadering v on v.driehoek_id = d.driehoek_id and d.geldig @> v.dag and v.dag between ${g}.van and ${g}.tot_en_met
    join agendapunt a on a.vergadering_id = v.id and a.uitkomst = 'BESPROKEN'
    cross join lateral (select a.vast_thema_id as thema_id where a.vast_thema_id is not null
      union all select t.thema_id from agendapunt_thema t where t.agendapunt_id = a.id) x
    where d.gemeente_id = ${g}.gemeente_id group by x.thema_id)`;
const CELLS = (
  g: string,
) => `(select t.id as thema_id, p.geldig_van, t.volgnummer, coalesce(k.aantal, 0) as aantal_koppelingen, coalesce(v.aantal, 0) as aantal_vergaderingen
  from regionaal_beleidsplan p join thema t on t.beleidsplan_id = p.id
  left join ${linked(g)} k on k.thema_id = t.id left join ${discussed(g)} v on v.thema_id = t.id
  where p.regio_id = ${g}.regio_id and p.werking && ${dagen(g)})`;

// Only of driehoeken that the asker is a member of: where one may not look, a gap would be a guess.
const ROWS = (
  o: string,
) => `(select g.id as gemeente_id, g.naam, ${o}.regio_id, ${o}.van, ${o}.tot_en_met from gemeente g where g.regio_id = ${o}.regio_id
  and exists (select from driehoek_gemeente d where d.gemeente_id = g.id and d.geldig && ${dagen(o)} and d.driehoek_id = any ((select lid_van())::uuid[])))`;

@ObjectType({ description: 'Een gemeente en een regionaal thema.' })
@FromTable(NO_TABLE)
export class DekkingCel {
  @Field(() => Thema, { description: 'Het thema.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => Int, {
    description:
      'Hoeveel koppelingen met het thema in de periode gelden, van lokale prioriteiten die de gemeente aangaan (voorstellen meegeteld).',
  })
  @FromColumn()
  aantalKoppelingen: number;

  @Field(() => Int, { description: 'Hoeveel vergaderingen van de driehoek van de gemeente het thema in de periode bespraken.' })
  @FromColumn()
  aantalVergaderingen: number;

  @Field(() => Boolean, { description: 'Of hier niets is: geen koppeling, en niet besproken.' })
  @FromSql((c) => `(${c}.aantal_koppelingen = 0 and ${c}.aantal_vergaderingen = 0)`)
  leemte: boolean;
}

@ObjectType({ description: 'Een gemeente in het overzicht.' })
@FromTable(NO_TABLE)
export class DekkingRij {
  @Field(() => Gemeente, { description: 'De gemeente.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => [DekkingCel], {
    description: 'Een cel voor elk thema van een plan dat in de periode in werking is, op volgorde van plan en thema.',
  })
  @ToMany(() => 'true', { from: CELLS, orderBy: (c) => `${c}.geldig_van, ${c}.volgnummer` })
  cellen: unknown;
}

@ObjectType({ description: 'Hoe de thema’s van de regio de gemeenten bereiken in een periode, en waar niet.' })
@FromTable(NO_TABLE)
export class Dekking {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  @FromColumn()
  totEnMet: string;

  @Field(() => [DekkingRij], { description: 'De gemeenten van de driehoeken waarvan u lid bent, op naam.' })
  @ToMany(() => 'true', { from: ROWS, orderBy: (g) => `${g}.naam, ${g}.gemeente_id` })
  rijen: unknown;
}
