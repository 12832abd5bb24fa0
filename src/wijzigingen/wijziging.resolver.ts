import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver, Subscription } from 'type-graphql';
import { FromSql, ToOne } from '../lezen/mapping';
import { checkFirst } from '../lezen/page';
import { Opaak } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { NOW, wijzigingenAfter } from './wijziging.sql';
import { WijzigingConnection, WijzigingenArgs, WijzigingenVolgenArgs } from './wijziging.type';

/** The change feed, for programs that keep a copy: every change, exactly once, in one order. */
@Resolver()
export class WijzigingResolver {
  @Query(() => WijzigingConnection, {
    description:
      'Wat er is gemaakt, gewijzigd of verwijderd, voor zover u het mag of mocht zien: alles, precies een keer, in een volgorde die nooit verandert. Hooguit een keer per object en vastlegging. Een cursor geldt voor wie hem kreeg. Fouten: ONGELDIGE_INVOER, TE_ZWAAR.',
  })
  @ToOne(() => 'true', { from: (_row, arg) => wijzigingenAfter(arg) })
  async wijzigingen(
    @Args(() => WijzigingenArgs) { first }: WijzigingenArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    checkFirst(first, 'na');
    return ctx.read(info);
  }

  @Subscription(() => WijzigingConnection, {
    subscribe: () => {
      throw new Error('streams are run by app/streams/streams.ts');
    },
    name: 'wijzigingen',
    description:
      'Dezelfde wijzigingen zodra ze er zijn, over WebSocket (graphql-transport-ws) of over gewone HTTP (text/event-stream, op /graphql/stream). Elk bericht is een bladzijde die niet leeg is; vraag `pageInfo { endCursor }` en geef die als `na` om na een onderbreking verder te gaan. Zonder `na`: vanaf nu. Eindigt met het token. Fouten: NIET_AANGEMELD, ONGELDIGE_INVOER, TE_ZWAAR.',
  })
  @ToOne(() => 'true', { from: (_row, arg) => wijzigingenAfter(arg) })
  async wijzigingenVolgen(
    @Args(() => WijzigingenVolgenArgs) { first }: WijzigingenVolgenArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    checkFirst(first, 'na');
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
