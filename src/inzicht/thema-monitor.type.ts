import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { Doel } from '../kader/doel.type';
import { Thema } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import { COUNTS_ALL, countedAbout, countedAboutDoel } from './behandeling.sql';

/**
 * Returns SQL for the distinct items about the subject at meetings held in the period; for a goal,
 * `thema_id` is null. With `offset 0` each item is looked up by id: as one join, PostgreSQL
 * overestimated their number and scanned all meetings.
 */
export const heldAbout = (m: string) =>
  `(select a.* from (${countedAbout(`${m}.thema_id`)} union ${countedAboutDoel(`${m}.doel_id`)}) o(id)
    cross join lateral (select a.id, a.vergadering_id, a.uitkomst, v.dag, v.driehoek_id
      from telling_agendapunt a join vergadering v on v.id = a.vergadering_id where a.id = o.id
        and v.status in ('GEHOUDEN', 'AFGESLOTEN') and v.dag between ${m}.van and ${m}.tot_en_met offset 0) a)`;
const count = (m: string, what: string, more: string) => `(select count(${what}) from ${heldAbout(m)} a ${more})`;
const actions = (status: string) => (m: string) =>
  count(m, '*', `join telling_actie c on c.agendapunt_id = a.id where c.status = '${status}'`);

// One pass over the items for all quarters: a period may contain a thousand of them.
const QUARTERS = (m: string) => `(select q.begin, to_char(q.begin, 'YYYY-"K"Q') as kwartaal,
    count(distinct a.vergadering_id) filter (where a.uitkomst = 'BESPROKEN') as aantal_vergaderingen, count(b.id) as aantal_besluiten
  from generate_series(date_trunc('quarter', ${m}.van::timestamp), ${m}.tot_en_met::timestamp, interval '3 months') q(begin)
  left join (${heldAbout(m)} a left join telling_besluit b on b.agendapunt_id = a.id) on date_trunc('quarter', a.dag::timestamp) = q.begin
  group by q.begin)`;

@ObjectType({ description: 'Een kwartaal van een thema; van het eerste en het laatste telt alleen wat in de periode valt.' })
@FromRow()
export class ThemaKwartaal {
  @Field(() => String, { description: 'Het kwartaal: "2026-K1".' })
  @FromColumn()
  kwartaal: string;

  @Field(() => Int, { description: 'Hoeveel vergaderingen het thema bespraken.' })
  @FromColumn()
  aantalVergaderingen: number;

  @Field(() => Int, { description: 'Hoeveel besluiten bij punten over het thema zijn genomen.' })
  @FromColumn()
  aantalBesluiten: number;
}

@ObjectType({ description: 'Wat in een periode met een thema of een doel gebeurde, in de driehoeken die u mag tellen.' })
@FromRow()
export class ThemaMonitor {
  @Field(() => Thema, { description: 'Het thema, of dat van het doel.' })
  @ToOne('van_thema_id')
  thema: unknown;

  @Field(() => Doel, { nullable: true, description: 'Het doel waarnaar is gevraagd; leeg als naar het thema is gevraagd.' })
  @ToOne('doel_id')
  doel: unknown;

  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  @FromColumn()
  totEnMet: string;

  @Field(() => Int, { description: 'Hoeveel vergaderingen het thema bespraken.' })
  @FromSql((m) => count(m, 'distinct a.vergadering_id', `where a.uitkomst = 'BESPROKEN'`))
  aantalVergaderingen: number;

  @Field(() => Int, { description: 'Hoeveel besluiten bij punten over het thema zijn genomen.' })
  @FromSql((m) => count(m, '*', 'join telling_besluit b on b.agendapunt_id = a.id'))
  aantalBesluiten: number;

  @Field(() => Int, { description: 'Hoeveel van de acties bij punten over het thema nu nog open staan.' })
  @FromSql(actions('OPEN'))
  aantalActiesOpen: number;

  @Field(() => Int, { description: 'Hoeveel van de acties bij punten over het thema nu gereed zijn.' })
  @FromSql(actions('GEREED'))
  aantalActiesGereed: number;

  // Excludes driehoeken whose meetings the caller cannot see, since even "never discussed" would be
  // a guess about them.
  @Field(() => [Driehoek], {
    description:
      'De driehoeken die het thema of doel in de periode niet bespraken, op code; alleen van die u helemaal mag tellen.',
  })
  @ToMany(
    (d, m) => `${d}.regio_id = ${m}.regio_id and ${d}.id = ${COUNTS_ALL}
      and ${d}.id not in (select a.driehoek_id from ${heldAbout(m)} a where a.uitkomst = 'BESPROKEN')`,
    { orderBy: (d) => `${d}.code` },
  )
  driehoekenZonder: unknown;

  @Field(() => [ThemaKwartaal], { description: 'Elk kwartaal van de periode, ook als er niets gebeurde; oudste eerst.' })
  @ToMany(() => 'true', { from: QUARTERS, orderBy: (q) => `${q}.begin` })
  trend: unknown;
}
