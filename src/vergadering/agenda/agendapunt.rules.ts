import { OngeldigeInvoer, VastBespreekpunt } from '../../platform/input/errors';
import { isVertrouwelijker, type Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { AgendapuntEntity } from './agendapunt.entity';
import type { AgendapuntWijzigenInput } from './agendapunt.input';

/**
 * Throws VastBespreekpunt when the item is a fixed one: those belong to the regional plan, not to
 * the agenda's writer.
 */
export function checkNotFixed(isFixed: boolean, sentence: string): void {
  if (isFixed) throw new VastBespreekpunt(sentence);
}

/**
 * Whether a change asks for nothing but a higher level: then no word changes of what was adopted or
 * recorded, so it may be in every status. A list that is given is put in place anew, so it counts
 * as a change.
 */
export function raisesOnly(punt: AgendapuntEntity, input: AgendapuntWijzigenInput): boolean {
  const { titel, toelichting = punt.toelichting, duurMinuten = punt.duurMinuten, vertrouwelijkheid } = input;
  const lists = [input.themaIds, input.prioriteitIds, input.verwijstNaarIds].some(Boolean);
  const same = (titel ?? punt.titel) === punt.titel && toelichting === punt.toelichting && duurMinuten === punt.duurMinuten;
  return same && !lists && isVertrouwelijker(vertrouwelijkheid ?? punt.vertrouwelijkheid, punt.vertrouwelijkheid);
}

/** Whether one of the fields of a change is another than it was. */
export const differs = <T extends object>(was: T, change: Partial<T>): boolean =>
  (Object.keys(change) as (keyof T)[]).some((field) => change[field] !== was[field]);

/** Whether two lists name the same, in whatever order; neither names anything twice. */
export const sameIds = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Throws OngeldigeInvoer when a part would be for more people than the item that it belongs to. */
export function checkNiveau(part: Vertrouwelijkheid, item: Vertrouwelijkheid): void {
  if (isVertrouwelijker(item, part))
    throw new OngeldigeInvoer(`Een stuk is minstens zo vertrouwelijk als zijn agendapunt: ${item}.`, {
      velden: ['vertrouwelijkheid'],
    });
}
