import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { TOT_OPENBAAR, voegMeelezerToe } from '../support/meelezers';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { kort, volg } from './volgen';

let api: TestApi;
let owner: Session;
let ander: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  [owner, ander] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  await voegMeelezerToe(owner);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

/** Waits until it is done, or waits for the other. */
async function staatStil(who: Session, working: Promise<unknown>): Promise<void> {
  let over = false;
  working.then(() => {
    over = true;
  });
  const pid = ({ client }: Session) => (client as unknown as { processID: number }).processID;
  const waits = async () =>
    (await api.owner.query('select $2 = any(pg_blocking_pids($1)) as waits', [pid(who), pid(owner)])).rows[0].waits;
  while (!over && !(await waits())) await new Promise((done) => setTimeout(done, 5));
}

const STAP = `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, door_id)
  select b.driehoek_id, b.id, 'UITGEVOERD', a.indiener_id from besluit b join agendapunt a on a.id = b.agendapunt_id where a.id = $1`;
const ANTWOORD = `insert into besluit_antwoord (driehoek_id, besluit_id, lidmaatschap_id, antwoord) select b.driehoek_id, b.id, l.id, 'Gelezen'
  from besluit b join lidmaatschap l on l.driehoek_id = b.driehoek_id and l.rol = 'TEAMCHEF' and l.geldig @> vandaag() where b.agendapunt_id = $1`;

test.each([
  ['een stap van een besluit', STAP],
  ['een antwoord op een besluit', ANTWOORD],
  ['een actie die klaar is', `update actie set status = 'GEREED' where agendapunt_id = $1`],
])(
  'wat gebeurt terwijl een ander het punt vertrouwelijk maakt, hoort daarna niemand die het niet ziet: %s',
  async (_wat, text) => {
    const acts = vergaderen(api);
    const { id } = await acts.plan('2026-06-02T09:00:00Z');
    const punt = await acts.voegToe(id, 'Open', { vertrouwelijkheid: 'OPENBAAR' });
    await acts.stelVast(id);
    await acts.houd(id);
    await besluiten(api).legVast(punt.id);
    await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', {
      input: { agendapuntId: punt.id, omschrijving: 'Iets doen' },
    });
    const lezer = await volg(api, TOT_OPENBAAR);
    await owner.run('begin');
    await owner.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [punt.id]);
    const waiting = ander.run(text, [punt.id]);
    await staatStil(ander, waiting);
    await owner.run('commit');
    await waiting;
    expect(kort(await lezer.alles()).sort()).toEqual(['ACTIE ONZICHTBAAR', 'AGENDAPUNT ONZICHTBAAR', 'BESLUIT ONZICHTBAAR']);
  },
);
