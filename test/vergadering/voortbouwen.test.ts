import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession } from '../support/sql';
import { OVJ, type Punt, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const lees = async (id: string, persona = TEAMCHEF) =>
  (
    await api.ok(
      persona,
      'query($id: ID!) { node(id: $id) { ... on Agendapunt { verwijstNaar { id } verwezenVanuit { id } } } }',
      { id },
    )
  ).node;
const historie = async (id: string, persona = TEAMCHEF): Promise<string[]> =>
  (await api.ok(persona, 'query($id: ID!) { behandelhistorie(id: $id) { nodes { id } } }', { id })).behandelhistorie.nodes.map(
    (n: Punt) => n.id,
  );
const wijzig = (id: string, versie: number, more: object) =>
  api.gql(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { versie } }', {
    input: { id, versie, ...more },
  });
const codeVan = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.code;
const punt = async (aanvang: string, titel: string, more: Record<string, unknown> = {}) =>
  acts.voegToe((await acts.plan(aanvang)).id, titel, more);

test('wat op eerdere punten voortbouwt, is in beide richtingen te volgen, over drie vergaderingen', async () => {
  const eerste = await punt('2026-01-13T08:00:00Z', 'Eerste');
  const tweede = await punt('2026-02-10T08:00:00Z', 'Tweede', { verwijstNaarIds: [eerste.id] });
  const derde = await punt('2026-03-10T08:00:00Z', 'Derde', { verwijstNaarIds: [tweede.id] });
  expect(await lees(tweede.id)).toEqual({ verwijstNaar: [{ id: eerste.id }], verwezenVanuit: [{ id: derde.id }] });
  for (const id of [eerste.id, tweede.id, derde.id]) expect(await historie(id)).toEqual([eerste.id, tweede.id, derde.id]);
  for (const id of [eerste.id, derde.id]) expect(await historie(id, 'teamchef-groningen')).toEqual([]);
});

test('verwijzingen in een kring houden de geschiedenis niet eindeloos bezig', async () => {
  const een = await punt('2026-04-07T08:00:00Z', 'Een');
  const twee = await punt('2026-05-05T08:00:00Z', 'Twee', { verwijstNaarIds: [een.id] });
  expect((await wijzig(een.id, een.versie, { verwijstNaarIds: [twee.id] })).errors).toBeUndefined();
  expect(await historie(een.id)).toEqual([een.id, twee.id]);
});

test('een verwijzing verandert met het punt, en verdwijnt met het punt waarnaar zij wijst', async () => {
  const doel = await punt('2026-06-02T08:00:00Z', 'Doel');
  const ander = await punt('2026-06-09T08:00:00Z', 'Ander');
  const van = await punt('2026-06-16T08:00:00Z', 'Van', { verwijstNaarIds: [doel.id] });
  await wijzig(van.id, van.versie, { verwijstNaarIds: [ander.id] });
  expect((await lees(van.id)).verwijstNaar).toEqual([{ id: ander.id }]);
  await wijzig(van.id, van.versie + 1, { titel: 'Van hier' });
  expect((await lees(van.id)).verwijstNaar).toEqual([{ id: ander.id }]);
  await api.ok(TEAMCHEF, 'mutation($id: ID!, $v: Int!) { agendapuntVerwijderen(id: $id, versie: $v) { id } }', {
    id: ander.id,
    v: ander.versie,
  });
  expect((await lees(van.id)).verwijstNaar).toEqual([]);
});

test('een punt verwijst niet naar zichzelf, en niet naar een punt van een andere driehoek of dat niet bestaat', async () => {
  const hier = await punt('2026-07-07T08:00:00Z', 'Hier');
  const elders = await vergaderen(api, 'teamchef-noord-drenthe').plan('2026-07-07T08:00:00Z', 'noord-drenthe');
  const daar = elders.agendapunten[0] as Punt;
  expect(codeVan(await wijzig(hier.id, hier.versie, { verwijstNaarIds: [hier.id] }))).toBe('ONGELDIGE_INVOER');
  expect(codeVan(await wijzig(hier.id, hier.versie, { verwijstNaarIds: [daar.id] }))).toBe('NIET_GEVONDEN');
  const input = { id: hier.id, versie: hier.versie, verwijstNaarIds: [daar.id] };
  expect(
    await api.refused(OVJ, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { versie } }', {
      input,
    }),
  ).toBe('NIET_GEVONDEN');
  expect(codeVan(await wijzig(hier.id, hier.versie, { verwijstNaarIds: ['x'] }))).toBe('ONGELDIGE_INVOER');
  expect((await lees(hier.id)).verwijstNaar).toEqual([]);
});

test('van een afgesloten vergadering verandert niet meer waarover een punt ging, ook niet met losse SQL', async () => {
  const { id } = await acts.plan('2026-08-04T08:00:00Z');
  const p = await acts.voegToe(id, 'Punt');
  const ander = await punt('2026-08-11T08:00:00Z', 'Ander');
  await acts.stelVast(id);
  await acts.houd(id);
  await acts.bespreekAlles(id);
  await acts.sluitAf(id);
  const owner = await openSession(api.ownerUrl, opened);
  const van = '(select driehoek_id from agendapunt where id = $1)';
  for (const poging of [
    `insert into agendapunt_verwijzing select ${van}, $1, $2::uuid`,
    `insert into agendapunt_thema select ${van}, $1, t.id from thema t where $2::uuid is not null limit 1`,
    `insert into agendapunt_prioriteit select ${van}, $1, p.id from (select $2::uuid as id) p`,
  ]) {
    expect({ poging, ...(await owner.fails(poging, [p.id, ander.id])) }).toMatchObject({ poging, code: 'DHTST' });
  }
  await owner.run(`insert into agendapunt_verwijzing select ${van}, $1, $2::uuid`, [ander.id, p.id]);
  expect((await lees(p.id)).verwezenVanuit).toEqual([{ id: ander.id }]);
});
