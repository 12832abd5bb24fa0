import type { Client } from 'pg';
import { wegschrijven } from '../../src/commands/wegschrijven';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session, stelVandaag } from '../support/sql';
import { wijzigen } from '../support/wijzigen';
import { fileOf, IMAGE, load } from './support';

const VORIG = 'rbp-noord-nederland-2020-2023';
const PLAN = 'rbp-noord-nederland-2024-2027';
const BESTAND = `src/kader/gegevens/${PLAN}.yaml`;
let api: TestApi;
let owner: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  await stelVandaag(owner, '2026-06-15');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

async function write(soort: string, code: string) {
  const error: string[] = [];
  const shown: string[] = [];
  await wegschrijven(
    [soort, code],
    { DATABASE_URL: api.ownerUrl, LOG_LEVEL: 'silent' },
    { info: () => undefined, error: (sentence) => void error.push(sentence), text: (yaml) => void shown.push(yaml) },
  );
  return { text: shown.join(''), error };
}

test('een plan dat per een dag is gewijzigd: zijn bestand zegt nog wat is vastgesteld, laden wijzigt niets, en een ander bestand wordt geweigerd', async () => {
  const { text: before } = await write('beleidsplan', PLAN);
  const { wijzig } = wijzigen(api, PLAN);
  await wijzig({ themaCode: 'ondermijning', perDatum: '2026-07-01', naam: 'Anders', doelen: ['Nieuw'], vastBespreekpunt: true });
  await wijzig({ themaCode: 'cyberveiligheid', perDatum: '2026-07-01', vastBespreekpunt: false });
  const image = await owner.run(IMAGE);
  expect(await load(api.ownerUrl, BESTAND)).toMatchObject({ code: 0, info: [`${PLAN}.yaml: niets gewijzigd.`, 'Klaar.'] });
  expect(await owner.run(IMAGE)).toEqual(image);
  expect(await write('beleidsplan', PLAN)).toEqual({ text: before, error: [] });
  for (const changed of [
    before.replace('naam: Cyberveiligheid', 'naam: Iets anders'),
    before.replace(/ {4}vastBespreekpunt:\n {6}bron: .*\n(?: {8}.*\n)*/, ''),
    before.replace(/naam: \(Georganiseerde\).*\n/, 'naam: Anders\n'),
  ]) {
    expect(changed).not.toBe(before);
    const { code, error } = await load(api.ownerUrl, fileOf(changed));
    expect([code, error.join()]).toEqual([1, expect.stringContaining('wordt niet meer gewijzigd')]);
  }
  expect(await owner.run(IMAGE)).toEqual(image);
});

const opvolging = (more = '') => `soort: opvolging
plan: ${PLAN}
themas:
  - thema: maatschappelijk-ongenoegen
    opvolgerVan:
      - plan: ${VORIG}
        thema: maatschappelijke-onrust
${more}`;

test('opvolging is te laden naast een plan dat al is vastgesteld, twee keer is een keer, en is weg te schrijven', async () => {
  expect((await write('opvolging', PLAN)).error[0]).toContain('Er is niets');
  expect((await load(api.ownerUrl, fileOf(opvolging(), 'opvolging.yaml'))).info).toEqual([
    'opvolging.yaml: 1 toegevoegd.',
    'Klaar.',
  ]);
  expect((await load(api.ownerUrl, fileOf(opvolging(), 'opvolging.yaml'))).info).toEqual([
    'opvolging.yaml: niets gewijzigd.',
    'Klaar.',
  ]);
  const { text, error } = await write('opvolging', PLAN);
  expect(error).toEqual([]);
  expect(text.split('\n').slice(1).join('\n')).toBe(opvolging());
  expect((await load(api.ownerUrl, fileOf(`soort: opvolging\nplan: ${PLAN}\nthemas: []\n`))).info[0]).toContain('1 verwijderd');
});

test.each([
  ['een onbekend plan', opvolging().replace(PLAN, 'nergens'), '2:7: Het beleidsplan "nergens" is onbekend'],
  [
    'een onbekend thema',
    opvolging().replace('maatschappelijk-ongenoegen', 'nergens'),
    `4:12: Het plan "${PLAN}" heeft geen thema "nergens".`,
  ],
  [
    'een onbekend eerder thema',
    opvolging().replace('maatschappelijke-onrust', 'nergens'),
    `7:16: Het plan "${VORIG}" heeft geen thema "nergens".`,
  ],
  [
    'een thema dat er twee keer staat',
    opvolging(opvolging().split('\n').slice(3).join('\n')),
    '8:12: Het thema "maatschappelijk-ongenoegen" staat al in dit bestand.',
  ],
  [
    'een thema van hetzelfde plan',
    opvolging().replace(VORIG, PLAN).replace('maatschappelijke-onrust', 'ondermijning'),
    'Een thema volgt een thema op van een eerder plan van dezelfde regio.',
  ],
])('%s in een bestand met opvolging wordt met zijn plaats genoemd, en er wordt niets geladen', async (_wat, text, sentence) => {
  const { code, error } = await load(api.ownerUrl, fileOf(text));
  expect([code, error.join()]).toEqual([1, expect.stringContaining(sentence)]);
  expect(await owner.run('select 1 from thema_opvolger')).toEqual([]);
});
