import { isVertrouwelijker, Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { VergaderingStatus } from '../vergadering/basis/vergadering.enum';
import { dayInWords, hourInWords, isoDay } from './dates';
import { type DocumentBlock, type DocumentText, paragraph } from './document-text';
import { STATUS_LABELS } from './labels';

/** Fields of a meeting that each of its documents shows. */
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

/** Returns everything of a document except its text. `wat` is the kind of document: "Agenda". */
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

/** Priorities and attendance are at least INTERN, whatever the level of the item. */
export const internIf = (shown: readonly unknown[]) => (shown.length > 0 ? [Vertrouwelijkheid.INTERN] : []);

/** Returns the highest of the levels, or undefined for OPENBAAR, which needs no mark. */
function markOf(levels: Vertrouwelijkheid[]): string | undefined {
  const highest = levels.reduce((most, level) => (isVertrouwelijker(level, most) ? level : most), Vertrouwelijkheid.OPENBAAR);
  return highest === Vertrouwelijkheid.OPENBAAR ? undefined : highest;
}

/**
 * Formats "dinsdag 12 november 2024, 9.30 uur tot 11.00 uur"; the end has a day only when it is on
 * another day.
 */
function timeInWords(aanvang: string, einde: string | null): string {
  const begin = `${dayInWords(aanvang)}, ${hourInWords(aanvang)}`;
  if (!einde) return begin;
  return `${begin} tot ${isoDay(einde) === isoDay(aanvang) ? '' : `${dayInWords(einde)}, `}${hourInWords(einde)}`;
}

/** Returns the lines with the time, place and status of the meeting. */
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
