import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { BURGEMEESTERS, INSTEMMEN, OVJ, PARTNERS, prioriteren, WIJZIGEN } from '../support/prioriteiten';
import { openSession, type Session, untilLocked } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
let other: Session;
let acts: ReturnType<typeof prioriteren>;
const opened: Client[] = [];

/**
 * Finds set priorities without a required consent to their text. It follows the rule in the design,
 * independently of the functions that enforce it.
 */
const BROKEN = `
  with nodig as (
    select p.id, p.tekstversie, rol, null::uuid as gemeente_id from lokale_prioriteit p join driehoek d on d.id = p.driehoek_id
      join regio r on r.id = d.regio_id, unnest(r.instemming_rollen) rol where p.status = 'VASTGESTELD' and rol <> 'BURGEMEESTER'
    union all
    select p.id, p.tekstversie, 'BURGEMEESTER', coalesce(g.gemeente_id, dg.gemeente_id) from lokale_prioriteit p
      join driehoek_gemeente dg on dg.driehoek_id = p.driehoek_id left join prioriteit_gemeente g on g.prioriteit_id = p.id where p.status = 'VASTGESTELD')
  select n.id from nodig n where not exists (select from instemming i join lidmaatschap l on l.id = i.lidmaatschap_id
    where i.prioriteit_id = n.id and i.tekstversie = n.tekstversie and l.rol = n.rol and (n.gemeente_id is null or l.gemeente_id = n.gemeente_id))`;

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

const consentOf = (persona: string) => `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie)
  select p.driehoek_id, p.id, l.id, p.tekstversie from lokale_prioriteit p join lidmaatschap l on l.driehoek_id = p.driehoek_id
    join persoon wie on wie.id = l.persoon_id and wie.code = '${persona}' where p.id = $1`;
const ZELFSTANDIG = `insert into prioriteit_zelfstandig (driehoek_id, prioriteit_id, toelichting, geldig_van, geldig_tot_en_met, vastgelegd_door_id)
  select driehoek_id, id, 'Zo', '2020-01-01', '2020-12-31', (select persoon_id from lidmaatschap l where l.driehoek_id = p.driehoek_id limit 1) from lokale_prioriteit p where id = $1`;
const KOPPEL = `insert into koppeling (driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, vastgelegd_door_id)
  select p.driehoek_id, p.id, t.id, 'AANVULLEND', 'Zo', vandaag(), (select persoon_id from lidmaatschap l where l.driehoek_id = p.driehoek_id limit 1)
  from lokale_prioriteit p, thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id and b.code = 'rbp-noord-nederland-2024-2027' where p.id = $1 and t.code = 'ondermijning'`;
const SET = `update lokale_prioriteit set status = 'VASTGESTELD' where id = $1`;
const CHANGE = `update lokale_prioriteit set titel = 'Een andere tekst' where id = $1`;

test('met losse SQL als de API-rol ligt alleen vanaf vandaag vast dat een prioriteit op zichzelf staat', async () => {
  const { id } = await acts.stelVoor();
  await role.begin();
  const rij = `${ZELFSTANDIG} returning geldig_van = vandaag() as vandaag, geldig_tot_en_met as tot`;
  expect(await role.run(rij, [id])).toEqual([{ vandaag: true, tot: null }]);
});

describe.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each([
    ['zonder instemmingen', []],
    ['als er een ontbreekt', PARTNERS.slice(0, -1)],
    ['als de officier ontbreekt', [TEAMCHEF, ...BURGEMEESTERS]],
  ])('stelt niemand een prioriteit vast %s', async (_wanneer, partners) => {
    const { id } = await acts.stelVoor();
    await acts.stelVast(id, partners);
    expect(await sessionOf().refuses(SET, [id])).toBe('DHTST');
  });

  test('eindigt dat een prioriteit op zichzelf staat alleen met de koppeling die volgt', async () => {
    const { id } = await acts.stelVoor();
    await acts.verklaarZelfstandig(id);
    const session = sessionOf();
    const eindig = 'update prioriteit_zelfstandig set geldig_tot_en_met = vandaag() + $2::int where prioriteit_id = $1';
    for (const dagen of [-1, 0, 30]) {
      await session.begin();
      await session.run(eindig, [id, dagen]);
      expect(await session.fails('commit')).toMatchObject({ code: 'DHTST' });
    }
    expect((await acts.lees(id)).zelfstandig).toBe(true);
    await session.begin();
    await session.run(eindig, [id, -1]);
    await session.run(KOPPEL, [id]);
    await session.run('commit');
    expect((await acts.lees(id)).zelfstandig).toBe(false);
  });

  test('krijgt een beëindigde prioriteit geen koppeling meer, en staat zij niet alsnog op zichzelf', async () => {
    const { id } = await acts.stelVoor();
    await acts.beeindig(id, '2026-06-01');
    expect(await sessionOf().refuses(KOPPEL, [id])).toBe('DHTST');
    expect(await sessionOf().refuses(ZELFSTANDIG, [id])).toBe('DHTST');
  });

  test('begint geen prioriteit als vastgesteld', async () => {
    const { id } = await acts.stelVoor();
    const insert = `insert into lokale_prioriteit (driehoek_id, titel, geldig_van, status) select driehoek_id, 'x', geldig_van, 'VASTGESTELD' from lokale_prioriteit where id = $1`;
    expect(await sessionOf().refuses(insert, [id])).toBe('DHTST');
  });

  test('telt de instemming met een eerdere tekst niet mee', async () => {
    const { id } = await acts.stelVoor();
    await acts.stelVast(id, PARTNERS.slice(1));
    await acts.wijzig(id, { titel: 'Een andere tekst' });
    await acts.stemIn(TEAMCHEF, id);
    expect(await sessionOf().refuses(SET, [id])).toBe('DHTST');
  });

  test.each([
    ['de titel', `titel = 'Anders'`],
    ['de omschrijving', `omschrijving = 'Anders'`],
    ['de eerste dag', `geldig_van = '2026-03-01'`],
    ['de laatste dag', `geldig_tot_en_met = '2026-12-31'`],
    ['de tekstversie', 'tekstversie = tekstversie + 1'],
    ['de status terug naar voorstel', `status = 'VOORGESTELD'`],
    ['de vergadering van vaststellen', 'vastgesteld_in_id = uuidv7()'],
    ['de driehoek', `driehoek_id = (select id from driehoek where code = 'noord-drenthe')`],
  ])('verandert van wat is vastgesteld niemand %s', async (_wat, change) => {
    const { id } = await acts.stelVoor();
    await acts.stelVast(id);
    expect(['DHTST', '42501']).toContain(await sessionOf().refuses(`update lokale_prioriteit set ${change} where id = $1`, [id]));
  });

  test('wist niemand een prioriteit, een instemming of de gemeenten van wat is vastgesteld', async () => {
    const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
    await acts.stelVast(id, [TEAMCHEF, OVJ, 'burgemeester-GM0118']);
    for (const text of [
      'delete from lokale_prioriteit where id = $1',
      'delete from instemming where prioriteit_id = $1',
      'update instemming set op = op where prioriteit_id = $1',
      'delete from prioriteit_gemeente where prioriteit_id = $1',
      `insert into prioriteit_gemeente (driehoek_id, prioriteit_id, gemeente_id) select p.driehoek_id, p.id, g.id from lokale_prioriteit p, gemeente g where p.id = $1 and g.code = 'GM0119'`,
    ]) {
      expect(['DHTST', '42501']).toContain(await sessionOf().refuses(text, [id]));
    }
  });

  test.each([
    ['met een einde', '2026-12-31', `'2027-01-01'`],
    ['met een einde', '2026-12-31', 'null'],
    ['zonder einde', null, 'null'],
  ])('eindigt een vastgestelde prioriteit %s (%s) niet op %s', async (_wat, geldigTotEnMet, dag) => {
    const { id } = await acts.stelVoor({ geldigTotEnMet });
    await acts.stelVast(id);
    const text = `update lokale_prioriteit set status = 'BEEINDIGD', geldig_tot_en_met = ${dag} where id = $1`;
    expect(await sessionOf().refuses(text, [id])).toBe('DHTST');
  });

  test('gaat een beëindigde prioriteit niet weer open', async () => {
    const { id } = await acts.stelVoor();
    await acts.stelVast(id);
    await acts.beeindig(id, '2026-10-01');
    for (const change of [`status = 'VASTGESTELD'`, `status = 'VOORGESTELD'`, 'geldig_tot_en_met = null', `titel = 'Anders'`]) {
      expect(await sessionOf().refuses(`update lokale_prioriteit set ${change} where id = $1`, [id])).toBe('DHTST');
    }
  });
});

test('als de API-rol stemt niemand in namens een ander, en een secretaris voor niemand', async () => {
  const { id } = await acts.stelVoor();
  for (const ander of [OVJ, ...BURGEMEESTERS]) expect(await role.refuses(consentOf(ander), [id])).toBe('DHNTG');
  expect(await owner.refuses(consentOf('secretaris-zuidwest-drenthe'), [id])).toBe('DHNTG');
  await role.begin();
  await role.run(consentOf(TEAMCHEF), [id]);
});

test('met losse SQL telt geen instemming met een andere tekst dan de huidige', async () => {
  const { id } = await acts.stelVoor();
  const early = consentOf(TEAMCHEF).replace('p.tekstversie from', 'p.tekstversie + 1 from');
  expect(await owner.refuses(early, [id])).toBe('DHTST');
});

test.each([
  ['de instemming eerst', true],
  ['de wijziging eerst', false],
])(
  'de laatste instemming en een wijziging van de tekst tegelijk, %s: nooit vastgesteld met een tekst waarmee niet is ingestemd',
  async (_wie, consentFirst) => {
    const { id, titel } = await acts.stelVoor();
    await acts.stelVast(id, PARTNERS.slice(1));
    const consent = async () => {
      await owner.run('begin');
      await owner.run(consentOf(TEAMCHEF), [id]);
      await owner.run(SET, [id]);
    };
    const change = async () => {
      await other.run('begin');
      await other.run(CHANGE, [id]);
    };
    const [first, second, winner, loser] = consentFirst ? [consent, change, owner, other] : [change, consent, other, owner];
    await first();
    const waiting = expect(second()).rejects.toMatchObject({ code: 'DHTST' });
    await untilLocked(api.owner, waiting);
    await winner.run('commit');
    await waiting;
    await loser.run('rollback');
    const after = await acts.lees(id);
    expect([after.status, after.titel]).toEqual(consentFirst ? ['VASTGESTELD', titel] : ['VOORGESTELD', 'Een andere tekst']);
  },
);

test('zeven instemmingen en een wijziging door de API tegelijk: vastgesteld is alleen waarmee ieder instemde', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id, titel, versie } = await acts.stelVoor();
    await acts.stemIn(TEAMCHEF, id);
    const wijziging = { id, versie: versie + 1, titel: 'Een andere tekst' };
    const answers = await Promise.all([
      ...PARTNERS.slice(1).map((partner) => api.gql(partner, INSTEMMEN, { id })),
      api.gql(TEAMCHEF, WIJZIGEN, { input: wijziging }),
    ]);
    for (const { errors } of answers) expect([undefined, 'CONFLICT']).toContain(errors?.[0]?.extensions.code);
    const after = await acts.lees(id);
    expect(after.status).toBe(after.titel === titel ? 'VASTGESTELD' : 'VOORGESTELD');
  }
});

test('wie als de API-rol niemand is, stemt voor niemand in en schrijft niets; de eigenaar kan het wel', async () => {
  const { id } = await acts.stelVoor();
  for (const niemand of [
    `select set_config('driehoek.persoon', '', true)`,
    `select set_config('driehoek.persoon', '', true), set_config('driehoek.integratie', gen_random_uuid()::text, true)`,
  ]) {
    await role.begin();
    await role.run(niemand);
    expect((await role.fails(consentOf(TEAMCHEF), [id])).code).toBe('DHNTG');
    await role.run('rollback');
  }
  await role.begin();
  await role.run(`select set_config('driehoek.persoon', '', true)`);
  expect(await role.fails(KOPPEL, [id])).toEqual({ code: 'DHNTG', message: 'Schrijven kan alleen wie zich heeft aangemeld.' });
  await role.run('rollback');
  await owner.begin();
  await owner.run(consentOf(TEAMCHEF), [id]);
});
