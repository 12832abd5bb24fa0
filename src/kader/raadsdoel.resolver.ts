import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { OP_DATUM_TEXT } from './kader.resolver';
import { Gemeente } from './kader.type';
import { Raadsdoel } from './raadsdoel.type';

const inOrder = { orderBy: (r: string) => `${r}.geldig_van, ${r}.code, ${r}.id` };

/** Queries for the safety goals of councils. */
@Resolver(() => Raadsdoel)
export class RaadsdoelResolver {
  @Query(() => [Raadsdoel], {
    description: 'De veiligheidsdoelen van een gemeenteraad die op een dag gelden; leeg als er geen zijn geladen.',
  })
  @ToMany(
    (r, _row, arg) =>
      `${r}.gemeente_id = (select g.id from gemeente g where g.code = ${arg('gemeenteCode')}) and ${r}.geldig @> coalesce(${arg('opDatum')}, vandaag())`,
    inOrder,
  )
  raadsdoelen(
    @Arg('gemeenteCode', () => String, { description: 'De CBS-code van de gemeente, bijvoorbeeld "GM1690".' })
    _gemeenteCode: string,
    @Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM_TEXT }) _opDatum: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}

/** Adds `Gemeente.raadsdoelen`. */
@Resolver(() => Gemeente)
export class GemeenteRaadsdoelenResolver {
  @FieldResolver(() => [Raadsdoel], { description: 'De veiligheidsdoelen van de gemeenteraad die op een dag gelden.' })
  @ToMany((r, g, arg) => `${r}.gemeente_id = ${g}.id and ${r}.geldig @> coalesce(${arg('opDatum')}, vandaag())`, inOrder)
  raadsdoelen(@Arg('opDatum', () => Datum, { nullable: true, description: OP_DATUM_TEXT }) _opDatum?: string): unknown {
    return undefined;
  }
}
