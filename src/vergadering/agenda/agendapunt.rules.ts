import { OngeldigeInvoer, VastBespreekpunt } from '../../platform/input/errors';
import { isVertrouwelijker, type Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { AgendapuntEntity } from './agendapunt.entity';
import type { AgendapuntWijzigenInput } from './agendapunt.input';

/**
 * Throws VastBespreekpunt for a standing item: those belong to the regional plan, so the writer of
 * an agenda cannot change them.
 */
export function checkNotFixed(isFixed: boolean, sentence: string): void {
  if (isFixed) throw new VastBespreekpunt(sentence);
}

/**
 * Tells whether a change only raises the confidentiality level. Such a change alters no adopted or
 * recorded word, so every status allows it. A given list is replaced, so it counts as a change.
 */
export function raisesOnly(punt: AgendapuntEntity, input: AgendapuntWijzigenInput): boolean {
  const { titel, toelichting = punt.toelichting, duurMinuten = punt.duurMinuten, vertrouwelijkheid } = input;
  const lists = [input.themaIds, input.prioriteitIds, input.verwijstNaarIds].some(Boolean);
  const same = (titel ?? punt.titel) === punt.titel && toelichting === punt.toelichting && duurMinuten === punt.duurMinuten;
  return same && !lists && isVertrouwelijker(vertrouwelijkheid ?? punt.vertrouwelijkheid, punt.vertrouwelijkheid);
}

/** Tells whether a change gives one of its fields another value. */
export const differs = <T extends object>(was: T, change: Partial<T>): boolean =>
  (Object.keys(change) as (keyof T)[]).some((field) => change[field] !== was[field]);

/** Compares two lists of unique ids, regardless of order. */
export const sameIds = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/**
 * Throws OngeldigeInvoer when a part would be less confidential than the item that it belongs to.
 */
export function checkNiveau(part: Vertrouwelijkheid, item: Vertrouwelijkheid): void {
  if (isVertrouwelijker(item, part))
    throw new OngeldigeInvoer(`Een stuk is minstens zo vertrouwelijk als zijn agendapunt: ${item}.`, {
      velden: ['vertrouwelijkheid'],
    });
}
