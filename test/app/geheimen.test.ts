import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase, zonderVoorbeelden } from '../support/database';
import { SECRETARIS } from '../support/vergaderen';

const ROOT = join(__dirname, '../..');
/** Recognisable wherever it leaks. */
const SECRET = 'GEHEIM7Q';

let database: TestDatabase;
let owner: Client;
let child: ChildProcess;
let printed = '';
let url = '';
let token = '';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await zonderVoorbeelden(owner);
  child = spawn(process.execPath, ['test/support/run-ts.js', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'trace',
      DATABASE_URL: database.ownerUrl,
      DATABASE_API_URL: database.apiUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, found] = /^Driehoek gereed op (\S+)$/m.exec(printed) ?? [];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(printed)));
  });
  const body = JSON.stringify({ persona: SECRETARIS });
  const login = await fetch(url.replace('/graphql', '/demo/token'), { method: 'POST', headers: JSON_TYPE, body });
  token = ((await login.json()) as { access_token: string }).access_token;
});
afterAll(async () => {
  child.kill('SIGTERM');
  await once(child, 'exit');
  await owner.end();
  await database.drop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
interface Answer {
  data?: { r: { id: string } };
  errors?: { message: string; extensions: { code: string; referentie?: string } }[];
}
const send = async (body: string, headers: Record<string, string> = { authorization: `Bearer ${token}` }, path = '') =>
  (await fetch(url + path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body })).json() as Promise<Answer>;
const ask = (query: string, variables: Record<string, unknown> = {}) => send(JSON.stringify({ query, variables }));

const PLAN = `mutation($at: Tijdstip!, $waar: String) {
  r: vergaderingPlannen(input: { driehoekCode: "zuidwest-drenthe", aanvang: $at, locatie: $waar }) { id } }`;
const ADD = 'mutation($id: ID!, $t: String!) { r: agendapuntToevoegen(input: { vergaderingId: $id, titel: $t }) { id titel } }';

test('wat niemand voorzag, krijgt een referentie die ook in het log staat, en verder niets van wat er misging', async () => {
  // A database error whose message, detail and context all quote the text.
  await owner.query(`
    create function proef_fout() returns trigger language plpgsql as $$
      begin
        if new.locatie like '%STUK%' then
          raise exception 'kapot bij %', new.locatie using detail = new.locatie, hint = new.locatie;
        end if;
        return new;
      end $$;
    create trigger proef_fout before insert on vergadering for each row execute function proef_fout()`);
  const { errors } = await ask(PLAN, { at: '2027-03-01T09:00:00Z', waar: `${SECRET}-STUK` });
  const [error] = errors ?? [];
  expect(error?.extensions).toEqual({ code: 'INTERNE_FOUT', referentie: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(error?.message).toBe(`Er ging iets mis; noem referentie ${error?.extensions.referentie} bij een melding.`);
  expect(JSON.stringify(errors)).not.toContain(SECRET);
  const line = printed.split('\n').find((text) => text.includes(String(error?.extensions.referentie)));
  expect(JSON.parse(String(line))).toMatchObject({ niveau: 'error', fout: { code: 'P0001' } });
  expect(line).toContain('proef_fout');
});

test('tokens en teksten staan nooit in het log, ook niet met LOG_LEVEL=trace, of het nu goed gaat of fout', async () => {
  const planned = await ask(PLAN, { at: '2027-03-02T09:00:00Z', waar: `${SECRET}-zaal` });
  const id = planned.data?.r.id;
  expect(id).toBeTruthy();
  const goodAndBad: [string, Record<string, unknown>][] = [
    [ADD, { id, t: `${SECRET}-titel` }],
    [ADD, { id, t: `${SECRET}-${'x'.repeat(400)}` }],
    [ADD, { id, t: `${SECRET}-\u0000` }],
    [ADD, { id: `${SECRET}-id`, t: 'x' }],
    [ADD, { id, t: { [SECRET]: SECRET } }],
    [PLAN, { at: `${SECRET}-geen-tijd` }],
    [PLAN, { at: '2027-03-03T09:00:00Z', waar: `${SECRET}-STUK` }],
    [`query ${SECRET} { driehoek(code: "${SECRET}") { ${SECRET}: naam } }`, {}],
    [`{ ${SECRET} }`, {}],
    [`{ mij { naam ${SECRET}`, {}],
    ['query($a: Opaak) { driehoeken(after: $a) { nodes { naam } } }', { a: SECRET }],
    [`{ ${Array.from({ length: 200 }, (_, i) => `${SECRET}${i}: __typename`).join(' ')} }`, {}],
  ];
  for (const [query, variables] of goodAndBad) await ask(query, variables);
  await send(`{ "query": "${SECRET}`);
  await send(`"${SECRET}${'x'.repeat(110_000)}"`);
  await send('{"query":"{ __typename }"}', { authorization: `Bearer ${SECRET}.${SECRET}.${SECRET}` });
  await send('{"query":"{ __typename }"}', { authorization: `Basic ${SECRET}`, cookie: `token=${SECRET}` });
  await send('{"query":"{ __typename }"}', undefined, `?access_token=${SECRET}`);
  await fetch(url.replace('/graphql', `/${SECRET}?token=${SECRET}`));
  const made = await ask('mutation { r: agendaAdresMaken(input: { driehoekCode: "zuidwest-drenthe" }) { id adres } }');
  const adres = String((made.data?.r as { adres?: string } | undefined)?.adres);
  for (const path of [adres, adres.replace('.ics', ''), `/agenda/${SECRET}.ics`]) await fetch(url.replace('/graphql', path));
  await owner.query('alter table agenda_adres rename to agenda_adres_weg');
  expect((await fetch(url.replace('/graphql', adres))).status).toBe(500);
  await owner.query('alter table agenda_adres_weg rename to agenda_adres');
  expect(adres.length).toBeGreaterThan(50);
  expect(printed).not.toContain(adres.slice('/agenda/'.length, -'.ics'.length));

  // The service did log: at this level each refusal leaves a line.
  expect(printed.split('\n').filter((line) => line.startsWith('{')).length).toBeGreaterThan(8);
  expect(printed).not.toContain(SECRET);
  for (const part of token.split('.')) expect(printed).not.toContain(part);
});
