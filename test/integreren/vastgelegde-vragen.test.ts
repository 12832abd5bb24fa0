import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrusted } from '../../src/app/gate/trusted-documents';
import { startTestApi, type TestApi } from '../support/api';

const KNOWN = 'query Mij { mij { naam } }';
const OTHER = 'query Driehoeken { driehoeken { totalCount } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const extensions = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(query) } });
let open: TestApi;
let closed: TestApi;
let folder: string;
const file = (name: string, text: string) => writeFile(join(folder, name), text).then(() => join(folder, name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vragen-'));
  const trustedDocuments = await file('vragen.json', JSON.stringify({ [hashOf(KNOWN)]: KNOWN }));
  [open, closed] = [await startTestApi(), await startTestApi({ trustedDocuments })];
});
afterAll(async () => {
  await Promise.all([open.stop(), closed.stop(), rm(folder, { recursive: true })]);
});

async function send(api: TestApi, body: object) {
  const headers = { authorization: `Bearer ${await api.token('ovj-drenthe')}`, 'content-type': 'application/json' };
  const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { data, errors } = (await response.json()) as { data?: object; errors: { extensions: { code: string } }[] };
  return data ?? errors[0]?.extensions.code;
}
const NAAM = { mij: { naam: 'Officier van justitie Drenthe' } };

test('automatisch bewaarde vragen: eerst de tekst, daarna volstaat haar hash', async () => {
  expect(await send(open, { extensions: extensions(KNOWN) })).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await send(open, { query: KNOWN, extensions: extensions(KNOWN) })).toEqual(NAAM);
  expect(await send(open, { extensions: extensions(KNOWN) })).toEqual(NAAM);
  expect(await send(open, { query: OTHER, extensions: extensions(KNOWN) })).toBe('ONGELDIGE_INVOER');
});

test('met vastgelegde vragen wordt alleen die vraag beantwoord, als tekst en als hash, ook de tweede keer', async () => {
  for (let time = 0; time < 2; time += 1) {
    expect(await send(closed, { query: KNOWN })).toEqual(NAAM);
    expect(await send(closed, { extensions: extensions(KNOWN) })).toEqual(NAAM);
    expect(await send(closed, { query: OTHER })).toBe('NIET_TOEGESTAAN');
    expect(await send(closed, { query: OTHER, extensions: extensions(OTHER) })).toBe('NIET_TOEGESTAAN');
    expect(await send(closed, { extensions: extensions(OTHER) })).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await send(closed, { query: `${KNOWN} ` })).toBe('NIET_TOEGESTAAN');
    expect(await send(closed, { query: '{ __schema { types { name } } }' })).toBe('NIET_TOEGESTAAN');
  }
});

test('een vraag in het adres telt als die wordt beantwoord, ook naast een vastgelegde vraag in de inhoud', async () => {
  const ask = async (method: string, inAddress: string, body: object) => {
    const { pathname, port } = new URL(closed.url);
    const text = JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${await closed.token('ovj-drenthe')}`,
      'content-type': 'application/json',
      'content-length': String(text.length),
    };
    return new Promise<string>((resolve, reject) => {
      const path = `${pathname}?${inAddress}`;
      const sent = request({ port, method, path, headers }, (response) => response.setEncoding('utf8').once('data', resolve));
      sent.once('error', reject).end(text);
    });
  };
  const other = `query=${encodeURIComponent(OTHER)}`;
  const known = `query=${encodeURIComponent(KNOWN)}`;
  expect(await ask('GET', other, { query: KNOWN })).toContain('NIET_TOEGESTAAN');
  expect(await ask('GET', `${known}&${other}`, {})).toContain('NIET_TOEGESTAAN');
  expect(await ask('GET', known, { query: OTHER })).toContain(NAAM.mij.naam);
  expect(await ask('POST', other, { query: KNOWN })).toContain(NAAM.mij.naam);
  expect(await send(closed, { query: OTHER })).toBe('NIET_TOEGESTAAN');
});

test.each([
  ['geen JSON', '{'],
  ['een lijst', '["query { mij { naam } }"]'],
  ['leeg', '{}'],
  ['een hash van een andere tekst', JSON.stringify({ [hashOf(OTHER)]: KNOWN })],
])('een bestand dat niet klopt, wordt niet gebruikt: %s', async (_wat, text) => {
  await expect(readTrusted(await file('fout.json', text))).rejects.toThrow('van elke vraag haar SHA-256 en haar tekst');
  await expect(readTrusted(join(folder, 'bestaat-niet'))).rejects.toThrow('niet te lezen');
});
