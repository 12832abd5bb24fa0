import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { insertPlan } from '../support/plannen';
import { OVJ, PARTNERS, prioriteren, themasVanPlan } from '../support/prioriteiten';
import { openSession, type Session, stelVandaag } from '../support/sql';
import { vergaderen } from '../support/vergaderen';
import { wijzigen } from '../support/wijzigen';

let api: TestApi;
let owner: Session;
const opened: Client[] = [];

const TABLES = [
  'lokale_prioriteit',
  'prioriteit_gemeente',
  'instemming',
  'prioriteit_zelfstandig',
  'koppeling',
  'agendapunt_prioriteit',
];
const HUIDIG = 'rbp-noord-nederland-2024-2027';

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  await stelVandaag(owner, '2026-06-15');
  await fill();
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

/**
 * One priority in every state, links that run, that ended and that run until the plan ends, a
 * standalone priority, and one on an agenda.
 */
async function fill(): Promise<void> {
  const acts = prioriteren(api);
  const themas = await themasVanPlan(api);
  const [ondermijning, cyber] = [themas.ondermijning?.id as string, themas.cyberveiligheid?.id as string];
  const set = await acts.stelVoor({ titel: 'Vastgesteld' });
  await acts.stelVast(set.id, PARTNERS);
  await acts.koppel(set.id, ondermijning, { doelId: themas.ondermijning?.doelen[0]?.id });
  await acts.koppel(set.id, cyber, { geldigTotEnMet: '2027-06-30' });
  const ended = await acts.stelVoor({ titel: 'Beëindigd' });
  const link = await acts.koppel(ended.id, ondermijning);
  await acts.ontkoppel(link.id, '2026-05-01');
  await acts.beeindig(ended.id, '2026-06-01');
  const alone = await acts.stelVoor({ titel: 'Zelfstandig', gemeenteCodes: ['GM0118', 'GM0119'] });
  await acts.verklaarZelfstandig(alone.id);
  await acts.stemIn(OVJ, alone.id);
  const v = await vergaderen(api).plan('2027-10-05T07:00:00Z');
  await vergaderen(api).voegToe(v.id, 'Over prioriteiten', { prioriteitIds: [set.id, alone.id], themaIds: [cyber] });
}

/** Every row of every table, with the transaction that wrote this version of it. */
async function rows(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    all[table] = await owner.run(`select t.xmin::text, to_jsonb(t) as rij from ${table} t order by to_jsonb(t)::text`);
  }
  return all;
}

/** Each step of a plan's life, in an order that satisfies their preconditions. */
const STEPS: [string, () => Promise<unknown>][] = [
  [
    'een opvolger laden als concept',
    () =>
      owner.run(`insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
      select id, 'rbp-opvolger', 'Opvolger', 'CONCEPT', 'Artikel 39 Politiewet 2012', '2028-01-01', '2031-12-31' from regio where code = 'noord-nederland'`),
  ],
  [
    'de opvolger thema’s en een vast bespreekpunt geven',
    () =>
      owner.run(`with t as (insert into thema (beleidsplan_id, code, naam, volgnummer) select p.id, c.code, c.code, c.nr from regionaal_beleidsplan p,
        (values ('cyberveiligheid', 1), ('ondermijning', 2)) c (code, nr) where p.code = 'rbp-opvolger' returning id, code)
      insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2028-01-01', '2031-12-31', 'x' from t where code = 'cyberveiligheid'`),
  ],
  ['de opvolger in raadpleging brengen', () => status('RAADPLEGING', 'rbp-opvolger')],
  ['de opvolger vaststellen', () => status('VASTGESTELD', 'rbp-opvolger')],
  ['de opvolger aanbieden', () => status('AANGEBODEN', 'rbp-opvolger')],
  ['een heel plan ineens laden', () => insertPlan(owner, 'rbp-later', '2032-01-01', '2035-12-31')],
  [
    'een thema van het huidige plan waaraan is gekoppeld een andere naam geven, zonder het doel waaraan is gekoppeld',
    () => wijzigen(api, HUIDIG).wijzig({ themaCode: 'ondermijning', perDatum: '2026-07-01', naam: 'Herzien', doelen: ['Nieuw'] }),
  ],
  [
    'een thema van het huidige plan per een dag geen vast bespreekpunt meer laten zijn',
    () => wijzigen(api, HUIDIG).wijzig({ themaCode: 'cyberveiligheid', perDatum: '2027-07-01', vastBespreekpunt: false }),
  ],
  [
    'vastleggen dat een thema van de opvolger een ander opvolgt',
    () =>
      api.ok(
        'regio-beheer',
        `mutation { themaOpvolgerVastleggen(planCode: "rbp-opvolger", themaCode: "cyberveiligheid", vorigPlanCode: "${HUIDIG}", vorigThemaCode: "ondermijning") { id } }`,
      ),
  ],
  [
    'een thema vast bespreekpunt maken',
    () =>
      owner.run(
        `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
      select t.id, '2027-01-01', '2027-12-31', 'erbij' from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where t.code = 'ondermijning' and p.code = $1`,
        [HUIDIG],
      ),
  ],
  [
    'het huidige plan intrekken, midden in de periode van zijn koppelingen',
    () =>
      owner.run(`update regionaal_beleidsplan set status = 'INGETROKKEN', ingetrokken_per = '2027-03-01' where code = $1`, [
        HUIDIG,
      ]),
  ],
  [
    'de opvolger eerder laten ingaan',
    () =>
      owner.run(`with p as (update regionaal_beleidsplan set geldig_van = '2027-03-01', geldig_tot_en_met = '2031-02-28' where code = 'rbp-opvolger' returning id)
      update vast_bespreekpunt v set geldig_van = '2027-03-01', geldig_tot_en_met = '2031-02-28' from thema t, p where v.thema_id = t.id and t.beleidsplan_id = p.id`),
  ],
  [
    'de opvolger met terugwerkende kracht intrekken',
    () =>
      owner.run(
        `update regionaal_beleidsplan set status = 'INGETROKKEN', ingetrokken_per = geldig_van where code = 'rbp-opvolger'`,
      ),
  ],
];
const status = (naar: string, code: string) =>
  owner.run('update regionaal_beleidsplan set status = $1 where code = $2', [naar, code]);

const PLANS = ['regionaal_beleidsplan', 'thema', 'vast_bespreekpunt', 'thema_opvolger']
  .map((table) => `select xmin::text from ${table}`)
  .join(' union all ');

test('er is van alles iets dat niet mag veranderen', async () => {
  for (const found of Object.values(await rows())) expect(found.length).toBeGreaterThan(0);
});

test.each(STEPS)('%s verandert geen lokale prioriteit, instemming of koppeling, tot op de rijversie', async (_wat, act) => {
  const before = await rows();
  const plans = await owner.run(PLANS);
  await act();
  const after = await owner.run(PLANS);
  expect(after).not.toEqual(plans);
  expect(await rows()).toEqual(before);
});

test('een plan met een thema waaraan is gekoppeld, wordt niet gewist', async () => {
  const before = await rows();
  expect(await owner.fails(`delete from thema where code = 'ondermijning'`)).toMatchObject({
    code: expect.stringMatching(/^23/),
  });
  expect(await owner.fails('delete from regionaal_beleidsplan where code = $1', [HUIDIG])).toMatchObject({
    code: expect.stringMatching(/^23/),
  });
  expect(await rows()).toEqual(before);
});

test('na het intrekken zijn de koppelingen met het oude plan nog te lezen', async () => {
  const query = '{ koppelingen { nodes { thema { code beleidsplan { code status } } } } }';
  const { koppelingen } = await api.ok(OVJ, query);
  expect(koppelingen.nodes).toHaveLength(3);
  for (const { thema } of koppelingen.nodes) expect(thema.beleidsplan).toEqual({ code: HUIDIG, status: 'INGETROKKEN' });
});
