import { inWords } from '../platform/input/period';
import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import type { FoundVergadering } from './agenda.lookup';
import type { ParsedPunt } from './agenda.parse';
import { ImportWat } from './import.type';
import type { ImportRow } from './import-row';

/** The message for a second row that matches the same item. */
export const alreadyMatched = (found: AgendapuntEntity, { row }: ParsedPunt) =>
  found.soort === AgendapuntSoort.VAST_BESPREEKPUNT
    ? `Ook rij ${row.number} is het vaste bespreekpunt "${found.titel}"; geef deze rij soort BESPREEKPUNT als zij een eigen punt is.`
    : `Ook rij ${row.number} is het punt "${found.titel}".`;

/** The messages about the meeting: at its first row, and at rows that only describe the meeting. */
export function tellOfVergadering(found: FoundVergadering, isNew: boolean, standing: string): void {
  const { parsed, otherHour } = found;
  const [first] = parsed.rows as [ImportRow];
  const name = `vergadering van ${inWords(parsed.dag)} om ${parsed.tijd}`;
  for (const row of parsed.rows.filter(({ message }) => !message)) {
    if (!isNew) row.became = ImportWat.BESTAAT_AL;
    if (!isNew) row.tell(`De ${name} is er al en blijft zoals zij is.`);
    else if (row !== first) row.tell(`Hoort bij de ${name}.`);
  }
  if (isNew) first.tell(`Nieuw is de ${name}: ${standing}.`);
  else if (otherThan(found).length > 0)
    first.tell(`Van de ${name} zegt het bestand iets anders bij: ${otherThan(found).join(', ')}; dat is niet overgenomen.`);
  if (otherHour) first.tell(`Let op: op deze dag is er al een vergadering, om ${otherHour}.`);
}

/** The columns of which the file says something else than the meeting does that is there. */
function otherThan({ existing, einde, parsed }: FoundVergadering): string[] {
  const { locatie } = parsed;
  const otherEnd = einde && einde.getTime() !== existing?.einde?.getTime();
  return [...(otherEnd ? ['einde'] : []), ...(locatie && locatie !== existing?.locatie ? ['locatie'] : [])];
}
