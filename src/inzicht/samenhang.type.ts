import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { RegionaalBeleidsplan, Thema } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/scalars';
import { laatstBesproken } from './agendapunten';

// Each level hands its region, day and driehoek on to the rows below it.
const links = (cel: string, more = '') =>
  `(select count(*) from koppeling k join lokale_prioriteit p on p.id = k.prioriteit_id and p.geldig @> ${cel}.op_datum where k.driehoek_id = ${cel}.driehoek_id and k.thema_id = ${cel}.thema_id and k.geldig @> ${cel}.op_datum ${more})`;
const priorities = (rij: string, more = '') =>
  `(select count(*) from lokale_prioriteit p where p.driehoek_id = ${rij}.driehoek_id and p.geldig @> ${rij}.op_datum ${more})`;
const standsAlone = (rij: string) =>
  `exists (select from prioriteit_zelfstandig z where z.prioriteit_id = p.id and z.geldig @> ${rij}.op_datum)`;
const isLinked = (rij: string) => `exists (select from koppeling k where k.prioriteit_id = p.id and k.geldig @> ${rij}.op_datum)`;

@ObjectType({ description: 'Een driehoek en een regionaal thema in het overzicht.' })
@FromRow()
export class SamenhangCel {
  @Field(() => Thema, { description: 'Het thema.' })
  @ToOne('thema_id')
  thema: unknown;

  @Field(() => Int, { description: 'Hoeveel koppelingen met het thema er op de dag gelden.' })
  @FromSql((c) => links(c))
  aantalKoppelingen: number;

  @Field(() => Int, { description: 'Hoeveel daarvan AANVULLEND zijn.' })
  @FromSql((c) => links(c, `and k.aard = 'AANVULLEND'`))
  aantalAanvullend: number;

  @Field(() => Int, { description: 'Hoeveel daarvan FACILITEREND zijn.' })
  @FromSql((c) => links(c, `and k.aard = 'FACILITEREND'`))
  aantalFaciliterend: number;

  @Field(() => Int, { description: 'Hoeveel daarvan BIJDRAGEND zijn.' })
  @FromSql((c) => links(c, `and k.aard = 'BIJDRAGEND'`))
  aantalBijdragend: number;

  @Field(() => Datum, {
    nullable: true,
    description: 'De laatste dag tot en met de gevraagde waarop de driehoek het thema besprak; leeg als dat nooit was.',
  })
  @FromSql((c) => laatstBesproken(`${c}.driehoek_id`, `${c}.thema_id`, `${c}.op_datum`))
  laatstBesproken: string | null;
}

@ObjectType({ description: 'Een driehoek in het overzicht.' })
@FromRow()
export class SamenhangRij {
  @Field(() => Driehoek, { description: 'De driehoek.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Int, { description: 'Hoeveel lokale prioriteiten er op de dag gelden, voorstellen meegeteld.' })
  @FromSql((r) => priorities(r))
  aantalPrioriteiten: number;

  @Field(() => Int, {
    description: 'Hoeveel daarvan niet zijn gekoppeld en ook niet zelfstandig verklaard: daar keek nog niemand naar.',
  })
  @FromSql((r) => priorities(r, `and not ${isLinked(r)} and not ${standsAlone(r)}`))
  nietBeoordeeld: number;

  @Field(() => Int, { description: 'Hoeveel daarvan zijn beoordeeld en met opzet geen regionaal thema hebben.' })
  @FromSql((r) => priorities(r, `and ${standsAlone(r)}`))
  zelfstandig: number;

  @Field(() => [SamenhangCel], {
    description: 'Een cel voor elk thema van het plan, op volgorde van het plan; leeg als er die dag geen plan in werking is.',
  })
  @ToMany(() => 'true', {
    from: (
      r,
    ) => `(select t.id as thema_id, t.volgnummer, ${r}.driehoek_id, ${r}.op_datum from regionaal_beleidsplan p join thema t on t.beleidsplan_id = p.id
      where p.regio_id = ${r}.regio_id and p.werking @> ${r}.op_datum)`,
    orderBy: (c) => `${c}.volgnummer`,
  })
  cellen: unknown;
}

@ObjectType({
  description: 'Het overzicht van een regio op een dag: driehoeken omlaag, thema’s dwars, en wat nog niemand beoordeelde.',
})
@FromRow()
export class Samenhang {
  @Field(() => Datum, { description: 'De dag van het overzicht (Europe/Amsterdam).' })
  @FromColumn()
  opDatum: string;

  @Field(() => RegionaalBeleidsplan, { nullable: true, description: 'Het plan dat die dag in werking is; leeg als er geen is.' })
  @ToOne((p, s) => `${p}.regio_id = ${s}.regio_id and ${p}.werking @> ${s}.op_datum`)
  beleidsplan: unknown;

  @Field(() => [SamenhangRij], { description: 'De driehoeken van de regio die u mag zien, op code.' })
  @ToMany(() => 'true', {
    from: (s) =>
      `(select d.id as driehoek_id, d.code, ${s}.regio_id, ${s}.op_datum from driehoek d where d.regio_id = ${s}.regio_id)`,
    orderBy: (r) => `${r}.code`,
  })
  rijen: unknown;
}
