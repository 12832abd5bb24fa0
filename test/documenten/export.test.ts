import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { Limits } from '../../src/toegang/limits';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { adres, haal } from '../support/bestanden';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { DRIEHOEK, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

const MANY = 7_000;
const FORMULES = [
  '=1+1',
  '+31 50 123',
  '-1;2',
  '@SOM(A1)',
  '\t=1',
  '  =HYPERLINK("x")',
  'gewoon; met "puntkomma"\nen regel',
  '_x0041_ < & é ĳ',
  'a,=1+1,',
  'tab\t=1+1',
];
let api: TestApi;
let agendapuntId: string;

beforeAll(async () => {
  api = await startTestApi();
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-03-02T09:00:00Z');
  agendapuntId = (await steps.voegToe(id, 'Jongeren', { vertrouwelijkheid: 'INTERN' })).id;
  const { id: stil } = await steps.voegToe(id, 'Stille zaak', { vertrouwelijkheid: 'VERTROUWELIJK' });
  await steps.stelVast(id);
  await steps.houd(id);
  await besluiten(api).legVast(agendapuntId, { tekst: 'Meer toezicht' });
  await besluiten(api).legVast(stil, { tekst: 'Stil besluit' });
  for (const omschrijving of [...FORMULES, 'Klaar']) await legVast(agendapuntId, omschrijving);
  await legVast(stil, 'Stille actie');
  await api.owner.query(`update actie set status = 'GEREED', uiterlijk = '2026-10-25' where omschrijving = 'Klaar'`);
  const acts = prioriteren(api);
  await acts.koppel((await acts.stelVoor()).id, String((await themasVanPlan(api)).ondermijning?.id));
});
afterAll(() => api.stop());

const legVast = (punt: string, omschrijving: string) =>
  api.owner.query(
    'insert into actie (driehoek_id, agendapunt_id, omschrijving) select driehoek_id, id, $2 from agendapunt where id = $1',
    [punt, omschrijving],
  );
const get = (path: string, persona = TEAMCHEF) => haal(api, persona, `/export/${path}`);

/**
 * Parses CSV (RFC 4180 with semicolons) independently of the library: rows of cells by their
 * heading.
 */
function leesCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g);
  for (const [all, quoted, plain, end] of cells) {
    if (!all) break;
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [names = [], ...found] = rows.filter((row) => row.length > 0);
  return found.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? ''])));
}

/** Reads the first sheet with another library. */
async function leesXlsx(file: Buffer): Promise<Record<string, unknown>[]> {
  const [sheet] = (await readXlsx(file)) as unknown as { data: unknown[][] }[];
  const [names = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [String(name), row[place]])));
}

test('acties als CSV opent in Excel met Nederlandse instellingen, en geen cel wordt een formule', async () => {
  const { status, headers, body, tekst } = await get(`acties.csv?driehoek=${DRIEHOEK}`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
    'no-store',
  ]);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="acties-${DRIEHOEK}.csv"`);
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(tekst).toMatch(/^\ufeffDriehoek;Actie;[^\n]*\r\n/);
  const acties = leesCsv(tekst).map((rij) => rij.Actie);
  const armless = FORMULES.map((formule) => (/^\s*[=+\-@]/.test(formule) ? `'${formule}` : formule));
  expect(acties).toEqual([...armless, 'Klaar', 'Stille actie']);
});

test('in CSV staat tussen aanhalingstekens wat een scheidingsteken bevat, ook dat van een ander programma', async () => {
  const { tekst } = await get(`acties.csv?driehoek=${DRIEHOEK}`);
  for (const field of ['"a,=1+1,"', '"tab\t=1+1"']) expect(tekst).toContain(`;${field};`);
  const outside = tekst.replace(/"(?:[^"]|"")*"/g, '');
  expect(outside).not.toMatch(/[,\t]/);
});

test('acties als XLSX: tekst blijft tekst, een dag is een dag, en een ander programma leest alles', async () => {
  const { body, headers } = await get(`acties.xlsx?driehoek=${DRIEHOEK}`);
  expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
  const rows = await leesXlsx(body);
  expect(rows.map(({ Actie }) => Actie)).toEqual([...FORMULES.map((formule) => formule.trim()), 'Klaar', 'Stille actie']);
  expect(rows.find(({ Actie }) => Actie === 'Klaar')).toMatchObject({
    Status: 'GEREED',
    Uiterlijk: new Date('2026-10-25T00:00:00Z'),
    Driehoek: 'Zuidwest-Drenthe',
  });
  const sheet = strFromU8(unzipSync(body)['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('_x005F_x0041_');
});

test('met een status komen alleen die acties', async () => {
  expect(leesCsv((await get(`acties.csv?driehoek=${DRIEHOEK}&status=GEREED`)).tekst).map((rij) => rij.Actie)).toEqual(['Klaar']);
});

test('wat iemand krijgt, is wat die met GraphQL leest', async () => {
  const query = `query($code: String!) { driehoek(code: $code) { besluiten(first: 500) { nodes { id nummer tekst } } acties(first: 500) { nodes { id } } } }`;
  for (const persona of [TEAMCHEF, OVJ, 'regio-lezer', 'integratie-agenda', 'integratie-zuidwest-drenthe']) {
    const { driehoek } = await api.ok(persona, query, { code: DRIEHOEK });
    for (const kind of ['acties', 'besluiten'] as const) {
      const wanted = (driehoek?.[kind].nodes ?? []).map(({ id }: { id: string }) => id);
      const [one, all] = [await get(`${kind}.csv?driehoek=${DRIEHOEK}`, persona), await get(`${kind}.xlsx`, persona)];
      expect([persona, kind, one.status]).toEqual([persona, kind, driehoek ? 200 : 404]);
      if (driehoek) expect([persona, leesCsv(one.tekst).map((rij) => rij.Id)]).toEqual([persona, wanted]);
      expect([persona, (await leesXlsx(all.body)).map(({ Id }) => Id)]).toEqual([persona, wanted]);
    }
  }
  expect(leesCsv((await get('besluiten.csv', 'regio-lezer')).tekst)).toEqual([
    expect.objectContaining({ Besluit: 'Meer toezicht', Nummer: '2026', Vertrouwelijkheid: 'INTERN', Vergadering: '2026-03-02' }),
  ]);
});

test('samenhang: een rij voor elke driehoek en elk thema, zoals het overzicht', async () => {
  const { samenhang } = await api.ok(
    OVJ,
    '{ samenhang(regioCode: "noord-nederland", opDatum: "2026-03-01") { rijen { driehoek { code } cellen { thema { code } aantalKoppelingen } } } }',
  );
  const rows = leesCsv((await get('samenhang.csv?regio=noord-nederland&opDatum=2026-03-01', OVJ)).tekst);
  type Rij = { driehoek: { code: string }; cellen: { thema: { code: string }; aantalKoppelingen: number }[] };
  const wanted = samenhang.rijen.flatMap(({ driehoek, cellen }: Rij) =>
    cellen.map(({ thema, aantalKoppelingen }) => [driehoek.code, thema.code, String(aantalKoppelingen)]),
  );
  expect(rows.map((rij) => [rij['Code driehoek'], rij['Code thema'], rij.Koppelingen])).toEqual(wanted);
  expect(wanted.filter(([, , aantal]: string[]) => aantal === '1').length).toBe(1);
  const [first] = await leesXlsx((await get('samenhang.xlsx?regio=noord-nederland&opDatum=2026-03-01', OVJ)).body);
  expect(first).toMatchObject({ Op: new Date('2026-03-01T00:00:00Z'), Koppelingen: 0 });
  const voor = leesCsv((await get('samenhang.csv?regio=noord-nederland&opDatum=2001-01-01', OVJ)).tekst);
  expect(voor[0]).toMatchObject({ Beleidsplan: '', Thema: '', Koppelingen: '' });
});

test('wat niet kan, zegt een zin: 400, 401 of 404, ook bij XLSX en zonder een begin van een bestand', async () => {
  const cases: [string, string, number, string][] = [
    [`acties.csv?driehoek=bestaat-niet`, TEAMCHEF, 404, 'NIET_GEVONDEN'],
    [`acties.xlsx?driehoek=groningen`, 'integratie-zuidwest-drenthe', 404, 'NIET_GEVONDEN'],
    ['acties.csv?driehoekCode=groningen', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['acties.csv?driehoek=', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['acties.csv?driehoek=a&driehoek=b', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['acties.csv?status=KLAAR', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['samenhang.csv', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['samenhang.xlsx?regio=bestaat-niet', TEAMCHEF, 404, 'NIET_GEVONDEN'],
    ['samenhang.xlsx?regio=noord-nederland&opDatum=gisteren', TEAMCHEF, 400, 'ONGELDIGE_INVOER'],
    ['besluiten.csv', '', 401, 'NIET_AANGEMELD'],
  ];
  for (const [path, persona, status, code] of cases) {
    const answer = await get(path, persona);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, status, 'application/json; charset=utf-8']);
    expect([path, JSON.parse(answer.tekst).errors[0].extensions.code]).toEqual([path, code]);
  }
});

describe('veel', () => {
  const PAGES = MANY / 500;
  const busy = async () =>
    (
      await api.owner.query(
        `select count(*)::int as aantal from pg_stat_activity where datname = current_database() and usename = 'driehoek_api' and state <> 'idle'`,
      )
    ).rows[0].aantal;

  /** The service's own queries end at once; a connection that is held stays. */
  const held = async () => {
    let found = await busy();
    for (let attempt = 0; attempt < 50 && found > 0; attempt += 1) found = await wait(100).then(busy);
    return found;
  };

  beforeAll(async () => {
    // Without logging each row: the response is under test here.
    await api.owner.query('set session_replication_role = replica');
    await api.owner.query(
      `insert into actie (driehoek_id, agendapunt_id, omschrijving) select a.driehoek_id, a.id, 'Nummer ' || n || ' ' ||
         (select string_agg(md5(n || '-' || k), '') from generate_series(1, 80) k) from agendapunt a, generate_series(1, $2::int) n where a.id = $1`,
      [agendapuntId, MANY],
    );
    await api.owner.query('set session_replication_role = origin');
  });

  test('duizenden rijen komen er alle, elk een keer, ook als er intussen bij komen', async () => {
    const asked = get(`acties.csv?driehoek=${DRIEHOEK}`);
    await legVast(agendapuntId, 'Intussen');
    const numbers = leesCsv((await asked).tekst).flatMap((rij) => /^Nummer (\d+) /.exec(rij.Actie ?? '')?.[1] ?? []);
    expect(numbers.length).toBe(MANY);
    expect(new Set(numbers).size).toBe(MANY);
    const rows = await leesXlsx((await get('acties.xlsx')).body);
    expect(new Set(rows.map(({ Id }) => Id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(MANY);
  });

  test.each(['csv', 'xlsx'])(
    'wie traag leest houdt geen verbinding vast, en voor wie weggaat vraagt niemand door (%s)',
    async (vorm) => {
      const asked = jest.spyOn(Limits.prototype, 'countCost');
      const headers = { authorization: `Bearer ${await api.token(TEAMCHEF)}` };
      const request = httpGet(adres(api, `/export/acties.${vorm}?driehoek=${DRIEHOEK}`), { headers });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      await once(response, 'readable');
      const standstill = async () => {
        for (let seen = -1; seen !== asked.mock.calls.length; await wait(500)) seen = asked.mock.calls.length;
        return asked.mock.calls.length;
      };
      const taken = await standstill();
      expect(taken).toBeLessThan(PAGES);
      expect(await held()).toBe(0);
      response.destroy();
      expect(await standstill()).toBeLessThanOrEqual(taken + 1);
      expect(await held()).toBe(0);
      asked.mockRestore();
    },
  );
});
