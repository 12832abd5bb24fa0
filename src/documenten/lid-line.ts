import type { Rol } from '../toegang/rol';
import { type DocumentBlock, list } from './document-text';
import { ROL_LABELS } from './labels';

export interface LidAnswer {
  rol: Rol;
  persoon: { naam: string };
  gemeente: { naam: string } | null;
}
export const LID_FIELDS = 'rol persoon { naam } gemeente { naam }';

/** Formats a member as one line. */
export const lidLine = ({ rol, persoon, gemeente }: LidAnswer) =>
  `${persoon.naam} (${ROL_LABELS[rol]}${gemeente ? ` van ${gemeente.naam}` : ''})`;

const RANK = Object.keys(ROL_LABELS);

/**
 * Lists members under a label: the three partners first (Politiewet 2012 art. 13 lid 1), then the
 * secretaris.
 */
export const ledenList = (label: string, leden: readonly LidAnswer[]): DocumentBlock[] =>
  list(label, [...leden].sort((a, b) => RANK.indexOf(a.rol) - RANK.indexOf(b.rol)).map(lidLine));
