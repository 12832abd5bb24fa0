import { type Request, type Response, Router } from 'express';
import { isId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer } from '../../platform/input/errors';
import type { Stel, Vraag, Vragers } from '../api-question';
import { keuzeUit } from '../query-params';
import { type Adres, agendapunt, besluit, informatieobject, isOpenbaar, type Vorm, vergadering } from './vormen';
import { AGENDAPUNT_OP_ID, BESLUIT_OP_ID, BESLUITEN, STUK_OP_ID, VERGADERING_OP_ID, VERGADERINGEN } from './vragen';

const VERSIE = '2.0.0-beta.3';

type OpId<T> = Vraag<T | Record<string, never> | null>;
interface Lijst {
  results: Record<string, unknown>[];
  next: string | null;
}

/** One object in the shape of the standard. Throws NietGevonden alike for what does not exist, may not be seen, or is not OPENBAAR. */
const one =
  <T extends object>(question: OpId<T>, shape: Vorm<T>, open: (object: T) => boolean) =>
  async (stel: Stel, id: string, adres: Adres): Promise<Record<string, unknown>> => {
    const found = isId(id) ? await stel(question, { id }) : null;
    if (!found || !('id' in found) || !open(found as T)) throw new NietGevonden('Dit bestaat niet of is niet openbaar.');
    return shape(found as T, adres);
  };

const OBJECTS = {
  vergaderingen: one(VERGADERING_OP_ID, vergadering, () => true),
  agendapunten: one(AGENDAPUNT_OP_ID, agendapunt, isOpenbaar),
  besluiten: one(BESLUIT_OP_ID, besluit, (b) => isOpenbaar(b.agendapunt)),
  informatieobjecten: one(STUK_OP_ID, informatieobject, isOpenbaar),
};

/** One page of what there is of a kind; fewer when not all of it is OPENBAAR. */
const LISTS = {
  vergaderingen: async (stel: Stel, { driehoek, na }: Record<string, string | undefined>, adres: Adres): Promise<Lijst> => {
    const { nodes, pageInfo } = await stel(VERGADERINGEN, { driehoek, after: na });
    return { results: nodes.map((each) => vergadering(each, adres)), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  besluiten: async (stel: Stel, { driehoek, na }: Record<string, string | undefined>, adres: Adres): Promise<Lijst> => {
    if (!driehoek) throw new OngeldigeInvoer('Noem de driehoek waarvan u de besluiten wilt: ?driehoek=CODE.');
    const found = await stel(BESLUITEN, { driehoek, after: na });
    if (!found) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
    const { nodes, pageInfo } = found.besluiten;
    const open = nodes.filter((each) => isOpenbaar(each.agendapunt));
    return { results: open.map((each) => besluit(each, adres)), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};

/** `GET /ori/vergaderingen`, `/ori/agendapunten/{id}` and the like: what is OPENBAAR, as VNG Open Raadsinformatie shapes it. */
export function oriRoutes(vragers: Vragers): Router {
  const router = Router();
  for (const [soort, list] of Object.entries(LISTS)) {
    router.get(`/ori/${soort}`, async (request, response) => {
      const stel = await vragers(request);
      const keuze = keuzeUit(['driehoek', 'na'], request.query);
      const { results, next } = await list(stel, keuze, adresVan(request));
      const search = next && new URLSearchParams({ ...(keuze.driehoek && { driehoek: keuze.driehoek }), na: next });
      answer(response, { next: search ? `${baseOf(request)}/${soort}?${search}` : null, previous: null, results });
    });
  }
  for (const [soort, object] of Object.entries(OBJECTS)) {
    router.get(`/ori/${soort}/:id`, async (request, response) => {
      const stel = await vragers(request);
      keuzeUit([], request.query);
      answer(response, await object(stel, String(request.params.id), adresVan(request)));
    });
  }
  return router;
}

const baseOf = (request: Request) => `${request.protocol}://${request.get('host')}/ori`;
const adresVan =
  (request: Request): Adres =>
  (soort, id) =>
    `${baseOf(request)}/${soort}/${id}`;

function answer(response: Response, body: object): void {
  response.set({ 'cache-control': 'no-store', 'api-version': VERSIE }).json(body);
}
