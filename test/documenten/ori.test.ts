import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { haal } from '../support/bestanden';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { fouten, type Soort } from './ori-schema';

const SYSTEEM = 'alleen-openbaar';
let api: TestApi;
let vergaderingId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  await api.owner.query(
    `with i as (insert into integratie (code, naam, issuer, subject, scopes) values ($1, 'x', 'urn:driehoek:demo', $1, '{agenda:lezen}') returning id)
    insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van) select i.id, d.id, 'OPENBAAR', '2020-01-01' from i, driehoek d where d.code = '${DRIEHOEK}'`,
    [SYSTEEM],
  );
  const steps = vergaderen(api);
  vergaderingId = (await steps.plan('2026-03-02T09:00:00Z')).id;
  for (const [naam, vertrouwelijkheid] of Object.entries({
    intern: 'INTERN',
    open: 'OPENBAAR',
    stil: 'VERTROUWELIJK',
    tweede: 'OPENBAAR',
  })) {
    const { id } = await steps.voegToe(vergaderingId, `${naam} ${'lange titel '.repeat(12)}`.trim(), {
      vertrouwelijkheid,
      toelichting: naam,
    });
    ids[naam] = id;
    for (const niveau of ['OPENBAAR', 'VERTROUWELIJK']) {
      if (vertrouwelijkheid === 'OPENBAAR' || niveau === 'VERTROUWELIJK') await stuk(id, niveau);
    }
  }
  await steps.stelVast(vergaderingId);
  await steps.houd(vergaderingId);
  for (const naam of ['intern', 'stil', 'open'])
    ids[`besluit ${naam}`] = (await besluiten(api).legVast(String(ids[naam]), { tekst: `${naam} ${'heel '.repeat(60)}` })).id;
});
afterAll(() => api.stop());

const stuk = (agendapuntId: string, vertrouwelijkheid: string) =>
  api.ok(TEAMCHEF, 'mutation($input: StukToevoegenInput!) { stukToevoegen(input: $input) { id } }', {
    input: {
      agendapuntId,
      titel: `Stuk ${vertrouwelijkheid}`,
      adres: `https://zaken.example/${vertrouwelijkheid}`,
      vertrouwelijkheid,
    },
  });
async function lees(path: string, persona = TEAMCHEF) {
  const { status, tekst, headers } = await haal(api, persona, path);
  return { status, headers, body: JSON.parse(tekst), tekst };
}
const naar = (url: string) => new URL(url).pathname + new URL(url).search;

test.each([[TEAMCHEF], [SYSTEEM]])(
  'wat openbaar is, staat er in de vorm van Open Raadsinformatie, en elk adres leidt ergens heen (%s)',
  async (persona) => {
    const { body: v, headers } = await lees(`/ori/vergaderingen/${vergaderingId}`, persona);
    expect([headers.get('api-version'), headers.get('cache-control')]).toEqual(['2.0.0-beta.3', 'no-store']);
    expect(fouten('vergaderingen', v)).toEqual([]);
    expect(v).toMatchObject({ naam: 'Driehoek Zuidwest-Drenthe', status: 'gehouden', geplandeVergaderdatum: '2026-03-02' });
    expect(v.agendapunten.map((url: string) => url.split('/').at(-1))).toEqual([ids.open, ids.tweede]);
    const punten = [];
    for (const url of v.agendapunten) punten.push((await lees(naar(url), persona)).body);
    expect(punten.map((punt) => [fouten('agendapunten', punt), punt.agendapuntvolgnummer, punt.vergadering.id])).toEqual([
      [[], '1', vergaderingId],
      [[], '2', vergaderingId],
    ]);
    expect(punten.map((punt) => punt.informatieobjecten.length)).toEqual([1, 1]);
    const { body: object } = await lees(naar(punten[0].informatieobjecten[0]), persona);
    expect([fouten('informatieobjecten', object), object.link]).toEqual([[], 'https://zaken.example/OPENBAAR']);
    const { body: besluit } = await lees(`/ori/besluiten/${ids['besluit open']}`, persona);
    expect(fouten('besluiten', besluit)).toEqual([]);
    expect(JSON.stringify(besluit)).not.toContain('2026-00');
  },
);

test('lijsten gaan bladzijde voor bladzijde, met alleen wat openbaar is, ook voor een lid', async () => {
  const { body } = await lees(`/ori/besluiten?driehoek=${DRIEHOEK}`);
  expect([fouten('besluiten', body, true), body.results.map(({ id }: { id: string }) => id)]).toEqual([
    [],
    [ids['besluit open']],
  ]);
  await api.owner.query(
    `insert into vergadering (driehoek_id, aanvang) select d.id, timestamptz '2026-04-01T09:00:00Z' + n * interval '1 hour' from driehoek d, generate_series(1, 120) n where d.code = $1`,
    [DRIEHOEK],
  );
  const gepland = async () => (await lees(`/ori/vergaderingen?driehoek=${DRIEHOEK}`, SYSTEEM)).body.results.length;
  expect(await gepland()).toBe(1);
  await api.owner.query(
    `update agendapunt set vertrouwelijkheid = 'OPENBAAR' where soort = 'VAST_BESPREEKPUNT' and vergadering_id in (select id from vergadering where status = 'CONCEPT')`,
  );
  const gezien: string[] = [];
  for (let next: string | null = `/ori/vergaderingen?driehoek=${DRIEHOEK}`; next; ) {
    const page: Awaited<ReturnType<typeof lees>> = await lees(next, SYSTEEM);
    expect(fouten('vergaderingen', page.body, true)).toEqual([]);
    gezien.push(...page.body.results.map(({ id }: { id: string }) => id));
    next = page.body.next && naar(page.body.next);
  }
  expect([gezien.length, new Set(gezien).size]).toEqual([121, 121]);
});

test('wat niet openbaar is, niet bestaat of iets anders is, antwoordt gelijk: 404', async () => {
  const soorten: [Soort, unknown][] = [
    ['agendapunten', ids.stil],
    ['agendapunten', ids.intern],
    ['agendapunten', vergaderingId],
    ['agendapunten', '00000000-0000-7000-8000-000000000000'],
    ['agendapunten', 'x'],
    ['besluiten', ids['besluit stil']],
    ['besluiten', ids['besluit intern']],
    [
      'informatieobjecten',
      (await api.owner.query(`select id from stuk where vertrouwelijkheid = 'VERTROUWELIJK' limit 1`)).rows[0].id,
    ],
    ['vergaderingen', ids.open],
  ];
  for (const [soort, id] of soorten) {
    const { status, body } = await lees(`/ori/${soort}/${id}`);
    expect([soort, id, status, body.errors[0].message]).toEqual([soort, id, 404, 'Dit bestaat niet of is niet openbaar.']);
  }
  expect((await lees('/ori/besluiten?driehoek=groningen', SYSTEEM)).status).toBe(404);
  expect((await lees('/ori/besluiten')).status).toBe(400);
  expect((await lees('/ori/vergaderingen?pagina=2')).status).toBe(400);
  expect((await lees('/ori/vergaderingen?na=x')).status).toBe(400);
  expect((await lees('/ori/vergaderingen', '')).status).toBe(401);
});
