import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../support/api';
import { adres } from '../support/bestanden';
import { DRIEHOEK, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { aantal, bijeenkomst, codeVan, nieuw, PLAN, plan, verstuur } from './tweemaal';

// Every transport of a mutation, and every form of a key.

const SYSTEEM = 'integratie-zuidwest-drenthe';
const sha256 = createHash('sha256').update(PLAN).digest('hex');
const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } };
let api: TestApi;
let trusting: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tweemaal-'));
  const trustedDocuments = join(folder, 'vragen.json');
  await writeFile(trustedDocuments, JSON.stringify({ [sha256]: PLAN }));
  [api, trusting] = [await startTestApi(), await startTestApi({ trustedDocuments })];
});
afterAll(async () => {
  await Promise.all([api.stop(), trusting.stop(), rm(folder, { recursive: true })]);
});

test('een bewaarde of vastgelegde vraag is dezelfde aanvraag, als tekst en als hash', async () => {
  for (const to of [api, trusting]) {
    const [sleutel, variables] = [nieuw(), bijeenkomst()];
    const first = await verstuur(to, TEAMCHEF, sleutel, { query: PLAN, variables, ...hash });
    expect(first.data.r.locatie).toBe(variables.input.locatie);
    for (const _ of [1, 2]) expect((await verstuur(to, TEAMCHEF, sleutel, { variables, ...hash })).data).toEqual(first.data);
    expect(await aantal(to, variables)).toBe(1);
  }
});

test('ook in een document waarvan een vraag al eerder is beantwoord', async () => {
  const query = `query Ik { mij { naam } } ${PLAN}`;
  for (const _ of [1, 2]) await verstuur(api, TEAMCHEF, undefined, { query, operationName: 'Ik' });
  const [sleutel, variables] = [nieuw(), bijeenkomst()];
  const stuur = () => verstuur(api, TEAMCHEF, sleutel, { query, variables, operationName: 'Plan' });
  const { data } = await stuur();
  expect((await stuur()).data).toEqual(data);
  expect(await aantal(api, variables)).toBe(1);
});

test('met en zonder aanhalingstekens is het dezelfde sleutel', async () => {
  for (const [kaal, tekst] of [
    ['8e03978e-40d5-43e8-bc93-6894a57f9324', '"8e03978e-40d5-43e8-bc93-6894a57f9324"'],
    ['a/b+c=.:_~', '"a/b+c=.:_~"'],
    ['"een, twee; drie"', '"een, twee; drie"'],
    [`"${'x'.repeat(254)}\\""`, `"${'x'.repeat(254)}\\""`],
  ]) {
    const wat = bijeenkomst();
    for (const sleutel of [kaal, tekst]) expect(codeVan(await plan(api, TEAMCHEF, sleutel, wat))).toBeUndefined();
    expect(await aantal(api, wat)).toBe(1);
  }
});

const FOUT: [string, string][] = [
  ['leeg', ''],
  ['leeg tussen aanhalingstekens', '""'],
  ['te lang', 'x'.repeat(256)],
  ['met een spatie', 'een twee'],
  ['met een letter buiten ASCII', 'één'],
  ['half aangehaald', '"een'],
  ['met een aanhalingsteken erin', '"e"en"'],
  ['met een schuine streep die niets betekent', '"e\\en"'],
  ['meer dan een', 'een, twee'],
  ['met iets erachter', '"een";a=1'],
];
test.each(FOUT)(
  'een sleutel die %s is, wordt geweigerd voor er iets gebeurt; bij een vraag doet zij er niet toe',
  async (_wat, sleutel) => {
    const wat = bijeenkomst();
    expect(codeVan(await plan(api, TEAMCHEF, sleutel, wat))).toBe('ONGELDIGE_INVOER');
    expect(await aantal(api, wat)).toBe(0);
    for (const _ of [1, 2]) expect((await verstuur(api, TEAMCHEF, sleutel, { query: '{ mij { naam } }' })).data.mij).toBeTruthy();
  },
);

test('twee koppen in een aanvraag zijn geen sleutel', async () => {
  const body = JSON.stringify({ query: PLAN, variables: bijeenkomst() });
  const headers = [
    ...['authorization', `Bearer ${await api.token(TEAMCHEF)}`, 'content-type', 'application/json'],
    ...['content-length', String(Buffer.byteLength(body)), 'host', 'localhost'],
    ...['idempotency-key', 'een', 'idempotency-key', 'een'],
  ];
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request(api.url, { method: 'POST', headers }, async (response) => resolve(String(await response.toArray())));
    asked.on('error', reject).end(body);
  });
  expect(JSON.parse(text).errors[0].extensions.code).toBe('ONGELDIGE_INVOER');
});

test('een systeem heeft zijn eigen sleutels; een geheim staat alleen in het eerste antwoord', async () => {
  const sleutel = nieuw();
  const query = 'mutation { r: webhookToevoegen(input: { adres: "https://zaken.example/een" }) { id geheim } }';
  const first = await verstuur(api, SYSTEEM, sleutel, { query });
  expect(first.data.r.geheim).toMatch(/^whsec_/);
  expect((await verstuur(api, SYSTEEM, sleutel, { query })).data.r).toEqual({ id: first.data.r.id, geheim: null });
  expect((await verstuur(api, TEAMCHEF, sleutel, { query })).data.r.id).not.toBe(first.data.r.id);
  expect((await api.ok(SYSTEEM, '{ webhooks { totalCount } }')).webhooks.totalCount).toBe(1);
});

test('een bestand dat is ingelezen, wordt niet nog eens ingelezen: het verslag zegt hoe het zich nu verhoudt', async () => {
  const csv = 'datum;tijd;titel\r\n2026-10-06;9:00;Fietsendiefstal\r\n2026-10-06;9:00;Woonoverlast\r\n';
  const stuur = async (sleutel: string) => {
    const headers = {
      authorization: `Bearer ${await api.token(TEAMCHEF)}`,
      'content-type': 'text/csv',
      'idempotency-key': sleutel,
    };
    const path = `/import/agendas?driehoek=${DRIEHOEK}&proef=nee`;
    const response = await fetch(adres(api, path), { method: 'POST', headers, body: csv });
    // biome-ignore lint/suspicious/noExplicitAny: a report, or what refuses it.
    return (await response.json()) as any;
  };
  const sleutel = nieuw();
  const first = await stuur(sleutel);
  expect(first).toMatchObject({ ingelezen: true, aantalNieuw: 2 });
  const [punt, blijft] = first.regels;
  const { versie } = (await vergaderen(api).lees(punt.vergaderingId)).agendapunten.find(({ id }) => id === punt.agendapuntId) as {
    versie: number;
  };
  const weg = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
  await api.ok(TEAMCHEF, weg, { id: punt.agendapuntId, versie });
  const again = await stuur(sleutel);
  expect(again).toMatchObject({ proef: false, ingelezen: true, aantalNieuw: 1, aantalBestaatAl: 1 });
  expect(again.regels).toMatchObject([{ wat: 'NIEUW', agendapuntId: null }, { agendapuntId: blijft.agendapuntId }]);
  const titels = (await vergaderen(api).lees(punt.vergaderingId)).agendapunten.map(({ titel }) => titel);
  expect([titels.includes('Fietsendiefstal'), titels.includes('Woonoverlast')]).toEqual([false, true]);
  expect(codeVan((await stuur('een, twee')) as never)).toBe('ONGELDIGE_INVOER');
});

test('een proef laat geen sleutel na: daarna kan hetzelfde bestand met die sleutel echt worden ingelezen', async () => {
  const sleutel = nieuw();
  const query = 'mutation($input: ImporterenInput!) { r: prioriteitenImporteren(input: $input) { ingelezen aantalNieuw } }';
  const input = { driehoekCode: DRIEHOEK, csv: 'titel;geldig van\r\nDrugsafval;2026-01-01\r\n' };
  const stuur = (proef: boolean) => verstuur(api, OVJ, sleutel, { query, variables: { input: { ...input, proef } } });
  expect((await stuur(true)).data.r).toEqual({ ingelezen: false, aantalNieuw: 1 });
  expect((await stuur(false)).data.r).toEqual({ ingelezen: true, aantalNieuw: 1 });
  expect((await stuur(false)).data.r).toEqual({ ingelezen: true, aantalNieuw: 0 });
  expect(codeVan(await stuur(true))).toBe('ONGELDIGE_INVOER');
});
