import { Arg, Args, FieldResolver, Resolver } from 'type-graphql';
import { ofDriehoek } from '../../driehoek/driehoek.sql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { connectionOf, NEWEST_FIRST, OldestFirstArgs } from '../../lezen/connection.type';
import { ToOne, ToPage } from '../../lezen/mapping';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import { VergaderingFilter } from './vergadering.input';
import { gewijzigdOp, Vergadering } from './vergadering.type';

export const VergaderingConnection = connectionOf('Vergadering', () => Vergadering);

/** SQL condition: the meeting has an item about a theme whose id meets the condition. */
const about = (v: string, is: (id: string) => string) =>
  `exists (select from agendapunt a where a.vergadering_id = ${v}.id and (${is('a.vast_thema_id')}
    or exists (select from agendapunt_thema x where x.agendapunt_id = a.id and ${is('x.thema_id')})))`;

/** Oldest first; the id orders meetings that begin at the same time. */
export const OLDEST_VERGADERING_FIRST = {
  orderBy: [
    { sql: (v: string) => `${v}.aanvang`, type: 'timestamptz' as const },
    { sql: (v: string) => `${v}.id`, type: 'uuid' as const },
  ],
  turn: NEWEST_FIRST,
  filters: {
    ...ofDriehoek,
    // Compares `aanvang`, which is indexed, instead of `dag`.
    van: (v: string, value: string) => `${v}.aanvang >= ${value}::date::timestamp at time zone 'Europe/Amsterdam'`,
    totEnMet: (v: string, value: string) => `${v}.aanvang < (${value}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`,
    status: (v: string, value: string) => `${v}.status = any (${value}::text[])`,
    thema: (v: string, value: string) => about(v, (id) => `${id} = ${value}::uuid`),
    themaCode: (v: string, value: string) =>
      about(v, (id) => `${id} in (select t.id from thema t where t.code = ${value}::text)`),
    // The first half can use the index: the visible part never changed later than the whole.
    gewijzigdSinds: (v: string, value: string) =>
      `${v}.gewijzigd_op >= ${value}::timestamptz and ${gewijzigdOp(v)} >= ${value}::timestamptz`,
  },
  byValue: ['gewijzigdSinds'],
};

/**
 * Adds the meeting that set a priority from here, so that `prioriteit/` need not import
 * `vergadering/`.
 */
@Resolver(() => LokalePrioriteit)
export class PrioriteitVergaderingResolver {
  @FieldResolver(() => Vergadering, { nullable: true, description: 'De vergadering waarin de prioriteit is vastgesteld.' })
  @ToOne('vastgesteld_in_id')
  vastgesteldIn(): unknown {
    return undefined;
  }
}

/** Adds `Driehoek.vergaderingen` from here, so that `driehoek/` need not import `vergadering/`. */
@Resolver(() => Driehoek)
export class DriehoekVergaderingenResolver {
  @FieldResolver(() => VergaderingConnection, {
    description: 'De vergaderingen van deze driehoek, oudste eerst; of andersom, met `volgorde`.',
  })
  @ToPage({ ...OLDEST_VERGADERING_FIRST, where: (v, d) => `${v}.driehoek_id = ${d}.id` })
  vergaderingen(
    @Args(() => OldestFirstArgs) _page: OldestFirstArgs,
    @Arg('filter', () => VergaderingFilter, { nullable: true, description: 'Welke vergaderingen; zonder filter alle.' })
    _filter?: VergaderingFilter,
  ): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, {
    nullable: true,
    description: 'De laatste vergadering die is gehouden (GEHOUDEN of AFGESLOTEN) en begonnen; leeg als die er niet is.',
  })
  @ToOne((v, d) => `${v}.driehoek_id = ${d}.id and ${v}.status in ('GEHOUDEN', 'AFGESLOTEN') and ${v}.aanvang <= now()`, {
    orderBy: (v) => `${v}.aanvang desc, ${v}.id desc`,
  })
  laatsteVergadering(): unknown {
    return undefined;
  }

  @FieldResolver(() => Vergadering, {
    nullable: true,
    description:
      'De eerste vergadering vanaf vandaag (Europe/Amsterdam) die nog niet is gehouden of geannuleerd; leeg als er geen is gepland.',
  })
  @ToOne((v, d) => `${v}.driehoek_id = ${d}.id and ${v}.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and ${v}.dag >= vandaag()`, {
    orderBy: (v) => `${v}.aanvang, ${v}.id`,
  })
  volgendeVergadering(): unknown {
    return undefined;
  }
}
