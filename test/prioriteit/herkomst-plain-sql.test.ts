import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { OVJ, PARTNERS, prioriteren, WIJZIGEN } from '../support/prioriteiten';
import { openSession, type Session, untilLocked } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
let other: Session;
let acts: ReturnType<typeof prioriteren>;
const opened: Client[] = [];

/**
 * Finds priorities that are part of themselves or of another driehoek's, independently of the
 * functions that refuse that.
 */
const BROKEN = `
  with recursive op(id, hoger) as (
    select id, bovenliggend_id from lokale_prioriteit where bovenliggend_id is not null
    union select op.id, p.bovenliggend_id from op join lokale_prioriteit p on p.id = op.hoger where p.bovenliggend_id is not null)
  select id from op where hoger = id
  union all
  select p.id from lokale_prioriteit p join lokale_prioriteit h on h.id = p.bovenliggend_id where h.driehoek_id <> p.driehoek_id`;

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  other = await openSession(api.ownerUrl, opened);
  acts = prioriteren(api);
});
afterEach(async () => {
  for (const session of [owner, role, other]) await session.run('rollback');
  expect(await owner.run(BROKEN)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const ONDER = 'update lokale_prioriteit set bovenliggend_id = $2 where id = $1';
const HERKOMST: [string, string][] = [
  ['het veiligheidsveld', `veiligheidsveld = 'JEUGD_EN_VEILIGHEID'`],
  ['het lokale plan', 'lokaal_plan_id = (select max(id::text)::uuid from lokaal_plan)'],
  [
    'de bovenliggende prioriteit',
    `bovenliggend_id = (select o.id from lokale_prioriteit o where o.driehoek_id = lokale_prioriteit.driehoek_id and o.titel = 'Het geheel' limit 1)`,
  ],
];
const geheel = () => acts.stelVoor({ titel: 'Het geheel' });

describe.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each(HERKOMST)('verandert niemand %s van wat is vastgesteld of beëindigd', async (_wat, change) => {
    await geheel();
    const { id } = await acts.stelVoor();
    await acts.stelVast(id);
    const text = `update lokale_prioriteit set ${change} where id = $1`;
    expect(await sessionOf().refuses(text, [id])).toBe('DHTST');
    expect(await sessionOf().refuses(text.replace('set ', `set status = 'BEEINDIGD', `), [id])).toBe('DHTST');
    await acts.beeindig(id, '2027-01-01');
    expect(await sessionOf().refuses(text, [id])).toBe('DHTST');
  });

  test.each(HERKOMST)('stelt niemand vast met een andere herkomst dan waarmee is ingestemd: %s', async (_wat, change) => {
    await geheel();
    const { id } = await acts.stelVoor();
    await acts.stelVast(id, PARTNERS.slice(1));
    await sessionOf().begin();
    await sessionOf().run(
      `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie) select p.driehoek_id, p.id, l.id, p.tekstversie
        from lokale_prioriteit p join lidmaatschap l on l.driehoek_id = p.driehoek_id join persoon w on w.id = l.persoon_id and w.code = $2 where p.id = $1`,
      [id, TEAMCHEF],
    );
    await sessionOf().run('savepoint ingestemd');
    const set = `update lokale_prioriteit set status = 'VASTGESTELD'`;
    expect((await sessionOf().fails(`${set}, ${change} where id = $1`, [id])).code).toBe('DHTST');
    await sessionOf().run('rollback to ingestemd');
    // In sequence it is refused as well: the change invalidated the consents.
    await sessionOf().run(`update lokale_prioriteit set ${change} where id = $1`, [id]);
    expect((await sessionOf().fails(`${set} where id = $1`, [id])).code).toBe('DHTST');
  });

  test('wordt geen prioriteit een deel van zichzelf: niet bij het begin, niet in een keer met andere', async () => {
    const [a, b] = [await acts.stelVoor(), await acts.stelVoor()];
    const begint = `insert into lokale_prioriteit (id, driehoek_id, titel, geldig_van, bovenliggend_id)
      select n.id, p.driehoek_id, 'x', p.geldig_van, n.hoger from lokale_prioriteit p, (values ($2::uuid, $3::uuid), ($3, $2)) n (id, hoger) where p.id = $1`;
    const [x, y] = ['019c0000-0000-7000-8000-000000000001', '019c0000-0000-7000-8000-000000000002'];
    expect(['DHINV', '42501']).toContain(await sessionOf().refuses(begint, [a.id, x, x]));
    expect(['DHINV', '42501']).toContain(await sessionOf().refuses(begint, [a.id, x, y]));
    const swap =
      'update lokale_prioriteit set bovenliggend_id = case id when $1::uuid then $2::uuid else $1::uuid end where id in ($1, $2)';
    expect(await sessionOf().refuses(swap, [a.id, b.id])).toBe('DHINV');
    const both = `with een as (update lokale_prioriteit set bovenliggend_id = $2 where id = $1)
      update lokale_prioriteit set bovenliggend_id = $1 where id = $2`;
    expect(await sessionOf().refuses(both, [a.id, b.id])).toBe('DHINV');
  });

  test('hangt niemand een prioriteit onder die van een andere driehoek, of een die niet bestaat', async () => {
    const elders = await prioriteren(api, 'teamchef-noord-drenthe').stelVoor({ driehoekCode: 'noord-drenthe' });
    const { id } = await acts.stelVoor();
    for (const hoger of [elders.id, '019c0000-0000-7000-8000-000000000003']) {
      expect(await sessionOf().refuses(ONDER, [id, hoger])).toBe('23503');
    }
  });

  test('kent een veiligheidsveld alleen de vijf van het Kernbeleid', async () => {
    const { id } = await acts.stelVoor();
    expect(await sessionOf().refuses(`update lokale_prioriteit set veiligheidsveld = 'ZORG' where id = $1`, [id])).toBe('23514');
  });
});

test('met losse SQL schrijft de API-rol geen lokaal plan, en ziet wie zich niet aanmeldt er geen', async () => {
  expect(await role.refuses(`update lokaal_plan set titel = 'x' where $1`, [true])).toBe('42501');
  expect(await role.refuses(`delete from lokaal_plan_hoofdlijn where $1`, [true])).toBe('42501');
  expect(await role.run('select from lokaal_plan')).toEqual([]);
  await role.begin();
  expect(await role.run('select from lokaal_plan')).toHaveLength(2);
});

test('een lokaal plan waaruit een prioriteit komt, wordt niet gewist, en zijn laatste dag ligt niet voor de eerste', async () => {
  await acts.stelVoor({ lokaalPlanCode: 'ivb-midden-groningen-2021-2024' });
  const where = `where code = $1`;
  const plan = ['ivb-midden-groningen-2021-2024'];
  expect(await owner.refuses(`delete from lokaal_plan ${where}`, plan)).toBe('23503');
  expect(await owner.refuses(`update lokaal_plan set geldig_tot_en_met = geldig_van - 1 ${where}`, plan)).toBe('23514');
  expect(await owner.refuses('truncate lokaal_plan cascade', [])).toBe('DHTST');
});

test('drie die tegelijk een kring zouden maken: de laatste wordt geweigerd', async () => {
  const [a, b, c] = [await acts.stelVoor(), await acts.stelVoor(), await acts.stelVoor()];
  for (const session of [owner, other, role]) await session.begin();
  await owner.run(ONDER, [a.id, b.id]);
  const second = other.run(ONDER, [b.id, c.id]).then(() => other.run('commit'));
  await owner.run('commit');
  await second;
  expect((await role.fails(ONDER, [c.id, a.id])).code).toBe('DHINV');
});

test.each([
  ['de instemming eerst', true],
  ['de wijziging eerst', false],
])(
  'de laatste instemming en een andere herkomst tegelijk, %s: vastgesteld is alleen waarmee is ingestemd',
  async (_wie, consentFirst) => {
    const { id } = await acts.stelVoor();
    await acts.stelVast(id, PARTNERS.slice(1));
    const [first, second] = consentFirst ? [owner, other] : [other, owner];
    const act = (session: Session) =>
      session === other
        ? session.run(`update lokale_prioriteit set veiligheidsveld = 'FYSIEKE_VEILIGHEID' where id = $1`, [id])
        : session
            .run(
              `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie) select p.driehoek_id, p.id, l.id, p.tekstversie
              from lokale_prioriteit p join lidmaatschap l on l.driehoek_id = p.driehoek_id join persoon w on w.id = l.persoon_id and w.code = $2 where p.id = $1`,
              [id, TEAMCHEF],
            )
            .then(() => session.run(`update lokale_prioriteit set status = 'VASTGESTELD' where id = $1`, [id]));
    await first.begin();
    await second.begin();
    await act(first);
    const waiting = expect(act(second)).rejects.toMatchObject({ code: 'DHTST' });
    await untilLocked(api.owner, waiting);
    await first.run('commit');
    await waiting;
    await second.run('rollback');
    const { rows } = await api.owner.query('select status, veiligheidsveld from lokale_prioriteit where id = $1', [id]);
    expect(rows).toEqual([
      consentFirst
        ? { status: 'VASTGESTELD', veiligheidsveld: null }
        : { status: 'VOORGESTELD', veiligheidsveld: 'FYSIEKE_VEILIGHEID' },
    ]);
  },
);

test('door de API elk tegelijk onder de volgende in een kring: een van hen wordt geweigerd, de rest staat', async () => {
  for (let round = 0; round < 6; round += 1) {
    const ring = await Promise.all([1, 2, 3, 4].map(() => acts.stelVoor()));
    const answers = await Promise.all(
      ring.map(({ id, versie }, i) => {
        const input = { id, versie, bovenliggendId: ring[(i + 1) % ring.length]?.id };
        return api.gql(i % 2 ? OVJ : TEAMCHEF, WIJZIGEN, { input });
      }),
    );
    const refused = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(refused).toEqual(['ONGELDIGE_INVOER']);
    expect(await owner.run(BROKEN)).toEqual([]);
  }
});

test('wie bij een plan hoort, beslist niets over een ander: een prioriteit zonder veld, plan of geheel is gewoon', async () => {
  const { id } = await acts.stelVoor();
  expect((await acts.stelVast(id)).status).toBe('VASTGESTELD');
});
