import { draftKey, draftOf } from '../../data/drafts';
import type { AgendapuntWijzigenInput, PuntOpAgendaFragment, Vertrouwelijkheid } from '../../vragen/vragen';

export const EDITABLE = ['titel', 'toelichting', 'duurMinuten', 'vertrouwelijkheid'] as const;
export type Editable = (typeof EDITABLE)[number];

/** Converts saved values to the text of the form. */
export const currentOf = (punt: PuntOpAgendaFragment, field: Editable): string => String(punt[field] ?? '');

/** Converts the text of each field to the value that the API takes. */
const READ: { [F in Editable]: (text: string) => AgendapuntWijzigenInput[F] } = {
  titel: (text) => text,
  toelichting: (text) => text || null,
  duurMinuten: minutesIn,
  vertrouwelijkheid: (text) => text as Vertrouwelijkheid,
};

/**
 * Parses whole minutes; empty text gives null. Other text gives 0, which the service refuses with
 * the rule.
 */
export function minutesIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 0;
}

/**
 * Builds the input of a change from the drafts of an item: its current version, and only the
 * changed fields.
 */
export function inputOf(punt: PuntOpAgendaFragment): AgendapuntWijzigenInput {
  const changed = EDITABLE.flatMap((field) => {
    const draft = draftOf(draftKey(punt.id, field));
    return draft && draft.text !== currentOf(punt, field) ? [[field, READ[field](draft.text)] as const] : [];
  });
  return { id: punt.id, versie: punt.versie, ...Object.fromEntries(changed) };
}
