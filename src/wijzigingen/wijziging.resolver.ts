import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { FromSql, ToOne } from '../lezen/mapping';
import { checkFirst } from '../lezen/page';
import { Opaak } from '../platform/scalars';
import type { Context } from '../toegang/context';
import { NOW, wijzigingenNa } from './wijziging.sql';
import { WijzigingConnection, WijzigingenArgs } from './wijziging.type';

/** What changed, for programs that keep a copy: everything, exactly once, in one order. */
@Resolver()
export class WijzigingResolver {
  @Query(() => WijzigingConnection, {
    description:
      'Wat er is gemaakt, gewijzigd of verwijderd, voor zover u het mag of mocht zien: alles, precies een keer, in een volgorde die nooit verandert. Hooguit een keer per object en vastlegging. Een cursor geldt voor wie hem kreeg. Fouten: ONGELDIGE_INVOER, TE_ZWAAR.',
  })
  @ToOne(() => 'true', { from: (_row, arg) => wijzigingenNa(arg) })
  async wijzigingen(
    @Args(() => WijzigingenArgs) { first }: WijzigingenArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    checkFirst(first);
    return ctx.read(info);
  }

  @Query(() => Opaak, {
    description:
      'De cursor van dit ogenblik. Vraag hem eerst, haal dan alles op, en ga verder met `wijzigingen(na: ...)`: samen is dat het geheel.',
  })
  @FromSql(() => NOW)
  beginstand(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return ctx.read(info);
  }
}
