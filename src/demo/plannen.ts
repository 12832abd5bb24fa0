import type { Api } from './api';
import { MEETING, type Meeting, PLAN, TO_COME, UPCOMING } from './questions';
import { dayOf, momentOf, result } from './tell';

export const DRIEHOEK = 'zuidwest-drenthe';
export const DAY_MS = 24 * 60 * 60 * 1000;
const MEETING_MS = 90 * 60 * 1000;
const SHOWN = 3;

/** The first working day after `from` and after every meeting that is planned already, so that the story can be told again. */
export async function freeDay(api: Api, from: number): Promise<Date> {
  type Page = { vergaderingen: { nodes: { aanvang: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
  let last = from;
  for (let after: string | null = null, more = true; more; ) {
    const { vergaderingen }: Page = await api.ask<Page>(UPCOMING, { code: DRIEHOEK, after });
    for (const { aanvang } of vergaderingen.nodes) last = Math.max(last, Date.parse(aanvang));
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  const day = new Date(last + DAY_MS);
  while ([0, 6].includes(day.getUTCDay())) day.setTime(day.getTime() + DAY_MS);
  day.setUTCHours(8, 0, 0, 0);
  return day;
}

/** Plans a meeting, and shows its agenda. */
export async function plan(api: Api, aanvang: Date): Promise<Meeting> {
  const einde = new Date(aanvang.getTime() + MEETING_MS);
  const input = {
    driehoekCode: DRIEHOEK,
    aanvang: aanvang.toISOString(),
    einde: einde.toISOString(),
    locatie: 'Gemeentehuis Hoogeveen',
  };
  const { vergaderingPlannen: meeting } = await api.ask<{ vergaderingPlannen: Meeting }>(PLAN, { input });
  result(
    `Gepland: ${momentOf(meeting.aanvang)}, onder het ${meeting.beleidsplan?.titel ?? '(geen regionaal beleidsplan in werking)'}`,
  );
  showAgenda(meeting);
  return meeting;
}

/** Shows each item, with what is special about it. */
export function showAgenda({ agendapunten }: Meeting): void {
  for (const item of agendapunten) {
    const marks = [
      item.vast && 'vast bespreekpunt',
      item.nagekomen && 'nagekomen',
      item.aangehoudenVan && `aangehouden op ${dayOf(item.aangehoudenVan.vergadering.aanvang)}`,
    ];
    const shown = marks.filter(Boolean).map((mark) => ` [${mark}]`);
    result(`${String(item.volgnummer).padStart(2)}. ${item.titel}${shown.join('')}`);
    for (const actie of item.openstaandeActies.slice(0, SHOWN))
      result(`      open actie: ${actie.omschrijving}${actie.uiterlijk ? ` (uiterlijk ${dayOf(actie.uiterlijk)})` : ''}`);
    if (item.openstaandeActies.length > SHOWN) result(`      en nog ${item.openstaandeActies.length - SHOWN} open acties`);
  }
}

/** The first meeting after this one that is planned. */
export async function firstAfter(api: Api, { aanvang }: Meeting): Promise<Meeting | undefined> {
  type Page = { vergaderingen: { nodes: { id: string; aanvang: string }[] } };
  const { vergaderingen } = await api.ask<Page>(TO_COME, { code: DRIEHOEK, van: aanvang.slice(0, 10) });
  const first = vergaderingen.nodes.find((each) => each.aanvang > aanvang);
  return first && (await api.ask<{ vergadering: Meeting }>(MEETING, { id: first.id })).vergadering;
}
