import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';

const HELD = `v.status in ('GEHOUDEN', 'AFGESLOTEN')`;

const meetings = (r: string, more: string) =>
  `(select count(*) from vergadering v where v.driehoek_id = ${r}.driehoek_id and v.dag between ${r}.van and ${r}.tot_en_met and ${more})`;
/**
 * Counts the items with a subject: not the opening, announcements and the like, nor the standing
 * items of the plan.
 */
const items = (r: string, more = '') =>
  `(select count(*) from vergadering v join telling_agendapunt a on a.vergadering_id = v.id where v.driehoek_id = ${r}.driehoek_id
    and v.dag between ${r}.van and ${r}.tot_en_met and ${HELD} and a.soort in ('BESPREEKPUNT', 'BESLUITPUNT') ${more})`;
const withoutOutcome = 'exists (select from telling_agendapunt a where a.vergadering_id = v.id and a.uitkomst is null)';

@ObjectType({ description: 'Wat er van een driehoek in een periode is vastgelegd, en wat nog niet.' })
@FromRow()
export class VolledigheidRij {
  @Field(() => Driehoek, { description: 'De driehoek.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  // Without this, zeros for a caller without access would read as a driehoek where nothing
  // happened.
  @Field(() => Boolean, {
    description: 'Of de tellingen alles van deze driehoek omvatten; zo niet, dan alleen wat u mag zien.',
  })
  @FromSql((r) => `(${r}.driehoek_id = any (telt() || leest_vertrouwelijk()))`)
  zichtbaar: boolean;

  @Field(() => Int, { description: 'Hoeveel vergaderingen zijn gehouden.' })
  @FromSql((r) => meetings(r, HELD))
  gehouden: number;

  @Field(() => Int, { description: 'Op hoeveel daarvan nog een of meer punten geen uitkomst hebben.' })
  @FromSql((r) => meetings(r, `${HELD} and ${withoutOutcome}`))
  zonderAlleUitkomsten: number;

  @Field(() => Int, { description: 'Hoeveel daarvan nog niet zijn afgesloten.' })
  @FromSql((r) => meetings(r, `v.status = 'GEHOUDEN'`))
  nietAfgesloten: number;

  @Field(() => Int, {
    description: 'Van hoeveel vergaderingen de dag voorbij is, zonder dat is vastgelegd of ze zijn gehouden of geannuleerd.',
  })
  @FromSql((r) => meetings(r, `v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and v.dag < vandaag()`))
  nietVastgelegd: number;

  @Field(() => Int, { description: 'Hoeveel gewone punten (BESPREEKPUNT, BESLUITPUNT) op de gehouden vergaderingen stonden.' })
  @FromSql((r) => items(r))
  aantalPunten: number;

  @Field(() => Int, {
    description: 'Hoeveel daarvan geen regionaal thema hebben; overzichten per thema tellen ze niet.',
  })
  @FromSql((r) => items(r, 'and not exists (select from telling_agendapunt_thema x where x.agendapunt_id = a.id)'))
  puntenZonderThema: number;
}

@ObjectType({ description: 'Wat de overzichten van een periode waard zijn: wat is vastgelegd, en wat nog niet.' })
@FromRow()
export class Volledigheid {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  @FromColumn()
  totEnMet: string;

  @Field(() => [VolledigheidRij], { description: 'De driehoeken van de regio die u mag zien, op code.' })
  @ToMany(() => 'true', {
    from: (o) =>
      `(select d.id as driehoek_id, d.code, ${o}.van, ${o}.tot_en_met from driehoek d where d.regio_id = ${o}.regio_id)`,
    orderBy: (r) => `${r}.code`,
  })
  rijen: unknown;
}
