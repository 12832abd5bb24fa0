import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { RegionaalBeleidsplan, Thema } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToMany, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import { lastDiscussed } from './behandeling.sql';
import { broughtAlong, countPrioriteiten, driehoekRows, isLinked, standsAlone, themaCells } from './samenhang.sql';

@ObjectType({ description: 'Een driehoek en een regionaal thema in het overzicht.' })
@FromRow()
export class SamenhangCel {
  @Field(() => Thema, { description: 'Het thema.' })
  @ToOne(() => 'true', broughtAlong('thema'))
  thema: unknown;

  @Field(() => Int, { description: 'Hoeveel koppelingen met het thema er op de dag gelden.' })
  @FromColumn()
  aantalKoppelingen: number;

  @Field(() => Int, { description: 'Hoeveel daarvan AANVULLEND zijn.' })
  @FromColumn()
  aantalAanvullend: number;

  @Field(() => Int, { description: 'Hoeveel daarvan FACILITEREND zijn.' })
  @FromColumn()
  aantalFaciliterend: number;

  @Field(() => Int, { description: 'Hoeveel daarvan BIJDRAGEND zijn.' })
  @FromColumn()
  aantalBijdragend: number;

  @Field(() => Datum, {
    nullable: true,
    description: 'De laatste dag tot en met de gevraagde waarop de driehoek het thema besprak; leeg als dat nooit was.',
  })
  @FromSql(lastDiscussed)
  laatstBesproken: string | null;
}

@ObjectType({ description: 'Een driehoek in het overzicht.' })
@FromRow()
export class SamenhangRij {
  @Field(() => Driehoek, { description: 'De driehoek.' })
  @ToOne(() => 'true', broughtAlong('driehoek'))
  driehoek: unknown;

  @Field(() => Int, { description: 'Hoeveel lokale prioriteiten er op de dag gelden, voorstellen meegeteld.' })
  @FromSql((r) => `cardinality(${r}.prioriteiten)`)
  aantalPrioriteiten: number;

  @Field(() => Int, {
    description: 'Hoeveel daarvan niet zijn gekoppeld en ook niet zelfstandig verklaard: daar keek nog niemand naar.',
  })
  @FromSql((r) => countPrioriteiten(r, `not ${isLinked(r)} and not ${standsAlone(r)}`))
  nietBeoordeeld: number;

  @Field(() => Int, { description: 'Hoeveel daarvan zijn beoordeeld en met opzet geen regionaal thema hebben.' })
  @FromSql((r) => countPrioriteiten(r, standsAlone(r)))
  zelfstandig: number;

  @Field(() => [SamenhangCel], {
    description: 'Een cel voor elk thema van het plan, op volgorde van het plan; leeg als er die dag geen plan in werking is.',
  })
  @ToMany(() => 'true', { from: themaCells, orderBy: (c) => `${c}.volgnummer` })
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
  @ToMany(() => 'true', { from: driehoekRows, orderBy: (r) => `${r}.code` })
  rijen: unknown;
}
