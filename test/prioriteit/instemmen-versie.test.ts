import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { BURGEMEESTERS, INSTEMMEN, OVJ, PARTNERS, prioriteren } from '../support/prioriteiten';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

// The optimistic lock of a consent: `versie` is the version of the proposal that the partner saw.
let api: TestApi;
let role: Session;
let owner: Session;
let acts: ReturnType<typeof prioriteren>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  role = await openSession(api.apiUrl, opened);
  owner = await openSession(api.ownerUrl, opened);
  acts = prioriteren(api);
});
afterEach(async () => {
  for (const session of [role, owner]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const stemIn = async (wie: string, id: string, versie: number) => (await api.ok(wie, INSTEMMEN, { id, versie })).r;
const conflict = async (wie: string, id: string, versie: number) => {
  const { errors } = await api.gql(wie, INSTEMMEN, { id, versie });
  return errors?.[0]?.extensions;
};
const CONSENT = `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie)
  select p.driehoek_id, p.id, l.id, p.tekstversie from lokale_prioriteit p join lidmaatschap l on l.driehoek_id = p.driehoek_id
    and l.persoon_id = huidige_persoon() where p.id = $1`;
const GEMEENTE = `insert into prioriteit_gemeente (driehoek_id, prioriteit_id, gemeente_id)
  select p.driehoek_id, p.id, g.id from lokale_prioriteit p, gemeente g where p.id = $1 and g.code = $2`;
const ONGEMEENTE = 'delete from prioriteit_gemeente where prioriteit_id = $1';
/** One transaction of the API's role, by its user. */
const sql = async (text: string, values: unknown[], wie = TEAMCHEF) => {
  await role.begin(wie);
  await role.run(text, values);
  await role.run('commit');
};

test('partners die alle dezelfde versie van een voorstel lazen, stemmen na elkaar in, en elke instemming telt in de versie', async () => {
  const { id, versie } = await acts.stelVoor();
  for (const [nr, partner] of PARTNERS.entries()) expect((await stemIn(partner, id, versie)).versie).toBe(versie + nr + 1);
  expect((await acts.lees(id)).status).toBe('VASTGESTELD');
  // A priority that was set meanwhile is no proposal any more.
  expect(await conflict(TEAMCHEF, id, versie)).toMatchObject({ code: 'CONFLICT', huidigeVersie: versie + PARTNERS.length });
});

test('partners die tegelijk instemmen met de versie die zij lazen, doen dat alle', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id, versie } = await acts.stelVoor();
    await Promise.all(PARTNERS.map((partner) => stemIn(partner, id, versie)));
    const p = await acts.lees(id);
    expect([p.status, p.versie]).toEqual(['VASTGESTELD', versie + PARTNERS.length]);
  }
});

test('wie instemt terwijl een ander dat op een andere verbinding doet, wacht en stemt in; na een wijziging volgt CONFLICT', async () => {
  const waits = async () =>
    (
      await api.owner.query(`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'
      and datname = current_database()`)
    ).rows[0].n > 0;
  const during = async (text: string, id: string, versie: number) => {
    await role.begin(OVJ);
    await role.run(text, [id]);
    const answer = api.gql(TEAMCHEF, INSTEMMEN, { id, versie });
    while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 5));
    await role.run('commit');
    return answer;
  };
  const een = await acts.stelVoor();
  expect((await during(CONSENT, een.id, een.versie)).data.r).toMatchObject({ versie: een.versie + 2, instemmingen: [{}, {}] });
  const ander = await acts.stelVoor();
  const { errors } = await during(`update lokale_prioriteit set titel = 'Anders' where id = $1`, ander.id, ander.versie);
  expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect((await acts.lees(ander.id)).instemmingen).toEqual([]);
});

test.each([
  ['de titel', { titel: 'Anders' }],
  ['de omschrijving', { omschrijving: 'Anders' }],
  ['de eerste dag', { geldigVan: '2026-02-01' }],
  ['de laatste dag', { geldigTotEnMet: '2028-12-31' }],
  ['het veiligheidsveld', { veiligheidsveld: 'JEUGD_EN_VEILIGHEID' }],
  ['de gemeenten', { gemeenteCodes: ['GM1690'] }],
  ['de gemeenten, naar alle', { gemeenteCodes: [] }],
])(
  'verandert %s intussen, dan volgt CONFLICT; met de nieuwe versie niet meer, ook na de instemming van een ander',
  async (_wat, more) => {
    const { id, versie } = await acts.stelVoor({ gemeenteCodes: ['GM0118', 'GM1690'] });
    const nu = (await acts.wijzig(id, more)).versie;
    expect(nu).toBe(versie + 1);
    expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT', huidigeVersie: nu });
    await stemIn(TEAMCHEF, id, nu);
    expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT', huidigeVersie: nu + 1 });
    expect((await stemIn(OVJ, id, nu)).versie).toBe(nu + 2);
  },
);

test('een wijziging na een instemming laat ook wie daarvoor keek niet ongezien instemmen', async () => {
  const { id, versie } = await acts.stelVoor();
  await stemIn(TEAMCHEF, id, versie);
  const p = await acts.wijzig(id, { titel: 'Anders' });
  for (const gezien of [versie, versie + 1]) expect(await conflict(OVJ, id, gezien)).toMatchObject({ code: 'CONFLICT' });
  expect((await stemIn(OVJ, id, p.versie)).instemmingen).toHaveLength(1);
});

test('een versie die er nog niet is of nooit was, is CONFLICT; zonder versie stemt u in met wat er staat', async () => {
  const { id, versie } = await acts.stelVoor();
  for (const gezien of [versie + 1, versie + 100, versie - 1, -1])
    expect(await conflict(OVJ, id, gezien)).toMatchObject({ code: 'CONFLICT' });
  expect((await acts.wijzig(id, { titel: 'Anders' })).instemmingen).toEqual([]);
  expect((await acts.stemIn(OVJ, id)).instemmingen).toHaveLength(1);
});

test('dat een prioriteit op zichzelf staat, en een wijziging die niets verandert, laten het voorstel wat het was', async () => {
  const { id, versie, titel } = await acts.stelVoor({ gemeenteCodes: ['GM1690'] });
  await acts.verklaarZelfstandig(id);
  expect((await acts.wijzig(id, { titel, gemeenteCodes: ['GM1690'] })).versie).toBe(versie + 2);
  expect((await stemIn(OVJ, id, versie)).versie).toBe(versie + 3);
});

test('is het voorstel intussen ingetrokken, dan volgt CONFLICT', async () => {
  const { id, versie } = await acts.stelVoor();
  await acts.beeindig(id, '2026-06-01');
  expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT' });
});

describe('met losse SQL als de API-rol', () => {
  test('telt een instemming in de versie, een keer, en is zij geen wijziging van het voorstel', async () => {
    const { id, versie } = await acts.stelVoor();
    await sql(CONSENT, [id], OVJ);
    expect((await acts.lees(id)).versie).toBe(versie + 1);
    // A statement that raises the version too does not raise it twice.
    await role.begin(BURGEMEESTERS[0]);
    await role.run(CONSENT, [id]);
    await role.run('update lokale_prioriteit set versie = versie + 1 where id = $1', [id]);
    await role.run('commit');
    expect((await acts.lees(id)).versie).toBe(versie + 2);
    expect((await stemIn(TEAMCHEF, id, versie)).instemmingen).toHaveLength(3);
  });

  test.each([
    ['erbij', (id: string) => sql(GEMEENTE, [id, 'GM1690'])],
    ['eraf', (id: string) => sql(ONGEMEENTE, [id])],
  ])('is een gemeente %s een wijziging van het voorstel', async (_wat, wijzig) => {
    const { id, versie } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
    await wijzig(id);
    expect((await acts.lees(id)).versie).toBe(versie + 1);
    expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT' });
    expect((await stemIn(OVJ, id, versie + 1)).versie).toBe(versie + 2);
  });

  test('tellen gemeenten en een instemming in een transactie samen een keer, en is dat een ander voorstel', async () => {
    const { id, versie } = await acts.stelVoor();
    await role.begin();
    for (const code of ['GM0118', 'GM1690']) await role.run(GEMEENTE, [id, code]);
    await role.run(CONSENT, [id]);
    await role.run('commit');
    expect((await acts.lees(id)).versie).toBe(versie + 1);
    expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT' });
    expect((await stemIn(OVJ, id, versie + 1)).instemmingen).toHaveLength(2);
  });

  test.each([
    ['de tekst', `titel = 'Anders'`],
    ['de herkomst', `veiligheidsveld = 'JEUGD_EN_VEILIGHEID'`],
  ])('is een andere versie opgeven met %s geen weg om de wijziging', async (_wat, change) => {
    const { id, versie } = await acts.stelVoor();
    await sql(`update lokale_prioriteit set ${change}, versie = 1 where id = $1`, [id]);
    expect(await conflict(OVJ, id, versie)).toMatchObject({ code: 'CONFLICT' });
  });

  test('zegt niemand sinds wanneer een voorstel is wat het is', async () => {
    const { id } = await acts.stelVoor();
    expect(await role.refuses('update lokale_prioriteit set voorstel_versie = 1 where id = $1', [id])).toBe('42501');
    await owner.begin();
    await owner.run(`update lokale_prioriteit set titel = 'Anders' where id = $1`, [id]);
    const eigenaar = 'update lokale_prioriteit set voorstel_versie = 1 where id = $1 returning voorstel_versie = versie as nu';
    expect(await owner.run(eigenaar, [id])).toEqual([{ nu: true }]);
  });
});
