import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { BROKEN_MEETINGS, openSession, type Session } from '../support/sql';
import { type Agenda, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { BEHEER, DOELEN, insertAdopted, PLAN, WIJZIGEN, wijzigen } from '../support/wijzigen';

let api: TestApi;
let owner: Session;
let acts: ReturnType<typeof vergaderen>;
let plan: ReturnType<typeof wijzigen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  acts = vergaderen(api);
  plan = wijzigen(api);
  await insertAdopted(owner);
});
afterEach(async () => {
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const PUNTEN = 'agendapunten { id titel toelichting vast gespreksleidraad }';
interface Punt {
  id: string;
  titel: string;
  toelichting: string | null;
  vast: boolean;
  gespreksleidraad: string[];
}
const vast = async ({ id }: { id: string }): Promise<Punt[]> =>
  (await api.ok(TEAMCHEF, `query($id: ID!) { vergadering(id: $id) { ${PUNTEN} } }`, { id })).vergadering.agendapunten.filter(
    (punt: Punt) => punt.vast,
  );
const titels = async (v: { id: string }) => (await vast(v)).map(({ titel }) => titel);
const licht = async (v: Agenda, toelichting: string) => {
  const punt = v.agendapunten.find((p) => p.vast);
  const input = { id: punt?.id, versie: punt?.versie, toelichting };
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', { input });
};
const verzet = async (v: Agenda, aanvang: string) => {
  const input = { id: v.id, versie: (await acts.lees(v.id)).versie, aanvang };
  await api.ok(TEAMCHEF, 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }', { input });
};
const annuleer = async (v: Agenda) =>
  api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Ziek") { id } }',
    {
      id: v.id,
      v: v.versie,
    },
  );

test('voor een vergadering die nog niet is gehouden volgen titel en gespreksleidraad; wat is gehouden of geannuleerd, houdt wat het had', async () => {
  const before = await acts.plan('2041-06-30T09:00:00+02:00');
  const planned = await acts.plan('2041-07-01T09:00:00+02:00');
  await licht(planned, 'Voorbereid');
  const set = await acts.plan('2041-08-01T09:00:00+02:00');
  await acts.stelVast(set.id);
  const held = await acts.plan('2041-08-02T09:00:00+02:00');
  await acts.stelVast(held.id);
  await acts.houd(held.id);
  const closed = await acts.plan('2041-08-05T09:00:00+02:00');
  await acts.stelVast(closed.id);
  await acts.houd(closed.id);
  await acts.bespreekAlles(closed.id);
  await acts.sluitAf(closed.id);
  const cancelled = await acts.plan('2041-08-06T09:00:00+02:00');
  await annuleer(cancelled);

  const { versie } = await plan.lees();
  const changed = await plan.wijzig({
    perDatum: '2041-07-01',
    naam: 'Digitale weerbaarheid',
    doelen: ['Oefenen met AI', 'Weerbaar zijn'],
  });
  expect(changed.versie).toBe(versie + 1);
  for (const v of [before, held, closed, cancelled])
    expect(await vast(v)).toEqual([expect.objectContaining({ titel: 'Digitaal', gespreksleidraad: DOELEN })]);
  const now = { titel: 'Digitale weerbaarheid', gespreksleidraad: ['Oefenen met AI', 'Weerbaar zijn'] };
  expect(await vast(planned)).toEqual([expect.objectContaining({ ...now, toelichting: 'Voorbereid' })]);
  expect(await vast(set)).toEqual([expect.objectContaining(now)]);
  expect(await vast(await acts.plan('2041-09-02T09:00:00+02:00'))).toEqual([expect.objectContaining(now)]);
});

test('elke versie blijft bewaard, met haar periode, wie, wanneer en waarom', async () => {
  const { naam, doelen, versies } = await plan.thema('digitaal');
  expect(versies).toEqual([
    {
      geldigVan: '2040-01-01',
      geldigTotEnMet: '2041-06-30',
      naam: 'Digitaal',
      doelen: DOELEN,
      vastBespreekpunt: true,
      toelichting: null,
      door: null,
      vastgelegdOp: null,
    },
    {
      geldigVan: '2041-07-01',
      geldigTotEnMet: '2043-12-31',
      naam: 'Digitale weerbaarheid',
      doelen: ['Oefenen met AI', 'Weerbaar zijn'],
      vastBespreekpunt: true,
      toelichting: 'Nieuwe dreiging',
      door: 'Regiobeheerder',
      vastgelegdOp: expect.any(String),
    },
  ]);
  expect([naam, doelen.map(({ tekst }) => tekst)]).toEqual(['Digitaal', DOELEN]);
  const water = await plan.thema('water');
  expect(water.versies).toEqual([
    expect.objectContaining({ geldigVan: '2040-01-01', geldigTotEnMet: '2043-12-31', naam: 'Water' }),
  ]);
});

test('wie een vergadering over de dag van de wijziging verzet, heeft de naam en de doelen van de nieuwe dag, heen en terug', async () => {
  const v = await acts.plan('2041-06-29T09:00:00+02:00');
  await licht(v, 'Voorbereid');
  await verzet(v, '2041-07-08T09:00:00+02:00');
  const moved = {
    titel: 'Digitale weerbaarheid',
    toelichting: 'Voorbereid',
    gespreksleidraad: ['Oefenen met AI', 'Weerbaar zijn'],
  };
  expect(await vast(v)).toEqual([expect.objectContaining(moved)]);
  await verzet(v, '2041-06-30T23:30:00+02:00');
  expect(await vast(v)).toEqual([expect.objectContaining({ titel: 'Digitaal', gespreksleidraad: DOELEN })]);
});

test('wordt een thema per een dag vast bespreekpunt, dan komt het vanaf die dag op de agenda; houdt het op, dan gaat het eraf', async () => {
  const [voor, na] = [await acts.plan('2042-02-28T09:00:00+01:00'), await acts.plan('2042-03-01T09:00:00+01:00')];
  await licht(na, 'Blijft staan');
  await plan.wijzig({ themaCode: 'water', perDatum: '2042-03-01', vastBespreekpunt: true, toelichting: 'Hoogwater' });
  expect(await titels(voor)).toEqual(['Digitale weerbaarheid']);
  expect(await titels(na)).toEqual(['Digitale weerbaarheid', 'Water']);
  const later = await acts.plan('2042-05-01T09:00:00+02:00');
  await plan.wijzig({ themaCode: 'digitaal', perDatum: '2042-04-01', vastBespreekpunt: false });
  expect(await titels(na)).toEqual(['Digitale weerbaarheid', 'Water']);
  expect((await vast(na))[0]?.toelichting).toBe('Blijft staan');
  expect(await titels(later)).toEqual(['Water']);
  const [digitaal, water] = [await plan.thema('digitaal'), await plan.thema('water')];
  expect(digitaal.versies.map((v) => [v.geldigVan, v.vastBespreekpunt])).toEqual([
    ['2040-01-01', true],
    ['2041-07-01', true],
    ['2042-04-01', false],
  ]);
  expect(water.versies.map((v) => [v.geldigVan, v.vastBespreekpunt])).toEqual([
    ['2040-01-01', false],
    ['2042-03-01', true],
  ]);
  expect(digitaal.versies[2]?.naam).toBe('Digitale weerbaarheid');
  expect(digitaal.versies[2]?.doelen).toEqual(['Oefenen met AI', 'Weerbaar zijn']);
});

test('was het al vast bespreekpunt, dan blijft wat ervoor is voorbereid', async () => {
  const v = await acts.plan('2042-07-01T09:00:00+02:00');
  await licht(v, 'Voorbereid');
  const [{ id }] = (await vast(v)) as [Punt];
  await plan.wijzig({ themaCode: 'water', perDatum: '2042-06-01', vastBespreekpunt: true, naam: 'Water en stroom' });
  expect(await vast(v)).toEqual([{ id, titel: 'Water en stroom', toelichting: 'Voorbereid', vast: true, gespreksleidraad: [] }]);
});

test('een wijziging die van een afgesloten vergadering een vast bespreekpunt zou afnemen, wordt geweigerd en verandert niets', async () => {
  const v = await acts.plan('2043-02-01T09:00:00+01:00');
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  await acts.bespreekAlles(v.id);
  await acts.sluitAf(v.id);
  const before = await plan.lees();
  const off = { themaCode: 'water', perDatum: '2043-01-01', vastBespreekpunt: false };
  expect(await plan.geweigerd(off)).toBe('VAST_BESPREEKPUNT');
  expect(await plan.lees()).toEqual(before);
});

describe('slechte invoer geeft de juiste code en verandert niets', () => {
  const goed = { perDatum: '2043-06-01', naam: 'Anders' };
  const FOUT: [string, Record<string, unknown>, string][] = [
    ['voor het plan', { ...goed, perDatum: '2039-12-31' }, 'ONGELDIGE_INVOER'],
    ['na het plan', { ...goed, perDatum: '2044-01-01' }, 'ONGELDIGE_INVOER'],
    [
      'in het verleden',
      { ...goed, planCode: 'rbp-noord-nederland-2024-2027', themaCode: 'ondermijning', versie: 1, perDatum: '2024-02-01' },
      'ONGELDIGE_INVOER',
    ],
    ['een dag die niet bestaat', { ...goed, perDatum: '2043-02-30' }, 'ONGELDIGE_INVOER'],
    ['een onbekend plan', { ...goed, planCode: 'nergens' }, 'NIET_GEVONDEN'],
    ['een onbekend thema', { ...goed, themaCode: 'nergens' }, 'NIET_GEVONDEN'],
    ['een thema van een ander plan', { ...goed, themaCode: 'ondermijning' }, 'NIET_GEVONDEN'],
    ['een oude versie', { ...goed, versie: 0 }, 'CONFLICT'],
    ['een dag waarop het al anders is', { ...goed, perDatum: '2042-04-01' }, 'ONGELDIGE_TOESTAND'],
    ['een dag voor een eerdere wijziging', { ...goed, perDatum: '2040-06-01' }, 'ONGELDIGE_TOESTAND'],
    ['niets dat verandert', { perDatum: '2043-06-01' }, 'ONGELDIGE_INVOER'],
    ['een lege naam', { ...goed, naam: ' ' }, 'ONGELDIGE_INVOER'],
    ['een naam van 301 tekens', { ...goed, naam: 'x'.repeat(301) }, 'ONGELDIGE_INVOER'],
    ['een leeg doel', { ...goed, doelen: ['Goed', ' '] }, 'ONGELDIGE_INVOER'],
    ['twee keer hetzelfde doel', { ...goed, doelen: ['Goed', 'Goed '] }, 'ONGELDIGE_INVOER'],
    ['te veel doelen', { ...goed, doelen: Array.from({ length: 101 }, (_, i) => `Doel ${i}`) }, 'ONGELDIGE_INVOER'],
    ['een lege toelichting', { ...goed, toelichting: '' }, 'ONGELDIGE_INVOER'],
  ];
  test.each(FOUT)('%s', async (_wat, invoer, code) => {
    const before = await plan.lees();
    const answer = await api.gql(BEHEER, WIJZIGEN, await plan.invoer(invoer));
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.errors?.[0]?.message).toMatch(/^.{10,}\.$/);
    expect(await plan.lees()).toEqual(before);
  });

  test.each([TEAMCHEF, OVJ, 'regio-lezer', 'integratie-agenda'])('door %s, die de regio niet beheert', async (persona) => {
    const before = await plan.lees();
    expect(await plan.geweigerd(goed, persona)).toBe('NIET_TOEGESTAAN');
    expect(await plan.lees()).toEqual(before);
  });

  test.each(['CONCEPT', 'RAADPLEGING', 'INGETROKKEN'])('van een plan met de status %s', async (status) => {
    await owner.run(
      `insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met, ingetrokken_per)
       select id, $1, $1, 'CONCEPT', 'x', '2050-01-01', '2050-12-31', null from regio where code = 'noord-nederland'`,
      [`rbp-${status}`],
    );
    await owner.run(
      `insert into thema (beleidsplan_id, code, naam, volgnummer) select id, 'digitaal', 'Digitaal', 1 from regionaal_beleidsplan where code = $1`,
      [`rbp-${status}`],
    );
    await owner.run('update regionaal_beleidsplan set status = $2 where code = $1', [`rbp-${status}`, status]);
    const { versie } = await wijzigen(api, `rbp-${status}`).lees();
    expect(await plan.geweigerd({ ...goed, planCode: `rbp-${status}`, versie, perDatum: '2050-06-01' })).toBe(
      'ONGELDIGE_TOESTAND',
    );
    await owner.run(`update regionaal_beleidsplan set status = 'INGETROKKEN' where code = $1`, [`rbp-${status}`]);
  });
});

test('een plan dat is aangeboden, wordt ook zo gewijzigd', async () => {
  await owner.run(`update regionaal_beleidsplan set status = 'AANGEBODEN' where code = $1`, [PLAN]);
  await plan.wijzig({ perDatum: '2043-07-01', naam: 'Digitaal in 2043' });
  expect((await plan.thema('digitaal')).versies.at(-1)?.naam).toBe('Digitaal in 2043');
});
