import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import { NietGevonden } from '../platform/input/errors';
import { Datum } from '../platform/input/scalars';
import type { Context } from '../toegang/context';
import { overview } from './samenhang.sql';
import { Samenhang } from './samenhang.type';

/** The coherence matrix of a region: driehoeken and their priorities by theme. */
@Resolver(() => Samenhang)
export class SamenhangResolver {
  @Query(() => Samenhang, {
    description:
      'Welke prioriteiten van welke driehoek samenhangen met welke thema’s, op een dag, en waar nog niets is gedaan. Fouten: NIET_GEVONDEN.',
  })
  @ToOne(() => 'true', {
    from: (_row, arg) => overview(`r.code = ${arg('regioCode')}`, `coalesce(${arg('opDatum')}, vandaag())`),
  })
  async samenhang(
    @Arg('regioCode', () => String, { description: 'De code van de regio.' }) _regioCode: string,
    @Arg('opDatum', () => Datum, { nullable: true, description: 'De dag (Europe/Amsterdam); vandaag als ze ontbreekt.' })
    _opDatum: string | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await ctx.read(info);
    if (!found) throw new NietGevonden('Deze regio bestaat niet.');
    return found;
  }
}
