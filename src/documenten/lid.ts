import type { Rol } from '../toegang/rol';
import { type Blok, lijst } from './document';
import { ROL } from './labels';

export interface Lid {
  rol: Rol;
  persoon: { naam: string };
  gemeente: { naam: string } | null;
}
export const LID_VELDEN = 'rol persoon { naam } gemeente { naam }';

/** A member on one line. */
export const lidRegel = ({ rol, persoon, gemeente }: Lid) =>
  `${persoon.naam} (${ROL[rol]}${gemeente ? ` van ${gemeente.naam}` : ''})`;

const RANG = Object.keys(ROL);

/** Members under a label: the three that meet first (Politiewet 2012 art. 13 lid 1), then who writes it down. */
export const ledenLijst = (label: string, leden: readonly Lid[]): Blok[] =>
  lijst(label, [...leden].sort((a, b) => RANG.indexOf(a.rol) - RANG.indexOf(b.rol)).map(lidRegel));
