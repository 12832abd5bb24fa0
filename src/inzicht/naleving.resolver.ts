import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import { NietGevonden, OngeldigeInvoer } from '../platform/errors';
import { Datum } from '../platform/scalars';
import type { Context } from '../toegang/context';
import { VastBespreekpuntNaleving } from './naleving.type';

/** Whether the fixed items were discussed, and if not, why. */
@Resolver(() => VastBespreekpuntNaleving)
export class NalevingResolver {
  @Query(() => VastBespreekpuntNaleving, {
    description:
      'Van de gehouden vergaderingen van een periode: hoe vaak elk vast bespreekpunt is besproken of, en waarom, aangehouden; per driehoek. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', {
    from: (_row, arg) =>
      `(select r.id as regio_id, ${arg('van')} as van, ${arg('totEnMet')} as tot_en_met from regio r where r.code = ${arg('regioCode')})`,
  })
  async vastBespreekpuntNaleving(
    @Arg('regioCode', () => String, { description: 'De code van de regio.' }) _regioCode: string,
    @Arg('van', () => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' }) van: string,
    @Arg('totEnMet', () => Datum, { description: 'De laatste dag van de periode.' }) totEnMet: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (totEnMet < van) throw new OngeldigeInvoer('De laatste dag ligt niet voor de eerste.', { velden: ['totEnMet'] });
    const found = await ctx.read(info);
    if (!found) throw new NietGevonden('Deze regio bestaat niet.');
    return found;
  }
}
