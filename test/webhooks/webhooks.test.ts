import { startTestApi, type TestApi } from '../support/api';
import { OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { HIER, LIJST, MET_ID, type Ontvanger, op, SNEL, startOntvanger, TOEVOEGEN, tot, WIJZIGEN, webhooks } from './ontvanger';

const SYSTEEM = 'integratie-zuidwest-drenthe';
const ADRES = 'https://zaken.voorbeeld.nl/webhook';

let api: TestApi;
let ontvanger: Ontvanger;

beforeEach(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: SNEL });
  ontvanger = await startOntvanger();
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
});

const wijzig = async (input: Record<string, unknown>, persona = TEAMCHEF) => (await api.ok(persona, WIJZIGEN, { input })).r;

test('een webhook heeft een adres, een geheim dat een keer is te zien, en staat aan', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const hook = await mijn.voegToe(ADRES, { omschrijving: 'zaaksysteem', soorten: ['BESLUIT'], driehoekCode: 'zuidwest-drenthe' });
  expect(hook).toEqual({
    id: expect.any(String),
    adres: ADRES,
    omschrijving: 'zaaksysteem',
    soorten: ['BESLUIT'],
    driehoek: { code: 'zuidwest-drenthe' },
    status: 'AAN',
    uitgezetReden: null,
    uitgezetOp: null,
    foutSinds: null,
    leesfoutSinds: null,
    laatstBezorgdOp: null,
    geheim: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    versie: 1,
  });
  expect(await mijn.lijst()).toEqual([{ ...hook, geheim: null, bezorgingen: { totalCount: 0, nodes: [] } }]);
});

test('personen en systemen maken webhooks, en zien die van een ander niet', async () => {
  const hooks = { [TEAMCHEF]: '', [SYSTEEM]: '', 'regio-lezer': '' };
  for (const persona of Object.keys(hooks)) hooks[persona as never] = (await webhooks(api, persona).voegToe(ADRES)).id as never;
  for (const [persona, id] of Object.entries(hooks))
    expect((await webhooks(api, persona).lijst()).map((hook) => hook.id)).toEqual([id]);
  expect(await webhooks(api, OVJ).lijst()).toEqual([]);
  const vreemd = hooks[TEAMCHEF];
  for (const naam of MET_ID)
    expect([naam, await webhooks(api, SECRETARIS).geweigerd(naam, vreemd)]).toEqual([naam, 'NIET_GEVONDEN']);
  expect(await api.refused(SECRETARIS, WIJZIGEN, { input: { id: vreemd, versie: 1, adres: ADRES } })).toBe('NIET_GEVONDEN');
});

test('wijzigen geldt voor wat is opgegeven, en niet voor wie een oude versie zag', async () => {
  const { id } = await webhooks(api, TEAMCHEF).voegToe(ADRES, { omschrijving: 'oud', soorten: ['ACTIE'] });
  const anders = await wijzig({ id, versie: 1, adres: `${ADRES}/2` });
  expect([anders.adres, anders.omschrijving, anders.soorten, anders.versie]).toEqual([`${ADRES}/2`, 'oud', ['ACTIE'], 2]);
  const gewist = await wijzig({ id, versie: 2, omschrijving: null, soorten: null, driehoekCode: 'zuidwest-drenthe' });
  expect([gewist.omschrijving, gewist.soorten, gewist.driehoek]).toEqual([null, null, { code: 'zuidwest-drenthe' }]);
  const { errors } = await api.gql(TEAMCHEF, WIJZIGEN, { input: { id, versie: 2, adres: ADRES } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', huidigeVersie: 3 });
});

test('een uitgezette webhook stuurt niets; weer aan meldt hij wat intussen gebeurde', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const { id } = await mijn.voegToe(ontvanger.adres, { soorten: ['VERGADERING'] });
  const uit = await mijn.doe('webhookUitzetten', id);
  expect(uit).toMatchObject({ status: 'UIT', uitgezetReden: 'Uitgezet door de eigenaar.', uitgezetOp: expect.any(String) });
  expect(await mijn.geweigerd('webhookUitzetten', id)).toBe('ONGELDIGE_TOESTAND');
  expect(await mijn.geweigerd('webhookProberen', id)).toBe('ONGELDIGE_TOESTAND');
  const aan = await startOntvanger();
  await mijn.voegToe(aan.adres, { soorten: ['VERGADERING'] });
  const { id: vergadering } = await vergaderen(api).plan('2026-03-02T09:00:00Z');
  // After another webhook delivers a later change, the round in which the first would have been
  // delivered is over.
  const { id: later } = await vergaderen(api).plan('2026-03-09T09:00:00Z');
  await tot(() => aan.ontvangen.some(({ event }) => event.subject === later), 'the other webhook');
  expect((await api.owner.query('select from webhook_bezorging where webhook_id = $1', [id])).rowCount).toBe(0);
  expect(ontvanger.ontvangen).toEqual([]);
  await aan.stop();
  expect(await mijn.doe('webhookAanzetten', id)).toMatchObject({ status: 'AAN', uitgezetReden: null, uitgezetOp: null });
  expect(await mijn.geweigerd('webhookAanzetten', id)).toBe('ONGELDIGE_TOESTAND');
  await tot(() => ontvanger.ontvangen.some(({ event }) => event.subject === vergadering), 'the meeting after all');
});

test('een verwijderde webhook is weg, met zijn geheimen en wat nog wachtte', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const { id } = await mijn.voegToe('https://127.0.0.1:1/');
  await mijn.doe('webhookProberen', id);
  expect(await mijn.doe('webhookVerwijderen', id)).toMatchObject({ status: 'VERWIJDERD', geheim: null });
  expect(await mijn.lijst()).toEqual([]);
  for (const naam of MET_ID.slice(0, -1)) expect([naam, await mijn.geweigerd(naam, id)]).toEqual([naam, 'NIET_GEVONDEN']);
  expect((await api.owner.query('select from webhook_geheim')).rowCount).toBe(0);
  expect((await api.owner.query('select distinct status from webhook_bezorging')).rows).toEqual([{ status: 'VERVALLEN' }]);
});

test('een bericht is te herhalen, met hetzelfde id, ook als het al is bezorgd', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const hook = await mijn.voegToe(ontvanger.adres);
  const proef = await mijn.doe('webhookProberen', hook.id);
  expect(proef).toMatchObject({
    type: 'nl.lokale-driehoeken.proefbericht-verstuurd',
    objectId: null,
    status: 'WACHT',
    pogingen: 0,
  });
  await tot(async () => (await mijn.bezorging(proef.id)).status === 'BEZORGD', 'delivered');
  await mijn.doe('bezorgingHerhalen', proef.id);
  await tot(async () => (await mijn.bezorging(proef.id)).pogingen === 2, 'delivered again');
  expect(ontvanger.ontvangen.map(({ headers }) => headers['webhook-id'])).toEqual([proef.id, proef.id]);
  expect(await mijn.bezorging(proef.id)).toMatchObject({ status: 'BEZORGD', antwoord: 204, fout: null, volgendePogingOp: null });
  expect((await mijn.lees(hook.id)).laatstBezorgdOp).toEqual(expect.any(String));
  const op = `{ webhooks { nodes { bezorgingen(first: 1, status: MISLUKT) { totalCount } alle: bezorgingen(first: 1) { pageInfo { hasNextPage } } } } }`;
  expect((await api.ok(TEAMCHEF, op)).webhooks.nodes).toEqual([
    { bezorgingen: { totalCount: 0 }, alle: { pageInfo: { hasNextPage: false } } },
  ]);
});

test('proberen en herhalen kan tien keer per minuut, en er zijn ten hoogste twintig webhooks', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const { id } = await mijn.voegToe(ontvanger.adres);
  for (let n = 0; n < 10; n += 1) await mijn.doe('webhookProberen', id);
  expect(await mijn.geweigerd('webhookProberen', id)).toBe('ONGELDIGE_TOESTAND');
  const made = await Promise.all(Array.from({ length: 21 }, () => api.gql(TEAMCHEF, TOEVOEGEN, { input: { adres: ADRES } })));
  expect(made.filter(({ errors }) => errors?.[0]?.extensions.code === 'ONGELDIGE_TOESTAND')).toHaveLength(2);
  await mijn.doe('webhookVerwijderen', id);
  expect((await mijn.voegToe(ADRES)).status).toBe('AAN');
});

test('het geheim staat alleen in het antwoord dat het maakte: niet in het logboek, in een tabel als tekst, of bij de API', async () => {
  const hook = await webhooks(api, TEAMCHEF).voegToe(ADRES);
  const nieuw = (await api.ok(TEAMCHEF, op('webhookGeheimVernieuwen'), { id: hook.id })).r;
  expect(nieuw.geheim).not.toBe(hook.geheim);
  expect(JSON.stringify(await api.ok(TEAMCHEF, LIJST))).not.toContain('whsec_');
  const { rows } = await api.owner.query(
    `select c.oid::regclass::text as naam from pg_class c where c.relnamespace in ('public'::regnamespace, 'wachtrij'::regnamespace) and c.relkind = 'r'`,
  );
  for (const geheim of [hook.geheim, nieuw.geheim].map((each) => String(each).slice('whsec_'.length)))
    for (const { naam } of rows) {
      const hex = Buffer.from(geheim, 'base64').toString('hex');
      const found = await api.owner.query(
        `select 1 from ${naam} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
        [geheim, hex],
      );
      expect({ naam, aantal: found.rowCount }).toEqual({ naam, aantal: naam === 'webhook_geheim' ? 1 : 0 });
    }
});
