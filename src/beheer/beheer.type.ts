import { Field, Int, ObjectType } from 'type-graphql';
import { Driehoek, Persoon } from '../driehoek/driehoek.type';
import { Regio } from '../kader/kader.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { SCOPES_TEXT } from './beheer.input';

@ObjectType({ implements: Node, description: 'Een rol van een persoon in een regio, en van wanneer tot wanneer.' })
@FromTable('regiorol')
export class Regiorol extends Node {
  @Field(() => Persoon, { description: 'Wie de rol heeft.' })
  @ToOne('persoon_id')
  persoon: unknown;

  @Field(() => Regio, { description: 'De regio.' })
  @ToOne('regio_id')
  regio: unknown;

  @Field(() => String, { description: '"regio-beheer" of "regio-lezer".' })
  @FromColumn()
  rol: string;

  @Field(() => Datum, { description: 'De eerste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; leeg zolang er geen einde bekend is.' })
  @FromColumn()
  geldigTotEnMet: string | null;
}

@ObjectType({ implements: Node, description: 'Een systeem dat mag meelezen; het wijzigt niets.' })
@FromTable('integratie')
export class Integratie extends Node {
  @Field(() => String, { description: 'De naam van het systeem.' })
  @FromColumn()
  naam: string;

  @Field(() => String, { description: 'Het client-id bij de aanmelddienst: `sub` in het token.' })
  @FromColumn('subject')
  clientId: string;

  @Field(() => [String], { description: SCOPES_TEXT })
  @FromSql((i) => `to_json(${i}.scopes)`)
  scopes: string[];

  @Field(() => [IntegratieToegang], {
    description: 'Tot welke driehoeken, ook wat is geëindigd; voor zover u dat mag zien, op eerste dag.',
  })
  @ToMany((k, i) => `${k}.integratie_id = ${i}.id`, { orderBy: (k) => `${k}.geldig_van, ${k}.id` })
  toegang: unknown;

  @Field(() => Int, {
    description: 'Telt elke wijziging van het systeem zelf (niet die van zijn toegang); geef hem mee bij een wijziging.',
  })
  @FromColumn()
  versie: number;
}

@ObjectType({ implements: Node, description: 'De toegang van een systeem tot een driehoek, tot een niveau en in een periode.' })
@FromTable('integratie_driehoek')
export class IntegratieToegang extends Node {
  @Field(() => Integratie, { description: 'Het systeem.' })
  @ToOne('integratie_id')
  integratie: unknown;

  @Field(() => Driehoek, { description: 'De driehoek.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Vertrouwelijkheid, { description: 'De hoogste vertrouwelijkheid die het systeem mag zien.' })
  @FromColumn()
  niveau: Vertrouwelijkheid;

  @Field(() => Datum, { description: 'De eerste dag (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { nullable: true, description: 'De laatste dag; leeg zolang er geen einde bekend is.' })
  @FromColumn()
  geldigTotEnMet: string | null;
}
