import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../support/api';
import { zonderVoorbeelden } from '../support/database';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { GOED, HIER, type Ontvanger, SNEL, spoed, startOntvanger, tot, WIJZIGEN, webhooks } from './ontvanger';

const ROOT = join(__dirname, '../..');
/** An attempt may take longer than a test: no attempt ends by its timeout. */
const TIJDEN = { ...SNEL, attemptMs: 3_600_000, maintenanceSeconds: 1 };

let api: TestApi;
let ontvanger: Ontvanger;
let mijn: ReturnType<typeof webhooks>;

beforeEach(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: TIJDEN });
  ontvanger = await startOntvanger();
  mijn = webhooks(api, TEAMCHEF);
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
});

const ids = () => ontvanger.ontvangen.map(({ headers }) => headers['webhook-id']);
const queueIsEmpty = async ({ owner }: TestApi) =>
  (await owner.query(`select from wachtrij.job where state in ('created', 'retry', 'active')`)).rowCount === 0;
const eens = { soorten: ['VERGADERING'] };

test('twee instanties bezorgen samen elk bericht een keer', async () => {
  const tweede = await startTestApi({ database: api, webhooks: HIER, tijden: TIJDEN });
  await mijn.voegToe(ontvanger.adres, eens);
  const gepland: string[] = [];
  for (let n = 1; n <= 20; n += 1)
    gepland.push((await vergaderen(n % 2 ? api : tweede).plan(new Date(Date.UTC(2026, 2, n, 9)).toISOString())).id);
  await tot(() => gepland.every((id) => ontvanger.ontvangen.some(({ event }) => event.subject === id)), 'all of them');
  await tot(() => queueIsEmpty(api), 'nothing to send');
  expect(ontvanger.ontvangen.map(({ event }) => event.subject).sort()).toEqual([...gepland].sort());
  expect(new Set(ids()).size).toBe(20);
  await tweede.stop();
});

test('wat een instantie verstuurde en niet opschreef doordat zij stierf, verstuurt een andere nog eens, met hetzelfde id', async () => {
  // This instance only answers queries.
  const bron = await startTestApi({ webhooks: HIER, tijden: { ...TIJDEN, lookMs: 600_000 } });
  const { doe, voegToe, bezorging } = webhooks(bron, TEAMCHEF);
  ontvanger.antwoord(() => undefined);
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: bron.ownerUrl,
    DATABASE_API_URL: bron.apiUrl,
    WEBHOOK_PRIVE_ADRESSEN: '127.0.0.0/8',
  };
  await zonderVoorbeelden(bron.owner);
  const child = spawn(process.execPath, ['test/support/run-ts.js', 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gestopt = once(child, 'exit');
  await once(child.stdout, 'data');
  const { id } = await voegToe(ontvanger.adres, eens);
  const proef = await doe('webhookProberen', id);
  await tot(() => ids().includes(proef.id), 'a first attempt');
  child.kill('SIGKILL');
  await gestopt;
  expect((await bezorging(proef.id)).pogingen).toBe(0);
  ontvanger.antwoord(GOED);
  await bron.owner.query(`update wachtrij.job set started_on = started_on - interval '5 minutes' where state = 'active'`);
  const opvolger = await startTestApi({ database: bron, webhooks: HIER, tijden: TIJDEN });
  await tot(async () => {
    await spoed(bron);
    return (await bezorging(proef.id)).status === 'BEZORGD';
  }, 'the other delivers');
  expect(ids()).toEqual([proef.id, proef.id]);
  await opvolger.stop();
  await bron.stop();
});

test('stopt een instantie terwijl een ontvanger nog nadenkt, dan bezorgt een andere het', async () => {
  const bron = await startTestApi({ webhooks: HIER, tijden: { ...TIJDEN, lookMs: 600_000 } });
  const eerste = await startTestApi({ database: bron, webhooks: HIER, tijden: TIJDEN });
  const { doe, voegToe, bezorging } = webhooks(bron, TEAMCHEF);
  const { id } = await voegToe(ontvanger.adres, eens);
  ontvanger.antwoord(() => undefined);
  const proef = await doe('webhookProberen', id);
  await tot(() => ids().includes(proef.id), 'a first attempt');
  await eerste.stop();
  ontvanger.antwoord(GOED);
  const opvolger = await startTestApi({ database: bron, webhooks: HIER, tijden: TIJDEN });
  await spoed(bron);
  await tot(async () => (await bezorging(proef.id)).status === 'BEZORGD', 'the other delivers');
  expect(await bezorging(proef.id)).toMatchObject({ pogingen: 1 });
  await opvolger.stop();
  await bron.stop();
});

test('een webhook die tijdens het bezorgen wordt verwijderd: het bericht is vervallen, wat de ontvanger ook antwoordt', async () => {
  const { id } = await mijn.voegToe(ontvanger.adres, eens);
  let later: () => void = () => undefined;
  ontvanger.antwoord((_request, response) => {
    later = () => response.writeHead(500).end();
  });
  const proef = await mijn.doe('webhookProberen', id);
  await tot(() => ids().includes(proef.id), 'a first attempt');
  await mijn.doe('webhookVerwijderen', id);
  later();
  await tot(() => queueIsEmpty(api), 'done');
  const { rows } = await api.owner.query('select status, pogingen from webhook_bezorging where id = $1', [proef.id]);
  expect(rows).toEqual([{ status: 'VERVALLEN', pogingen: 0 }]);
  expect((await api.owner.query('select from webhook_stand where fout_sinds is not null')).rowCount).toBe(0);
});

test('een nieuw adres geldt ook voor wat nog wacht', async () => {
  const hook = await mijn.voegToe('http://127.0.0.1:1/', eens);
  const proef = await mijn.doe('webhookProberen', hook.id);
  await tot(async () => (await mijn.bezorging(proef.id)).pogingen > 0, 'a first attempt');
  await api.ok(TEAMCHEF, WIJZIGEN, { input: { id: hook.id, versie: hook.versie, adres: ontvanger.adres } });
  await spoed(api);
  await tot(() => ids().includes(proef.id), 'it arrives');
});

test('raakt de wachtrij leeg, dan komt wat nog wachtte er weer in', async () => {
  const bron = await startTestApi({ webhooks: HIER, tijden: { ...TIJDEN, lookMs: 600_000 } });
  const { doe, voegToe } = webhooks(bron, TEAMCHEF);
  const { id } = await voegToe(ontvanger.adres, eens);
  const [a, b] = [await doe('webhookProberen', id), await doe('webhookProberen', id)];
  await bron.owner.query(`delete from wachtrij.job where data->>'bezorging' = $1`, [a.id]);
  await bron.owner.query(`update webhook_bezorging set volgende_poging_op = now() - interval '2 hours'`);
  const opvolger = await startTestApi({ database: bron, webhooks: HIER, tijden: TIJDEN });
  await tot(() => ids().includes(a.id) && ids().includes(b.id), 'both');
  await tot(() => queueIsEmpty(bron), 'nothing to send');
  expect(ids().sort()).toEqual([a.id, b.id].sort());
  await opvolger.stop();
  await bron.stop();
});
