import 'reflect-metadata';
import {
  ArgsType,
  createUnionType,
  Field,
  Float,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { PageArgs } from '../../src/lezen/connection.type';
import { FromColumn, FromSql, FromTable, ToMany, ToOne } from '../../src/lezen/mapping';
import { Node } from '../../src/lezen/node.type';
import { Datum, Tijdstip } from '../../src/platform/input/scalars';
import './zoo-metadata';

/** A small domain with every feature that the reader supports. */
export enum Species {
  LION = 'LION',
  EMU = 'EMU',
  NEWT = 'NEWT',
}
registerEnumType(Species, { name: 'Species' });

@InterfaceType('Named')
export abstract class Named {
  @Field(() => String)
  @FromColumn()
  name: string;
}

@InputType()
export class AnimalFilter {
  @Field(() => String, { nullable: true })
  name?: string;
  @Field(() => [Species], { nullable: true })
  species?: Species[];
  @Field(() => ID, { nullable: true })
  keeper?: string;
  @Field(() => [ID], { nullable: true })
  ids?: string[];
  @Field(() => Tijdstip, { nullable: true })
  fedSince?: Date;
  @Field(() => Datum, { nullable: true })
  bornFrom?: string;
  @Field(() => Boolean, { nullable: true })
  wild?: boolean;
  @Field(() => Int, { nullable: true })
  minLegs?: number;
}

export enum Direction {
  UP = 'UP',
  DOWN = 'DOWN',
  NAMED = 'NAMED',
}
registerEnumType(Direction, { name: 'Direction' });

@ArgsType()
export class AnimalArgs extends PageArgs {
  @Field(() => Direction, { nullable: true })
  direction?: Direction;
  @Field(() => AnimalFilter, { nullable: true })
  filter?: AnimalFilter;
}

@ObjectType()
@FromTable(
  `(select a.id as animal_id, n as place, nick as text from animal a, unnest(a.nicknames) with ordinality as u (nick, n))`,
)
export class Nickname {
  @Field(() => Int)
  @FromColumn()
  place: number;
  @Field(() => String, { nullable: true })
  @FromColumn('text')
  spelling: string;
}

@ObjectType({ implements: [Node, Named] })
@FromTable('animal')
export class Animal extends Node {
  name: string;
  @Field(() => Species)
  @FromColumn()
  species: Species;
  @Field(() => Datum, { nullable: true })
  @FromColumn()
  born: string | null;
  @Field(() => Tijdstip)
  @FromColumn()
  fedAt: string;
  @Field(() => Tijdstip, { nullable: true })
  @FromSql((a) => `${a}.fed_at + interval '1 day' * nullif(${a}.legs, 0)`)
  nextFeeding: string | null;
  @Field(() => Float, { nullable: true })
  @FromColumn()
  weight: number | null;
  @Field(() => Int)
  @FromColumn()
  legs: number;
  @Field(() => Boolean)
  @FromColumn()
  wild: boolean;
  @Field(() => [String])
  @FromSql((a) => `to_json(${a}.nicknames)`)
  nicknames: string[];
  @Field(() => [Nickname])
  @ToMany((n, a) => `${n}.animal_id = ${a}.id`, { orderBy: (n) => `${n}.place desc` })
  nicknameList: unknown;
  @Field(() => Keeper, { nullable: true })
  @ToOne('keeper_id')
  keeper: unknown;
  @Field(() => Animal, { nullable: true })
  @ToOne('parent_id')
  parent: unknown;
}

@ObjectType({ implements: [Node, Named] })
@FromTable('keeper')
export class Keeper extends Node {
  name: string;
  @Field(() => Zoo)
  @ToOne('zoo_id')
  zoo: unknown;
  @Field(() => Animal, { nullable: true })
  @ToOne((a, k) => `${a}.keeper_id = ${k}.id`, { orderBy: (a) => `${a}.legs desc, ${a}.id` })
  longestLegged: unknown;
  @Field(() => Named, { nullable: true })
  @ToOne((t, k) => `${t}.id in (${k}.favourite_id, ${k}.zoo_id)`)
  favourite: unknown;
}

export const Star = createUnionType({ name: 'Star', types: () => [Animal, Keeper] as const });

@ObjectType({ implements: [Node, Named] })
@FromTable('zoo')
export class Zoo extends Node {
  name: string;
  @Field(() => String)
  @FromColumn()
  code: string;
  @Field(() => [Keeper])
  @ToMany((k, z) => `${k}.zoo_id = ${z}.id`, { orderBy: (k) => `${k}.name, ${k}.id` })
  keepers: unknown;
  @Field(() => Star, { nullable: true })
  @ToOne((t, z) => `${t}.id = ${z}.star_id`, {
    kinds: {
      of: (z) => `(case when exists (select from animal x where x.id = ${z}.star_id) then 'on four legs' else 'on two' end)`,
      types: { 'on four legs': 'Animal', 'on two': 'Keeper' },
    },
  })
  star: unknown;
}
