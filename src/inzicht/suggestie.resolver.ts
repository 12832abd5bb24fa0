import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { suggestiesFor } from './suggestie.sql';
import { Suggestie } from './suggestie.type';

/** Suggestions for an agenda, for a teamchef or secretaris. */
@Resolver(() => Suggestie)
export class SuggestieResolver {
  @Query(() => [Suggestie], {
    description:
      'Wat op de agenda van een vergadering zou kunnen, en waarom, gezien vanaf haar dag: thema’s van het plan die zes maanden niet zijn besproken, prioriteiten die drie maanden op geen agenda stonden, acties over hun uiterlijke dag, koppelingen die binnen 90 dagen eindigen, van prioriteiten die dan nog niet zijn geëindigd. Voor leden van de driehoek; anders leeg.',
  })
  @ToMany(() => 'true', {
    from: (_row, arg) => suggestiesFor(arg('vergaderingId')),
    orderBy: (s) => `${s}.orde, ${s}.sleutel`,
  })
  suggesties(
    @Arg('vergaderingId', () => ID, { description: 'Het id van de vergadering.' }) _vergaderingId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
