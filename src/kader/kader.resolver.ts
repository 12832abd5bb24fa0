import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { FromSql, ToOne } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { Regio, RegionaalBeleidsplan, Thema } from './kader.type';

/** Description of an argument `opDatum`. */
export const OP_DATUM_TEXT = 'De dag waarover de vraag gaat (Europe/Amsterdam); vandaag als ze ontbreekt.';

/** Queries for regions, their plans and themes. */
@Resolver(() => Regio)
export class RegioResolver {
  @Query(() => Regio, {
    nullable: true,
    description: 'Een politieregio met haar gemeenten en plannen; leeg als de code niet bestaat.',
  })
  @ToOne((r, _row, arg) => `${r}.code = ${arg('code')}::text`)
  regio(
    @Arg('code', () => String, { description: 'De code van de regio.' }) _code: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @FieldResolver(() => RegionaalBeleidsplan, {
    nullable: true,
    description: 'Het plan dat op een dag in werking is; leeg als er geen is.',
  })
  @ToOne((p, r, arg) => `${p}.regio_id = ${r}.id and ${p}.werking @> coalesce(${arg('opDatum')}::date, vandaag())`)
  geldendBeleidsplan(@Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM_TEXT }) _opDatum?: string): unknown {
    return undefined;
  }
}

@Resolver(() => RegionaalBeleidsplan)
export class BeleidsplanResolver {
  @Query(() => RegionaalBeleidsplan, { nullable: true, description: 'Een regionaal beleidsplan; leeg als de code niet bestaat.' })
  @ToOne((p, _row, arg) => `${p}.code = ${arg('code')}::text`)
  beleidsplan(
    @Arg('code', () => String, { description: 'De code van het plan.' }) _code: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @FieldResolver(() => Boolean, {
    description: 'Of het plan op een dag in werking is: vastgesteld of aangeboden, en binnen zijn periode.',
  })
  @FromSql((p, arg) => `(${p}.werking @> coalesce(${arg('opDatum')}::date, vandaag()))`)
  inWerking(@Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM_TEXT }) _opDatum?: string): unknown {
    return undefined;
  }

  @Query(() => Thema, { nullable: true, description: 'Een thema van een regionaal beleidsplan; leeg als het niet bestaat.' })
  @ToOne((t, _row, arg) => `${t}.id = ${arg('id')}::uuid`)
  thema(
    @Arg('id', () => ID, { description: 'Het id van het thema.' }) _id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
