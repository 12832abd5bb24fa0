import type { Arg } from '../lezen/mapping';
import { DEFAULT_FIRST } from '../lezen/page';

/** Sorts after every change of access that a day brought by date, up to and including that day. */
const ALL = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;
/**
 * The current position of the feed. A random number before the transaction's first row keeps the
 * cursor from revealing anything.
 */
export const NOW = `wijziging_cursor(pg_snapshot_xmin(pg_current_snapshot()), -random(1::bigint, 9007199254740991), vandaag(), ${ALL})`;

const cursorAt = (place: string) =>
  `(select wijziging_cursor(r.transactie, r.nr, r.dag, r.grens) from unnest(p.rijen[${place}:${place}]) r)`;

/**
 * Records a system's read of confidential items on the page; for a person only the check costs
 * time.
 */
const NOTED = '(huidige_integratie() is null or wijzigingen_gelezen(p.rijen))';

/**
 * Returns SQL for one page of the feed, as a row with its changes as an array, and its end.
 * PostgreSQL does not compute unselected columns.
 */
export function wijzigingenAfter(arg: Arg): string {
  const first = `coalesce(${arg('first')}, ${DEFAULT_FIRST})`;
  return `(select p.rijen, p.meer as has_next_page, ${arg('na')} is not null as has_previous_page, ${cursorAt('1')} as start_cursor,
      case when p.meer then coalesce(${cursorAt('cardinality(p.rijen)')}, ${arg('na')}) else ${NOW} end as end_cursor,
      wijzigingen_aantal(${arg('na')}, ${arg('soorten')}, ${arg('driehoekCode')}) as total_count
    from wijzigingen_na(${arg('na')}, ${first}, ${arg('soorten')}, ${arg('driehoekCode')}) p
    where ${NOTED})`;
}
