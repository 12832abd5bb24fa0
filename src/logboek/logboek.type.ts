import { GraphQLJSON } from 'graphql-scalars';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Driehoek } from '../driehoek/driehoek.type';
import { FromColumn, FromSql, FromTable, ToOne } from '../lezen/mapping';
import { Datum, Tijdstip } from '../platform/input/scalars';

export enum Resultaat {
  GESLAAGD = 'GESLAAGD',
  GEWEIGERD = 'GEWEIGERD',
}
registerEnumType(Resultaat, {
  name: 'Resultaat',
  description: 'Of wat in het logboek staat is gedaan, of is geweigerd.',
  valuesConfig: { GESLAAGD: { description: 'Gedaan.' }, GEWEIGERD: { description: 'Gevraagd, en niet toegestaan.' } },
});

// json rather than jsonb: one jsonb value makes PostgreSQL convert the whole object to jsonb, which
// loses the client's field order.
@ObjectType({
  description:
    'Een regel van het logboek, door de database geschreven en nooit gewijzigd. Actie, object, resultaat, oorsprong, actor en tijdstempel: BIO2 8.15.01.',
})
@FromTable('logboek')
export class LogboekRegel {
  @Field(() => String, { description: 'De aanduiding van de regel; zegt niets over andere regels.' })
  @FromColumn('uid')
  aanduiding: string;

  @Field(() => Tijdstip, { description: 'Wanneer.' })
  @FromColumn()
  tijdstempel: Date;

  @Field(() => String, {
    description:
      'Wie: de code van een persoon of systeem; "onbekend: ..." voor een aanmelding die hier niet bekend is; een databaserol voor wie langs de API ging.',
  })
  @FromColumn()
  actor: string;

  @Field(() => String, { description: 'Welk programma de database benaderde.' })
  @FromColumn()
  oorsprong: string;

  @Field(() => String, {
    description: '"TOEGEVOEGD", "GEWIJZIGD", "VERWIJDERD" of "GELEZEN"; bij een weigering de naam van de bewerking.',
  })
  @FromColumn()
  actie: string;

  @Field(() => String, { description: 'De soort object: de naam van de tabel, of "api" bij een weigering.' })
  @FromColumn()
  object: string;

  @Field(() => String, { nullable: true, description: 'Het id van het object, als het er een heeft.' })
  @FromColumn()
  objectId: string | null;

  @Field(() => Driehoek, { nullable: true, description: 'De driehoek waarover het gaat; leeg als het er geen betreft.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Resultaat, { description: 'Of het is gedaan of geweigerd.' })
  @FromColumn()
  resultaat: Resultaat;

  @Field(() => GraphQLJSON, { nullable: true, description: 'De hele rij zoals ze was; leeg bij wat erbij kwam.' })
  @FromSql((l) => `${l}.voor::json`)
  voor: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'De hele rij zoals ze werd, of bij een weigering de code; leeg bij wat wegging.',
  })
  @FromSql((l) => `${l}.na::json`)
  na: unknown;
}

@InputType({ description: 'Welke regels van het logboek: wat is opgegeven, geldt samen.' })
export class LogboekFilter {
  @Field(() => String, { nullable: true, description: 'Over de driehoek met deze code.' })
  driehoekCode?: string;

  @Field(() => String, { nullable: true, description: 'Met deze actie.' })
  actie?: string;

  @Field(() => String, { nullable: true, description: 'Over deze soort object: de naam van een tabel, of "api".' })
  object?: string;

  @Field(() => String, { nullable: true, description: 'Over het object met dit id.' })
  objectId?: string;

  @Field(() => String, { nullable: true, description: 'Van deze actor.' })
  actor?: string;

  @Field(() => Resultaat, { nullable: true, description: 'Met dit resultaat.' })
  resultaat?: Resultaat;

  @Field(() => Datum, { nullable: true, description: 'Vanaf deze dag (Europe/Amsterdam).' })
  van?: string;

  @Field(() => Datum, { nullable: true, description: 'Tot en met deze dag.' })
  totEnMet?: string;
}
