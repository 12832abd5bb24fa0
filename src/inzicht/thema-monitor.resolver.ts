import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../lezen/connection.type';
import { ToOne, ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { AgendapuntConnection, oudsteEerst } from './agendapunten';
import { readPeriode, ThemaPeriodeArgs } from './periode';
import { heldAbout, ThemaMonitor } from './thema-monitor.type';

/** What the driehoeken do about a theme together. */
@Resolver(() => ThemaMonitor)
export class ThemaMonitorResolver {
  @Query(() => ThemaMonitor, {
    description:
      'Wat in een periode met een thema gebeurde: besproken, besloten en afgesproken, waar niet, en het verloop per kwartaal. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', {
    from: (_row, arg) => `(select t.id as thema_id, p.regio_id, ${arg('van')} as van, ${arg('totEnMet')} as tot_en_met
      from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where t.id = ${arg('themaId')})`,
  })
  themaMonitor(@Args(() => ThemaPeriodeArgs) args: ThemaPeriodeArgs, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readPeriode(args, () => ctx.read(info), 'Dit thema bestaat niet.');
  }

  @FieldResolver(() => AgendapuntConnection, {
    description: 'De punten over het thema op de vergaderingen die in de periode zijn gehouden, oudste vergadering eerst.',
  })
  @ToPage({ where: (a, m) => `exists (select from vergadering v where ${heldAbout(m, a, 'v')})`, orderBy: oudsteEerst })
  punten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}
