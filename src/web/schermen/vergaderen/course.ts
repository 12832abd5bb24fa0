import { useEffect, useState } from 'react';
import { Store, useStore } from '../../data/store';
import type { PuntInZittingFragment, ZittingFragment } from '../../vragen/vragen';
import { clockAfter } from '../../words/dates';

/** The step after the last item. */
export const CLOSING = 'afsluiten';
const MINUTE_MS = 60_000;
const TICK_MS = 5_000;

/** Where the user is in one meeting, and how long each item took. */
interface Course {
  at: string;
  since: number;
  /** Milliseconds, by item, without the running one. */
  spent: Readonly<Record<string, number>>;
}

// Outside the screen, so that the clock runs on while one looks elsewhere.
const courses = new Store<Readonly<Record<string, Course>>>({});

/** Goes to an item of a meeting, or to CLOSING; its clock runs from now. */
export function goTo(vergaderingId: string, at: string): void {
  const before = courses.get()[vergaderingId];
  const now = Date.now();
  const spent = before ? { ...before.spent, [before.at]: passedMs(before, before.at, now) } : {};
  courses.set({ ...courses.get(), [vergaderingId]: { at, since: now, spent } });
}

const passedMs = ({ at, since, spent }: Course, id: string, now: number) => (spent[id] ?? 0) + (at === id ? now - since : 0);

/** The item at hand: where the user was, or the first without an outcome. */
export function useCourse({ id, agendapunten }: ZittingFragment) {
  const course = useStore(courses)[id];
  const known = course && (course.at === CLOSING || agendapunten.some((punt) => punt.id === course.at));
  const at = known ? course.at : (agendapunten.find(({ uitkomst }) => !uitkomst)?.id ?? CLOSING);
  useEffect(() => {
    if (!known) goTo(id, at);
  }, [known, id, at]);
  const index = agendapunten.findIndex((punt) => punt.id === at);
  return { at, punt: agendapunten[index], next: agendapunten[index + 1]?.id ?? CLOSING };
}

/** Whole minutes that an item took so far; counts on by itself. */
export function usePassed(vergaderingId: string, puntId: string): number {
  const course = useStore(courses)[vergaderingId];
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return course ? Math.floor(Math.max(0, passedMs(course, puntId, Math.max(now, course.since))) / MINUTE_MS) : 0;
}

/** The planned clock time at which an item ends; undefined when it has no minutes. */
export function plannedEnd({ aanvang, agendapunten }: ZittingFragment, { id, duurMinuten }: PuntInZittingFragment) {
  if (!duurMinuten) return undefined;
  const index = agendapunten.findIndex((punt) => punt.id === id);
  const minutes = agendapunten.slice(0, index + 1).reduce((sum, punt) => sum + (punt.duurMinuten ?? 0), 0);
  return clockAfter(aanvang, minutes);
}
