import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { openSession } from '../support/sql';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from './volgen';

const LEZER = 'regio-lezer';
let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const VOLG = `query($na: Opaak) { wijzigingen(na: $na, first: 500) { nodes { soort wat objectId versie } } }`;
const beginstand = async (persona = TEAMCHEF): Promise<string> => (await api.ok(persona, '{ beginstand }')).beginstand;
/** The changes of an object in the feed since then: what happened, and the versie. */
const sinds = async (na: string, id: string, persona = TEAMCHEF): Promise<[string, number | null][]> => {
  await voorbij(api);
  const { nodes } = (await api.ok(persona, VOLG, { na })).wijzigingen;
  const ofIt = nodes.filter(({ objectId }: { objectId: string }) => objectId === id);
  return ofIt.map(({ wat, versie }: { wat: string; versie: number | null }) => [wat, versie]);
};
const wijzig = async (input: Record<string, unknown>): Promise<number> =>
  (
    await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { versie } }', {
      input,
    })
  ).r.versie;

test('elke wijziging van een agendapunt zegt welke versie het toen kreeg, ook als het daarna weer veranderde', async () => {
  const na = await beginstand();
  const { id: v } = await acts.plan('2026-09-15T08:00:00Z');
  const { id } = await acts.voegToe(v, 'Jaarwisseling');
  await wijzig({ id, versie: 1, titel: 'Oud en nieuw' });
  const themaIds = [(await themasVanPlan(api))['veiligheid-en-zorg']?.id];
  await wijzig({ id, versie: 2, themaIds });
  expect(await sinds(na, id)).toEqual([
    ['GEMAAKT', 1],
    ['GEWIJZIGD', 2],
    ['GEWIJZIGD', 3],
  ]);
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 3) { id } }', { id });
  expect((await sinds(na, id)).at(-1)).toEqual(['VERWIJDERD', null]);
});

test('van wat in een keer vaker wijzigt, staat de laatste versie er', async () => {
  const { id: v } = await acts.plan('2026-09-22T08:00:00Z');
  const { id } = await acts.voegToe(v, 'Jaarwisseling');
  const na = await beginstand();
  await api.owner.query('begin');
  for (const titel of ['A', 'B', 'C']) await api.owner.query('update agendapunt set titel = $2 where id = $1', [id, titel]);
  await api.owner.query('commit');
  expect(await sinds(na, id)).toEqual([['GEWIJZIGD', 4]]);
});

test('van een vergadering telt ook wie er was', async () => {
  const { id } = await acts.plan('2026-03-03T08:00:00Z');
  await acts.stelVast(id);
  const na = await beginstand();
  const gehouden = await acts.houd(id, []);
  const leden = (await api.ok(TEAMCHEF, 'query($id: ID!) { vergadering(id: $id) { driehoek { leden { id } } } }', { id }))
    .vergadering.driehoek.leden;
  const verbeterd = await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $versie: Int!, $ids: [ID!]!) { r: aanwezigheidVerbeteren(vergaderingId: $id, versie: $versie, aanwezigIds: $ids) { versie } }',
    { id, versie: gehouden.versie, ids: [leden[0].id] },
  );
  expect(await sinds(na, id)).toEqual([
    ['GEWIJZIGD', gehouden.versie],
    ['GEWIJZIGD', verbeterd.r.versie],
  ]);
  expect(verbeterd.r.versie).toBeGreaterThan(gehouden.versie);
});

test('een prioriteit heeft haar versie, een stuk laat die van zijn agendapunt staan, een koppeling heeft er geen', async () => {
  const na = await beginstand();
  const prioriteit = await prioriteren(api).stelVoor();
  expect(await sinds(na, prioriteit.id)).toEqual([['GEMAAKT', prioriteit.versie]]);
  const { id: v } = await acts.plan('2026-10-06T08:00:00Z');
  const { id } = await acts.voegToe(v, 'Overlast');
  const input = { agendapuntId: id, titel: 'Notitie', adres: 'https://zaken.example/1' };
  await api.ok(TEAMCHEF, 'mutation($input: StukToevoegenInput!) { stukToevoegen(input: $input) { id } }', { input });
  expect(await sinds(na, id)).toEqual([
    ['GEMAAKT', 1],
    ['GEWIJZIGD', 1],
  ]);
  const thema = (await themasVanPlan(api))['veiligheid-en-zorg']?.id;
  const koppeling = await api.owner.query(
    `insert into wijziging (soort, object_id, driehoek_id, niveau_na) select 'KOPPELING', $2, id, 'INTERN' from driehoek where code = $1 returning object_id`,
    [DRIEHOEK, thema],
  );
  expect(await sinds(na, koppeling.rows[0].object_id)).toEqual([['GEMAAKT', null]]);
});

test('wie een punt niet meer mag zien, hoort niet welke versie het kreeg', async () => {
  const { id: v } = await acts.plan('2026-10-20T08:00:00Z');
  const { id } = await acts.voegToe(v, 'Overlast', { vertrouwelijkheid: 'INTERN' });
  const na = await beginstand(LEZER);
  await wijzig({ id, versie: 1, vertrouwelijkheid: 'VERTROUWELIJK' });
  await wijzig({ id, versie: 2, titel: 'Anders' });
  expect(await sinds(na, id, LEZER)).toEqual([['ONZICHTBAAR', null]]);
  const role = await openSession(api.apiUrl, opened);
  const { rows } = await api.owner.query('select transactie::text, nr from wijziging where object_id = $1 order by transactie', [
    id,
  ]);
  const gezien = async (persona: string) => {
    await role.begin(persona);
    const versies = [];
    for (const { transactie, nr } of rows)
      versies.push((await role.run('select wijziging_versie($1::text::xid8, $2) as versie', [transactie, nr]))[0]?.versie);
    await role.run('rollback');
    return versies;
  };
  expect(await gezien(TEAMCHEF)).toEqual([1, 2, 3]);
  expect(await gezien(LEZER)).toEqual([1, null, null]);
  expect(await gezien('teamchef-drachten')).toEqual([null, null, null]);
});
