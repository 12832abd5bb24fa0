import { type Response, Router } from 'express';
import { isId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer } from '../../platform/input/errors';
import type { ApiQuestion, Ask, AskAs } from '../api-question';
import { readQueryParams } from '../query-params';
import { AGENDAPUNT_BY_ID, BESLUIT_BY_ID, ORI_BESLUITEN, ORI_VERGADERINGEN, STUK_BY_ID, VERGADERING_BY_ID } from './questions';
import {
  type AddressOf,
  agendapuntObject,
  besluitObject,
  isOpenbaar,
  isPublished,
  type Shape,
  stukObject,
  vergaderingObject,
} from './shapes';

const VERSIE = '2.0.0-beta.3';

type QuestionById<T> = ApiQuestion<T | Record<string, never> | null>;
interface OriPage {
  results: Record<string, unknown>[];
  next: string | null;
}

/**
 * Answers one object in the shape of the standard. Throws the same NietGevonden when it does not
 * exist, is hidden from the user, or is not OPENBAAR.
 */
const one =
  <T extends object>(question: QuestionById<T>, shape: Shape<T>, open: (object: T) => boolean) =>
  async (ask: Ask, id: string, addressOf: AddressOf): Promise<Record<string, unknown>> => {
    const found = isId(id) ? await ask(question, { id }) : null;
    if (!found || !('id' in found) || !open(found as T)) throw new NietGevonden('Dit bestaat niet of is niet openbaar.');
    return shape(found as T, addressOf);
  };

const OBJECTS = {
  vergaderingen: one(VERGADERING_BY_ID, vergaderingObject, isPublished),
  agendapunten: one(AGENDAPUNT_BY_ID, agendapuntObject, isOpenbaar),
  besluiten: one(BESLUIT_BY_ID, besluitObject, (b) => isOpenbaar(b.agendapunt)),
  informatieobjecten: one(STUK_BY_ID, stukObject, isOpenbaar),
};

/** Lists by kind, one page each; a page is shorter when some objects are not OPENBAAR. */
const LISTS = {
  vergaderingen: async (
    ask: Ask,
    { driehoek, na }: Record<string, string | undefined>,
    addressOf: AddressOf,
  ): Promise<OriPage> => {
    const { nodes, pageInfo } = await ask(ORI_VERGADERINGEN, { driehoek, after: na });
    return {
      results: nodes.filter(isPublished).map((each) => vergaderingObject(each, addressOf)),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
  besluiten: async (ask: Ask, { driehoek, na }: Record<string, string | undefined>, addressOf: AddressOf): Promise<OriPage> => {
    if (!driehoek) throw new OngeldigeInvoer('Noem de driehoek waarvan u de besluiten wilt: ?driehoek=CODE.');
    const found = await ask(ORI_BESLUITEN, { driehoek, after: na });
    if (!found) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
    const { nodes, pageInfo } = found.besluiten;
    const open = nodes.filter((each) => isOpenbaar(each.agendapunt));
    return {
      results: open.map((each) => besluitObject(each, addressOf)),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
};

/**
 * `GET /ori/vergaderingen`, `/ori/agendapunten/{id}` and the like: OPENBAAR objects in the shape of
 * VNG Open Raadsinformatie. Every link begins with `address`, the public address of the service
 * (DIENST_ADRES): a Host header may be a proxy's, or anybody's.
 */
export function oriRoutes(askAs: AskAs, address: string): Router {
  const router = Router();
  const base = `${address}/ori`;
  const addressOf: AddressOf = (soort, id) => `${base}/${soort}/${id}`;
  for (const [soort, list] of Object.entries(LISTS)) {
    router.get(`/ori/${soort}`, async (request, response) => {
      const ask = await askAs(request);
      const params = readQueryParams(['driehoek', 'na'], request.query);
      const { results, next } = await list(ask, params, addressOf);
      const search = next && new URLSearchParams({ ...(params.driehoek && { driehoek: params.driehoek }), na: next });
      answer(response, { next: search ? `${base}/${soort}?${search}` : null, previous: null, results });
    });
  }
  for (const [soort, object] of Object.entries(OBJECTS)) {
    router.get(`/ori/${soort}/:id`, async (request, response) => {
      const ask = await askAs(request);
      readQueryParams([], request.query);
      answer(response, await object(ask, String(request.params.id), addressOf));
    });
  }
  return router;
}

function answer(response: Response, body: object): void {
  response.set({ 'cache-control': 'no-store', 'api-version': VERSIE }).json(body);
}
