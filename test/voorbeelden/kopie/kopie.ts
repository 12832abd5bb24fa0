import { setTimeout as wait } from 'node:timers/promises';
import { bewaar, type Kopie, lees } from './bewaren';
import {
  AlleVergaderingenDocument,
  BeginstandDocument,
  EenVergaderingDocument,
  type KopieFragment,
  type TypedDocumentString,
  WijzigingenDocument,
  type WijzigingenQuery,
} from './vragen';

// Keeps a copy of every meeting up to date with the service, and resumes after any
// interruption. Run it with
//   DRIEHOEK_URL=http://127.0.0.1:4000/graphql DRIEHOEK_TOKEN=... KOPIE=kopie.json

const { DRIEHOEK_URL: url = '', DRIEHOEK_TOKEN: token = '', KOPIE: bestand = 'kopie.json' } = process.env;
const PAUSE_MS = 500;
const MOST_TRIES = 8;

/** Sends a query. Retries temporary failures; a refusal is an error. */
async function vraag<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document.toString(), variables }),
    }).catch(() => undefined);
    const answer = (await response?.json().catch(() => undefined)) as
      | { data?: R; errors?: { message: string; extensions: { code: string } }[] }
      | undefined;
    const temporary = !answer || response?.status === 429 || answer.errors?.[0]?.extensions.code === 'TIJDELIJK_NIET_BESCHIKBAAR';
    if (answer?.data && !answer.errors) return answer.data;
    if (!temporary || attempt === MOST_TRIES) throw new Error(answer?.errors?.[0]?.message ?? 'de dienst is niet bereikbaar');
    await wait(Number(response?.headers.get('retry-after') ?? attempt) * 1000);
  }
}

/** Yields every meeting that we may see, of one driehoek or of all, page by page. */
async function alles(driehoek?: string): Promise<KopieFragment[]> {
  const found: KopieFragment[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const {
      vergaderingen,
    }: { vergaderingen: { nodes: KopieFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } = await vraag(
      AlleVergaderingenDocument,
      { after, driehoek },
    );
    found.push(...vergaderingen.nodes);
    ({ hasNextPage: more, endCursor: after } = vergaderingen.pageInfo);
  }
  return found;
}

const byId = (vergaderingen: KopieFragment[]) => Object.fromEntries(vergaderingen.map((each) => [each.id, each]));

/**
 * The first time: takes the position in the feed before anything else, so that changes during the
 * pull come after it.
 */
async function begin(): Promise<Kopie> {
  const { beginstand: cursor } = await vraag(BeginstandDocument, {});
  return { cursor, vergaderingen: byId(await alles()) };
}

type Wijziging = WijzigingenQuery['wijzigingen']['nodes'][number];

/** Returns the meeting that a change concerns: from its present state, or else from the copy. */
function vergaderingVan(kopie: Kopie, { soort, objectId, object }: Wijziging): string | undefined {
  if (soort === 'VERGADERING') return objectId;
  if (object && 'vergadering' in object) return object.vergadering.id;
  if (object && 'agendapunt' in object) return object.agendapunt.vergadering.id;
  const holds = ({ agendapunten }: KopieFragment) =>
    agendapunten.some(({ id, besluiten, acties }) =>
      [id, ...[...besluiten, ...acties].map((each) => each.id)].includes(objectId),
    );
  return Object.values(kopie.vergaderingen).find(holds)?.id;
}

/**
 * Our access to a driehoek began, changed or ended: discards its meetings, and fetches those that
 * we may see now.
 */
async function opnieuw(kopie: Kopie, { wat, driehoek, objectId }: Wijziging): Promise<void> {
  for (const { id, driehoek: van } of Object.values(kopie.vergaderingen)) if (van.id === objectId) delete kopie.vergaderingen[id];
  if (wat === 'ZICHTBAAR' && driehoek) Object.assign(kopie.vergaderingen, byId(await alles(driehoek.code)));
}

/**
 * Applies a page of changes to the copy: reads each changed meeting once, in its present state.
 * Returns whether more follows.
 */
async function volg(kopie: Kopie): Promise<boolean> {
  const { wijzigingen } = await vraag(WijzigingenDocument, { na: kopie.cursor });
  for (const wijziging of wijzigingen.nodes) if (wijziging.soort === 'DRIEHOEK') await opnieuw(kopie, wijziging);
  const touched = new Set(
    wijzigingen.nodes.filter(({ soort }) => soort !== 'DRIEHOEK').map((each) => vergaderingVan(kopie, each)),
  );
  for (const id of touched) {
    if (!id) continue;
    const { vergadering } = await vraag(EenVergaderingDocument, { id });
    if (vergadering) kopie.vergaderingen[id] = vergadering;
    else delete kopie.vergaderingen[id];
  }
  kopie.cursor = wijzigingen.pageInfo.endCursor ?? kopie.cursor;
  return wijzigingen.pageInfo.hasNextPage || wijzigingen.nodes.length > 0;
}

async function main(): Promise<void> {
  const kopie = (await lees(bestand)) ?? (await begin());
  for (;;) {
    await bewaar(bestand, kopie);
    if (!(await volg(kopie))) await wait(PAUSE_MS);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
