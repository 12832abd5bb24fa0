import { Field, ObjectType } from 'type-graphql';
import { Regio } from '../kader/kader.type';
import { FromColumn, FromRow, FromSql, ToOne } from '../lezen/mapping';
import { operationsByRol } from '../toegang/bevoegdheden';
import { Driehoek } from './driehoek.type';

const OPERATIONS = `'${JSON.stringify(operationsByRol())}'::json`;

@ObjectType({ description: 'Wat u door een rol mag doen, in een driehoek of in een regio.' })
@FromRow()
export class Bevoegdheid {
  @Field(() => Driehoek, { nullable: true, description: 'De driehoek waarin het geldt; leeg bij een rol in de regio.' })
  @ToOne('driehoek_id')
  driehoek: unknown;

  @Field(() => Regio, { nullable: true, description: 'De regio waarin het geldt; leeg bij een rol in een driehoek.' })
  @ToOne('regio_id')
  regio: unknown;

  @Field(() => String, {
    description:
      'De rol: van een lid een waarde van `Rol`, in de regio "regio-beheer" of "regio-lezer", van een systeem "integratie".',
  })
  @FromColumn()
  rol: string;

  // Names and no enum: the schema has them as its fields already, and an enum that grows with each
  // new operation would break clients that list its values.
  @Field(() => [String], {
    description:
      'De namen van de vragen en wijzigingen van de API die deze rol mag doen, op alfabet. Wat u daarbij ziet, en of de stand van een vergadering of plan de wijziging toelaat, blijkt daar. Er kunnen namen bij komen.',
  })
  @FromSql((b) => `(${OPERATIONS} -> ${b}.rol)`)
  operaties: string[];
}
