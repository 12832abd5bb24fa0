import { Field, Int, ObjectType } from 'type-graphql';
import { Regio, RegionaalBeleidsplan } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Uitvoering } from '../vergadering/besluit/uitvoering.enum';
import { Dekking } from './dekking.type';
import { VastBespreekpuntNaleving } from './naleving.type';
import { daysOf } from './periode.sql';
import { overview } from './samenhang.sql';
import { Samenhang } from './samenhang.type';
import { ThemaMonitor } from './thema-monitor.type';
import { Volledigheid } from './volledigheid.type';

/** The year of the report as the period of another overview. */
const YEAR = (j: string) => `(select ${j}.regio_id, ${j}.van, ${j}.tot_en_met)`;

const meetings = (j: string, statuses: string) => `(select count(*) from vergadering v join driehoek d on d.id = v.driehoek_id
  where d.regio_id = ${j}.regio_id and v.dag between ${j}.van and ${j}.tot_en_met and v.status in (${statuses}))`;
/** Counts the agreements made at the meetings of the year. */
const agreed = (
  j: string,
  table: string,
  more: string,
) => `(select count(*) from ${table} x join telling_agendapunt a on a.id = x.agendapunt_id
  join vergadering v on v.id = a.vergadering_id join driehoek d on d.id = v.driehoek_id
  where d.regio_id = ${j}.regio_id and v.dag between ${j}.van and ${j}.tot_en_met and ${more})`;
/** Counts priorities that were adopted: not proposals, nor proposals that were withdrawn. */
const priorities = (j: string, more: string) =>
  `(select count(*) from lokale_prioriteit p join driehoek d on d.id = p.driehoek_id
  where d.regio_id = ${j}.regio_id and p.vastgesteld_op is not null and ${more})`;

@ObjectType({ description: 'Hoeveel besluiten van het jaar er nu zo voor staan.' })
@FromRow()
export class BesluitenNaarUitvoering {
  @Field(() => Uitvoering, { description: 'Hoe het nu met de uitvoering staat.' })
  @FromColumn()
  uitvoering: Uitvoering;

  @Field(() => Int, { description: 'Hoeveel besluiten.' })
  @FromColumn()
  aantal: number;
}

@ObjectType({
  description:
    'Wat het jaarverslag van de regio over de driehoeken bijeenbrengt (Politiewet 2012 art. 39): tellingen, geen teksten. Over de driehoeken die u mag tellen.',
})
@FromRow()
export class Jaarverslag {
  @Field(() => Int, { description: 'Het jaar.' })
  @FromColumn()
  jaar: number;

  @Field(() => Regio, { description: 'De regio.' })
  @ToOne('regio_id')
  regio: unknown;

  @Field(() => [RegionaalBeleidsplan], { description: 'De plannen die in het jaar in werking waren, oudste eerst.' })
  @ToMany((p, j) => `${p}.regio_id = ${j}.regio_id and ${p}.werking && ${daysOf(j)}`, { orderBy: (p) => `${p}.geldig_van` })
  plannen: unknown;

  @Field(() => Int, { description: 'Hoeveel vergaderingen zijn gehouden.' })
  @FromSql((j) => meetings(j, `'GEHOUDEN', 'AFGESLOTEN'`))
  vergaderingenGehouden: number;

  @Field(() => Int, { description: 'Hoeveel vergaderingen zijn geannuleerd.' })
  @FromSql((j) => meetings(j, `'GEANNULEERD'`))
  vergaderingenGeannuleerd: number;

  @Field(() => [BesluitenNaarUitvoering], {
    description: 'De besluiten van de vergaderingen van het jaar, naar hoe het er nu mee staat.',
  })
  @ToMany(() => 'true', {
    from: (j) => `(select u.uitvoering, u.plaats, ${agreed(j, 'telling_besluit', 'x.uitvoering = u.uitvoering')} as aantal
      from unnest('{OPEN,IN_UITVOERING,UITGEVOERD,NIET_UITGEVOERD}'::text[]) with ordinality u(uitvoering, plaats))`,
    orderBy: (u) => `${u}.plaats`,
  })
  besluiten: unknown;

  @Field(() => Int, { description: 'Hoeveel acties op de vergaderingen van het jaar zijn afgesproken.' })
  @FromSql((j) => agreed(j, 'telling_actie', 'true'))
  aantalActies: number;

  @Field(() => Int, { description: 'Hoeveel daarvan nu gereed zijn.' })
  @FromSql((j) => agreed(j, 'telling_actie', `x.status = 'GEREED'`))
  aantalActiesGereed: number;

  @Field(() => Int, {
    description:
      'Hoeveel lokale prioriteiten in het jaar ten minste een dag golden; voorstellen, ook ingetrokken, tellen niet mee.',
  })
  @FromSql((j) => priorities(j, `p.geldig && ${daysOf(j)}`))
  prioriteitenGegolden: number;

  @Field(() => Int, { description: 'Hoeveel daarvan in het jaar begonnen.' })
  @FromSql((j) => priorities(j, `not isempty(p.geldig) and p.geldig_van between ${j}.van and ${j}.tot_en_met`))
  prioriteitenBegonnen: number;

  @Field(() => Int, { description: 'Hoeveel daarvan in het jaar eindigden.' })
  @FromSql((j) => priorities(j, `not isempty(p.geldig) and p.geldig_tot_en_met between ${j}.van and ${j}.tot_en_met`))
  prioriteitenGeeindigd: number;

  @Field(() => [ThemaMonitor], {
    description: 'Elk thema van de plannen van het jaar: besproken, besloten, afgesproken en waar niet.',
  })
  @ToMany(() => 'true', {
    from: (
      j,
    ) => `(select t.id as van_thema_id, t.id as thema_id, null::uuid as doel_id, ${j}.regio_id, ${j}.van, ${j}.tot_en_met, p.geldig_van, t.volgnummer
      from regionaal_beleidsplan p join thema t on t.beleidsplan_id = p.id where p.regio_id = ${j}.regio_id and p.werking && ${daysOf(j)})`,
    orderBy: (t) => `${t}.geldig_van, ${t}.volgnummer`,
  })
  themas: unknown;

  @Field(() => VastBespreekpuntNaleving, { description: 'Of de vaste bespreekpunten zijn besproken.' })
  @ToOne(() => 'true', { from: YEAR })
  naleving: unknown;

  @Field(() => Dekking, { description: 'Hoe de thema’s de gemeenten en basisteams bereikten.' })
  @ToOne(() => 'true', { from: YEAR })
  dekking: unknown;

  @Field(() => Samenhang, {
    description: 'Hoe de prioriteiten op de laatste dag van het jaar met de thema’s samenhingen, en wat niet is beoordeeld.',
  })
  @ToOne(() => 'true', { from: (j) => overview(`r.id = ${j}.regio_id`, `${j}.tot_en_met`) })
  samenhang: unknown;

  @Field(() => Volledigheid, { description: 'Wat deze cijfers waard zijn.' })
  @ToOne(() => 'true', { from: YEAR })
  volledigheid: unknown;
}
