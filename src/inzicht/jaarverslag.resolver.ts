import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { ToOne } from '../lezen/mapping';
import { NietGevonden, OngeldigeInvoer } from '../platform/input/errors';
import type { Context } from '../toegang/context';
import { Jaarverslag } from './jaarverslag.type';

/** The figures for the region's annual report. */
@Resolver(() => Jaarverslag)
export class JaarverslagResolver {
  @Query(() => Jaarverslag, {
    description:
      'Wat het jaarverslag van de regio (Politiewet 2012 art. 39) over de driehoeken bijeenbrengt, over een kalenderjaar (Europe/Amsterdam). Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', {
    from: (
      _row,
      arg,
    ) => `(select r.id as regio_id, ${arg('jaar')} as jaar, make_date(${arg('jaar')}, 1, 1) as van, make_date(${arg('jaar')}, 12, 31) as tot_en_met
      from regio r where r.code = ${arg('regioCode')})`,
  })
  async jaarverslag(
    @Arg('regioCode', () => String, { description: 'De code van de regio.' }) _regioCode: string,
    @Arg('jaar', () => Int, { description: 'Het jaar: 2000 tot en met 2100.' }) jaar: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (jaar < 2000 || jaar > 2100) throw new OngeldigeInvoer('Het jaar is 2000 tot en met 2100.', { velden: ['jaar'] });
    const found = await ctx.read(info);
    if (!found) throw new NietGevonden('Deze regio bestaat niet.');
    return found;
  }
}
