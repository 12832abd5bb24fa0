import { inWords } from '../platform/input/period';
import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import type { Gevonden } from './agenda.lookup';
import type { Punt } from './agenda.parse';
import { ImportWat } from './import.type';
import type { Regel } from './import-row';

/** Why a second row is not the same item. */
export const alReeds = (found: AgendapuntEntity, { regel }: Punt) =>
  found.soort === AgendapuntSoort.VAST_BESPREEKPUNT
    ? `Ook rij ${regel.nummer} is het vaste bespreekpunt "${found.titel}"; geef deze rij soort BESPREEKPUNT als zij een eigen punt is.`
    : `Ook rij ${regel.nummer} is het punt "${found.titel}".`;

/** What is said of the meeting, at its first row; and at each row that is of the meeting alone. */
export function zegVanVergadering(gevonden: Gevonden, nieuw: boolean, stand: string): void {
  const { bijeenkomst, anderUur } = gevonden;
  const [eerste] = bijeenkomst.regels as [Regel];
  const name = `vergadering van ${inWords(bijeenkomst.dag)} om ${bijeenkomst.tijd}`;
  for (const regel of bijeenkomst.regels.filter(({ bericht }) => !bericht)) {
    if (!nieuw) regel.wat = ImportWat.BESTAAT_AL;
    if (!nieuw) regel.zeg(`De ${name} is er al en blijft zoals zij is.`);
    else if (regel !== eerste) regel.zeg(`Hoort bij de ${name}.`);
  }
  if (nieuw) eerste.zeg(`Nieuw is de ${name}: ${stand}.`);
  else if (andersDan(gevonden).length > 0)
    eerste.zeg(`Van de ${name} zegt het bestand iets anders bij: ${andersDan(gevonden).join(', ')}; dat is niet overgenomen.`);
  if (anderUur) eerste.zeg(`Let op: op deze dag is er al een vergadering, om ${anderUur}.`);
}

/** The columns of which the file says something else than the meeting does that is there. */
function andersDan({ bestaand, einde, bijeenkomst }: Gevonden): string[] {
  const { locatie } = bijeenkomst;
  const otherEnd = einde && einde.getTime() !== bestaand?.einde?.getTime();
  return [...(otherEnd ? ['einde'] : []), ...(locatie && locatie !== bestaand?.locatie ? ['locatie'] : [])];
}
