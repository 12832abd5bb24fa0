import { NietGevonden } from '../../platform/input/errors';
import { type AnswerPage, type ApiQuestion, type Ask, apiQuestion, PAGE_INFO_FIELDS } from '../api-question';
import type { TableRows } from './table';

// Each page is one short query, so that a slow reader holds no database connection.

const PAGE = 500;

/** A paged list of a driehoek; null when the user may see no such driehoek. */
export type ListQuestion<Rij> = ApiQuestion<{ lijst: AnswerPage<Rij> } | null>;

const CODES = apiQuestion<AnswerPage<{ code: string }>>(
  `query Driehoeken($first: Int!, $after: Opaak) { antwoord: driehoeken(first: $first, after: $after) { nodes { code } ${PAGE_INFO_FIELDS} } }`,
);

async function* pages<Rij>(page: (after: string | null) => Promise<AnswerPage<Rij> | undefined>): TableRows<Rij> {
  for (let after: string | null = null; ; ) {
    const found = await page(after);
    if (!found) return;
    yield found.nodes;
    if (!found.pageInfo.hasNextPage) return;
    after = found.pageInfo.endCursor;
  }
}

/**
 * Yields the whole list of one driehoek. Throws NietGevonden for a driehoek that the user may not
 * see.
 */
export async function* rowsOfDriehoek<Rij>(ask: Ask, list: ListQuestion<Rij>, variables: { code: string }): TableRows<Rij> {
  yield* pages(async (after) => {
    const driehoek = await ask(list, { ...variables, first: PAGE, after });
    if (!driehoek && !after) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
    return driehoek?.lijst;
  });
}

/** Yields the lists of every driehoek that the user may see, by code. */
export async function* rowsOfAll<Rij>(ask: Ask, list: ListQuestion<Rij>, variables: object): TableRows<Rij> {
  for await (const driehoeken of pages((after) => ask(CODES, { first: PAGE, after }))) {
    for (const { code } of driehoeken) {
      yield* pages(async (after) => (await ask(list, { ...variables, code, first: PAGE, after }))?.lijst);
    }
  }
}
