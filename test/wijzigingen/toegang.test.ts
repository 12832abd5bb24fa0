import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { kort, Volger, volg } from './volgen';

const SYSTEEM = 'integratie-zuidwest-drenthe';

let api: TestApi;
let steps: ReturnType<typeof vergaderen>;

beforeEach(async () => {
  api = await startTestApi();
  steps = vergaderen(api);
});
afterEach(() => api.stop());

const van = (code: string) => `integratie_id = (select id from integratie where code = '${code}')`;
const eindig = (dag: string) =>
  api.owner.query(`update integratie_driehoek set geldig_tot_en_met = ${dag} where ${van(SYSTEEM)}`);
const begin = (dag: string, niveau = 'INTERN') =>
  api.owner.query(
    `insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van)
     select i.id, d.id, $1, ${dag} from integratie i, driehoek d where i.code = $2 and d.code = $3`,
    [niveau, SYSTEEM, DRIEHOEK],
  );
const driehoekId = async () => (await api.owner.query('select id from driehoek where code = $1', [DRIEHOEK])).rows[0].id;
/**
 * Simulates a later day: every period of the system, and all written rows, move days back. The
 * log's trigger stays on, since stored access is dropped when the log records a change.
 */
const dagenTerug = async (dagen: number) => {
  await api.owner.query('begin');
  await api.owner.query('alter table wijziging disable trigger user');
  await api.owner.query('alter table integratie_driehoek disable trigger user, enable trigger logboek');
  await api.owner.query(`update wijziging set op = op - make_interval(days => $1)`, [dagen]);
  await api.owner.query(
    `update integratie_driehoek set geldig_van = geldig_van - $1::integer, geldig_tot_en_met = geldig_tot_en_met - $1::integer`,
    [dagen],
  );
  await api.owner.query('alter table wijziging enable trigger user');
  await api.owner.query('alter table integratie_driehoek enable trigger user');
  await api.owner.query('commit');
};
/** Returns the cursor of the system's present position, as issued some days ago. */
const cursorVan = async (dagen: number) => {
  const { rows } = await api.owner.query(
    `select set_config('driehoek.integratie', (select id::text from integratie where code = $1), false),
       wijziging_cursor(pg_snapshot_xmin(pg_current_snapshot()), 0, vandaag() - $2::integer, 'ffffffff-ffff-ffff-ffff-ffffffffffff') as cursor`,
    [SYSTEEM, dagen],
  );
  await api.owner.query(`select set_config('driehoek.integratie', '', false)`);
  return rows[0].cursor;
};

test('eindigt de toegang van een systeem, dan zegt de lijst dat van de driehoek, en verder niets', async () => {
  const systeem = await volg(api, SYSTEEM);
  const ander = await volg(api, TEAMCHEF);
  await steps.plan('2026-04-01T09:00:00Z');
  await eindig('vandaag() - 1');
  await steps.plan('2026-04-08T09:00:00Z');
  expect(await systeem.alles()).toEqual([
    { soort: 'DRIEHOEK', wat: 'ONZICHTBAAR', objectId: await driehoekId(), object: null, driehoek: null, reden: null },
  ]);
  expect(await systeem.alles()).toEqual([]);
  expect(kort(await ander.alles())).not.toContain('DRIEHOEK ONZICHTBAAR');
});

test('wordt de toegang met SQL gewist, dan zegt de lijst dat ook', async () => {
  const systeem = await volg(api, SYSTEEM);
  await api.owner.query(`delete from integratie_driehoek where ${van(SYSTEEM)}`);
  await steps.plan('2026-04-08T09:00:00Z');
  expect(kort(await systeem.alles())).toEqual(['DRIEHOEK ONZICHTBAAR']);
});

test('ook wie alleen die driehoek volgt, of andere soorten, hoort dat de toegang eindigt', async () => {
  const volgers = [await volg(api, SYSTEEM, { driehoekCode: DRIEHOEK }), await volg(api, SYSTEEM, { soorten: ['KOPPELING'] })];
  await eindig('vandaag() - 1');
  for (const volger of volgers) expect(kort(await volger.alles())).toEqual(['DRIEHOEK ONZICHTBAAR']);
});

test('begint de toegang, dan zegt de lijst: haal de driehoek op; wat daarvoor gebeurde, komt er niet in', async () => {
  await eindig('vandaag() - 1');
  const systeem = await volg(api, SYSTEEM);
  const { id } = await steps.plan('2026-04-01T09:00:00Z');
  const punt = await steps.voegToe(id, 'Weg voor het begin');
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }', { id: punt.id });
  await begin('vandaag()');
  await api.owner.query(`update vergadering set locatie = 'Hier' where id = $1`, [id]);
  expect((await systeem.alles()).map((each) => [each.soort, each.wat, each.object?.id])).toEqual([
    ['DRIEHOEK', 'ZICHTBAAR', await driehoekId()],
    ['VERGADERING', 'GEWIJZIGD', id],
  ]);
});

test('andere scopes van een systeem: haal opnieuw op', async () => {
  const systeem = await volg(api, SYSTEEM);
  await api.owner.query(`update integratie set scopes = '{agenda:lezen}' where code = $1`, [SYSTEEM]);
  expect(kort(await systeem.alles())).toEqual(['DRIEHOEK ZICHTBAAR']);
  await prioriteren(api).stelVoor();
  expect(await systeem.alles()).toEqual([]);
});

test('een lidmaatschap dat eindigt en een regiorol die begint, staan in de lijst van wie het aangaat', async () => {
  const [lid, lezer] = [await volg(api, TEAMCHEF), await volg(api, 'regio-lezer')];
  await api.owner.query(
    `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = $1)`,
    [TEAMCHEF],
  );
  expect(kort(await lid.alles())).toEqual(['DRIEHOEK ONZICHTBAAR']);
  await api.owner.query(
    `insert into regiorol (persoon_id, regio_id, rol) select p.id, r.id, 'regio-lezer' from persoon p, regio r where p.code = $1 and r.code = 'noord-nederland'`,
    [TEAMCHEF],
  );
  const { rows } = await api.owner.query(`select count(*)::integer as aantal from driehoek`);
  expect(kort(await lid.alles(3))).toEqual(Array(rows[0].aantal).fill('DRIEHOEK ZICHTBAAR'));
  expect(await lezer.alles()).toEqual([]);
});

test('wat de kalender laat eindigen of beginnen, staat er een keer in, ook over bladzijden van een', async () => {
  await eindig('vandaag() + 1');
  const volger = new Volger(api, SYSTEEM);
  volger.na = await cursorVan(0);
  expect(await volger.alles()).toEqual([]);
  // Two days later: the access ended yesterday by the calendar alone.
  await dagenTerug(2);
  volger.na = await cursorVan(2);
  expect(kort(await volger.alles(1))).toEqual(['DRIEHOEK ONZICHTBAAR']);
  expect(await volger.alles(1)).toEqual([]);
  await begin('vandaag() + 1');
  expect(await volger.alles()).toEqual([]);
  await dagenTerug(1);
  volger.na = await cursorVan(1);
  const { id } = await steps.plan('2026-04-01T09:00:00Z');
  const gezien = await volger.alles(1);
  expect(kort(gezien).slice(0, 2)).toEqual(['DRIEHOEK ZICHTBAAR', 'VERGADERING GEMAAKT']);
  expect(gezien[1]?.objectId).toBe(id);
});
