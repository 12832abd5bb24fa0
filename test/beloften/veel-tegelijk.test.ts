import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

test('van een agenda waarvan veel tegelijk verandert, gaat de database elk punt na in een vraag, en staat elk punt een keer in de wijzigingen', async () => {
  const { id } = await vergaderen(api).plan('2026-04-01T09:00:00Z');
  await owner.run(`set track_functions = 'all'`);
  await owner.run('begin');
  for (const toelichting of ['eerst', 'daarna', 'ten slotte'])
    await owner.run('update agendapunt set toelichting = $2 where vergadering_id = $1', [id, toelichting]);
  await owner.run('set constraints all immediate');
  const [{ punten }] = (await owner.run('select count(*)::int as punten from agendapunt where vergadering_id = $1', [id])) as [
    { punten: number },
  ];
  const called = await owner.run(
    `select funcname, calls::int from pg_stat_xact_user_functions where funcname in ('vergadering_klopt', 'vaste_punten_kloppen', 'vereiste_vaste_punten', 'thema_versie_op') order by 1`,
  );
  const [written] = await owner.run(
    `select n_tup_ins::int as toegevoegd, n_tup_upd::int as herschreven from pg_stat_xact_user_tables where relname = 'wijziging'`,
  );
  await owner.run('commit');
  expect(punten).toBeGreaterThan(3);
  expect(called).toEqual([
    { funcname: 'vaste_punten_kloppen', calls: 3 * punten },
    { funcname: 'vergadering_klopt', calls: 3 * punten },
  ]);
  expect(written).toEqual({ toegevoegd: punten, herschreven: 0 });
});
