import { isVertrouwelijker, type Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import type { ActieStatus } from '../vergadering/besluit/actie.enum';
import { ACTIE } from './labels';
import { datum } from './tijd';

export interface Actie {
  omschrijving: string;
  eigenaar: { persoon: { naam: string } } | null;
  uiterlijk: string | null;
  status: ActieStatus;
  agendapunt: { vertrouwelijkheid: Vertrouwelijkheid };
}

export const ACTIE_VELDEN = 'omschrijving eigenaar { persoon { naam } } uiterlijk status agendapunt { vertrouwelijkheid }';

/** An action on one line, at an item of this level; one that is for fewer people, since it is of another item, says so. */
export const actieRegel =
  (niveau: Vertrouwelijkheid) =>
  ({ omschrijving, eigenaar, uiterlijk, status, agendapunt: van }: Actie): string => {
    const who = eigenaar ? eigenaar.persoon.naam : 'nog niemand';
    const fewer = isVertrouwelijker(van.vertrouwelijkheid, niveau) && van.vertrouwelijkheid.toLowerCase();
    const said = [who, uiterlijk && `uiterlijk ${datum(uiterlijk)}`, ACTIE[status], fewer];
    return `${omschrijving} (${said.filter(Boolean).join(', ')})`;
  };
