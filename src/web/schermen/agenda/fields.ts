import { draftKey, draftOf } from '../../data/drafts';
import type { AgendapuntWijzigenInput, PuntOpAgendaFragment, Vertrouwelijkheid } from '../../vragen/vragen';

export const EDITABLE = ['titel', 'toelichting', 'duurMinuten', 'vertrouwelijkheid'] as const;
export type Editable = (typeof EDITABLE)[number];

/** What the service has in a field, as the form shows it. */
export const currentOf = (punt: PuntOpAgendaFragment, field: Editable): string => String(punt[field] ?? '');

/** What the API takes for each field, of what was typed. */
const READ: { [F in Editable]: (text: string) => AgendapuntWijzigenInput[F] } = {
  titel: (text) => text,
  toelichting: (text) => text || null,
  duurMinuten: minutesIn,
  vertrouwelijkheid: (text) => text as Vertrouwelijkheid,
};

/**
 * Whole minutes; null of nothing. What is no number goes to the service as 0, which says what it
 * must be.
 */
export function minutesIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 0;
}

/** The change that the drafts of an item make: its version now, and only the fields that differ. */
export function inputOf(punt: PuntOpAgendaFragment): AgendapuntWijzigenInput {
  const changed = EDITABLE.flatMap((field) => {
    const draft = draftOf(draftKey(punt.id, field));
    return draft && draft.text !== currentOf(punt, field) ? [[field, READ[field](draft.text)] as const] : [];
  });
  return { id: punt.id, versie: punt.versie, ...Object.fromEntries(changed) };
}
