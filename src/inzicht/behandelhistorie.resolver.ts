import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../lezen/connection.type';
import { ToPage } from '../lezen/mapping';
import type { Context } from '../toegang/context';
import { AgendapuntConnection, OLDEST_MEETING_FIRST } from '../vergadering/agenda/agendapunt.lists';
import { Agendapunt } from '../vergadering/agenda/agendapunt.type';
import { agendapuntenAbout } from './behandeling.sql';

/**
 * The items about a subject and, recursively, the items that they are connected to by postponement
 * or reference, in both directions. The recursion starts from an array, which PostgreSQL estimates
 * small: for rows its estimate was so high that sizing the hash table took longer than the search.
 */
const TREATED = (id: string) => `with recursive h(id) as (
    select unnest(array(select p.id from agendapunt p where p.id = ${id} union all ${agendapuntenAbout(id)}
      union all select x.agendapunt_id from agendapunt_prioriteit x where x.prioriteit_id = ${id}))
    union
    select n.id from h cross join lateral (select p.aangehouden_van_id from agendapunt p where p.id = h.id and p.aangehouden_van_id is not null
      union all select p.id from agendapunt p where p.aangehouden_van_id = h.id
      union all select x.naar_id from agendapunt_verwijzing x where x.agendapunt_id = h.id
      union all select x.agendapunt_id from agendapunt_verwijzing x where x.naar_id = h.id) n(id))
  select h.id from h`;

/** The history of a subject across meetings. */
@Resolver(() => Agendapunt)
export class BehandelhistorieResolver {
  @Query(() => AgendapuntConnection, {
    description:
      'Elk agendapunt dat een onderwerp behandelde, over vergaderingen heen, oudste vergadering eerst: van een agendapunt de draad van aanhoudingen en verwijzingen, van een lokale prioriteit of een thema de punten erover, elk met zijn draad. Leeg als het onderwerp niet bestaat of u het niet mag zien.',
  })
  @ToPage({
    where: (a, _row, arg) => `${a}.id in (${TREATED(arg('id'))})`,
    orderBy: OLDEST_MEETING_FIRST,
  })
  behandelhistorie(
    @Arg('id', () => ID, { description: 'Het id van een agendapunt, een lokale prioriteit of een thema.' }) _id: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
