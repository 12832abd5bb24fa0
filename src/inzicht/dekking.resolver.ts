import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { Dekking } from './dekking.type';
import { RegioPeriodeArgs } from './periode.input';
import { regioInPeriode } from './periode.sql';
import { readPeriode } from './read-periode';

/** Coverage of the gemeenten by regional themes. */
@Resolver(() => Dekking)
export class DekkingResolver {
  @Query(() => Dekking, {
    description:
      'Per gemeente en thema: hoeveel koppelingen in een periode gelden, hoe vaak het is besproken, en waar beide ontbreken. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', { from: regioInPeriode })
  dekking(@Args(() => RegioPeriodeArgs) args: RegioPeriodeArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readPeriode(args, () => ctx.read(info), 'Deze regio bestaat niet.');
  }
}
