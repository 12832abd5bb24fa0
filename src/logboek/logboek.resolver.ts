import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ofDriehoek } from '../driehoek/driehoek.sql';
import { connectionOf, PageArgs } from '../lezen/connection.type';
import { ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { LogboekFilter, LogboekRegel } from './logboek.type';

const LogboekRegelConnection = connectionOf('LogboekRegel', () => LogboekRegel);

/** Queries for the audit log. */
@Resolver(() => LogboekRegel)
export class LogboekResolver {
  @Query(() => LogboekRegelConnection, {
    description:
      'Het logboek, nieuwste eerst. Een lid leest wat over de eigen driehoeken gaat; regio-beheer wat over plannen, personen, toegang en weigeringen gaat, niet over wat op agenda’s staat.',
  })
  @ToPage({
    orderBy: [
      { sql: (l) => `logboek_volgorde(${l}.tijdstempel)`, type: 'bigint' },
      { sql: (l) => `${l}.uid`, type: 'uuid' },
    ],
    filters: {
      driehoekCode: ofDriehoek.driehoekCode,
      actie: (l, value) => `${l}.actie = ${value}`,
      object: (l, value) => `${l}.object = ${value}`,
      // Compares as uuid, to use the index; a value that is no uuid matches nothing.
      objectId: (l, value) =>
        `${l}.object_id = case when ${value} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${value}::uuid end`,
      actor: (l, value) => `${l}.actor = ${value}`,
      resultaat: (l, value) => `${l}.resultaat = ${value}`,
      van: (l, value) => `${l}.tijdstempel >= ${value}::timestamp at time zone 'Europe/Amsterdam'`,
      totEnMet: (l, value) => `${l}.tijdstempel < (${value} + 1)::timestamp at time zone 'Europe/Amsterdam'`,
    },
    byValue: ['driehoekCode', 'actie', 'object', 'objectId', 'actor', 'resultaat', 'van', 'totEnMet'],
  })
  logboek(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => LogboekFilter, { nullable: true, description: 'Welke regels; zonder filter alle die u mag lezen.' })
    _filter: LogboekFilter | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
