import { isoDay } from '../../documenten/dates';
import type { Api } from './api';
import { UPCOMING } from './questions';

export const DEMO_DRIEHOEK = 'zuidwest-drenthe';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns the first working day after `from` without a meeting, so that the demo can run again, and
 * beside other planned meetings.
 */
export async function freeDay(api: Api, from: number): Promise<Date> {
  type Page = { vergaderingen: { nodes: { aanvang: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
  const taken = new Set<string>();
  const day = new Date(from + DAY_MS);
  day.setUTCHours(8, 0, 0, 0);
  for (let after: string | null = null, more = true; more; ) {
    const { vergaderingen }: Page = await api.ask<Page>(UPCOMING, { code: DEMO_DRIEHOEK, van: isoDay(day.toISOString()), after });
    for (const { aanvang } of vergaderingen.nodes) taken.add(isoDay(aanvang));
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  while ([0, 6].includes(day.getUTCDay()) || taken.has(isoDay(day.toISOString()))) day.setTime(day.getTime() + DAY_MS);
  return day;
}
