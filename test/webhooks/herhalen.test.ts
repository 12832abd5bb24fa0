import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { type Bezorging, GOED, HIER, type Ontvanger, SNEL, spoed, startOntvanger, status, tot, webhooks } from './ontvanger';

let api: TestApi;
let ontvanger: Ontvanger;
let mijn: ReturnType<typeof webhooks>;

beforeEach(async () => {
  // The default delays: a test moves the due time instead of waiting.
  api = await startTestApi({ webhooks: HIER, tijden: { ...SNEL, firstPauseMs: 8000 } });
  ontvanger = await startOntvanger();
  mijn = webhooks(api, TEAMCHEF);
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
});

/** Waits for the delivery after one more attempt. */
async function nogEens(id: string): Promise<Bezorging> {
  const { pogingen } = await mijn.bezorging(id);
  await spoed(api);
  await tot(async () => (await mijn.bezorging(id)).pogingen > pogingen, 'one more attempt');
  return mijn.bezorging(id);
}
/** Sends a test message, and waits for one attempt. */
async function proef(hook: string): Promise<string> {
  const { id } = await mijn.doe('webhookProberen', hook);
  await tot(async () => (await mijn.bezorging(id)).pogingen === 1, 'a first attempt');
  return id;
}
const opdrachten = async () => (await api.owner.query(`select from wachtrij.job where state < 'active'`)).rowCount;

test('wat mislukt, wordt opnieuw geprobeerd met hetzelfde id, na telkens een langere pauze, en de API toont het', async () => {
  const hook = await mijn.voegToe(ontvanger.adres);
  ontvanger.antwoord(status(503));
  const id = await proef(hook.id);
  const gaps: number[] = [];
  for (let n = 1; n <= 4; n += 1) {
    const gezien = n === 1 ? await mijn.bezorging(id) : await nogEens(id);
    expect(gezien).toMatchObject({ status: 'WACHT', pogingen: n, antwoord: 503, fout: 'GEWEIGERD', afgerondOp: null });
    gaps.push(Date.parse(String(gezien.volgendePogingOp)) - Date.parse(String(gezien.laatstePogingOp)));
  }
  for (const [n, gap] of gaps.slice(1).entries()) expect(gap / (gaps[n] as number)).toBeGreaterThan(1.5);
  expect((await mijn.lees(hook.id)).foutSinds).toEqual(expect.any(String));
  ontvanger.antwoord(GOED);
  expect(await nogEens(id)).toMatchObject({ status: 'BEZORGD', pogingen: 5, antwoord: 204, fout: null, volgendePogingOp: null });
  expect(new Set(ontvanger.ontvangen.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
  expect(await mijn.lees(hook.id)).toMatchObject({ status: 'AAN', foutSinds: null, laatstBezorgdOp: expect.any(String) });
  expect(await opdrachten()).toBe(0);
});

test('na 72 uur houdt het op: het bericht is mislukt, en is te herhalen', async () => {
  const hook = await mijn.voegToe(ontvanger.adres);
  ontvanger.antwoord(status(500));
  const id = await proef(hook.id);
  await api.owner.query(`update webhook_bezorging set begonnen_op = now() - interval '73 hours' where id = $1`, [id]);
  expect(await nogEens(id)).toMatchObject({
    status: 'MISLUKT',
    pogingen: 2,
    volgendePogingOp: null,
    afgerondOp: expect.any(String),
  });
  expect(await opdrachten()).toBe(0);
  ontvanger.antwoord(GOED);
  await mijn.doe('bezorgingHerhalen', id);
  await tot(async () => (await mijn.bezorging(id)).status === 'BEZORGD', 'it arrives after all');
  expect(await mijn.bezorging(id)).toMatchObject({ pogingen: 3, fout: null });
});

test('na een dag zonder bezorging gaat de webhook uit, met een bericht waarom; weer aan komt alles alsnog', async () => {
  const hook = await mijn.voegToe(ontvanger.adres, { soorten: ['VERGADERING'] });
  ontvanger.antwoord(status(500));
  const id = await proef(hook.id);
  await api.owner.query(`update webhook_stand set fout_sinds = now() - interval '25 hours'`);
  await nogEens(id);
  const uit = await mijn.lees(hook.id);
  expect(uit).toMatchObject({
    status: 'UIT',
    uitgezetReden: expect.stringContaining('een dag lang'),
    uitgezetOp: expect.any(String),
  });
  const { id: vergadering } = await vergaderen(api).plan('2026-03-02T09:00:00Z');
  await spoed(api);
  await tot(async () => (await opdrachten()) === 0, 'the queue is empty');
  expect((await mijn.bezorging(id)).status).toBe('WACHT');
  const voor = ontvanger.ontvangen.length;
  ontvanger.antwoord(GOED);
  await mijn.doe('webhookAanzetten', hook.id);
  await tot(async () => (await mijn.bezorging(id)).status === 'BEZORGD', 'what waited');
  await tot(() => ontvanger.ontvangen.slice(voor).some(({ event }) => event.subject === vergadering), 'what happened meanwhile');
  expect(await mijn.lees(hook.id)).toMatchObject({ status: 'AAN', foutSinds: null });
});

test('zegt de ontvanger 410, dan gaat de webhook meteen uit', async () => {
  const hook = await mijn.voegToe(ontvanger.adres);
  ontvanger.antwoord(status(410));
  await proef(hook.id);
  expect(await mijn.lees(hook.id)).toMatchObject({ status: 'UIT', uitgezetReden: expect.stringContaining('410') });
});

test('een ontvanger die niet antwoordt, houdt een ander niet op', async () => {
  const traag = await startOntvanger();
  traag.antwoord(() => undefined);
  await webhooks(api, 'ovj-drenthe').voegToe(traag.adres, { soorten: ['VERGADERING'] });
  for (let n = 1; n <= 40; n += 1) await vergaderen(api).plan(new Date(Date.UTC(2026, 2, n, 9)).toISOString());
  await tot(() => traag.ontvangen.length >= 16, 'the slow one is busy');
  // The service pauses the slow receiver; this prolongs the pause beyond the test, however slow the
  // machine.
  const langer = `update webhook_stand set pauze_tot = now() + interval '1 hour' where pauze_tot > now()`;
  await tot(async () => (await api.owner.query(langer)).rowCount === 1, 'a pause');
  await mijn.voegToe(ontvanger.adres);
  const { id } = await vergaderen(api).plan('2026-06-01T09:00:00Z');
  await tot(() => ontvanger.ontvangen.some(({ event }) => event.subject === id), 'the other hears');
  // Before all of them were tried.
  expect(traag.ontvangen.length).toBeLessThan(40);
  await traag.stop();
});

test('wat een maand geleden is afgerond, wordt opgeruimd, met webhooks die toen zijn verwijderd', async () => {
  const [oud, weg] = [await mijn.voegToe(ontvanger.adres), await mijn.voegToe(ontvanger.adres)];
  const [a, b] = [await proef(oud.id), await proef(oud.id)];
  await mijn.doe('webhookVerwijderen', weg.id);
  await tot(async () => (await mijn.bezorging(b)).status === 'BEZORGD', 'delivered');
  await api.owner.query(`update webhook_bezorging set afgerond_op = now() - interval '31 days' where id = $1`, [a]);
  await api.owner.query(`alter table webhook disable trigger regels`);
  await api.owner.query(`update webhook set uitgezet_op = now() - interval '31 days' where id = $1`, [weg.id]);
  await api.owner.query(`alter table webhook enable trigger regels`);
  await api.owner.query('select webhooks_opruimen()');
  expect((await mijn.lees(oud.id)).bezorgingen.nodes.map(({ id }) => id)).toEqual([b]);
  expect((await api.owner.query('select id from webhook')).rows).toEqual([{ id: oud.id }]);
});
