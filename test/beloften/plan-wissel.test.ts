import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { deletePlan, insertPlan } from '../support/plannen';
import { BROKEN_MEETINGS, openSession, type Session } from '../support/sql';
import { type Agenda, DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  acts = vergaderen(api);
});
afterEach(async () => {
  await owner.run('rollback');
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
  await deletePlan(owner, 'rbp-test');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const fixed = (v: Agenda) => v.agendapunten.filter((punt) => punt.vast).map((punt) => punt.titel);
const kinds = (v: Agenda) => v.agendapunten.map((punt) => punt.soort);
const wijzig = async (v: Agenda, aanvang: string): Promise<Agenda> => {
  const { versie } = await acts.lees(v.id);
  const input = { id: v.id, versie, aanvang };
  await api.ok(TEAMCHEF, 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }', { input });
  return acts.lees(v.id);
};

test('31 december 23:30 valt nog onder het oude plan, 1 januari 00:30 onder het nieuwe (tijd in Nederland)', async () => {
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31', 'anders');
  const last = await acts.plan('2027-12-31T23:30:00+01:00');
  const first = await acts.plan('2028-01-01T00:30:00+01:00');
  expect(fixed(last)).toEqual(['Cyberveiligheid']);
  expect(fixed(first)).toEqual(['Thema van rbp-test']);
  expect(last.aanvang).toBe('2027-12-31T22:30:00.000Z');
});

test('een dag zonder plan heeft geen vast bespreekpunt', async () => {
  expect(fixed(await acts.plan('2028-03-01T09:00:00+01:00'))).toEqual([]);
});

test('wie een vergadering naar een dag onder een ander plan verplaatst, wisselt haar vaste bespreekpunten mee, heen en terug', async () => {
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31', 'anders');
  const v = await acts.plan('2027-11-02T09:00:00+01:00');
  const order = kinds(v);
  const moved = await wijzig(v, '2028-02-01T09:00:00+01:00');
  expect(fixed(moved)).toEqual(['Thema van rbp-test']);
  expect(kinds(moved)).toEqual(order);
  expect(fixed(await wijzig(v, '2027-11-02T09:00:00+01:00'))).toEqual(['Cyberveiligheid']);
});

test('staat hetzelfde thema in het volgende plan, dan blijft wat ervoor was voorbereid', async () => {
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31', 'cyberveiligheid');
  const v = await acts.plan('2027-10-05T09:00:00+01:00');
  const punt = v.agendapunten.find((p) => p.vast);
  const input = { id: punt?.id, versie: punt?.versie, toelichting: 'Voorbereid met de MKB-cijfers.' };
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', { input });
  await wijzig(v, '2028-02-08T09:00:00+01:00');
  const { agendapunt } = {
    agendapunt: await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { titel toelichting } } }', {
      id: punt?.id,
    }),
  };
  expect(agendapunt.node).toEqual({ titel: 'Thema van rbp-test', toelichting: 'Voorbereid met de MKB-cijfers.' });
});

/** Declares the theme of the test's plan the successor of cyberveiligheid. */
const verklaarOpvolger = () =>
  owner.run(`insert into thema_opvolger (thema_id, opvolger_id) select t.id, o.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id,
    thema o join regionaal_beleidsplan q on q.id = o.beleidsplan_id
    where p.code = 'rbp-noord-nederland-2024-2027' and t.code = 'cyberveiligheid' and q.code = 'rbp-test'`);

test('is een thema met een andere code als opvolger vastgelegd, dan gaat wat was voorbereid mee, heen en terug', async () => {
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31', 'digitale-weerbaarheid');
  await verklaarOpvolger();
  const v = await acts.plan('2027-10-12T09:00:00+01:00');
  const punt = v.agendapunten.find((p) => p.vast);
  const input = { id: punt?.id, versie: punt?.versie, toelichting: 'Met de cijfers van het MKB.' };
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', { input });
  const read = async () =>
    (
      await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { toelichting thema { code } } } }', {
        id: punt?.id,
      })
    ).node;
  await wijzig(v, '2028-02-15T09:00:00+01:00');
  expect(await read()).toEqual({ toelichting: 'Met de cijfers van het MKB.', thema: { code: 'digitale-weerbaarheid' } });
  await wijzig(v, '2027-10-12T09:00:00+01:00');
  expect(await read()).toEqual({ toelichting: 'Met de cijfers van het MKB.', thema: { code: 'cyberveiligheid' } });
  await owner.run('delete from thema_opvolger');
});

test('wat onder het oude plan is aangehouden, komt terug bij het vaste bespreekpunt van de vastgelegde opvolger', async () => {
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31', 'digitale-weerbaarheid');
  await verklaarOpvolger();
  const v = await acts.plan('2027-12-14T09:00:00+01:00');
  const punt = v.agendapunten.find((p) => p.vast);
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  const { versie } = (await acts.lees(v.id)).agendapunten.find((p) => p.vast) ?? { versie: 0 };
  await acts.uitkomst({ id: punt?.id ?? '', versie }, 'AANGEHOUDEN', 'Geen tijd meer.');
  const next = await acts.plan('2028-01-11T09:00:00+01:00');
  const vast = next.agendapunten.filter((p) => p.vast);
  expect(vast.map(({ thema, aangehoudenVan }) => [thema?.code, aangehoudenVan?.id])).toEqual([
    ['digitale-weerbaarheid', punt?.id],
  ]);
  expect(next.agendapunten.filter((p) => p.aangehoudenVan)).toHaveLength(1);
  await owner.run('delete from thema_opvolger');
  await wijzig(next, '2027-12-21T09:00:00+01:00');
});

test('een vast bespreekpunt dat al is besproken, houdt de vergadering onder haar plan', async () => {
  const v = await acts.plan('2026-04-14T09:00:00+02:00');
  await acts.stelVast(v.id);
  const held = await acts.houd(v.id);
  const punt = held.agendapunten.find((p) => p.vast);
  await acts.uitkomst(punt as never, 'BESPROKEN');
  const { versie } = await acts.lees(v.id);
  const input = { id: v.id, versie, aanvang: '2028-04-14T09:00:00+02:00' };
  const query = 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }';
  expect(await api.refused(TEAMCHEF, query, { input })).toBe('VAST_BESPREEKPUNT');
  expect((await acts.lees(v.id)).aanvang).toBe('2026-04-14T07:00:00.000Z');
});

test('wordt een plan geladen, dan krijgen geplande vergaderingen van zijn periode zijn vaste bespreekpunten', async () => {
  const v = await acts.plan('2029-05-01T09:00:00+02:00');
  expect(fixed(v)).toEqual([]);
  await insertPlan(owner, 'rbp-test', '2028-01-01', '2031-12-31');
  const after = await acts.lees(v.id);
  expect(fixed(after)).toEqual(['Thema van rbp-test']);
  expect(kinds(after).slice(-2)).toEqual(['RONDVRAAG', 'SLUITING']);
  await owner.run(`update regionaal_beleidsplan set status = 'CONCEPT' where code = 'rbp-test'`);
  expect(fixed(await acts.lees(v.id))).toEqual([]);
});

test('een thema dat vast bespreekpunt wordt of ophoudt te zijn, komt op of gaat van elke agenda die nog niet is gehouden', async () => {
  const planned = await acts.plan('2026-12-08T09:00:00+01:00');
  const cancelled = await acts.plan('2026-12-09T09:00:00+01:00');
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Ziek") { id } }',
    { id: cancelled.id, v: cancelled.versie },
  );
  const on = `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2026-12-01', '2027-12-31', 'x' from thema where code = 'ondermijning'
    and beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-noord-nederland-2024-2027')`;
  await owner.run(on);
  for (const v of [planned, cancelled])
    expect(fixed(await acts.lees(v.id))).toEqual(['Cyberveiligheid', '(Georganiseerde) ondermijnende criminaliteit']);
  await owner.run(`delete from vast_bespreekpunt where bron = 'x'`);
  for (const v of [planned, cancelled]) expect(fixed(await acts.lees(v.id))).toEqual(['Cyberveiligheid']);
});

test('een wijziging met terugwerkende kracht over een afgesloten vergadering wordt geweigerd', async () => {
  const v = await acts.plan('2025-09-09T09:00:00+02:00');
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  await acts.bespreekAlles(v.id);
  await acts.sluitAf(v.id);
  const on = `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2025-01-01', '2027-12-31', 'y' from thema where code = 'ondermijning'
    and beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-noord-nederland-2024-2027')`;
  expect(await owner.fails(on)).toMatchObject({ code: 'DHVBP' });
  expect(
    await owner.fails(`update regionaal_beleidsplan set status = 'CONCEPT' where code = 'rbp-noord-nederland-2024-2027'`),
  ).toMatchObject({ code: 'DHVBP' });
});

test('twee plannen van een regio overlappen nooit', async () => {
  await owner.run('begin');
  const overlap = `insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
    select id, 'rbp-overlap', 'x', 'CONCEPT', 'x', '2027-06-01', '2029-12-31' from regio where code = 'noord-nederland'`;
  expect(await owner.fails(overlap)).toMatchObject({ code: '23P01' });
});

test('een persoon heeft in een driehoek een rol tegelijk', async () => {
  const second = `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select l.persoon_id, l.driehoek_id, 'SECRETARIS', '2026-01-01'
    from lidmaatschap l join persoon p on p.id = l.persoon_id join driehoek d on d.id = l.driehoek_id where p.code = $1 and d.code = $2`;
  expect(await owner.fails(second, [TEAMCHEF, DRIEHOEK])).toMatchObject({ code: '23P01' });
});
