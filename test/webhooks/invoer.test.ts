import 'reflect-metadata';
import { WijzigingSoort } from '../../src/wijzigingen/wijziging.type';
import { startTestApi, type TestApi } from '../support/api';
import { SECRETARIS, TEAMCHEF } from '../support/vergaderen';
import { HIER, MET_ID, SNEL, TOEVOEGEN, WIJZIGEN, webhooks } from './ontvanger';

const ADRES = 'https://zaken.voorbeeld.nl/webhook';
const SOORTEN = Object.values(WijzigingSoort);

let api: TestApi;

// Nothing is delivered, and refused mutations change nothing, so one service serves all tests.
beforeAll(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: { ...SNEL, lookMs: 600_000 } });
});
afterAll(() => api.stop());

const voegToe = (input: Record<string, unknown>) => api.refused(TEAMCHEF, TOEVOEGEN, { input });

test('invoer die niet kan, krijgt haar eigen code, en er komt geen webhook', async () => {
  expect(await voegToe({ adres: ADRES, omschrijving: 'x'.repeat(301) })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ adres: ADRES, soorten: [] })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ adres: ADRES, soorten: ['ACTIE', 'ACTIE'] })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ adres: ADRES, driehoekCode: 'groningen' })).toBe('NIET_GEVONDEN');
  expect(await voegToe({ adres: ADRES, driehoekCode: 'bestaat-niet' })).toBe('NIET_GEVONDEN');
  for (const naam of MET_ID)
    expect([naam, await webhooks(api, TEAMCHEF).geweigerd(naam, 'onzin')]).toEqual([naam, 'ONGELDIGE_INVOER']);
  expect(await api.refused('', TOEVOEGEN, { input: { adres: ADRES } })).toBe('NIET_AANGEMELD');
  expect((await api.owner.query('select from webhook')).rowCount).toBe(0);
});

test.each([
  '',
  'zaken',
  'ftp://zaken.voorbeeld.nl/',
  'https://',
  'https://naam:wachtwoord@zaken.voorbeeld.nl/',
  'https://zaken.voorbeeld.nl/een twee',
  'https://zaken.voorbeeld.nl/#anker',
  'https://zaken.voorbeeld.nl\\@10.0.0.1/',
  'https://10.0.0.1/',
  'https://[fd00::1]/',
  'http://8.8.8.8/',
  `https://zaken.voorbeeld.nl/${'a'.repeat(2000)}`,
  'https://zaken.voorbeeld.nl/\u0000',
  'https://zaken.voorbeeld.nl/\ud800',
])('een adres dat niet kan, wordt geweigerd: %j', async (adres) => {
  expect(await voegToe({ adres })).toBe('ONGELDIGE_INVOER');
  const { id, versie } = await webhooks(api, TEAMCHEF).voegToe(ADRES);
  expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, adres } })).toBe('ONGELDIGE_INVOER');
});

test('zonder ingesteld netwerk is er geen http en geen localhost', async () => {
  const streng = await startTestApi({ database: api });
  for (const adres of [
    'http://zaken.voorbeeld.nl/',
    'https://localhost/',
    'https://a.localhost./',
    'https://127.0.0.1/',
    'https://[::1]/',
  ])
    expect([adres, await streng.refused(TEAMCHEF, TOEVOEGEN, { input: { adres } })]).toEqual([adres, 'ONGELDIGE_INVOER']);
  await streng.stop();
});

test.each(SOORTEN)('een webhook kan alleen over de soort %s gaan', async (soort) => {
  expect(await webhooks(api, SECRETARIS).voegToe(ADRES, { soorten: [soort] })).toMatchObject({ soorten: [soort], status: 'AAN' });
});

test('de database kent precies de soorten van de API', async () => {
  const { rows } = await api.owner.query('select wijziging_soorten() as soorten');
  expect([...rows[0].soorten].sort()).toEqual([...SOORTEN].sort());
});
