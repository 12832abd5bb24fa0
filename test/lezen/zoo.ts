import 'reflect-metadata';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Args, buildSchemaSync, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { bindReader } from '../../src/lezen/bind';
import { connectionOf, PageArgs } from '../../src/lezen/connection.type';
import { FromSql, type OrderPart, type Sets, ToMany, ToOne, ToPage } from '../../src/lezen/mapping';
import { Node } from '../../src/lezen/node.type';
import type { Reader, Run } from '../../src/lezen/reader';
import { Datum } from '../../src/platform/input/scalars';
import { Animal, AnimalArgs, Direction, Keeper, Named, Species, Zoo } from './zoo.type';

/** The context of the zoo's resolvers. */
export interface ZooContext {
  reader: Reader;
  run: Run;
}

const AnimalConnection = connectionOf('Animal', () => Animal);
const KeeperConnection = connectionOf('Keeper', () => Keeper);

const byFeeding: OrderPart[] = [
  { sql: (a) => `${a}.fed_at`, type: 'timestamptz' },
  { sql: (a) => `${a}.id`, type: 'uuid' },
];
const byName: OrderPart[] = [
  { sql: (k) => `${k}.name`, type: 'text' },
  { sql: (k) => `${k}.id`, type: 'uuid' },
];
const turn = {
  by: 'direction',
  to: { [Direction.DOWN]: { turned: true }, [Direction.NAMED]: { orderBy: byName, turned: true } },
};
/**
 * Both kinds of partitioned lists: one reads the first rows of each zoo, the other only counts per
 * zoo.
 */
const perZoo = (zoos: number): Sets => ({
  atMost: (most) => `(select ${zoos} <= ${most})`,
  ids: 'select z.id from zoo z',
  of: (row, id) => `${row}.zoo_id = ${id}`,
});
const animalFilters = {
  name: (a: string, v: string) => `${a}.name = ${v}`,
  species: (a: string, v: string) => `${a}.species = any(${v}::text[])`,
  keeper: (a: string, v: string) => `${a}.keeper_id = ${v}::uuid`,
  ids: (a: string, v: string) => `${a}.id = any(${v})`,
  fedSince: (a: string, v: string) => `${a}.fed_at >= ${v}::timestamptz`,
  bornFrom: (a: string, v: string) => `${a}.born >= ${v}::date`,
  wild: (a: string, v: string) => `${a}.wild = ${v}`,
  minLegs: (a: string, v: string) => `${a}.legs >= ${v}`,
};

@Resolver(() => Animal)
class AnimalResolver {
  @FieldResolver(() => String)
  @FromSql(
    (a, arg) =>
      `${arg('prefix')} || case when ${arg('loud')} then upper(${a}.code) else ${a}.code end || coalesce(${arg('suffix')}, '')`,
  )
  label(
    @Arg('prefix', () => String, { defaultValue: 'animal ' }) _prefix: string,
    @Arg('loud', () => Boolean, { nullable: true }) _loud?: boolean,
    @Arg('suffix', () => String, { nullable: true }) _suffix?: string,
  ): unknown {
    return undefined;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  @FromSql((a, arg) => `${a}.born < ${arg('day')}`)
  bornBefore(@Arg('day', () => Datum) _day: string): unknown {
    return undefined;
  }

  @FieldResolver(() => [Animal])
  @ToMany((c, a, arg) => `${c}.parent_id = ${a}.id and (${arg('species')} is null or ${c}.species = any(${arg('species')}))`, {
    orderBy: (c) => `${c}.code`,
  })
  children(@Arg('species', () => [Species], { nullable: true }) _species?: Species[]): unknown {
    return undefined;
  }
}

@Resolver(() => Keeper)
class KeeperResolver {
  @FieldResolver(() => AnimalConnection)
  @ToPage({ where: (a, k) => `${a}.keeper_id = ${k}.id`, orderBy: byFeeding, turn, filters: animalFilters })
  animals(@Args(() => AnimalArgs) _args: AnimalArgs): unknown {
    return undefined;
  }
}

@Resolver(() => Zoo)
class ZooResolver {
  // Has an "or" at the top on purpose: the reader must parenthesise it.
  @FieldResolver(() => AnimalConnection)
  @ToPage({
    where: (a, z, arg) =>
      `${arg('species')} is null and ${a}.zoo_id = ${z}.id or ${a}.species = ${arg('species')} and ${a}.zoo_id = ${z}.id`,
    orderBy: [
      { sql: (a) => `${a}.legs`, type: 'integer' },
      { sql: (a) => `lower(${a}.name)`, type: 'text' },
      { sql: (a) => `${a}.id`, type: 'uuid' },
    ],
  })
  animals(@Args(() => PageArgs) _args: PageArgs, @Arg('species', () => Species, { nullable: true }) _species?: Species): unknown {
    return undefined;
  }
}

type Asked = [context: ZooContext, info: GraphQLResolveInfo];
const read = (...[{ reader, run }, info]: Asked) => reader.read(run, info) as Promise<never>;

@Resolver()
class RootResolver {
  @Query(() => Node, { nullable: true })
  @ToOne((t, _row, arg) => `${t}.id = ${arg('id')}::uuid`)
  node(@Arg('id', () => ID) _id: string, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => Named, { nullable: true })
  @ToOne((t, _row, arg) => `${t}.name = ${arg('name')}`, { orderBy: (t) => `${t}.id` })
  named(@Arg('name', () => String) _name: string, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => Zoo, { nullable: true })
  @ToOne((z, _row, arg) => `${z}.code = ${arg('code')}`)
  zoo(@Arg('code', () => String) _code: string, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => [Zoo])
  @ToMany(() => 'true', { orderBy: (z) => `${z}.code` })
  zoos(@Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => AnimalConnection)
  @ToPage({ sets: perZoo(3), orderBy: byFeeding, turn, filters: animalFilters, byValue: ['fedSince'] })
  animals(@Args(() => AnimalArgs) _args: AnimalArgs, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => KeeperConnection)
  @ToPage({ sets: perZoo(50), orderBy: byName })
  keepers(@Args(() => PageArgs) _args: PageArgs, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => Int)
  @FromSql((_row, arg) => `select count(*) from animal a where a.species = ${arg('species')}`)
  animalCount(@Arg('species', () => Species) _species: Species, @Ctx() context: ZooContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Mutation(() => Animal)
  feed(@Arg('id', () => ID) id: string, @Ctx() { reader, run }: ZooContext, @Info() info: GraphQLResolveInfo) {
    return reader.readById(run, info, id) as Promise<never>;
  }
}

/** Builds the schema of the zoo, bound to the reader. */
export function zooSchema(): GraphQLSchema {
  return bindReader(
    buildSchemaSync({
      resolvers: [RootResolver, AnimalResolver, KeeperResolver, ZooResolver],
      orphanedTypes: [Animal, Keeper, Zoo],
      validate: false,
    }),
  );
}
