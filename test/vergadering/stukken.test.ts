import type { Client } from 'pg';
import { leesPdf, voorgelezen } from '../documenten/pdf';
import { startTestApi, type TestApi } from '../support/api';
import { haal } from '../support/bestanden';
import { openSession, type Session, untilLocked } from '../support/sql';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { kort, volg } from '../wijzigingen/volgen';

const LEZER = 'regio-lezer';
const STUKKEN = 'id stukken { id titel adres vertrouwelijkheid toegevoegdDoor { naam } agendapunt { id } }';
const TOEVOEGEN = `mutation($input: StukToevoegenInput!) { r: stukToevoegen(input: $input) { ${STUKKEN} } }`;
const VERWIJDEREN = `mutation($id: ID!, $reden: String!) { r: stukVerwijderen(id: $id, reden: $reden) { ${STUKKEN} } }`;
const LEZEN = `query($id: ID!) { node(id: $id) { ... on Agendapunt { ${STUKKEN} } } }`;
const ADRES = 'https://zaken.zuidwestdrenthe.example/zaak/2026-1?versie=2#blz-3';

const LANG = `https://zaken.example/${'x'.repeat(1979)}`;

interface Stuk {
  id: string;
  titel: string;
  adres: string;
  vertrouwelijkheid: string;
  toegevoegdDoor: { naam: string } | null;
}

let api: TestApi;
let steps: ReturnType<typeof vergaderen>;
let een: Session;
let ander: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  steps = vergaderen(api);
  [een, ander] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const punt = async (aanvang: string, vertrouwelijkheid = 'OPENBAAR') => {
  const { id: vergaderingId } = await steps.plan(aanvang);
  return { vergaderingId, id: (await steps.voegToe(vergaderingId, 'Met stukken', { vertrouwelijkheid })).id };
};
const voegToe = async (agendapuntId: string, more: object = {}): Promise<Stuk> => {
  const { r } = await api.ok(TEAMCHEF, TOEVOEGEN, { input: { agendapuntId, titel: 'Nota', adres: ADRES, ...more } });
  return r.stukken.at(-1);
};
const lees = async (id: string, persona = TEAMCHEF): Promise<Stuk[]> => (await api.ok(persona, LEZEN, { id })).node?.stukken;
const niveau = (id: string, waarde: string) =>
  een.run('update agendapunt set vertrouwelijkheid = $2 where id = $1', [id, waarde]);

test('een stuk staat bij zijn punt, met wie het toevoegde, en zo vertrouwelijk als het punt', async () => {
  const { id } = await punt('2026-03-02T09:00:00Z', 'INTERN');
  const stuk = await voegToe(id);
  expect(stuk).toMatchObject({
    titel: 'Nota',
    adres: ADRES,
    vertrouwelijkheid: 'INTERN',
    toegevoegdDoor: { naam: 'Teamchef Zuidwest-Drenthe' },
    agendapunt: { id },
  });
  await voegToe(id, { titel: 'Bijlage', vertrouwelijkheid: 'VERTROUWELIJK' });
  expect((await lees(id)).map(({ titel }) => titel)).toEqual(['Nota', 'Bijlage']);
});

test('een stuk is nooit minder vertrouwelijk dan zijn punt, en gaat mee omhoog maar niet omlaag', async () => {
  const { id } = await punt('2026-03-03T09:00:00Z', 'INTERN');
  const input = { agendapuntId: id, titel: 'Nota', adres: ADRES, vertrouwelijkheid: 'OPENBAAR' };
  expect(await api.refused(TEAMCHEF, TOEVOEGEN, { input })).toBe('ONGELDIGE_INVOER');
  await voegToe(id);
  await niveau(id, 'VERTROUWELIJK');
  expect((await lees(id)).map(({ vertrouwelijkheid }) => vertrouwelijkheid)).toEqual(['VERTROUWELIJK']);
  await niveau(id, 'OPENBAAR');
  expect((await lees(id)).map(({ vertrouwelijkheid }) => vertrouwelijkheid)).toEqual(['VERTROUWELIJK']);
  expect((await een.fails(`update stuk set vertrouwelijkheid = 'INTERN', titel = 'x' where agendapunt_id = $1`, [id])).code).toBe(
    'DHTST',
  );
  await niveau(id, 'VERTROUWELIJK');
  expect((await een.fails(`update stuk set vertrouwelijkheid = 'INTERN' where agendapunt_id = $1`, [id])).code).toBe('DHINV');
});

test.each([['het punt eerst'], ['het stuk eerst']])(
  'ook wie tegelijk het punt verhoogt en een stuk toevoegt, houdt dat zo (%s)',
  async (volgorde) => {
    const { id } = await punt(volgorde === 'het punt eerst' ? '2026-03-04T09:00:00Z' : '2026-03-05T09:00:00Z');
    const verhoog = (sessie: Session) =>
      sessie.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [id]);
    const voeg = (sessie: Session) =>
      sessie.run(
        `insert into stuk (driehoek_id, agendapunt_id, titel, adres) select driehoek_id, id, 'Tegelijk', $2 from agendapunt where id = $1`,
        [id, ADRES],
      );
    const [first, second] = volgorde === 'het punt eerst' ? [verhoog, voeg] : [voeg, verhoog];
    await een.run('begin');
    await first(een);
    const waits = second(ander);
    await untilLocked(api.owner, waits);
    await een.run('commit');
    await waits;
    expect((await lees(id)).map(({ vertrouwelijkheid }) => vertrouwelijkheid)).toEqual(['VERTROUWELIJK']);
  },
);

test.each([
  'http://zaken.example/1',
  'https://',
  'javascript:alert(1)',
  'https://zaken.example@kwaad.example/1',
  'https://zaken.example/een twee',
  'https://zaken.example/"><script>',
  'https:\\\\zaken.example',
  ' https://zaken.example',
  'https://zaken.example/\n',
  LANG,
  'zaken.example',
  '',
])('het adres %s is geen adres van een stuk, ook niet met gewoon SQL', async (adres) => {
  const { rows } = await api.owner.query(`select id from agendapunt where titel = 'Met stukken' limit 1`);
  const input = { agendapuntId: rows[0].id, titel: 'Nota', adres };
  expect(await api.refused(TEAMCHEF, TOEVOEGEN, { input })).toBe('ONGELDIGE_INVOER');
  const insert = `insert into stuk (driehoek_id, agendapunt_id, titel, adres) select driehoek_id, id, 'x', $2 from agendapunt where id = $1`;
  expect((await een.fails(insert, [rows[0].id, adres])).code).toBe('23514');
});

test('een adres met een teken dat er niet in hoort, zegt welke dat zijn en hoe het wel kan', async () => {
  const { id } = await punt('2026-03-20T09:00:00Z');
  const { errors } = await api.gql(TEAMCHEF, TOEVOEGEN, {
    input: { agendapuntId: id, titel: 'Nota', adres: 'https://zaken.example/nota <2>.docx' },
  });
  expect(errors?.[0]).toMatchObject({
    message:
      'adres is geen adres dat met "https://" begint, zonder gebruikersnaam, spaties, aanhalingstekens of een van de tekens < > \\; schrijf een spatie als %20.',
    extensions: { code: 'ONGELDIGE_INVOER' },
  });
});

test('weghalen kan met een reden zolang de vergadering niet is gehouden; het logboek bewaart stuk en reden', async () => {
  const { vergaderingId, id } = await punt('2026-03-06T09:00:00Z');
  const [weg, blijft] = [await voegToe(id, { titel: 'Weg' }), await voegToe(id, { titel: 'Blijft' })];
  expect(await api.refused(TEAMCHEF, VERWIJDEREN, { id: weg.id, reden: ' ' })).toBe('ONGELDIGE_INVOER');
  await steps.stelVast(vergaderingId);
  const { r } = await api.ok(SECRETARIS, VERWIJDEREN, { id: weg.id, reden: 'Verkeerde versie' });
  expect(r.stukken.map(({ titel }: Stuk) => titel)).toEqual(['Blijft']);
  const log = await een.run(
    `select actie, actor, coalesce(na, voor)->>'verwijder_reden' as reden from logboek where object_id = $1 order by id`,
    [weg.id],
  );
  expect(log.slice(1)).toEqual([
    { actie: 'GEWIJZIGD', actor: SECRETARIS, reden: 'Verkeerde versie' },
    { actie: 'VERWIJDERD', actor: SECRETARIS, reden: 'Verkeerde versie' },
  ]);
  expect(await api.refused(TEAMCHEF, VERWIJDEREN, { id: weg.id, reden: 'Nog eens' })).toBe('NIET_GEVONDEN');
  await steps.houd(vergaderingId);
  expect(await api.refused(TEAMCHEF, VERWIJDEREN, { id: blijft.id, reden: 'Te laat' })).toBe('ONGELDIGE_TOESTAND');
  expect((await voegToe(id, { titel: 'Na afloop' })).titel).toBe('Na afloop');
  await steps.bespreekAlles(vergaderingId);
  await steps.sluitAf(vergaderingId);
  const input = { agendapuntId: id, titel: 'Te laat', adres: ADRES };
  expect(await api.refused(TEAMCHEF, TOEVOEGEN, { input })).toBe('ONGELDIGE_TOESTAND');
  expect((await lees(id)).map(({ titel }) => titel)).toEqual(['Blijft', 'Na afloop']);
});

test('met gewoon SQL geldt hetzelfde: geen wijziging, geen weghalen zonder reden, geen reden die blijft staan, niets na afsluiten', async () => {
  const { vergaderingId, id } = await punt('2026-03-09T09:00:00Z');
  const stuk = await voegToe(id);
  expect((await een.fails(`update stuk set adres = 'https://elders.example' where id = $1`, [stuk.id])).code).toBe('DHTST');
  expect((await een.fails('delete from stuk where id = $1', [stuk.id])).code).toBe('DHINV');
  expect((await een.fails(`update stuk set verwijder_reden = 'Zomaar' where id = $1`, [stuk.id])).code).toBe('DHTST');
  expect((await een.fails('truncate stuk')).code).toBe('DHTST');
  expect(
    (
      await een.fails(
        `insert into stuk (driehoek_id, agendapunt_id, titel, adres) select d.id, $1, 'x', $2 from driehoek d where d.code = 'groningen'`,
        [id, ADRES],
      )
    ).code,
  ).toBe('23503');
  await steps.stelVast(vergaderingId);
  await steps.houd(vergaderingId);
  await steps.bespreekAlles(vergaderingId);
  await steps.sluitAf(vergaderingId);
  const nog = `insert into stuk (driehoek_id, agendapunt_id, titel, adres) select driehoek_id, id, 'x', $2 from agendapunt where id = $1`;
  expect((await een.fails(nog, [id, ADRES])).code).toBe('DHTST');
  await een.run('begin');
  await een.run(`update stuk set verwijder_reden = 'x' where id = $1`, [stuk.id]);
  const weg = await een.fails('delete from stuk where id = $1', [stuk.id]).finally(() => een.run('rollback'));
  expect(weg.code).toBe('DHTST');
});

test('met het punt gaan zijn stukken', async () => {
  const { id } = await punt('2026-03-10T09:00:00Z');
  const stuk = await voegToe(id, { vertrouwelijkheid: 'VERTROUWELIJK' });
  const lezer = await volg(api, LEZER);
  const { versie } = (await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { versie } } }', { id })).node;
  await api.ok(TEAMCHEF, 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }', {
    id,
    versie,
  });
  expect(await een.run('select id from stuk where id = $1', [stuk.id])).toEqual([]);
  // This reader could not see the document, but could see the item: its removal is reported.
  expect((await lezer.alles()).filter(({ objectId }) => objectId === id)).toMatchObject([{ wat: 'VERWIJDERD' }]);
});

test('wie een stuk niet mag zien, merkt er niets van: niet in lijst, node, wijzigingen, document of wanneer gewijzigd', async () => {
  const { vergaderingId, id } = await punt('2026-03-11T09:00:00Z');
  const [lezer, lid] = [await volg(api, LEZER), await volg(api, SECRETARIS)];
  const gezien = () =>
    api.ok(LEZER, 'query($id: ID!) { vergadering(id: $id) { gewijzigdOp versie agendapunten { versie stukken { id } } } }', {
      id: vergaderingId,
    });
  const voor = await gezien();
  const stuk = await voegToe(id, { titel: 'Stil stuk', vertrouwelijkheid: 'VERTROUWELIJK' });
  expect(await gezien()).toEqual(voor);
  expect(await lezer.alles()).toEqual([]);
  expect(kort(await lid.alles())).toEqual(['AGENDAPUNT GEWIJZIGD']);
  expect((await api.ok(LEZER, 'query($id: ID!) { node(id: $id) { id } }', { id: stuk.id })).node).toBeNull();
  expect(await api.refused(LEZER, VERWIJDEREN, { id: stuk.id, reden: 'x' })).toBe('NIET_TOEGESTAAN');
  expect((await haal(api, LEZER, `/vergaderingen/${vergaderingId}/agenda.html`)).tekst).not.toContain('Stil stuk');
  await api.ok(TEAMCHEF, VERWIJDEREN, { id: stuk.id, reden: 'Toch niet' });
  expect([await gezien(), await lezer.alles(), kort(await lid.alles())]).toEqual([voor, [], ['AGENDAPUNT GEWIJZIGD']]);
  await voegToe(id, { titel: 'Open stuk' });
  expect(kort(await lezer.alles())).toEqual(['AGENDAPUNT GEWIJZIGD']);
  expect((await gezien()).vergadering.gewijzigdOp).not.toBe(voor.vergadering.gewijzigdOp);
});

test.each([
  ['stuk', 'punt'],
  ['punt', 'stuk'],
])('verandert in een transactie eerst het %s en dan het %s, dan hoort ieder die het punt ziet het', async (...volgorde) => {
  const { id } = await punt(volgorde[0] === 'stuk' ? '2026-03-12T09:00:00Z' : '2026-03-13T09:00:00Z');
  const lezer = await volg(api, LEZER);
  const doe: Record<string, [string, unknown[]]> = {
    stuk: [
      `insert into stuk (driehoek_id, agendapunt_id, titel, adres, vertrouwelijkheid) select driehoek_id, id, 'x', $2, 'VERTROUWELIJK' from agendapunt where id = $1`,
      [id, ADRES],
    ],
    punt: [`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [id]],
  };
  await een.run('begin');
  for (const wat of volgorde) await een.run(...(doe[wat] as [string, unknown[]]));
  await een.run('commit');
  expect(kort(await lezer.alles())).toEqual(['AGENDAPUNT ONZICHTBAAR']);
});

test('een systeem dat een vertrouwelijk stuk leest, staat in het logboek', async () => {
  const { id } = await punt('2026-03-16T09:00:00Z');
  await voegToe(id, { titel: 'Geheim stuk', vertrouwelijkheid: 'VERTROUWELIJK' });
  await een.run(
    `update integratie_driehoek set niveau = 'VERTROUWELIJK' from integratie i where i.id = integratie_id and i.code = 'integratie-zuidwest-drenthe'`,
  );
  const count = async () => (await een.run(`select count(*)::int as n from logboek where actie = 'GELEZEN'`))[0]?.n as number;
  const before = await count();
  expect((await lees(id, 'integratie-zuidwest-drenthe')).map(({ titel }) => titel)).toEqual(['Geheim stuk']);
  expect(await count()).toBe(before + 1);
});

test('in de documenten staat een stuk als koppeling, en het hoogste niveau bovenaan', async () => {
  const { vergaderingId, id } = await punt('2026-03-17T09:00:00Z');
  await voegToe(id, { titel: 'Nota <b>', vertrouwelijkheid: 'VERTROUWELIJK' });
  const { tekst } = await haal(api, TEAMCHEF, `/vergaderingen/${vergaderingId}/agenda.html`);
  expect(tekst).toContain(`<a href="${ADRES}" rel="noreferrer">Nota &lt;b&gt; (vertrouwelijk)</a>`);
  const pdf = await leesPdf((await haal(api, TEAMCHEF, `/vergaderingen/${vergaderingId}/agenda.pdf`)).body);
  expect(pdf.pages.flatMap(({ links }) => links)).toEqual([ADRES]);
  const { delen, buiten } = voorgelezen(pdf);
  expect([delen[0], buiten]).toEqual([{ soort: 'P', tekst: 'VERTROUWELIJK' }, '']);
  expect(delen).toContainEqual({ soort: 'Link', tekst: 'Nota <b> (vertrouwelijk)' });
  const docx = (await haal(api, TEAMCHEF, `/vergaderingen/${vergaderingId}/besluitenlijst.docx`)).body;
  const { convertToHtml } = await import('mammoth');
  expect((await convertToHtml({ buffer: docx })).value).toContain(`<a href="${ADRES}">Nota &lt;b&gt; (vertrouwelijk)</a>`);
});
