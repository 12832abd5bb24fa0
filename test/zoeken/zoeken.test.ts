import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { prioriteren } from '../support/prioriteiten';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

const ZOEK = `query($tekst: String!, $first: Int, $after: Opaak) { zoeken(tekst: $tekst, first: $first, after: $after) { totalCount
  nodes { soort objectId passages vergadering { id } driehoek { code } object { __typename id } }
  pageInfo { hasNextPage endCursor } } }`;

interface Gevonden {
  soort: string;
  objectId: string;
  passages: string[];
  vergadering: { id: string } | null;
  driehoek: { code: string } | null;
  object: { __typename: string; id: string };
}

let api: TestApi;
let owner: Session;
let vergaderingId: string;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  vergaderingId = (await vergaderen(api).plan('2026-05-11T09:00:00Z')).id;
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const zoek = async (tekst: string, persona = TEAMCHEF): Promise<Gevonden[]> =>
  (await api.ok(persona, ZOEK, { tekst, first: 500 })).zoeken.nodes;
const ids = async (tekst: string, persona = TEAMCHEF) => (await zoek(tekst, persona)).map(({ objectId }) => objectId);
const eerste = async (tekst: string) => (await zoek(tekst))[0]?.passages;
const voegToe = async (titel: string, more: Record<string, unknown> = {}) =>
  (await vergaderen(api).voegToe(vergaderingId, titel, more)).id;

test('wie zoekt, vindt agendapunten, besluiten, acties en prioriteiten, en komt van daar verder', async () => {
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-05-12T09:00:00Z');
  const punt = await steps.voegToe(id, 'Zwaluwenoverlast', { toelichting: 'De zwaluwen nestelen bij het gemeentehuis.' });
  await steps.stelVast(id);
  await steps.houd(id);
  await steps.uitkomst(punt, 'BESPROKEN', 'Een kwartiermaker spreekt de bewoners.');
  const besluit = await besluiten(api).legVast(punt.id, { tekst: 'De zwaluw wordt beschermd.' });
  const actie = await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { r: actieVastleggen(input: $input) { id } }', {
    input: { agendapuntId: punt.id, omschrijving: 'Vogelwachter bellen over zwaluwen' },
  });
  const prioriteit = await prioriteren(api).stelVoor({ titel: 'Zwaluw en mens', omschrijving: 'Samen leven' });
  const found = await zoek('zwaluwen');
  const rows = found.map(({ soort, objectId, object, vergadering, driehoek }) => [
    soort,
    objectId,
    object.__typename,
    object.id,
    vergadering?.id,
    driehoek?.code,
  ]);
  expect(rows.sort()).toEqual(
    [
      ['AGENDAPUNT', punt.id, 'Agendapunt', punt.id, id, 'zuidwest-drenthe'],
      ['BESLUIT', besluit.id, 'Besluit', besluit.id, id, 'zuidwest-drenthe'],
      ['ACTIE', actie.r.id, 'Actie', actie.r.id, id, 'zuidwest-drenthe'],
      ['LOKALE_PRIORITEIT', prioriteit.id, 'LokalePrioriteit', prioriteit.id, undefined, 'zuidwest-drenthe'],
    ].sort(),
  );
  expect(await ids('kwartiermaker')).toEqual([punt.id]);
});

test('het verloop van een besluit wijst naar het besluit, en telt minder zwaar dan de tekst van een besluit', async () => {
  const acts = besluiten(api);
  const { agendapuntId, vergaderingId: bij } = await acts.gehouden('2026-02-04T09:00:00Z');
  const inTekst = await acts.legVast(agendapuntId, { tekst: 'Camerabewaking op het plein' });
  const inVerloop = await acts.legVast(agendapuntId, { tekst: 'Wat er verder nodig is' });
  await acts.zet(inVerloop.id, 'IN_UITVOERING', 'Eerst komt er camerabewaking');
  await acts.zet(inVerloop.id, 'UITGEVOERD', 'De camerabewaking is er');
  expect(await ids('camerabewaking')).toEqual([inTekst.id, inVerloop.id]);
  const [, gevonden] = await zoek('camerabewaking');
  expect(gevonden).toMatchObject({
    soort: 'BESLUIT',
    vergadering: { id: bij },
    object: { __typename: 'Besluit', id: inVerloop.id },
  });
  expect(gevonden?.passages.join()).toMatch(/De ⟦camerabewaking⟧ is er/);
});

test('een verloop dat langer is dan er in een woordenlijst past, wordt vastgelegd; wat het laatst is gezegd, wordt gevonden', async () => {
  const acts = besluiten(api);
  const { agendapuntId } = await acts.gehouden('2026-02-05T09:00:00Z');
  const { id } = await acts.legVast(agendapuntId, { tekst: 'Lang' });
  const lang = `select left(string_agg(md5(n || $2::text), ' '), 19000) from generate_series(1, 600) n`;
  for (let n = 0; n < 40; n += 1)
    await owner.run(
      `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, toelichting, door_id)
       select b.driehoek_id, b.id, 'IN_UITVOERING', (${lang}), (select persoon_id from lidmaatschap l where l.driehoek_id = b.driehoek_id limit 1) from besluit b where b.id = $1`,
      [id, n],
    );
  await acts.zet(id, 'UITGEVOERD', 'Ten slotte kwam de dijkbewaking');
  expect(await ids('dijkbewaking')).toEqual([id]);
});

test('een voorstel voor een agenda wordt gevonden, en van daar komt men verder', async () => {
  const input = { driehoekCode: 'zuidwest-drenthe', titel: 'Parkeerdruk', toelichting: 'Rond de veemarkt' };
  const { r } = await api.ok(
    TEAMCHEF,
    'mutation($input: AgendapuntVoorstellenInput!) { r: agendapuntVoorstellen(input: $input) { id } }',
    {
      input,
    },
  );
  expect(await zoek('veemarkt')).toMatchObject([
    {
      soort: 'AGENDAVOORSTEL',
      vergadering: null,
      driehoek: { code: 'zuidwest-drenthe' },
      object: { __typename: 'Agendavoorstel', id: r.id },
    },
  ]);
});

test('van het regionale plan worden themas, doelen en de teksten gevonden, door ieder die is aangemeld', async () => {
  for (const persona of [TEAMCHEF, 'integratie-agenda']) {
    const found = await zoek('ondermijning', persona);
    expect(found.map(({ soort }) => soort)).toEqual(expect.arrayContaining(['THEMA']));
    expect(found.every(({ driehoek, vergadering }) => (!driehoek && !vergadering) || persona === TEAMCHEF)).toBe(true);
    expect((await zoek('cybercrisis', persona)).map(({ soort }) => soort)).toContain('DOEL');
    expect((await zoek('"afhankelijkheid digitale processen"', persona)).map(({ soort }) => soort)).toEqual(['BELEIDSPLAN']);
  }
});

test('een woord wordt gevonden in elke vorm, zonder accenten, zonder hoofdletters, aan zijn begin en met een tikfout', async () => {
  const id = await voegToe('Hennepkwekerijen in de Café-buurt');
  for (const tekst of [
    'hennepkwekerij',
    'HENNEPKWEKERIJEN',
    'hennepkw',
    'hennpekwekerijen',
    'henepkwekerij',
    'cafe',
    'CAFÉ',
    'in de buurt',
  ])
    expect({ tekst, ids: await ids(tekst) }).toEqual({ tekst, ids: expect.arrayContaining([id]) });
  for (const tekst of ['hennep kwekerij', 'fietsendiefstal', 'hennepkwekerijen -cafe', '"buurt cafe"'])
    expect({ tekst, ids: await ids(tekst) }).toEqual({ tekst, ids: expect.not.arrayContaining([id]) });
});

test('alle woorden moeten voorkomen, aanhalingstekens houden ze bij elkaar, OF geeft een keuze en - sluit uit', async () => {
  const a = await voegToe('Vuurwerkoverlast bij het stadion');
  const b = await voegToe('Supporters bij het stadion');
  const c = await voegToe('Stadion, supporters en vuurwerkoverlast');
  const of = async (tekst: string) => [...(await ids(tekst))].sort();
  expect(await of('stadion supporters')).toEqual([b, c].sort());
  expect(await of('supporters OF vuurwerkoverlast')).toEqual([a, b, c].sort());
  expect(await of('stadion -vuurwerkoverlast')).toEqual([b]);
  expect(await of('"supporters bij het stadion"')).toEqual([b]);
  expect(await of('-stadion')).toEqual([]);
});

test('vooraan staat wat het woord zelf heeft, dan wat ermee begint, dan wat erop lijkt; de titel telt het zwaarst', async () => {
  const lijkt = await voegToe('Kermsbaan');
  const begint = await voegToe('Kermisbaas');
  const inTekst = await voegToe('Iets anders', { toelichting: 'Over de kermisbaan op het plein, naast veel andere zaken.' });
  const inTitel = await voegToe('Kermisbanen');
  const volgorde = await ids('kermisba');
  expect(volgorde).toEqual(expect.arrayContaining([begint, inTekst, inTitel]));
  expect(await ids('kermisbaan')).toEqual([inTitel, inTekst, begint, lijkt]);
});

test('een passage is platte tekst met elke treffer tussen merktekens, die er verder niet in staan', async () => {
  await voegToe('Lampionnenoptocht ⟦vals⟧ <b>dik</b>', {
    toelichting: `${'Eerst iets anders. '.repeat(40)}Dan de lampionnenoptocht & meer.`,
  });
  const passages = (await eerste('lampionnen')) as string[];
  expect(passages.length).toBeGreaterThan(1);
  expect(passages.length).toBeLessThanOrEqual(3);
  expect(passages[0]).toContain('⟦Lampionnenoptocht⟧ [vals]');
  expect(passages.join()).toContain('⟦lampionnenoptocht⟧ & meer');
  expect(
    passages
      .join('')
      .match(/⟦[^⟦⟧]*⟧|[^⟦⟧]/g)
      ?.join(''),
  ).toBe(passages.join(''));
  expect(await eerste('lampionenoptocht')).toEqual(passages);
});

test('bladeren geeft alles precies een keer, in dezelfde volgorde, met het aantal', async () => {
  const made = [];
  for (let n = 0; n < 7; n += 1) made.push(await voegToe(`Schaatsbaan ${n}`));
  const all = await ids('schaatsbaan');
  expect([...all].sort()).toEqual(made.sort());
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page += 1) {
    const { zoeken } = await api.ok(TEAMCHEF, ZOEK, { tekst: 'schaatsbaan', first: 2, after });
    expect([zoeken.totalCount, zoeken.pageInfo.hasNextPage]).toEqual([7, page < 3]);
    seen.push(...zoeken.nodes.map(({ objectId }: Gevonden) => objectId));
    after = zoeken.pageInfo.endCursor;
  }
  expect(seen).toEqual(all);
});

test('wat verandert, wordt meteen anders gevonden: gewijzigd, verwijderd, plan gewijzigd', async () => {
  const steps = vergaderen(api);
  const id = await voegToe('Ballonvaarders boven het centrum');
  await api.ok(TEAMCHEF, `mutation { agendapuntWijzigen(input: { id: "${id}", versie: 1, titel: "Zweefvliegers" }) { id } }`);
  expect([await ids('ballonvaarders'), await ids('zweefvliegers')]).toEqual([[], [id]]);
  const versie = (await steps.lees(vergaderingId)).agendapunten.find((each) => each.id === id)?.versie;
  await api.ok(TEAMCHEF, `mutation { agendapuntVerwijderen(id: "${id}", versie: ${versie}) { id } }`);
  expect(await ids('zweefvliegers')).toEqual([]);
  const [thema] = await owner.run(
    `select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = 'rbp-noord-nederland-2024-2027' and t.code = 'ondermijning'`,
  );
  await owner.run(
    `insert into thema_versie (thema_id, geldig_van, naam, toelichting, door) values ($1, '2027-12-31', 'Kwantumveiligheid', 'Nieuwe techniek', 'test')`,
    [thema?.id],
  );
  expect(await ids('kwantumveiligheid')).toContain(thema?.id);
});

const SLECHT: [naam: string, tekst: string, code: string | undefined][] = [
  ['niets', '', 'ONGELDIGE_INVOER'],
  ['alleen spaties', '   ', 'ONGELDIGE_INVOER'],
  ['10.000 tekens', 'a'.repeat(10_000), 'ONGELDIGE_INVOER'],
  ['een teken U+0000', 'a\0b', 'ONGELDIGE_INVOER'],
  ['een half teken', 'a\ud800b', 'ONGELDIGE_INVOER'],
  ['alleen stopwoorden', 'de het een van', undefined],
  ['300 tekens zonder spatie', 'x'.repeat(300), undefined],
  ['150 woorden', 'a '.repeat(149), undefined],
  ...[
    '"',
    '""',
    "'",
    "''",
    "' | 'a",
    '&',
    '|',
    '!',
    '-',
    '--',
    '-"',
    '(',
    ')))',
    ':*',
    'a:*',
    '<->',
    '<2>',
    '\\',
    '\\\\',
    '%',
    '_',
    '*',
    'OF',
    'OF OF',
    'OR a',
    'a OF',
    '-a OF -b',
    '$1',
    ';drop table agendapunt',
    '😀',
    '<b>',
    'a:ABCD',
    '2026-001',
    'x@y.nl',
    'http://a.nl/b?c=d',
    '⟦⟧',
    '\u202e',
  ].map((tekst): [string, string, undefined] => [tekst, tekst, undefined]),
];

test.each(SLECHT)('zoeken naar %s geeft een bladzijde of een zin die zegt wat er mis is', async (_naam, tekst, code) => {
  const { status, data, errors } = await api.gql(TEAMCHEF, ZOEK, { tekst });
  expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: expect.any(Number), code });
  expect(status).toBeLessThan(500);
  if (!code) expect(data.zoeken.totalCount).toBeGreaterThanOrEqual(data.zoeken.nodes.length);
});

test('een cursor van een andere lijst wordt geweigerd, een van een andere vraag geeft een bladzijde van deze', async () => {
  const list = await api.ok(TEAMCHEF, '{ vergaderingen(first: 1) { pageInfo { endCursor } } }');
  const after = list.vergaderingen.pageInfo.endCursor;
  expect(await api.refused(TEAMCHEF, ZOEK, { tekst: 'stadion', after })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, ZOEK, { tekst: 'stadion', after: 'onzin' })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, ZOEK, { tekst: 'stadion', first: 501 })).toBe('TE_ZWAAR');
  const other = await api.ok(TEAMCHEF, ZOEK, { tekst: 'stadion', first: 1 });
  const { zoeken } = await api.ok(TEAMCHEF, ZOEK, { tekst: 'cyberveiligheid', after: other.zoeken.pageInfo.endCursor });
  expect(zoeken.nodes.length).toBeLessThanOrEqual(zoeken.totalCount);
});
