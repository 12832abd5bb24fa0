import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Regio } from '../kader/kader.type';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { ToMany, ToOne, ToPage } from '../lezen/mapping';
import { Node } from '../lezen/node.type';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { Driehoek, Lidmaatschap, Toegang } from './driehoek.type';

const DriehoekConnection = connectionOf('Driehoek', () => Driehoek);

/** Queries for driehoeken, their members, and the caller. */
@Resolver(() => Driehoek)
export class DriehoekResolver {
  @Query(() => Toegang, { description: 'Wie vraagt, en wat die mag zien.' })
  @ToOne(() => 'true')
  mij(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @Query(() => Node, { nullable: true, description: 'Een object op id; leeg als het niet bestaat of u het niet mag zien.' })
  @ToOne((t, _row, arg) => `${t}.id = ${arg('id')}::uuid`)
  node(@Arg('id', () => ID, { description: 'Het id.' }) _id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }

  @Query(() => Driehoek, {
    nullable: true,
    description: 'Een driehoek op code; leeg als ze niet bestaat of u haar niet mag zien.',
  })
  @ToOne((d, _row, arg) => `${d}.code = ${arg('code')}::text`)
  driehoek(
    @Arg('code', () => String, { description: 'De code van de driehoek.' }) _code: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Query(() => DriehoekConnection, { description: 'De driehoeken die u mag zien, op code.' })
  @ToPage({
    // Selects the caller's driehoeken by id: a caller with one driehoek costs one index lookup.
    where: (d, _row, arg) =>
      `${d}.id = any ((select ziet())::uuid[]) and (${arg('regioCode')}::text is null or ${d}.regio_id = (select r.id from regio r where r.code = ${arg('regioCode')}::text))`,
    orderBy: [{ sql: (d) => `${d}.code`, type: 'text' }],
  })
  driehoeken(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('regioCode', () => String, { nullable: true, description: 'Alleen van deze regio.' }) _regioCode: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @FieldResolver(() => [Lidmaatschap], { description: 'De leden op een dag, per rol.' })
  @ToMany((l, d, arg) => `${l}.driehoek_id = ${d}.id and ${l}.geldig @> coalesce(${arg('opDatum')}::date, vandaag())`, {
    orderBy: (l) => `${l}.rol, ${l}.id`,
  })
  leden(
    @Arg('opDatum', () => Datum, { nullable: true, description: 'De dag (Europe/Amsterdam); vandaag als ze ontbreekt.' })
    _opDatum?: string,
  ): unknown {
    return undefined;
  }
}

/** Adds `Regio.driehoeken` from here, so that `kader/` need not import `driehoek/`. */
@Resolver(() => Regio)
export class RegioDriehoekenResolver {
  @FieldResolver(() => [Driehoek], { description: 'De driehoeken van de regio die u mag zien, op code.' })
  @ToMany((d, r) => `${d}.regio_id = ${r}.id`, { orderBy: (d) => `${d}.code` })
  driehoeken(): unknown {
    return undefined;
  }
}
