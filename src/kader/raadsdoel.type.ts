import { Field, ObjectType } from 'type-graphql';
import { FromColumn, FromTable, ToOne } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import { Gemeente } from './kader.type';

@ObjectType({
  implements: Node,
  description:
    'Een veiligheidsdoel van een gemeenteraad: wat de gemeente met de politie nastreeft, ten minste eens in de vier jaar vastgesteld (Politiewet 2012 art. 38b lid 1).',
})
@FromTable('raadsdoel')
export class Raadsdoel extends Node {
  @Field(() => Gemeente, { description: 'De gemeente waarvan de raad het doel vaststelde.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => String, { description: 'De code; binnen de gemeente op elke dag van een doel.' })
  @FromColumn()
  code: string;

  @Field(() => String, { description: 'De tekst van het doel, zoals de raad die vaststelde.' })
  @FromColumn()
  tekst: string;

  @Field(() => Datum, { description: 'De dag waarop de raad het vaststelde (Europe/Amsterdam).' })
  @FromColumn()
  vastgesteldOp: string;

  @Field(() => Datum, { description: 'De eerste dag waarop het geldt (Europe/Amsterdam).' })
  @FromColumn()
  geldigVan: string;

  @Field(() => Datum, { description: 'De laatste dag; ten hoogste vier jaar na de eerste (Europe/Amsterdam).' })
  @FromColumn()
  geldigTotEnMet: string;

  @Field(() => String, { description: 'Waar het doel te vinden is: het raadsbesluit of het stuk.' })
  @FromColumn()
  bron: string;
}
