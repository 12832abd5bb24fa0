import { strFromU8, unzipSync } from 'fflate';
import { convertToHtml, extractRawText } from 'mammoth';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { haal } from '../support/bestanden';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { leesPdf, voorgelezen } from './pdf';

const ID = '00000000-0000-7000-8000-000000000000';
const KWAAD = `<script>alert(1)</script> & "Ĳsselmeer" 'ë' \u0130`;
let api: TestApi;
let id: string;
let agendapuntId: string;

beforeAll(async () => {
  api = await startTestApi();
  const steps = vergaderen(api);
  id = (await steps.plan('2026-03-02T09:00:00Z')).id;
  agendapuntId = (await steps.voegToe(id, KWAAD, { toelichting: `Eerste regel\n${KWAAD}`, vertrouwelijkheid: 'OPENBAAR' })).id;
  await steps.voegToe(id, 'Stille zaak', { vertrouwelijkheid: 'VERTROUWELIJK', toelichting: 'Geheim' });
  await steps.stelVast(id);
  await steps.houd(id);
  await steps.bespreekAlles(id);
  await besluiten(api).legVast(agendapuntId, { tekst: `Meer toezicht ${KWAAD}` });
  await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', {
    input: { agendapuntId, omschrijving: 'Bellen <b>met</b> de ĳsclub', uiterlijk: '2026-05-01' },
  });
});
afterAll(() => api.stop());

const get = (naam: string, persona = TEAMCHEF, of = id) => haal(api, persona, `/vergaderingen/${of}/${naam}`);

test('de agenda als HTML zegt in gewone woorden wat op de agenda staat, en wat gevaarlijk lijkt blijft tekst', async () => {
  const { status, headers, tekst } = await get('agenda.html');
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-store',
  ]);
  expect(tekst).toContain('<html lang="nl">');
  expect(tekst).toContain('<title>Agenda driehoek Zuidwest-Drenthe, maandag 2 maart 2026</title>');
  expect(tekst).toMatch(/<h2>1\. Opening<\/h2>/);
  expect(tekst).toContain('10.00 uur');
  expect(tekst).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Ĳsselmeer&quot; &#39;ë&#39;');
  expect(tekst).not.toContain('<script');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
});

test('de naam van het bestand is van letters, cijfers en streepjes', async () => {
  const { headers } = await get('besluitenlijst.pdf');
  expect(headers.get('content-disposition')).toBe('attachment; filename="besluitenlijst-zuidwest-drenthe-2026-03-02.pdf"');
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('de agenda als PDF leest een voorleesprogramma in het Nederlands voor, met koppen, en niets valt erbuiten', async () => {
  const pdf = await leesPdf((await get('agenda.pdf')).body);
  expect(pdf.info).toMatchObject({ Title: 'Agenda driehoek Zuidwest-Drenthe, maandag 2 maart 2026', Language: 'nl-NL' });
  expect([pdf.titel, pdf.ua, pdf.mark.Marked, pdf.viewer?.DisplayDocTitle]).toEqual([pdf.info.Title, '1', true, true]);
  const { delen, buiten } = voorgelezen(pdf);
  expect(buiten).toBe('');
  expect(delen.filter(({ soort }) => soort === 'H1').map(({ tekst }) => tekst)).toEqual([
    expect.stringMatching(/^Agenda driehoek/),
  ]);
  const koppen = delen.filter(({ soort }) => soort === 'H2').map(({ tekst }) => tekst.replace(/\n/g, ' '));
  expect(koppen[0]).toBe('1. Opening');
  expect(koppen.join('|')).toContain(KWAAD);
  expect(delen.filter(({ soort }) => soort === 'LBody').length).toBeGreaterThan(0);
  expect(delen[0]).toEqual({ soort: 'P', tekst: 'VERTROUWELIJK' });
});

test('de besluitenlijst als PDF heeft aanwezigen, uitkomsten, besluiten en acties', async () => {
  const { delen } = voorgelezen(await leesPdf((await get('besluitenlijst.pdf')).body));
  const tekst = delen.map((deel) => deel.tekst).join('\n');
  expect(delen).toContainEqual({ soort: 'H3', tekst: 'Besluit 2026-001' });
  for (const wat of ['Aanwezig', 'Uitkomst: besproken', 'Meer toezicht', 'Bellen <b>met</b> de ĳsclub'])
    expect(tekst).toContain(wat);
});

test('een lange PDF loopt door over bladzijden, en elke tekst staat in de boom', async () => {
  const steps = vergaderen(api);
  const { id: lang } = await steps.plan('2026-04-06T09:00:00Z');
  await steps.voegToe(lang, 'Lang', {
    toelichting: Array.from({ length: 300 }, (_, n) => `Regel ${n} van een lang verhaal`).join('\n'),
  });
  const pdf = await leesPdf((await get('agenda.pdf', TEAMCHEF, lang)).body);
  expect(pdf.pages.length).toBeGreaterThan(3);
  const { delen, buiten } = voorgelezen(pdf);
  expect(buiten).toBe('');
  const tekst = delen.map((deel) => deel.tekst).join('\n');
  for (const n of [0, 150, 299]) expect(tekst).toContain(`Regel ${n} van`);
});

test('de besluitenlijst als DOCX opent in een ander programma, met titel, taal, koppen en lijsten', async () => {
  const { body, headers } = await get('besluitenlijst.docx');
  expect(headers.get('content-type')).toContain('wordprocessingml');
  const { value, messages } = await convertToHtml({ buffer: body });
  for (const { message } of messages) expect(message).toMatch(/^Unrecognised paragraph style/);
  expect(value).toMatch(/<h1>Besluitenlijst driehoek Zuidwest-Drenthe/);
  expect(value).toContain('<h3>Besluit 2026-001</h3>');
  expect(value).toMatch(/<ul><li>.*teamchef/);
  expect((await extractRawText({ buffer: body })).value).toContain(`Meer toezicht ${KWAAD}`);
  const files = unzipSync(body);
  const part = (name: string) => strFromU8(files[name] as Uint8Array);
  expect(part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
  expect(part('docProps/core.xml')).toContain('<dc:title>Besluitenlijst driehoek');
  expect(part('word/header1.xml')).toContain('VERTROUWELIJK');
});

test('hetzelfde is hetzelfde bestand', async () => {
  for (const naam of ['agenda.html', 'agenda.docx', 'agenda.pdf']) {
    const [een, twee] = [await get(naam), await get(naam)];
    expect([naam, een.body.equals(twee.body)]).toEqual([naam, true]);
  }
});

test('wie een deel mag zien, krijgt een document met dat deel, dat van de rest niets zegt', async () => {
  for (const naam of ['agenda', 'besluitenlijst']) {
    const { status, tekst } = await get(`${naam}.html`, 'regio-lezer');
    expect(status).toBe(200);
    for (const stil of ['Stille zaak', 'Geheim', 'VERTROUWELIJK']) expect(tekst).not.toContain(stil);
    expect(tekst).toContain('<p class="merk">INTERN</p>');
    const nummers = [...tekst.matchAll(/<h2>(\d+)\. /g)].map(([, nummer]) => Number(nummer));
    expect(nummers).toEqual(nummers.map((_, place) => place + 1));
  }
  expect((await get('besluitenlijst.html', 'regio-lezer')).tekst).toContain('<h3>Besluit 2026</h3>');
});

test('wat niet gezien mag worden antwoordt als wat niet bestaat: 404', async () => {
  const steps = vergaderen(api, 'teamchef-groningen');
  const { id: elders } = await steps.plan('2026-03-02T09:00:00Z', 'groningen');
  const onbekend = await get('agenda.pdf', TEAMCHEF, ID);
  expect(onbekend.status).toBe(404);
  expect(JSON.parse(onbekend.tekst).errors[0].extensions.code).toBe('NIET_GEVONDEN');
  for (const welke of [elders, 'x', '%00', `${id}x`]) {
    const answer = await get('agenda.pdf', TEAMCHEF, welke);
    expect([welke, answer.status, answer.tekst]).toEqual([welke, 404, onbekend.tekst]);
  }
  expect((await get('notulen.pdf')).status).toBe(404);
  expect((await get('agenda.exe')).status).toBe(404);
});

test('zonder geldig token is er geen document, voor wat bestaat en wat niet bestaat', async () => {
  for (const welke of [id, ID]) {
    const answer = await get('agenda.pdf', '', welke);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  }
});

test('een systeem dat vertrouwelijke punten in een document leest, staat in het logboek', async () => {
  const count = async () =>
    Number(
      (await api.owner.query(`select count(*) from logboek where actie = 'GELEZEN' and actor = 'integratie-zuidwest-drenthe'`))
        .rows[0].count,
    );
  await api.owner.query(
    `update integratie_driehoek set niveau = 'VERTROUWELIJK' from integratie i where i.id = integratie_id and i.code = 'integratie-zuidwest-drenthe'`,
  );
  const before = await count();
  expect((await get('agenda.html', 'integratie-zuidwest-drenthe')).tekst).toContain('Stille zaak');
  expect(await count()).toBe(before + 1);
});

test('een openstaande actie van een vertrouwelijker punt maakt de agenda zo vertrouwelijk, en staat er als zodanig', async () => {
  const { agendapunten } = await vergaderen(api).lees(id);
  const stil = agendapunten.find(({ titel }) => titel === 'Stille zaak')?.id;
  await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', {
    input: { agendapuntId: stil, omschrijving: 'Stil bellen' },
  });
  const { id: later } = await vergaderen(api).plan('2026-04-06T09:00:00Z');
  const { tekst } = await get('agenda.html', TEAMCHEF, later);
  expect(tekst).toContain('<p class="merk">VERTROUWELIJK</p>');
  expect(tekst).toContain('Stil bellen (nog niemand, open, vertrouwelijk)');
  expect(tekst).toMatch(/ijsclub|ĳsclub/);
  const lezer = (await get('agenda.html', 'regio-lezer', later)).tekst;
  expect([lezer.includes('Stil bellen'), lezer.includes('<p class="merk">INTERN</p>')]).toEqual([false, true]);
});

test('een onbekende keuze in het adres wordt geweigerd, en niet overgeslagen', async () => {
  for (const naam of ['agenda.html', 'besluitenlijst.pdf']) {
    const { status, tekst } = await get(`${naam}?niveau=OPENBAAR`);
    expect([status, JSON.parse(tekst).errors[0].message]).toEqual([400, '"niveau" is hier geen keuze; wel: geen.']);
  }
});
