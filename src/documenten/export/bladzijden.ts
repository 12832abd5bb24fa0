import { NietGevonden } from '../../platform/input/errors';
import { BLADZIJDE, type Bladzijde, type Stel, type Vraag, vraag } from '../api-question';
import type { Rijen } from './tabel';

// Page by page, each a short question of its own: a reader that is slow, or goes away, holds no connection to the database.

const PAGE = 500;

/** A list of a driehoek, page by page; null when there is no such driehoek for the asker. */
export type LijstVraag<Rij> = Vraag<{ lijst: Bladzijde<Rij> } | null>;

const CODES = vraag<Bladzijde<{ code: string }>>(
  `query Driehoeken($first: Int!, $after: Opaak) { antwoord: driehoeken(first: $first, after: $after) { nodes { code } ${BLADZIJDE} } }`,
);

async function* pages<Rij>(page: (after: string | null) => Promise<Bladzijde<Rij> | undefined>): Rijen<Rij> {
  for (let after: string | null = null; ; ) {
    const found = await page(after);
    if (!found) return;
    yield found.nodes;
    if (!found.pageInfo.hasNextPage) return;
    after = found.pageInfo.endCursor;
  }
}

/** Everything in the list of one driehoek. Throws NietGevonden for one that the asker does not see. */
export async function* vanDriehoek<Rij>(stel: Stel, list: LijstVraag<Rij>, variables: { code: string }): Rijen<Rij> {
  yield* pages(async (after) => {
    const driehoek = await stel(list, { ...variables, first: PAGE, after });
    if (!driehoek && !after) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
    return driehoek?.lijst;
  });
}

/** The same of every driehoek that the asker sees, by code. */
export async function* vanAlle<Rij>(stel: Stel, list: LijstVraag<Rij>, variables: object): Rijen<Rij> {
  for await (const driehoeken of pages((after) => stel(CODES, { first: PAGE, after }))) {
    for (const { code } of driehoeken) {
      yield* pages(async (after) => (await stel(list, { ...variables, code, first: PAGE, after }))?.lijst);
    }
  }
}
