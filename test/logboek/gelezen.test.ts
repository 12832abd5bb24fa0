import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { HIER, type Ontvanger, SNEL, startOntvanger, tot, webhooks } from '../webhooks/ontvanger';
import { volg, voorbij } from '../wijzigingen/volgen';

const SYSTEEM = 'integratie-zuidwest-drenthe';
const GELEZEN = `{ logboek(first: 500, filter: { actie: "GELEZEN" }) { nodes { actor object driehoek { code } na } } }`;
const REGEL = { actor: SYSTEEM, object: 'agendapunt', driehoek: { code: DRIEHOEK } };
let api: TestApi;
let ontvanger: Ontvanger;
let steps: ReturnType<typeof vergaderen>;

beforeEach(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: SNEL });
  ontvanger = await startOntvanger();
  steps = vergaderen(api);
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
});

const gelezen = async () => (await api.ok(TEAMCHEF, GELEZEN)).logboek.nodes;
const vertrouwelijk = async (aanvang = '2026-03-03T08:00:00Z') =>
  steps.voegToe((await steps.plan(aanvang)).id, 'Inval', { vertrouwelijkheid: 'VERTROUWELIJK' });

/** Returns only the ids that the system finds after a cursor. */
async function ids(na: string | null, soorten: string[]): Promise<string[]> {
  await voorbij(api);
  const kaal =
    'query($na: Opaak, $soorten: [WijzigingSoort!]) { wijzigingen(na: $na, soorten: $soorten) { nodes { objectId } } }';
  const { wijzigingen } = await api.ok(SYSTEEM, kaal, { na, soorten });
  return wijzigingen.nodes.map(({ objectId }: { objectId: string }) => objectId);
}

test('een systeem dat in de wijzigingen een vertrouwelijk punt ziet, staat in het logboek, ook als het alleen ids of een cursor vraagt', async () => {
  const { na } = await volg(api, SYSTEEM);
  const punt = await vertrouwelijk();
  expect(await ids(na, ['AGENDAPUNT'])).toContain(punt.id);
  expect(await gelezen()).toEqual([{ ...REGEL, na: { operatie: 'wijzigingen' } }]);
  await api.ok(SYSTEEM, 'query($na: Opaak) { wijzigingen(na: $na) { pageInfo { endCursor } } }', { na });
  expect(await gelezen()).toHaveLength(2);
});

test('een besluit bij een vertrouwelijk punt telt, en een punt dat vertrouwelijk was ook', async () => {
  const { agendapuntId } = await besluiten(api).gehouden('2025-10-07T08:00:00Z');
  await api.owner.query(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [agendapuntId]);
  const eerst = await volg(api, SYSTEEM);
  const { id } = await besluiten(api).legVast(agendapuntId);
  expect(await ids(eerst.na, ['BESLUIT'])).toEqual([id]);
  expect(await gelezen()).toHaveLength(1);
  const daarna = await volg(api, SYSTEEM);
  // The level of an adopted item cannot be lowered (`agendapunt_vastgesteld`); the feed contains
  // items whose level was lowered before that.
  await api.owner.query('alter table agendapunt disable trigger vastgesteld');
  await api.owner.query(`update agendapunt set vertrouwelijkheid = 'OPENBAAR' where id = $1`, [agendapuntId]);
  await api.owner.query('alter table agendapunt enable trigger vastgesteld');
  expect(await ids(daarna.na, ['AGENDAPUNT'])).toEqual([agendapuntId]);
  expect(await gelezen()).toHaveLength(2);
});

test('wat niet op de bladzijde staat telt niet, wat een lid of een systeem met een lager niveau leest ook niet', async () => {
  const volgers = [
    await volg(api, SYSTEEM, { soorten: ['VERGADERING', 'ACTIE'] }),
    await volg(api, SYSTEEM, { driehoekCode: 'groningen' }),
    await volg(api, TEAMCHEF),
    await volg(api, 'integratie-agenda'),
    await volg(api, 'regio-lezer'),
  ];
  await vertrouwelijk();
  for (const volger of volgers) await volger.alles();
  const eerst = await volg(api, SYSTEEM, { soorten: ['AGENDAPUNT'] });
  const { id } = await steps.plan('2026-03-10T08:00:00Z');
  await steps.voegToe(id, 'Inval', { vertrouwelijkheid: 'VERTROUWELIJK' });
  await voorbij(api);
  expect((await eerst.bladzijde(1)).gezien).toHaveLength(1);
  expect(await gelezen()).toEqual([]);
});

test('de webhook van een systeem die over een vertrouwelijk punt meldt, staat in het logboek', async () => {
  const hook = await webhooks(api, SYSTEEM).voegToe(ontvanger.adres, { soorten: ['AGENDAPUNT'] });
  const punt = await vertrouwelijk();
  await tot(() => ontvanger.ontvangen.some(({ event }) => event.subject === punt.id), 'the message');
  expect(hook.status).toBe('AAN');
  expect(await gelezen()).toContainEqual({ ...REGEL, na: { operatie: 'wijzigingen' } });
});

test('ook wat een systeem leest in het antwoord op een mutatie, staat in het logboek', async () => {
  await vertrouwelijk();
  const maak = `mutation($input: WebhookToevoegenInput!) { r: webhookToevoegen(input: $input) {
    driehoek { vergaderingen { nodes { agendapunten { titel } } } } } }`;
  const { r } = await api.ok(SYSTEEM, maak, { input: { adres: ontvanger.adres, driehoekCode: DRIEHOEK } });
  expect(JSON.stringify(r)).toContain('Inval');
  expect(await gelezen()).toEqual([{ ...REGEL, na: { operatie: 'webhookToevoegen' } }]);
});
