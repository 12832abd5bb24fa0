import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { csv as schrijver } from '../../src/documenten/export/csv';
import { textColumn } from '../../src/documenten/export/table';
import { decodeUpload } from '../../src/importeren/decode-upload';
import { readCsv } from '../../src/importeren/read-csv';
import { PreparingClient } from '../../src/platform/postgres/preparing-client';
import { startTestApi, type TestApi } from '../support/api';
import { SEED } from '../support/cases';
import { DRIEHOEK, TEAMCHEF } from '../support/vergaderen';
import { AGENDAS, bestand, fout, lees, PRIORITEITEN, stuur, voorbeeld } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const KOLOMMEN = [{ name: 'datum', required: true }, { name: 'titel', required: true }, { name: 'uitkomst toelichting' }];
const rijen = (text: string) => readCsv(text, KOLOMMEN).map((regel) => [regel.number, regel.cell('datum'), regel.cell('titel')]);

test.each([
  ['puntkomma’s en CRLF', 'datum;titel\r\na;"b ""c""; d"\r\n\r\ne;f\r\n'],
  ['komma’s en LF, met BOM', '\ufeffdatum,titel\na,"b ""c""; d"\n\ne,f'],
  ['tabs', 'datum\ttitel\na\t"b ""c""; d"\n\ne\tf\n'],
  ['CR van een oude Mac', 'datum;titel\ra;"b ""c""; d"\r\re;f\r'],
  ['andere volgorde en hoofdletters', ' TITEL ;Datum\n"b ""c""; d";a\n;\nf;e;;\n'],
  ['een komma in de kop', 'datum;titel;"Uitkomst, toelichting"\na;"b ""c""; d";\n;;\ne;f\n'],
])('een bestand met %s is hetzelfde bestand', (_wat, text) => {
  expect(rijen(text)).toEqual([
    [2, 'a', 'b "c"; d'],
    [4, 'e', 'f'],
  ]);
});

test('een cel houdt haar regeleinden, en een rij heet zoals de spreadsheet haar telt', () => {
  expect(rijen('datum;titel\r\n1;"een\r\ntwee\ndrie"\r\n2;x')).toEqual([
    [2, '1', 'een\ntwee\ndrie'],
    [3, '2', 'x'],
  ]);
});

test('wat de export schreef, leest de import terug zoals het was, ook wat op een formule lijkt', async () => {
  const text = fc.stringMatching(/^['=+\-@ \tA-Z;"\n＝0-9]{1,12}$/).map((each) => each.trim());
  await fc.assert(
    fc.asyncProperty(fc.array(text.filter(Boolean), { minLength: 1, maxLength: 5 }), async (texts) => {
      async function* batch() {
        yield texts;
      }
      const pieces: Buffer[] = [];
      for await (const piece of schrijver.write(
        [textColumn('Titel', 9, (each: string) => each), textColumn('Datum', 9, () => 'x')],
        batch(),
      ))
        pieces.push(piece);
      const back = readCsv(decodeUpload(Buffer.concat(pieces)), KOLOMMEN).map((regel) => regel.cell('titel'));
      expect(back).toEqual(texts);
    }),
    { numRuns: 500, seed: SEED },
  );
});

test('een bestand is UTF-8, of UTF-16 met een BOM, of anders Windows-1252', () => {
  const text = 'datum;titel\r\n2026;Café ‘de Zon’ – €';
  expect(decodeUpload(Buffer.from(text))).toBe(text);
  expect(decodeUpload(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(decodeUpload(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  const excel = Buffer.from(
    text.replace('é', '\xe9').replace('‘', '\x91').replace('’', '\x92').replace('–', '\x96').replace('€', '\x80'),
    'latin1',
  );
  expect(decodeUpload(excel)).toBe(text);
  expect(decodeUpload(excel, 'windows-1252')).toBe(text);
  expect(() => decodeUpload(excel, 'utf-8')).toThrow('bewaar het als UTF-8');
  expect(() => decodeUpload(excel, 'utf-99')).toThrow('bewaar het als UTF-8');
  expect(() => decodeUpload(Buffer.from('PK\u0003\u0004...'))).toThrow('XLSX');
});

test.each([
  ['onbekende kolommen', 'datum;tijd;titel;id;Ánders', /Onbekend zijn de kolommen "id", "Ánders"\./],
  ['ontbrekende kolommen', 'titel', /Er ontbreken de kolommen "datum", "tijd"\./],
  [
    'dubbele en onbekende kolommen',
    'datum;tijd;titel;Titel;vergaderingId',
    /Onbekend is de kolom "vergaderingId"\. Twee keer staat er de kolom "titel"\./,
  ],
  ['geen rijen', 'datum;tijd;titel\n;;\n', /geen rijen/],
  ['niets', '', /Er ontbreken/],
  ['een kop zonder scheiding', 'datum tijd titel', /Onbekend is/],
])('een bestand met %s wordt geweigerd, en de zin zegt wat er mis is', async (_wat, csv, zin) => {
  const found = await fout(api, csv);
  expect(found).toEqual({ code: 'ONGELDIGE_INVOER', message: expect.stringMatching(zin) });
});

const KOP = 'datum;tijd;titel;toelichting';
test.each([
  [
    'een aanhalingsteken dat niet sluit',
    `${KOP}\n2026-01-06;9:00;a;b\n2026-01-06;9:00;"c;d`,
    'ONGELDIGE_INVOER',
    /Na rij 2 opent/,
  ],
  ['een aanhalingsteken midden in een tekst', `${KOP}\n2026-01-06;9:00;een "b";c`, 'ONGELDIGE_INVOER', /regel 2 van het bestand/],
  ['tekst na een aanhalingsteken', `${KOP}\n2026-01-06;9:00;"a"b;c`, 'ONGELDIGE_INVOER', /regel 2 van het bestand/],
])('%s: de zin zegt waar', async (_wat, csv, code, zin) => {
  expect(await fout(api, csv)).toEqual({ code, message: expect.stringMatching(zin) });
});

test('NUL-tekens, stuurtekens, halve tekens en cellen buiten de kop zijn fouten van hun rij', async () => {
  const rij = (titel: string, rest = '') => `2026-01-06;9:00;${titel};${rest}`;
  const csv = bestand(KOP, rij('a\u0000b'), rij('c', 'd\u0000'), rij('e\u0007'), rij('f', 'g;h'));
  const { regels } = await lees(api, csv);
  expect(regels.map(({ wat, kolommen }) => [wat, kolommen])).toEqual([
    ['FOUT', ['titel']],
    ['FOUT', ['toelichting']],
    ['FOUT', ['titel']],
    ['FOUT', []],
  ]);
  expect((await fout(api, bestand(KOP, rij('half \ud800')))).code).toBe('ONGELDIGE_INVOER');
});

test('wat op SQL, een id of een formule lijkt, is tekst', async () => {
  const titel = `'; drop table vergadering; -- $1 {{x}} 00000000-0000-7000-8000-000000000000`;
  const csv = bestand(
    `${KOP};thema's;prioriteiten`,
    `2026-01-06;9:00;"${titel}";'=1+1;;`,
    `2026-01-06;9:00;b;;;"${titel.replace(/;/g, '')}"`,
  );
  const { regels } = await lees(api, csv);
  expect(regels.map(({ wat, kolommen }) => [wat, kolommen])).toEqual([
    ['NIEUW', []],
    ['FOUT', ['prioriteiten']],
  ]);
});

describe('over HTTP', () => {
  const pad = (more = '') => `/import/agendas?driehoek=${DRIEHOEK}${more}`;
  const geweigerd = async (sent: Promise<{ status: number; json: { errors?: { extensions: { code: string } }[] } }>) => {
    const { status, json } = await sent;
    return [status, json.errors?.[0]?.extensions.code];
  };

  /** Returns the result, and the number of queries that it took. */
  const gevraagd = async <T>(doing: Promise<T>): Promise<[T, number]> => {
    const asked = jest.spyOn(PreparingClient.prototype, 'query');
    try {
      return [await doing, asked.mock.calls.length];
    } finally {
      asked.mockRestore();
    }
  };

  test('hetzelfde bestand geeft hetzelfde verslag als de vraag aan de API, en zonder opgave is het een proef', async () => {
    const { status, json } = await stuur(api, TEAMCHEF, pad(), voorbeeld('agendas'));
    expect([status, json]).toEqual([200, await lees(api, voorbeeld('agendas'))]);
    expect((await stuur(api, TEAMCHEF, pad('&proef=ja'), voorbeeld('agendas'))).json).toEqual(json);
    const prioriteiten = await stuur(api, TEAMCHEF, `/import/prioriteiten?driehoek=${DRIEHOEK}`, voorbeeld('prioriteiten'));
    expect(prioriteiten.json).toEqual(await lees(api, voorbeeld('prioriteiten'), { mutatie: PRIORITEITEN }));
  });

  test('met proef=nee wordt het ingelezen, ook uit een Windows-1252 van Excel; met fouten is de status 422 en verandert er niets', async () => {
    const excel = (titel: string) => Buffer.from(bestand('datum;tijd;titel', `06-01-2026;9:00;${titel}`), 'latin1');
    const { status, json } = await stuur(api, TEAMCHEF, pad('&proef=nee'), excel('Caf\xe9s'), 'text/csv; charset=windows-1252');
    expect([status, json.ingelezen]).toEqual([200, true]);
    const query = 'query($id: ID!) { node(id: $id) { ... on Agendapunt { titel } } }';
    expect((await api.ok(TEAMCHEF, query, { id: json.regels[0].agendapuntId })).node).toEqual({ titel: 'Cafés' });
    const slecht = await stuur(
      api,
      TEAMCHEF,
      pad('&proef=nee'),
      bestand('datum;tijd;titel', 'morgen;9:00;x', '07-01-2026;9:00;y'),
    );
    expect([slecht.status, slecht.json.ingelezen, slecht.json.aantalFout]).toEqual([422, false, 1]);
    expect((await lees(api, bestand('datum;tijd;titel', '07-01-2026;9:00;y'))).aantalNieuw).toBe(1);
  });

  test('wat niet kan, zegt een zin, met de status die erbij hoort', async () => {
    const csv = voorbeeld('agendas');
    expect(await geweigerd(stuur(api, '', pad(), csv))).toEqual([401, 'NIET_AANGEMELD']);
    expect(await geweigerd(stuur(api, 'teamchef-drachten', pad(), csv))).toEqual([404, 'NIET_GEVONDEN']);
    expect(await geweigerd(stuur(api, 'regio-lezer', pad(), csv))).toEqual([403, 'NIET_TOEGESTAAN']);
    expect(await geweigerd(stuur(api, TEAMCHEF, '/import/agendas', csv))).toEqual([400, 'ONGELDIGE_INVOER']);
    expect(await geweigerd(stuur(api, TEAMCHEF, pad('&proef=misschien'), csv))).toEqual([400, 'ONGELDIGE_INVOER']);
    expect(await geweigerd(stuur(api, TEAMCHEF, pad('&prof=nee'), csv))).toEqual([400, 'ONGELDIGE_INVOER']);
    expect(await geweigerd(stuur(api, TEAMCHEF, pad(), csv, 'application/json'))).toEqual([400, 'ONGELDIGE_INVOER']);
    expect(await geweigerd(stuur(api, TEAMCHEF, pad(), Buffer.from('PK\u0003\u0004...')))).toEqual([400, 'ONGELDIGE_INVOER']);
    expect(await geweigerd(stuur(api, TEAMCHEF, pad(), Buffer.alloc(5_000_001, 'x')))).toEqual([400, 'TE_ZWAAR']);
  });

  test('te veel wordt geweigerd voor er iets gebeurt: een cel van een miljoen tekens, te veel rijen, vergaderingen of punten', async () => {
    const dag = (n: number) => new Date(Date.UTC(2024, 0, 2 + n)).toISOString().slice(0, 10);
    const veel = (n: number, rij: (n: number) => string) => bestand(KOP, ...Array.from({ length: n }, (_, at) => rij(at)));
    const te = async (csv: string) => gevraagd(geweigerd(stuur(api, TEAMCHEF, pad(), csv)));
    const [, minst] = await te('x');
    expect(minst).toBeGreaterThan(0);
    expect(await te(veel(1, () => `2026-01-06;9:00;x;"${'x'.repeat(1_000_000)}"`))).toEqual([[400, 'TE_ZWAAR'], minst]);
    expect(await te(veel(2_001, (n) => `${dag(n % 90)};9:00;Punt ${n};`))).toEqual([[400, 'TE_ZWAAR'], minst]);
    expect(await te(veel(151, (n) => `${dag(n)};9:00;Punt;`))).toEqual([[400, 'TE_ZWAAR'], minst]);
    expect(await te(veel(101, (n) => `2026-01-06;9:00;Punt ${n};`))).toEqual([[400, 'TE_ZWAAR'], minst]);
    expect(await te(`${KOP}\n${';;;\n'.repeat(30_000)}`)).toEqual([[400, 'TE_ZWAAR'], minst]);
    expect(await te(`${KOP}${'\n'.repeat(4_900_000)}`)).toEqual([[400, 'TE_ZWAAR'], minst]);
  });

  test('een bestand dat veel werk wil geven, geeft weinig: lange titels, lange lijsten en een kop van duizenden cellen', async () => {
    const keer = (n: number, wat: (at: number) => string, met = ';') => Array.from({ length: n }, (_, at) => wat(at)).join(met);
    const kort = (csv: string) => stuur(api, TEAMCHEF, pad(), csv);
    const [, minst] = await gevraagd(kort('x'));
    const prioriteiten = (n: number) => kort(`datum;tijd;titel;prioriteiten\n2026-01-06;9:00;x;"${keer(n, (at) => `p${at}`)}"`);
    const [lijst, voorLang] = await gevraagd(prioriteiten(20_000));
    expect(lijst.json.regels[0]).toMatchObject({ wat: 'FOUT', kolommen: ['prioriteiten'] });
    expect(voorLang).toBe((await gevraagd(prioriteiten(2)))[1]);
    expect(
      (await kort(`datum;tijd;titel;aanwezig\n2026-01-06;9:00;x;"${keer(101, () => 'x')}"`)).json.regels[0].kolommen,
    ).toEqual(['aanwezig']);
    const kop = `datum;tijd;titel${';'.repeat(200_000)}\n`;
    expect(await gevraagd(geweigerd(kort(kop)))).toEqual([[400, 'ONGELDIGE_INVOER'], minst]);
    const lang = bestand('datum;tijd;titel', ...Array.from({ length: 1_900 }, () => `2026-01-06;9:00;${'x'.repeat(2_500)}`));
    expect(await gevraagd(geweigerd(kort(lang)))).toEqual([[400, 'TE_ZWAAR'], minst]);
    const themas = async (aantal: number) => {
      const rij = (n: number) => `2026-01-${10 + (n % 20)};9:00;Punt ${n};"${keer(aantal, (at) => `thema ${at}`)}"`;
      const csv = bestand("datum;tijd;titel;thema's", ...Array.from({ length: 2_000 }, (_, n) => rij(n)));
      const [{ json }, gesteld] = await gevraagd(kort(csv));
      return [json.aantalFout, gesteld];
    };
    const veel = await themas(100);
    expect(veel[0]).toBe(2_000);
    expect(veel).toEqual(await themas(1));
  });

  test('2.000 rijen van meer dan twee megabyte gaan er in een keer in', async () => {
    const rij = (n: number) => `${2024 + (n % 2)}-0${1 + (n % 9)}-1${n % 3};9:00;Punt ${n};${'x'.repeat(1_000)}`;
    const { status, json } = await stuur(
      api,
      TEAMCHEF,
      pad('&proef=nee'),
      bestand(KOP, ...Array.from({ length: 1_700 }, (_, n) => rij(n))),
    );
    expect([status, json.ingelezen, json.aantalNieuw]).toEqual([200, true, 1_700]);
  });
});

test('het voorbeeld in de handleiding kan worden ingelezen', async () => {
  const [, csv] = /```csv\n(.*?)```/s.exec(readFileSync('docs/gebruik.md', 'utf8')) ?? [];
  expect(await lees(api, String(csv))).toMatchObject({ aantalNieuw: 4, aantalFout: 0 });
});

test('een lid van een driehoek leest niets in bij een andere, en wie geen lid is nergens; er blijft geen spoor', async () => {
  for (const mutatie of [AGENDAS, PRIORITEITEN]) {
    const csv = voorbeeld(mutatie === AGENDAS ? 'agendas' : 'prioriteiten');
    for (const [persona, driehoek, code] of [
      ['teamchef-drachten', DRIEHOEK, 'NIET_GEVONDEN'],
      [TEAMCHEF, 'drachten', 'NIET_GEVONDEN'],
      [TEAMCHEF, 'bestaat-niet', 'NIET_GEVONDEN'],
      ['regio-beheer', DRIEHOEK, 'NIET_TOEGESTAAN'],
      ['integratie-zuidwest-drenthe', DRIEHOEK, 'NIET_TOEGESTAAN'],
    ] as const) {
      const found = await fout(api, csv, mutatie, persona, driehoek);
      expect([persona, driehoek, found.code]).toEqual([persona, driehoek, code]);
      // A bad file reveals no more than a good one.
      expect(await fout(api, 'x', mutatie, persona, driehoek)).toEqual(found);
    }
  }
  const { rows } = await api.owner.query(
    `select count(*)::int as n from vergadering v join driehoek d on d.id = v.driehoek_id where d.code = 'drachten'`,
  );
  expect(rows[0].n).toBe(0);
});

test('een open vakje of een vraagteken maakt een punt niet openbaar: het is een fout van de rij', async () => {
  const { ingelezen, aantalFout, regels } = await lees(api, voorbeeld('keuzevakjes'), { proef: false });
  expect([ingelezen, aantalFout]).toEqual([false, 2]);
  expect(regels.map(({ wat, kolommen }) => [wat, kolommen])).toEqual([
    ['FOUT', ['vertrouwelijkheid']],
    ['FOUT', ['vertrouwelijkheid']],
    ['NIEUW', []],
  ]);
});
