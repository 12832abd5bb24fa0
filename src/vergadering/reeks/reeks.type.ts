import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { FromColumn, FromRow, FromSql, FromTable, ToMany, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Datum } from '../../platform/input/scalars';
import { forIntern } from '../basis/for-intern.sql';
import { Vergadering } from '../basis/vergadering.type';

@ObjectType({ description: 'Een tijd waarin een reeks niet vergadert, zoals het zomerreces.' })
@FromRow()
export class ReeksPeriode {
  @Field(() => Datum, { description: 'De eerste dag.' })
  @FromColumn()
  van: string;

  @Field(() => Datum, { description: 'De laatste dag.' })
  @FromColumn()
  totEnMet: string;
}

const PERIODES = (r: string) => `(select lower(p) as van, upper(p) - 1 as tot_en_met from unnest(${r}.zonder_periodes) p)`;

@ObjectType({ implements: Node, description: 'Vergaderingen die samen volgens een regel zijn gepland.' })
@FromTable('reeks')
export class Reeks extends Node {
  @Field(() => Driehoek, { description: 'De driehoek die vergadert.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => String, { description: 'De herhaling volgens RFC 5545: "FREQ=MONTHLY;BYDAY=2TU;COUNT=11".' })
  @FromColumn()
  regel: string;

  @Field(() => Datum, { description: 'De dag vanaf welke de regel telt.' })
  @FromColumn()
  eersteDag: string;

  @Field(() => String, { description: 'Hoe laat de vergaderingen beginnen (Europe/Amsterdam): "09:30".' })
  @FromSql((r) => `to_char(${r}.begintijd, 'HH24:MI')`)
  begintijd: string;

  @Field(() => Int, { nullable: true, description: 'Hoe lang ze duren, in minuten.' })
  @FromColumn()
  duurMinuten: number | null;

  @Field(() => String, { nullable: true, description: 'Waar ze zijn; leeg voor wie alleen ziet wat OPENBAAR is.' })
  @FromSql(forIntern('locatie'))
  locatie: string | null;

  @Field(() => Boolean, { description: 'Of feestdagen zijn overgeslagen.' })
  @FromColumn()
  zonderFeestdagen: boolean;

  @Field(() => [ReeksPeriode], { description: 'Wanneer zij niet vergadert, zoals opgegeven; op volgorde.' })
  @ToMany(() => 'true', { from: PERIODES, orderBy: (p) => `${p}.van, ${p}.tot_en_met` })
  zonderPeriodes: unknown;

  @Field(() => [Datum], {
    description:
      'Dagen van de regel waarop geen vergadering is gepland: een feestdag, een dag in een van de opgegeven periodes, een dag waarop deze driehoek al vergaderde, of een dag die bij het wijzigen voorbij was.',
  })
  @FromSql((r) => `to_json(${r}.overgeslagen)`)
  overgeslagen: string[];

  @Field(() => [Vergadering], { description: 'Haar vergaderingen, oudste eerst, ook die zijn geannuleerd.' })
  @ToMany((v, r) => `${v}.reeks_id = ${r}.id`, { orderBy: (v) => `${v}.aanvang, ${v}.id` })
  vergaderingen: unknown;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}
