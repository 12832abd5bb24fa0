import { isVertrouwelijker, Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { VergaderingStatus } from '../vergadering/basis/vergadering.enum';
import { dayInWords, hourInWords, isoDay } from './dates';
import { type DocumentBlock, type DocumentText, paragraph } from './document-text';
import { STATUS_LABELS } from './labels';

/** What every document of a meeting says of the meeting. */
export interface VergaderingHeading {
  driehoek: { code: string; naam: string };
  aanvang: string;
  einde: string | null;
  locatie: string | null;
  status: VergaderingStatus;
  annuleringReden: string | null;
  beleidsplan: { titel: string } | null;
  gewijzigdOp: string;
}

export const HEADING_FIELDS =
  'driehoek { code naam } aanvang einde locatie status annuleringReden beleidsplan { titel } gewijzigdOp';

/** Everything of a document but its text. `wat` is what the document is: "Agenda". */
export function documentHeading(
  wat: string,
  vergadering: VergaderingHeading,
  niveaus: Vertrouwelijkheid[],
): Omit<DocumentText, 'blocks'> {
  const { driehoek, aanvang, gewijzigdOp } = vergadering;
  return {
    titel: `${wat} driehoek ${driehoek.naam}, ${dayInWords(aanvang)}`,
    mark: markOf(niveaus),
    date: new Date(gewijzigdOp),
    fileName: `${wat.toLowerCase()}-${driehoek.code}-${isoDay(aanvang)}`,
  };
}

/** Priorities, and who was there, are for nobody below INTERN, whatever the item. */
export const internIf = (shown: readonly unknown[]) => (shown.length > 0 ? [Vertrouwelijkheid.INTERN] : []);

/** The highest of the levels. What is openbaar needs no mark. */
function markOf(levels: Vertrouwelijkheid[]): string | undefined {
  const highest = levels.reduce((most, level) => (isVertrouwelijker(level, most) ? level : most), Vertrouwelijkheid.OPENBAAR);
  return highest === Vertrouwelijkheid.OPENBAAR ? undefined : highest;
}

/**
 * "dinsdag 12 november 2024, 9.30 uur tot 11.00 uur"; the day of the end only when it is another.
 */
function timeInWords(aanvang: string, einde: string | null): string {
  const begin = `${dayInWords(aanvang)}, ${hourInWords(aanvang)}`;
  if (!einde) return begin;
  return `${begin} tot ${isoDay(einde) === isoDay(aanvang) ? '' : `${dayInWords(einde)}, `}${hourInWords(einde)}`;
}

/** When, where, and how far the meeting is. */
export function introduction({
  aanvang,
  einde,
  locatie,
  status,
  annuleringReden,
  beleidsplan,
}: VergaderingHeading): DocumentBlock[] {
  return [
    ...paragraph(timeInWords(aanvang, einde), 'Wanneer'),
    ...paragraph(locatie, 'Waar'),
    ...paragraph(STATUS_LABELS[status], 'Status'),
    ...paragraph(status === VergaderingStatus.GEANNULEERD ? annuleringReden : undefined, 'Reden'),
    ...paragraph(beleidsplan?.titel, 'Regionaal beleidsplan'),
  ];
}
