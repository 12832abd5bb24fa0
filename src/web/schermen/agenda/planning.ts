import type { AgendaVanVergaderingFragment, PuntOpAgendaFragment } from '../../vragen/vragen';
import { clockAfter, minutesBetween } from '../../words/dates';
import { count } from '../../words/names';

/**
 * Returns the planned clock time of each item by its id: the start of the meeting plus the minutes
 * of the items before it. Empty when no item has minutes.
 */
export function clockTimes(aanvang: string, punten: readonly PuntOpAgendaFragment[]): ReadonlyMap<string, string> {
  if (!punten.some(({ duurMinuten }) => duurMinuten)) return new Map();
  let passed = 0;
  return new Map(
    punten.map(({ id, duurMinuten }) => {
      const at = clockAfter(aanvang, passed);
      passed += duurMinuten ?? 0;
      return [id, at];
    }),
  );
}

/** Describes whether the minutes of the items fit in the meeting. */
export function timeInWords({ aanvang, einde, agendapunten }: AgendaVanVergaderingFragment): { text: string; over: boolean } {
  const planned = agendapunten.reduce((sum, { duurMinuten }) => sum + (duurMinuten ?? 0), 0);
  if (!einde) return { text: `${count(planned, 'minuut', 'minuten')} gepland`, over: false };
  const available = minutesBetween(aanvang, einde);
  const text = `${planned} van ${count(available, 'minuut', 'minuten')} gepland`;
  if (planned <= available) return { text, over: false };
  return { text: `${text}: ${count(planned - available, 'minuut', 'minuten')} te veel`, over: true };
}
