import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Driehoek } from '../../driehoek/driehoek.type';
import { Raadsdoel } from '../../kader/raadsdoel.type';
import { connectionOf, NEWEST_FIRST, OldestFirstArgs, PageArgs } from '../../lezen/connection.type';
import { BY_ID, ToMany, ToPage } from '../../lezen/mapping';
import { LokalePrioriteit } from '../../prioriteit/prioriteit.type';
import { Agendapunt } from '../agenda/agendapunt.type';
import { Besluit } from './besluit.type';

export const BesluitConnection = connectionOf('Besluit', () => Besluit);

/** Finds the decisions that a join table links to a row. */
const decisionsBy = (table: string, key: string) =>
  ToPage({
    where: (b, row) => `${b}.id in (select x.besluit_id from ${table} x where x.${key} = ${row}.id)`,
    orderBy: BY_ID,
  });

/**
 * Adds the decisions of a driehoek from here, so that `driehoek/` need not import `vergadering/`.
 */
@Resolver(() => Driehoek)
export class DriehoekBesluitenResolver {
  @FieldResolver(() => BesluitConnection, {
    description: 'De besluiten van deze driehoek die u mag zien, in volgorde van vastleggen; of andersom, met `volgorde`.',
  })
  @ToPage({ where: (b, d) => `${b}.driehoek_id = ${d}.id`, orderBy: BY_ID, turn: NEWEST_FIRST })
  besluiten(@Args(() => OldestFirstArgs) _page: OldestFirstArgs): unknown {
    return undefined;
  }
}

/** Adds the decisions of an item from here, so that `agenda/` need not import `besluit/`. */
@Resolver(() => Agendapunt)
export class AgendapuntBesluitenResolver {
  @FieldResolver(() => [Besluit], { description: 'De besluiten bij dit punt, op nummer.' })
  @ToMany((b, a) => `${b}.agendapunt_id = ${a}.id`, { orderBy: (b) => `${b}.jaar, ${b}.reeksnummer` })
  besluiten(): unknown {
    return undefined;
  }
}

/**
 * Adds the decisions about a priority from here, so that `prioriteit/` need not import
 * `vergadering/`.
 */
@Resolver(() => LokalePrioriteit)
export class PrioriteitBesluitenResolver {
  @FieldResolver(() => BesluitConnection, { description: 'De besluiten over deze prioriteit, in volgorde van vastleggen.' })
  @decisionsBy('besluit_prioriteit', 'prioriteit_id')
  besluiten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}

/**
 * Adds the decisions towards a goal of the council from here: its folder need not import
 * `vergadering/`.
 */
@Resolver(() => Raadsdoel)
export class RaadsdoelBesluitenResolver {
  @FieldResolver(() => BesluitConnection, {
    description: 'De besluiten die u mag zien en die aan dit doel bijdragen, in volgorde van vastleggen.',
  })
  @decisionsBy('besluit_raadsdoel', 'raadsdoel_id')
  besluiten(@Args(() => PageArgs) _page: PageArgs): unknown {
    return undefined;
  }
}
