import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import type { Thema } from './agenda.lookup';
import { EENMALIG, type Punt } from './agenda.parse';
import { gelijk, kaal } from './cell-parsers';

const OWN: readonly (AgendapuntSoort | null)[] = [AgendapuntSoort.BESPREEKPUNT, AgendapuntSoort.BESLUITPUNT];

/**
 * The item of the agenda that a row is about: by its kind, where an agenda has that once; by a fixed theme that it names, unless it says that it is an
 * item of its own; by its title. Undefined when there is none yet.
 */
export function zelfdePunt(
  punt: Punt,
  agenda: AgendapuntEntity[],
  themas: Thema[],
  themaIds: string[],
): AgendapuntEntity | undefined {
  const { soort, titel } = punt;
  if (soort && EENMALIG.includes(soort)) return agenda.find((each) => each.soort === soort);
  const fixed = agenda.filter((each) => each.vastThemaId !== null);
  const called = fixed.find((each) => titel && namesOf(each, themas).includes(kaal(titel)));
  const about = OWN.includes(soort) ? undefined : fixed.find((each) => themaIds.includes(each.vastThemaId as string));
  const only = soort === AgendapuntSoort.VAST_BESPREEKPUNT && !titel && fixed.length === 1 ? fixed[0] : undefined;
  const titled = agenda.find((each) => titel && gelijk(each.titel) === gelijk(titel));
  return called ?? about ?? only ?? titled;
}

function namesOf(fixed: AgendapuntEntity, themas: Thema[]): string[] {
  const thema = themas.find(({ id }) => id === fixed.vastThemaId);
  return [fixed.titel, ...(thema ? [thema.code, thema.naam] : [])].map(kaal);
}

/** What the row explains. The title of an item that keeps its own is not lost. */
export function toelichtingVan({ titel, toelichting }: Punt, found: AgendapuntEntity, themas: Thema[]): string | null {
  const known = found.vastThemaId ? namesOf(found, themas) : [kaal(found.titel)];
  if (!titel || known.includes(kaal(titel)) || found.soort === AgendapuntSoort.VORIG_VERSLAG) return toelichting;
  return [titel, toelichting].filter(Boolean).join('\n\n');
}

/** The columns of which the row says something else than the item does that is there. */
export function verschillen(punt: Punt, found: AgendapuntEntity, toelichting: string | null): string[] {
  const soort = punt.soort && OWN.includes(punt.soort) ? punt.soort : null;
  const pairs: [string, unknown, unknown][] = [
    ['soort', soort, found.soort],
    ['toelichting', toelichting, found.toelichting],
    ['vertrouwelijkheid', punt.vertrouwelijkheid, found.vertrouwelijkheid],
    ['duur', punt.duurMinuten, found.duurMinuten],
    ['uitkomst', punt.uitkomst, found.uitkomst],
    ['uitkomst toelichting', punt.uitkomstToelichting, found.uitkomstToelichting],
  ];
  return pairs.filter(([, said, is]) => said !== null && said !== is).map(([kolom]) => kolom);
}
