import { isVertrouwelijker, Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { VergaderingStatus } from '../vergadering/basis/vergadering.enum';
import { alinea, type Blok, type Stuktekst } from './document';
import { STATUS } from './labels';
import { dagVan, isoDag, uurVan } from './tijd';

/** What every document of a meeting says of the meeting. */
export interface Kop {
  driehoek: { code: string; naam: string };
  aanvang: string;
  einde: string | null;
  locatie: string | null;
  status: VergaderingStatus;
  annuleringReden: string | null;
  beleidsplan: { titel: string } | null;
  gewijzigdOp: string;
}

export const KOP_VELDEN = 'driehoek { code naam } aanvang einde locatie status annuleringReden beleidsplan { titel } gewijzigdOp';

/** Everything of a document but its text. `wat` is what the document is: "Agenda". */
export function kopVan(wat: string, vergadering: Kop, niveaus: Vertrouwelijkheid[]): Omit<Stuktekst, 'blokken'> {
  const { driehoek, aanvang, gewijzigdOp } = vergadering;
  return {
    titel: `${wat} driehoek ${driehoek.naam}, ${dagVan(aanvang)}`,
    merk: merkVan(niveaus),
    datum: new Date(gewijzigdOp),
    bestandsnaam: `${wat.toLowerCase()}-${driehoek.code}-${isoDag(aanvang)}`,
  };
}

/** Priorities, and who was there, are for nobody below INTERN, whatever the item. */
export const internAls = (shown: readonly unknown[]) => (shown.length > 0 ? [Vertrouwelijkheid.INTERN] : []);

/** The highest of the levels. What is openbaar needs no mark. */
function merkVan(levels: Vertrouwelijkheid[]): string | undefined {
  const highest = levels.reduce((most, level) => (isVertrouwelijker(level, most) ? level : most), Vertrouwelijkheid.OPENBAAR);
  return highest === Vertrouwelijkheid.OPENBAAR ? undefined : highest;
}

/** "dinsdag 12 november 2024, 9.30 uur tot 11.00 uur"; the day of the end only when it is another. */
function wanneer(aanvang: string, einde: string | null): string {
  const begin = `${dagVan(aanvang)}, ${uurVan(aanvang)}`;
  if (!einde) return begin;
  return `${begin} tot ${isoDag(einde) === isoDag(aanvang) ? '' : `${dagVan(einde)}, `}${uurVan(einde)}`;
}

/** When, where, and how far the meeting is. */
export function inleiding({ aanvang, einde, locatie, status, annuleringReden, beleidsplan }: Kop): Blok[] {
  return [
    ...alinea(wanneer(aanvang, einde), 'Wanneer'),
    ...alinea(locatie, 'Waar'),
    ...alinea(STATUS[status], 'Status'),
    ...alinea(status === VergaderingStatus.GEANNULEERD ? annuleringReden : undefined, 'Reden'),
    ...alinea(beleidsplan?.titel, 'Regionaal beleidsplan'),
  ];
}
