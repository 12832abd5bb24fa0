import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { VastBespreekpuntNaleving } from './naleving.type';
import { RegioPeriodeArgs } from './periode.input';
import { regioInPeriode } from './periode.sql';
import { readPeriode } from './read-periode';

/** Compliance with standing items: whether they were discussed, and if not, why. */
@Resolver(() => VastBespreekpuntNaleving)
export class NalevingResolver {
  @Query(() => VastBespreekpuntNaleving, {
    description:
      'Van de gehouden vergaderingen van een periode: hoe vaak elk vast bespreekpunt is besproken of, en waarom, aangehouden; per driehoek. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', { from: regioInPeriode })
  vastBespreekpuntNaleving(
    @Args(() => RegioPeriodeArgs) args: RegioPeriodeArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPeriode(args, () => ctx.read(info), 'Deze regio bestaat niet.');
  }
}
