import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../lezen/connection.type';
import { ToOne, ToPage } from '../lezen/mapping';
import { OngeldigeInvoer } from '../platform/input/errors';
import type { Context } from '../toegang/context';
import { AgendapuntConnection, OLDEST_MEETING_FIRST } from '../vergadering/agenda/agendapunt.lists';
import { OnderwerpPeriodeArgs } from './periode.input';
import { readPeriode } from './read-periode';
import { heldAbout, ThemaMonitor } from './thema-monitor.type';

/** The activity of all driehoeken on a theme. */
@Resolver(() => ThemaMonitor)
export class ThemaMonitorResolver {
  @Query(() => ThemaMonitor, {
    description:
      'Wat in een periode met een thema of een doel gebeurde: besproken, besloten en afgesproken, waar niet, en het verloop per kwartaal. Over een doel gaat een punt waarbij een koppeling ermee is vastgelegd, of met een prioriteit die op die dag aan het doel is gekoppeld. Fouten: NIET_GEVONDEN, ONGELDIGE_INVOER.',
  })
  @ToOne(() => 'true', {
    from: (_row, arg) => `(select t.id as van_thema_id, ${arg('themaId')} as thema_id, ${arg('doelId')} as doel_id, p.regio_id,
        ${arg('van')} as van, ${arg('totEnMet')} as tot_en_met
      from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
      where t.id = coalesce(${arg('themaId')}, (select d.thema_id from doel d where d.id = ${arg('doelId')})))`,
  })
  themaMonitor(
    @Args(() => OnderwerpPeriodeArgs) args: OnderwerpPeriodeArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!args.themaId === !args.doelId)
      throw new OngeldigeInvoer('Geef het id van een thema of dat van een doel, niet allebei.', {
        velden: ['themaId', 'doelId'],
      });
    return readPeriode(args, () => ctx.read(info), 'Dit thema of doel bestaat niet.');
  }

  @FieldResolver(() => AgendapuntConnection, {
    description:
      'De punten over het thema of doel die u mag zien, op de vergaderingen die in de periode zijn gehouden, oudste vergadering eerst.',
  })
  @ToPage({ where: (a, m) => `${a}.id in (select o.id from ${heldAbout(m)} o)`, orderBy: OLDEST_MEETING_FIRST })
  punten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}
