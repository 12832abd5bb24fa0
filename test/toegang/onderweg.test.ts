import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

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

/** Waits until the service waits for the owner's transaction. */
async function wacht(): Promise<void> {
  const { processID } = owner.client as unknown as { processID: number };
  const waits = 'select exists (select from pg_stat_activity a where $1 = any (pg_blocking_pids(a.pid))) as waits';
  while (!(await api.owner.query(waits, [processID])).rows[0].waits) await new Promise((done) => setTimeout(done, 5));
}

const TOEVOEGEN = `mutation($id: ID!) { agendapuntToevoegen(input: { vergaderingId: $id, titel: "Van wie geen lid meer is" }) {
  id vergadering { agendapunten { titel } } } }`;
const titels = async (id: string) => (await vergaderen(api).lees(id)).agendapunten.map(({ titel }) => titel);

/** Lets the change wait for the lock on the meeting while another transaction runs `text`. */
async function terwijlHetWacht(persona: string, id: string, text: string) {
  await owner.run('begin');
  await owner.run('select from vergadering where id = $1 for no key update', [id]);
  const answer = api.gql(persona, TOEVOEGEN, { id });
  await wacht();
  await owner.run(text, [persona]);
  await owner.run(
    `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel) select driehoek_id, id,
       (select max(volgnummer) + 1 from agendapunt where vergadering_id = $1), 'BESPREEKPUNT', 'Stil' from vergadering where id = $1`,
    [id],
  );
  await owner.run('commit');
  return answer;
}
const EINDE = `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = $1) and geldig @> vandaag()`;

test('eindigt een lidmaatschap terwijl een wijziging nog wacht, dan gaat zij niet door, en leest wie ging niets meer', async () => {
  const { id } = await vergaderen(api).plan('2126-03-05T09:00:00Z');
  const answer = await terwijlHetWacht(SECRETARIS, id, EINDE);
  expect([answer.data, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['NIET_TOEGESTAAN']]);
  expect(JSON.stringify(answer)).not.toContain('Stil');
  expect(await titels(id)).toContain('Stil');
  expect(await titels(id)).not.toContain('Van wie geen lid meer is');
});

test('wie lid blijft, merkt niets van wat er intussen met de toegang van een ander gebeurt', async () => {
  const { id } = await vergaderen(api).plan('2126-04-05T09:00:00Z');
  const other = EINDE.replace('$1', `case when $1::text <> '' then 'ovj-drenthe' end`);
  expect((await terwijlHetWacht(TEAMCHEF, id, other)).errors).toBeUndefined();
  expect(await titels(id)).toEqual(expect.arrayContaining(['Stil', 'Van wie geen lid meer is']));
});
