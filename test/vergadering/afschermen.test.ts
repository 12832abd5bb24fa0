import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { TOT_INTERN, TOT_OPENBAAR, voegMeelezerToe } from '../support/meelezers';
import { askAs, openSession, type Session } from '../support/sql';
import { type Punt, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { type Volger, volg } from '../wijzigingen/volgen';

const WOORD = 'Zwartemeer';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let owner: Session;
let role: Session;
const opened: Client[] = [];
let day = 0;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  await voegMeelezerToe(owner);
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const HEROPEN = 'mutation($id: ID!, $v: Int!) { agendaHeropenen(vergaderingId: $id, versie: $v, reden: "Anders") { id } }';
const heropen = async (id: string) => api.ok(TEAMCHEF, HEROPEN, { id, v: (await acts.lees(id)).versie });
const VERWIJDER = 'mutation($id: ID!, $v: Int!) { agendapuntVerwijderen(id: $id, versie: $v) { id } }';
const AFSCHERMEN =
  'mutation($id: ID!, $niveau: Vertrouwelijkheid!) { r: agendaVersiePuntAfschermen(agendapuntId: $id, vertrouwelijkheid: $niveau) { id versie } }';
const schermAf = (id: string, niveau = 'VERTROUWELIJK', persona = SECRETARIS) => api.ok(persona, AFSCHERMEN, { id, niveau });
const VERSIES =
  'query($id: ID!) { vergadering(id: $id) { gewijzigdOp agendaVersies { id nummer punten { agendapuntId volgnummer titel vertrouwelijkheid } } } }';
const versies = async (id: string, persona = TEAMCHEF) => (await api.ok(persona, VERSIES, { id })).vergadering.agendaVersies;
const gewijzigdOp = async (id: string, persona: string) => (await api.ok(persona, VERSIES, { id })).vergadering.gewijzigdOp;

/** A meeting with an agenda that was adopted with this item and reopened without it. */
async function metVervallenPunt(niveau = 'INTERN') {
  day += 1;
  const { id: v } = await acts.plan(new Date(Date.UTC(2025, 0, day, 9)).toISOString());
  const punt = await acts.voegToe(v, `Vervallen ${WOORD}`, { toelichting: WOORD, vertrouwelijkheid: niveau });
  await acts.voegToe(v, `Blijft ${WOORD}`, { vertrouwelijkheid: 'OPENBAAR' });
  await acts.stelVast(v);
  await heropen(v);
  await api.ok(TEAMCHEF, VERWIJDER, { id: punt.id, v: punt.versie });
  return { v, punt: punt.id };
}

test('wat van een vervallen punt is bewaard, is af te schermen: wie meeleest ziet het niet meer, en hoort het', async () => {
  const { v, punt } = await metVervallenPunt();
  await acts.stelVast(v);
  const [eerste, tweede] = await versies(v);
  const vervallen = `Vervallen ${WOORD}`;
  for (const persona of TOT_INTERN) expect(JSON.stringify(await versies(v, persona))).toContain(vervallen);
  const volgers: [string, Volger][] = [];
  for (const persona of [...TOT_INTERN, TEAMCHEF, TOT_OPENBAAR]) volgers.push([persona, await volg(api, persona)]);
  const [voor, open] = [await gewijzigdOp(v, 'regio-lezer'), await gewijzigdOp(v, TOT_OPENBAAR)];
  const { versie } = await acts.lees(v);
  expect((await schermAf(punt)).r).toEqual({ id: v, versie });
  const VERGELIJK =
    'query($a: ID!, $b: ID!) { agendaVergelijken(vanId: $a, naarId: $b) { van { punten { titel } } verschillen { soort van { titel } } } }';
  for (const persona of TOT_INTERN) {
    const [{ punten }] = await versies(v, persona);
    expect(JSON.stringify(punten)).not.toMatch(new RegExp(`${vervallen}|${punt}`));
    expect(punten.map(({ volgnummer }: { volgnummer: number }) => volgnummer)).toEqual(
      punten.map((_: unknown, n: number) => n + 1),
    );
    expect(JSON.stringify(await api.ok(persona, VERGELIJK, { a: eerste.id, b: tweede.id }))).not.toContain(vervallen);
  }
  const bewaard = (await versies(v))[0].punten.find((each: { agendapuntId: string }) => each.agendapuntId === punt);
  expect(bewaard).toMatchObject({ titel: vervallen, vertrouwelijkheid: 'VERTROUWELIJK' });
  for (const [persona, volger] of volgers) {
    const gezien = (await volger.alles()).map(({ soort, wat, objectId }) => [soort, wat, objectId]);
    expect([persona, gezien]).toEqual([persona, persona === TOT_OPENBAAR ? [] : [['VERGADERING', 'GEWIJZIGD', v]]]);
  }
  expect([(await gewijzigdOp(v, 'regio-lezer')) > voor, await gewijzigdOp(v, TOT_OPENBAAR)]).toEqual([true, open]);
  const [last] = await owner.run(
    `select actor, voor, na from logboek where object = 'agenda_versie_punt' and na->>'agendapunt_id' = $1 order by id desc limit 1`,
    [punt],
  );
  expect(last).toMatchObject({
    actor: SECRETARIS,
    voor: { vertrouwelijkheid: 'INTERN' },
    na: { vertrouwelijkheid: 'VERTROUWELIJK' },
  });
});

test.each(['AGENDA_VASTGESTELD', 'GEHOUDEN', 'AFGESLOTEN', 'GEANNULEERD'])('afschermen kan ook in status %s', async (status) => {
  const { v, punt } = await metVervallenPunt('OPENBAAR');
  if (status === 'GEANNULEERD')
    await owner.run(`update vergadering set status = $2, annulering_reden = 'x' where id = $1`, [v, status]);
  else await acts.stelVast(v);
  if (['GEHOUDEN', 'AFGESLOTEN'].includes(status)) await acts.houd(v);
  if (status === 'AFGESLOTEN') {
    await acts.bespreekAlles(v);
    await acts.sluitAf(v);
  }
  const ziet = async (persona: string) => JSON.stringify(await versies(v, persona)).includes(punt);
  expect([await ziet(TOT_OPENBAAR), await ziet('regio-lezer')]).toEqual([true, true]);
  await schermAf(punt, 'INTERN');
  expect([await ziet(TOT_OPENBAAR), await ziet('regio-lezer')]).toEqual([false, true]);
  await schermAf(punt);
  expect([await ziet('regio-lezer'), await ziet(TEAMCHEF), (await acts.lees(v)).status]).toEqual([false, true, status]);
});

test('een oude tekst van een punt dat er nog op staat, is af te schermen zonder het punt zelf', async () => {
  const { v, punt } = await metVervallenPunt();
  const blijft = (await acts.lees(v)).agendapunten.find(({ titel }) => titel === `Blijft ${WOORD}`) as Punt;
  await schermAf(punt);
  const input = { id: blijft.id, versie: blijft.versie, titel: 'Blijft' };
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', { input });
  await schermAf(blijft.id);
  expect(JSON.stringify(await versies(v, 'regio-lezer'))).not.toContain(WOORD);
  const { node } = await api.ok('regio-lezer', `{ node(id: "${blijft.id}") { ... on Agendapunt { titel vertrouwelijkheid } } }`);
  expect(node).toEqual({ titel: 'Blijft', vertrouwelijkheid: 'OPENBAAR' });
  await acts.stelVast(v);
  const later = await versies(v, 'regio-lezer');
  expect(later.map((versie: object) => JSON.stringify(versie).includes(blijft.id))).toEqual([false, true]);
});

test('afschermen geeft bij slechte invoer de juiste code, en er verandert niets', async () => {
  const { v, punt } = await metVervallenPunt();
  const voor = await versies(v);
  const weigert = (persona: string, id = punt, niveau = 'VERTROUWELIJK') => api.refused(persona, AFSCHERMEN, { id, niveau });
  expect(await weigert(TEAMCHEF, punt, 'OPENBAAR')).toBe('ONGELDIGE_INVOER');
  expect(await weigert(TEAMCHEF, punt, 'INTERN')).toBe('ONGELDIGE_INVOER');
  expect(await weigert(TEAMCHEF, (await acts.voegToe(v, 'Nooit vastgesteld')).id)).toBe('NIET_GEVONDEN');
  expect(await weigert('teamchef-groningen')).toBe('NIET_GEVONDEN');
  for (const persona of [...TOT_INTERN, 'integratie-zuidwest-drenthe']) expect(await weigert(persona)).toBe('NIET_TOEGESTAAN');
  expect(await versies(v)).toEqual(voor);
});
test.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
] as [string, () => Session][])(
  'met losse SQL als %s gaat wat is bewaard alleen omhoog, en verandert er niets anders aan',
  async (_naam, sessionOf) => {
    const session = sessionOf();
    const { v, punt } = await metVervallenPunt();
    await session.begin();
    for (const set of [`vertrouwelijkheid = 'OPENBAAR'`, `vertrouwelijkheid = 'VERTROUWELIJK', titel = 'Anders'`]) {
      await session.run('savepoint s');
      const { code } = await session.fails(`update agenda_versie_punt set ${set} where agendapunt_id = $1`, [punt]);
      expect(['DHTST', '42501']).toContain(code);
      await session.run('rollback to s');
    }
    await session.run(`update agenda_versie_punt set vertrouwelijkheid = 'VERTROUWELIJK' where agendapunt_id = $1`, [punt]);
    await session.run('commit');
    expect(JSON.stringify(await versies(v, 'regio-lezer'))).not.toContain(`Vervallen ${WOORD}`);
  },
);

test.each(['teamchef-groningen', 'regio-lezer', 'integratie-zuidwest-drenthe'])(
  'met losse SQL schermt %s als API-rol niets van deze driehoek af',
  async (persona) => {
    const { punt } = await metVervallenPunt();
    await role.run('begin');
    await askAs(role, persona);
    const raise = `update agenda_versie_punt set vertrouwelijkheid = 'VERTROUWELIJK' where agendapunt_id = $1 returning id`;
    expect(await role.run(raise, [punt])).toEqual([]);
  },
);
