import { Field, Int, ObjectType } from 'type-graphql';
import { Lidmaatschap } from '../../driehoek/driehoek.type';
import { FromColumn, FromTable, ToOne } from '../../lezen/mapping';
import { Node } from '../../lezen/node.type';
import { Datum } from '../../platform/input/scalars';
import { Agendapunt } from '../agenda/agendapunt.type';
import { ActieStatus } from './actie.enum';

@ObjectType({ implements: Node, description: 'Een actie die bij een agendapunt is afgesproken.' })
@FromTable('actie')
export class Actie extends Node {
  @Field(() => String, { description: 'Wat er moet gebeuren.' })
  @FromColumn()
  omschrijving: string;

  @Field(() => Lidmaatschap, { nullable: true, description: 'Wie het doet; leeg zolang dat niet is afgesproken.' })
  @ToOne('eigenaar_id')
  eigenaar: unknown;

  @Field(() => Datum, { nullable: true, description: 'De dag waarop het uiterlijk klaar is (Europe/Amsterdam).' })
  @FromColumn()
  uiterlijk: string | null;

  @Field(() => ActieStatus, { description: 'Hoe het ermee staat.' })
  @FromColumn()
  status: ActieStatus;

  @Field(() => Agendapunt, { description: 'Het agendapunt waarbij de actie is afgesproken.' })
  @ToOne('agendapunt_id')
  agendapunt: unknown;

  @Field(() => Int, { description: 'Telt elke wijziging; geef hem mee bij een wijziging.' })
  @FromColumn()
  versie: number;
}
