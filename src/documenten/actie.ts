import type { ActieStatus } from '../vergadering/vergadering.enum';
import { datum } from './tijd';
import { ACTIE } from './woorden';

export interface Actie {
  omschrijving: string;
  eigenaar: { persoon: { naam: string } } | null;
  uiterlijk: string | null;
  status: ActieStatus;
}

export const ACTIE_VELDEN = 'omschrijving eigenaar { persoon { naam } } uiterlijk status';

/** An action on one line. */
export function actieRegel({ omschrijving, eigenaar, uiterlijk, status }: Actie): string {
  const who = eigenaar ? eigenaar.persoon.naam : 'nog niemand';
  return `${omschrijving} (${[who, uiterlijk && `uiterlijk ${datum(uiterlijk)}`, ACTIE[status]].filter(Boolean).join(', ')})`;
}
