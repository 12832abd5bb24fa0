import type { Arg } from '../lezen/mapping';
import { DEFAULT_FIRST } from '../lezen/page';

/** After every access that the calendar brought until and with a day. */
const ALL = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;
/**
 * Where the feed is now. Nothing at the place itself: a random place before the first row of the
 * transaction tells nothing.
 */
export const NOW = `wijziging_cursor(pg_snapshot_xmin(pg_current_snapshot()), -random(1::bigint, 9007199254740991), vandaag(), ${ALL})`;

const cursorAt = (place: string) =>
  `(select wijziging_cursor(r.transactie, r.nr, r.dag, r.grens) from unnest(p.rijen[${place}:${place}]) r)`;

/**
 * What a page tells a system of confidential items counts as read; a person pays no more than this
 * look.
 */
const NOTED = '(huidige_integratie() is null or wijzigingen_gelezen(p.rijen))';

/**
 * One page of the feed, as a row with its changes as an array, and where it ends. What is not asked
 * for is not worked out.
 */
export function wijzigingenAfter(arg: Arg): string {
  const first = `coalesce(${arg('first')}, ${DEFAULT_FIRST})`;
  return `(select p.rijen, p.meer as has_next_page, ${arg('na')} is not null as has_previous_page, ${cursorAt('1')} as start_cursor,
      case when p.meer then coalesce(${cursorAt('cardinality(p.rijen)')}, ${arg('na')}) else ${NOW} end as end_cursor,
      wijzigingen_aantal(${arg('na')}, ${arg('soorten')}, ${arg('driehoekCode')}) as total_count
    from wijzigingen_na(${arg('na')}, ${first}, ${arg('soorten')}, ${arg('driehoekCode')}) p
    where ${NOTED})`;
}
