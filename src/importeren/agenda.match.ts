import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import type { KnownThema } from './agenda.lookup';
import { ONCE_PER_AGENDA, type ParsedPunt } from './agenda.parse';
import { bare, readsAs } from './cell-parsers';

const OWN: readonly (AgendapuntSoort | null)[] = [AgendapuntSoort.BESPREEKPUNT, AgendapuntSoort.BESLUITPUNT];

/**
 * The item of the agenda that a row is about: by its kind, where an agenda has that once; by a
 * fixed theme that it names, unless its kind makes it another item; by its title. Undefined
 * when the agenda has no such item yet.
 */
export function matchPunt(
  punt: ParsedPunt,
  agenda: AgendapuntEntity[],
  themas: KnownThema[],
  themaIds: string[],
): AgendapuntEntity | undefined {
  const { soort, titel } = punt;
  if (soort && ONCE_PER_AGENDA.includes(soort)) return agenda.find((each) => each.soort === soort);
  const fixed = agenda.filter((each) => each.vastThemaId !== null);
  const called = fixed.find((each) => titel && namesOf(each, themas).includes(bare(titel)));
  const about = OWN.includes(soort) ? undefined : fixed.find((each) => themaIds.includes(each.vastThemaId as string));
  const only = soort === AgendapuntSoort.VAST_BESPREEKPUNT && !titel && fixed.length === 1 ? fixed[0] : undefined;
  const titled = agenda.find((each) => titel && readsAs(each.titel) === readsAs(titel));
  return called ?? about ?? only ?? titled;
}

function namesOf(fixed: AgendapuntEntity, themas: KnownThema[]): string[] {
  const thema = themas.find(({ id }) => id === fixed.vastThemaId);
  return [fixed.titel, ...(thema ? [thema.code, thema.naam] : [])].map(bare);
}

/** The explanation of the row, with its title when the item keeps another. */
export function toelichtingOf({ titel, toelichting }: ParsedPunt, found: AgendapuntEntity, themas: KnownThema[]): string | null {
  const known = found.vastThemaId ? namesOf(found, themas) : [bare(found.titel)];
  if (!titel || known.includes(bare(titel)) || found.soort === AgendapuntSoort.VORIG_VERSLAG) return toelichting;
  return [titel, toelichting].filter(Boolean).join('\n\n');
}

/** The columns of which the row says something else than the item does that is there. */
export function differences(punt: ParsedPunt, found: AgendapuntEntity, toelichting: string | null): string[] {
  const soort = punt.soort && OWN.includes(punt.soort) ? punt.soort : null;
  const pairs: [string, unknown, unknown][] = [
    ['soort', soort, found.soort],
    ['toelichting', toelichting, found.toelichting],
    ['vertrouwelijkheid', punt.vertrouwelijkheid, found.vertrouwelijkheid],
    ['duur', punt.duurMinuten, found.duurMinuten],
    ['uitkomst', punt.uitkomst, found.uitkomst],
    ['uitkomst toelichting', punt.uitkomstToelichting, found.uitkomstToelichting],
  ];
  return pairs.filter(([, said, is]) => said !== null && said !== is).map(([column]) => column);
}
