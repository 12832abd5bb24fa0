import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { perDriehoek, vanDriehoek } from '../../driehoek/driehoek.sql';
import { BY_AGE, NEWEST_FIRST, OldestFirstArgs } from '../../lezen/connection.type';
import { BY_ID, ToPage } from '../../lezen/mapping';
import type { Context } from '../../toegang/context';
import { ActieFilter, ActiesArgs } from './actie.input';
import { ActieConnection, BesluitConnection } from './afspraak.resolver';
import { BesluitFilter } from './besluit.input';
import { huidigeStand } from './besluit.type';

/** Recorded at an item about a theme with this code. */
const themaCode = (row: string, value: string) => `exists (select from agendapunt a where a.id = ${row}.agendapunt_id
  and (exists (select from thema t where t.id = a.vast_thema_id and t.code = ${value})
    or exists (select from agendapunt_thema x join thema t on t.id = x.thema_id where x.agendapunt_id = a.id and t.code = ${value})))`;
const ofMeeting = (row: string, condition: string) =>
  `exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id where a.id = ${row}.agendapunt_id and ${condition})`;

/** What was agreed, over all driehoeken that one sees. */
@Resolver()
export class AfsprakenResolver {
  @Query(() => ActieConnection, {
    description:
      'De acties die u mag zien, van alle driehoeken, de vroegste uiterlijke dag eerst; wat geen uiterlijke dag heeft, achteraan. Met `volgorde` in volgorde van vastleggen.',
  })
  @ToPage({
    sets: perDriehoek,
    orderBy: [
      { sql: (c) => `coalesce(${c}.uiterlijk, 'infinity'::date)`, type: 'date' },
      { sql: (c) => `${c}.id`, type: 'uuid' },
    ],
    turn: BY_AGE,
    filters: {
      ...vanDriehoek,
      themaCode,
      status: (c, value) => `${c}.status = any (${value})`,
      teLaat: (c, value) => `${value} = (${c}.status = 'OPEN' and coalesce(${c}.uiterlijk < vandaag(), false))`,
      vanMij: (c, value) =>
        `${value} = exists (select from lidmaatschap l where l.id = ${c}.eigenaar_id and l.persoon_id = huidige_persoon())`,
    },
  })
  acties(
    @Args(() => ActiesArgs) _page: ActiesArgs,
    @Arg('filter', () => ActieFilter, { nullable: true, description: 'Welke acties; zonder filter alle.' }) _filter:
      | ActieFilter
      | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }

  @Query(() => BesluitConnection, {
    description: 'De besluiten die u mag zien, van alle driehoeken, in volgorde van vastleggen; of andersom, met `volgorde`.',
  })
  @ToPage({
    sets: perDriehoek,
    orderBy: BY_ID,
    turn: NEWEST_FIRST,
    filters: {
      ...vanDriehoek,
      themaCode,
      // With the priority itself: of one that the asker may not see, nothing is told.
      prioriteit: (b, value) =>
        `exists (select from besluit_prioriteit x join lokale_prioriteit p on p.id = x.prioriteit_id where x.besluit_id = ${b}.id and p.id = ${value})`,
      soort: (b, value) => `${b}.soort = any (${value})`,
      uitvoering: (b, value) => `${huidigeStand(b)} = any (${value})`,
      vervangen: (b, value) => `${value} = is_vervangen(${b}.id)`,
      van: (b, value) => ofMeeting(b, `v.dag >= ${value}`),
      totEnMet: (b, value) => ofMeeting(b, `v.dag <= ${value}`),
    },
  })
  besluiten(
    @Args(() => OldestFirstArgs) _page: OldestFirstArgs,
    @Arg('filter', () => BesluitFilter, { nullable: true, description: 'Welke besluiten; zonder filter alle.' }) _filter:
      | BesluitFilter
      | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read(info);
  }
}
