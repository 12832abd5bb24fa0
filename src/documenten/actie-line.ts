import { isVertrouwelijker, type Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import type { ActieStatus } from '../vergadering/besluit/actie.enum';
import { dateInWords } from './dates';
import { ACTIE_LABELS } from './labels';

export interface ActieAnswer {
  omschrijving: string;
  eigenaar: { persoon: { naam: string } } | null;
  uiterlijk: string | null;
  status: ActieStatus;
  agendapunt: { vertrouwelijkheid: Vertrouwelijkheid };
}

export const ACTIE_FIELDS = 'omschrijving eigenaar { persoon { naam } } uiterlijk status agendapunt { vertrouwelijkheid }';

/**
 * Formats an action as one line below an item of the given level. An action of another, more
 * confidential item is marked with its level.
 */
export const actieLine =
  (niveau: Vertrouwelijkheid) =>
  ({ omschrijving, eigenaar, uiterlijk, status, agendapunt: van }: ActieAnswer): string => {
    const who = eigenaar ? eigenaar.persoon.naam : 'nog niemand';
    const fewer = isVertrouwelijker(van.vertrouwelijkheid, niveau) && van.vertrouwelijkheid.toLowerCase();
    const said = [who, uiterlijk && `uiterlijk ${dateInWords(uiterlijk)}`, ACTIE_LABELS[status], fewer];
    return `${omschrijving} (${said.filter(Boolean).join(', ')})`;
  };
