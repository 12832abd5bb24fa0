import { Field, Int, ObjectType } from 'type-graphql';
import { FromColumn, FromTable, ToOne } from '../lezen/mapping';
import { Datum, Tijdstip } from '../platform/input/scalars';
import { Gemeente, PlanStatus } from './kader.type';

@ObjectType({ description: 'Een stap in de levensloop van een plan.' })
@FromTable('plan_stap')
export class PlanStap {
  @Field(() => PlanStatus, { description: 'De status die het plan kreeg.' })
  @FromColumn()
  status: PlanStatus;

  @Field(() => Tijdstip, { description: 'Wanneer.' })
  @FromColumn()
  op: Date;

  @Field(() => String, { description: 'Door wie.' })
  @FromColumn()
  door: string;
}

@ObjectType({
  description:
    'Wat de raad van een gemeente van het conceptplan vond (Politiewet 2012 art. 38b). Geen wensen en geen bedenkingen is ook een antwoord.',
})
@FromTable('zienswijze')
export class Zienswijze {
  @Field(() => Gemeente, { description: 'De gemeente.' })
  @ToOne('gemeente_id')
  gemeente: unknown;

  @Field(() => Datum, { description: 'De dag waarop de raad is gehoord.' })
  @FromColumn()
  gehoordOp: string;

  @Field(() => String, { nullable: true, description: 'De wensen; leeg als er geen waren.' })
  @FromColumn()
  wensen: string | null;

  @Field(() => String, { nullable: true, description: 'De bedenkingen; leeg als er geen waren.' })
  @FromColumn()
  bedenkingen: string | null;

  @Field(() => String, { nullable: true, description: 'De reactie van de regio.' })
  @FromColumn()
  reactie: string | null;

  @Field(() => Int, { description: 'Telt elke wijziging van deze zienswijze; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}
