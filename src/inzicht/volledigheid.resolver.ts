import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { RegioPeriodeArgs } from './periode.input';
import { regioInPeriode } from './periode.sql';
import { readPeriode } from './read-periode';
import { Volledigheid } from './volledigheid.type';

/** The completeness of the data behind the overviews. */
@Resolver(() => Volledigheid)
export class VolledigheidResolver {
  @Query(() => Volledigheid, {
    description:
      'Wat de overzichten van een periode waard zijn: per driehoek hoeveel is vastgelegd en wat nog niet. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', { from: regioInPeriode })
  volledigheid(@Args(() => RegioPeriodeArgs) args: RegioPeriodeArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readPeriode(args, () => ctx.read(info), 'Deze regio bestaat niet.');
  }
}
