import { Field, Int, ObjectType } from 'type-graphql';
import { Basisteam } from '../driehoek/driehoek.type';
import { Gemeente, Thema } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import { COUNTS_ALL } from './behandeling.sql';
import { daysOf } from './periode.sql';

/**
 * Determines which links, and which driehoeken's meetings, concern the gemeente or basisteam of a
 * row.
 */
interface Reach {
  links: (row: string) => string;
  table: 'driehoek_gemeente' | 'driehoek_basisteam';
  key: 'gemeente_id' | 'basisteam_id';
}
const GEMEENTE: Reach = {
  table: 'driehoek_gemeente',
  key: 'gemeente_id',
  links: (g) => `exists (select from gemeenten_van_prioriteit(k.prioriteit_id) b where b = ${g}.gemeente_id)`,
};
const BASISTEAM: Reach = { table: 'driehoek_basisteam', key: 'basisteam_id', links: () => 'true' };

// One pass over the links and one over the meetings per row, instead of two per cell.
const linked = (g: string, { table, key, links }: Reach) => `(select k.thema_id, count(*) as aantal
    from koppeling k join lokale_prioriteit p on p.id = k.prioriteit_id
    where k.geldig * p.geldig && ${daysOf(g)} and k.driehoek_id in (select d.driehoek_id from ${table} d where d.${key} = ${g}.${key} and d.geldig && ${daysOf(g)})
      and ${links(g)}
    group by k.thema_id)`;
const discussed = (g: string, { table, key }: Reach) => `(select x.thema_id, count(distinct v.id) as aantal from ${table} d
    join vergadering v on v.driehoek_id = d.driehoek_id and d.geldig @> v.dag and v.dag between ${g}.van and ${g}.tot_en_met
    join telling_agendapunt a on a.vergadering_id = v.id and a.uitkomst = 'BESPROKEN'
    cross join lateral (select a.vast_thema_id as thema_id where a.vast_thema_id is not null
      union all select t.thema_id from telling_agendapunt_thema t where t.agendapunt_id = a.id) x
    where d.${key} = ${g}.${key} group by x.thema_id)`;
const cells = (reach: Reach) => (g: string) =>
  `(select t.id as thema_id, p.geldig_van, t.volgnummer, coalesce(k.aantal, 0) as aantal_koppelingen, coalesce(v.aantal, 0) as aantal_vergaderingen
  from regionaal_beleidsplan p join thema t on t.beleidsplan_id = p.id
  left join ${linked(g, reach)} k on k.thema_id = t.id left join ${discussed(g, reach)} v on v.thema_id = t.id
  where p.regio_id = ${g}.regio_id and p.werking && ${daysOf(g)})`;

const rows =
  (of: string, { table, key }: Reach) =>
  (o: string) =>
    `(select g.id as ${key}, g.naam, ${o}.regio_id, ${o}.van, ${o}.tot_en_met from ${of} g where g.regio_id = ${o}.regio_id
  and exists (select from ${table} d where d.${key} = g.id and d.geldig && ${daysOf(o)} and d.driehoek_id = ${COUNTS_ALL}))`;

@ObjectType({ description: 'Een regionaal thema in een gemeente of basisteam.' })
@FromRow()
export class DekkingCel {
  @Field(() => Thema, { description: 'Het thema.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => Int, {
    description:
      'Hoeveel koppelingen met het thema in de periode gelden, van lokale prioriteiten die de gemeente aangaan, of van de driehoek van het basisteam (voorstellen meegeteld).',
  })
  @FromColumn()
  aantalKoppelingen: number;

  @Field(() => Int, {
    description: 'Hoeveel vergaderingen van de driehoek van de gemeente of het basisteam het thema in de periode bespraken.',
  })
  @FromColumn()
  aantalVergaderingen: number;

  @Field(() => Boolean, { description: 'Of hier niets is: geen koppeling, en niet besproken.' })
  @FromSql((c) => `(${c}.aantal_koppelingen = 0 and ${c}.aantal_vergaderingen = 0)`)
  leemte: boolean;
}

@ObjectType({ description: 'Een gemeente in het overzicht.' })
@FromRow()
export class DekkingRij {
  @Field(() => Gemeente, { description: 'De gemeente.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => [DekkingCel], {
    description: 'Een cel voor elk thema van een plan dat in de periode in werking is, op volgorde van plan en thema.',
  })
  @ToMany(() => 'true', { from: cells(GEMEENTE), orderBy: (c) => `${c}.geldig_van, ${c}.volgnummer` })
  cellen: unknown;
}

@ObjectType({ description: 'Een basisteam in het overzicht.' })
@FromRow()
export class DekkingBasisteam {
  @Field(() => Basisteam, { description: 'Het basisteam.' })
  @ToOne('basisteam_id')
  basisteam: unknown;

  @Field(() => [DekkingCel], {
    description: 'Een cel voor elk thema van een plan dat in de periode in werking is, op volgorde van plan en thema.',
  })
  @ToMany(() => 'true', { from: cells(BASISTEAM), orderBy: (c) => `${c}.geldig_van, ${c}.volgnummer` })
  cellen: unknown;
}

@ObjectType({
  description:
    'Hoe de thema’s van de regio de gemeenten en basisteams bereiken in een periode, en waar niet; elk thema noemt zijn landelijke thema’s.',
})
@FromRow()
export class Dekking {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  @FromColumn()
  totEnMet: string;

  @Field(() => [DekkingRij], { description: 'De gemeenten van de driehoeken die u helemaal mag tellen, op naam.' })
  @ToMany(() => 'true', { from: rows('gemeente', GEMEENTE), orderBy: (g) => `${g}.naam, ${g}.gemeente_id` })
  rijen: unknown;

  @Field(() => [DekkingBasisteam], { description: 'De basisteams van de driehoeken die u helemaal mag tellen, op naam.' })
  @ToMany(() => 'true', { from: rows('basisteam', BASISTEAM), orderBy: (b) => `${b}.naam, ${b}.basisteam_id` })
  basisteams: unknown;
}
