import { type CloudEvent, HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { readConfig } from '../../src/platform/process/config';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { startIssuer } from '../toegang/issuer';
import { startOidcService } from '../toegang/service';
import { HIER, type Ontvanger, SNEL, spoed, startOntvanger, TOEVOEGEN, tot, webhooks } from './ontvanger';

const SYSTEEM = 'integratie-zuidwest-drenthe';
const GEHEIM = /strikt|geheim|zuidwest|drenthe|teamchef/i;

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

const over = (id: string) =>
  ontvanger.ontvangen.filter(({ event }) => event.subject === id).map(({ event }) => event.type.split('.').pop());
/**
 * Waits until everything committed by now was delivered: makes a last change and awaits its
 * delivery.
 */
async function bij(): Promise<void> {
  const { id } = await steps.plan(new Date(Date.UTC(2026, 5, 1, ontvanger.ontvangen.length % 24)).toISOString());
  await tot(() => over(id).length > 0, 'the last change');
}
const driehoekId = async () =>
  (await api.owner.query('select id from driehoek where code = $1', [DRIEHOEK])).rows[0].id as string;

test('een bericht is een CloudEvent 1.0 volgens het Nederlandse profiel: een id en waar het is op te halen', async () => {
  const hook = await webhooks(api, TEAMCHEF).voegToe(ontvanger.adres);
  const { id } = await steps.plan('2026-03-02T09:00:00Z');
  await tot(() => over(id).length > 0, 'the meeting');
  const { headers, tekst, event } = ontvanger.ontvangen.find(
    (each) => each.event.subject === id,
  ) as never as Ontvanger['ontvangen'][0];
  expect(HTTP.isEvent({ headers, body: tekst })).toBe(true);
  const parsed = HTTP.toEvent<unknown>({ headers, body: tekst }) as CloudEvent<unknown>;
  expect(parsed.validate()).toBe(true);
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(event).toEqual({
    specversion: '1.0',
    id: headers['webhook-id'],
    source: 'urn:nld:oin:00000001234567890000:systeem:driehoek',
    type: 'nl.lokale-driehoeken.vergadering-gemaakt',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    subject: id,
    dataref: expect.stringMatching(/^https:\/\/driehoek\.voorbeeld\.nl\/graphql\?query=/),
    datacontenttype: 'application/json',
    data: { soort: 'VERGADERING', wat: 'GEMAAKT', id },
  });
  expect(new Webhook(String(hook.geheim)).verify(tekst, headers as Record<string, string>)).toEqual(event);
  const authorization = `Bearer ${await api.token(TEAMCHEF)}`;
  const found = await fetch(event.dataref.replace(HIER.address, new URL(api.url).origin), {
    headers: { authorization, 'content-type': 'application/json' },
  });
  expect(await found.json()).toEqual({ data: { node: { id, __typename: 'Vergadering' } } });
});

test('een dienst die haar adres niet kent, noemt geen adres dat er geen is: wat op te halen is, staat er zonder servernaam', async () => {
  const { webhooks: stil } = readConfig({ HOST: '0.0.0.0', OIDC_ISSUER: 'https://aanmelden.nl', OIDC_AUDIENCE: 'driehoek' });
  const elders = await startTestApi({ webhooks: { ...HIER, address: stil.address }, tijden: SNEL });
  try {
    await webhooks(elders, TEAMCHEF).voegToe(ontvanger.adres);
    const { id } = await vergaderen(elders).plan('2026-03-02T09:00:00Z');
    await tot(() => over(id).length > 0, 'the meeting');
    const bericht = ontvanger.ontvangen.find(({ event }) => event.subject === id);
    expect(bericht?.event.dataref).toMatch(/^\/graphql\?query=/);
    const found = await fetch(new URL(bericht?.event.dataref as string, elders.url), {
      headers: { authorization: `Bearer ${await elders.token(TEAMCHEF)}`, 'content-type': 'application/json' },
    });
    expect(await found.json()).toEqual({ data: { node: { id, __typename: 'Vergadering' } } });
  } finally {
    await elders.stop();
  }
});

test('elke soort en elk gebeuren heeft een type in omgekeerde domeinvorm, en geen bericht draagt tekst', async () => {
  await webhooks(api, TEAMCHEF).voegToe(ontvanger.adres);
  const { id } = await steps.plan('2026-03-02T09:00:00Z');
  const punt = await steps.voegToe(id, 'Strikt geheim onderwerp', {
    toelichting: 'Strikt geheime toelichting',
    vertrouwelijkheid: 'VERTROUWELIJK',
  });
  await prioriteren(api).stelVoor();
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }', { id: punt.id });
  await tot(() => over(punt.id).includes('agendapunt-verwijderd'), 'the removal');
  await bij();
  const types = new Set(ontvanger.ontvangen.map(({ event }) => event.type));
  for (const type of types) expect(type).toMatch(/^nl\.lokale-driehoeken\.[a-z]+(-[a-z]+)*$/);
  expect([...types]).toEqual(expect.arrayContaining(['nl.lokale-driehoeken.lokale-prioriteit-gemaakt']));
  for (const { tekst, headers } of ontvanger.ontvangen)
    expect(tekst.replaceAll(HIER.address, '').replaceAll('lokale-driehoeken', '') + JSON.stringify(headers)).not.toMatch(GEHEIM);
  const weg = ontvanger.ontvangen.find(({ event }) => event.type.endsWith('agendapunt-verwijderd'))?.event;
  expect(Object.keys(weg).sort()).toEqual(['data', 'datacontenttype', 'id', 'source', 'specversion', 'subject', 'time', 'type']);
});

test('een ander geheim: een etmaal lang tekenen beide, daarna alleen het nieuwe', async () => {
  const mijn = webhooks(api, TEAMCHEF);
  const oud = await mijn.voegToe(ontvanger.adres);
  const nieuw = await mijn.doe('webhookGeheimVernieuwen', oud.id);
  const laatste = async () => {
    const { id } = await mijn.doe('webhookProberen', oud.id);
    await tot(() => ontvanger.ontvangen.some(({ event }) => event.id === id), 'the test');
    return ontvanger.ontvangen.find(({ event }) => event.id === id) as Ontvanger['ontvangen'][0];
  };
  const klopt = (geheim: string, { tekst, headers }: Ontvanger['ontvangen'][0]) => {
    try {
      return Boolean(new Webhook(geheim).verify(tekst, headers as Record<string, string>));
    } catch {
      return false;
    }
  };
  const eerst = await laatste();
  expect([klopt(String(oud.geheim), eerst), klopt(nieuw.geheim, eerst)]).toEqual([true, true]);
  expect(klopt(String(oud.geheim), { ...eerst, tekst: eerst.tekst.replace('1.0', '1.1') })).toBe(false);
  await api.owner.query(`update webhook_geheim set geldig_tot = now() - interval '1 second' where geldig_tot is not null`);
  const later = await laatste();
  expect([klopt(String(oud.geheim), later), klopt(nieuw.geheim, later)]).toEqual([false, true]);
  for (let n = 0; n < 4; n += 1) await mijn.doe('webhookGeheimVernieuwen', oud.id);
  expect(String((await laatste()).headers['webhook-signature']).split(' ')).toHaveLength(3);
});

test('wie een soort of een driehoek koos, hoort alleen daarvan, en altijd van de eigen toegang', async () => {
  const [per, alle] = [await startOntvanger(), await startOntvanger()];
  await webhooks(api, SYSTEEM).voegToe(per.adres, { soorten: ['LOKALE_PRIORITEIT'] });
  await webhooks(api, 'ovj-drenthe').voegToe(alle.adres, { driehoekCode: 'noord-drenthe' });
  await steps.plan('2026-03-02T09:00:00Z');
  const elders = await vergaderen(api, 'ovj-drenthe').plan('2026-03-03T09:00:00Z', 'noord-drenthe');
  const { id } = await prioriteren(api).stelVoor();
  await tot(() => per.ontvangen.some(({ event }) => event.subject === id), 'the priority');
  await tot(() => alle.ontvangen.some(({ event }) => event.subject === elders.id), 'the other driehoek');
  await api.owner.query(
    `update integratie_driehoek set geldig_tot_en_met = vandaag() - 1 where integratie_id = (select id from integratie where code = $1)`,
    [SYSTEEM],
  );
  await tot(() => per.ontvangen.some(({ event }) => event.type.endsWith('driehoek-onzichtbaar')), 'the end of access');
  expect(per.ontvangen.every(({ event }) => /(lokale-prioriteit|driehoek)-[a-z]+$/.test(event.type))).toBe(true);
  const { rows } = await api.owner.query(
    `select count(*)::int as n from webhook_bezorging b join webhook w on w.id = b.webhook_id join vergadering v on v.id = b.object_id
     where w.alleen_driehoek is not null and v.driehoek_id = $1`,
    [await driehoekId()],
  );
  expect(rows[0].n).toBe(0);
  await Promise.all([per.stop(), alle.stop()]);
});

test('wie een andere driehoek heeft, of een punt niet mag zien, krijgt er geen bericht van', async () => {
  const ander = await startOntvanger();
  const openbaar = await startOntvanger();
  const vreemd = await webhooks(api, 'teamchef-groningen').voegToe(ander.adres);
  await webhooks(api, 'integratie-agenda').voegToe(openbaar.adres);
  await webhooks(api, TEAMCHEF).voegToe(ontvanger.adres);
  const { id } = await steps.plan('2026-03-02T09:00:00Z');
  const punt = await steps.voegToe(id, 'Strikt geheim', { vertrouwelijkheid: 'VERTROUWELIJK' });
  const gewoon = await steps.voegToe(id, 'Gewoon', { vertrouwelijkheid: 'INTERN' });
  await tot(() => over(punt.id).length > 0 && openbaar.ontvangen.some(({ event }) => event.subject === gewoon.id), 'the items');
  await bij();
  const daar = await vergaderen(api, 'teamchef-groningen').plan('2026-03-02T09:00:00Z', 'groningen');
  await tot(() => ander.ontvangen.some(({ event }) => event.subject === daar.id), 'what is theirs');
  const theirs = await api.owner.query(
    `select from webhook_bezorging b where b.webhook_id = $1 and b.object_id in (select $2::uuid union select a.id from agendapunt a where a.vergadering_id = $2)`,
    [vreemd.id, id],
  );
  expect(theirs.rowCount).toBe(0);
  expect(openbaar.ontvangen.map(({ event }) => event.subject)).not.toContain(punt.id);
  await Promise.all([ander.stop(), openbaar.stop()]);
});

test('wordt een punt vertrouwelijk of eindigt de toegang voor een nieuwe poging, dan vervalt wat nog wachtte', async () => {
  const mijn = webhooks(api, 'integratie-agenda');
  const { id } = await mijn.voegToe('http://127.0.0.1:1/');
  const { id: vergadering } = await steps.plan('2026-03-02T09:00:00Z');
  const punt = await steps.voegToe(vergadering, 'Wordt geheim', { vertrouwelijkheid: 'INTERN' });
  await tot(
    async () => (await mijn.lees(id)).bezorgingen.nodes.some(({ objectId, pogingen }) => objectId === punt.id && pogingen > 0),
    'a first try',
  );
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', {
    input: { id: punt.id, versie: punt.versie, vertrouwelijkheid: 'VERTROUWELIJK' },
  });
  const status = async (object: string, wat: string) => {
    await spoed(api);
    return (await api.owner.query('select status from webhook_bezorging where object_id = $1 and wat = $2', [object, wat]))
      .rows[0]?.status;
  };
  await tot(async () => (await status(punt.id, 'GEMAAKT')) === 'VERVALLEN', 'the item lapses');
  expect(await status(vergadering, 'GEMAAKT')).toBe('WACHT');
  await api.owner.query(`update integratie_driehoek set geldig_tot_en_met = vandaag() - 1 where driehoek_id = $1`, [
    await driehoekId(),
  ]);
  await tot(async () => (await status(vergadering, 'GEMAAKT')) === 'VERVALLEN', 'the meeting lapses');
  expect((await mijn.lees(id)).bezorgingen.nodes.map(({ objectId }) => objectId).filter(Boolean)).toEqual([]);
  await webhooks(api, TEAMCHEF).voegToe(ontvanger.adres);
  const na = await steps.plan('2026-03-09T09:00:00Z');
  await tot(() => over(na.id).length > 0, 'a member hears');
  await tot(async () => (await status(na.id, 'GEMAAKT')) === 'BEZORGD', 'and that is written down');
  expect(
    (await api.owner.query('select from webhook_bezorging where webhook_id = $1 and object_id = $2', [id, na.id])).rowCount,
  ).toBe(0);
});

test('een plaats in de lijst die niet meer bestaat: de ontvanger haalt alles opnieuw op, en hoort daarna weer alles', async () => {
  const { id } = await webhooks(api, TEAMCHEF).voegToe(ontvanger.adres);
  await bij();
  await api.owner.query(`update webhook_stand set cursor = repeat('A', 75) where webhook_id = $1`, [id]);
  const gemist = await steps.plan('2026-03-02T09:00:00Z');
  await tot(
    () => ontvanger.ontvangen.some(({ event }) => event.type.endsWith('.wijzigingen-verlopen')),
    'the word to fetch again',
  );
  const na = await steps.plan('2026-03-09T09:00:00Z');
  await tot(() => over(na.id).length > 0, 'the next change');
  expect(over(gemist.id)).toEqual([]);
  expect(ontvanger.ontvangen.filter(({ event }) => event.type.endsWith('.wijzigingen-verlopen'))).toHaveLength(1);
});

test('een webhook meldt niet meer dan het token waarmee hij is gemaakt mocht lezen', async () => {
  const issuer = await startIssuer();
  const service = await startOidcService(issuer.issuer, { webhooks: HIER });
  const token = (sub: string, scope?: string) => issuer.sign({ ...issuer.claims(), sub, ...(scope && { scope }) });
  const ask = async (bearer: string, query: string, variables: unknown) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    const response = await fetch(service.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as { data: { r: { id: string } }; errors?: unknown };
  };
  await ask(await token(SYSTEEM, 'prioriteiten:lezen'), TOEVOEGEN, { input: { adres: ontvanger.adres } });
  const lid = await token(TEAMCHEF);
  await ask(lid, 'mutation($i: VergaderingPlannenInput!) { r: vergaderingPlannen(input: $i) { id } }', {
    i: { driehoekCode: DRIEHOEK, aanvang: '2026-03-02T09:00:00Z' },
  });
  const { data } = await ask(lid, 'mutation($i: PrioriteitVoorstellenInput!) { r: prioriteitVoorstellen(input: $i) { id } }', {
    i: { driehoekCode: DRIEHOEK, titel: 'Ondermijning', geldigVan: '2026-01-01' },
  });
  await tot(() => over(data.r.id).length > 0, 'the priority');
  expect(new Set(ontvanger.ontvangen.map(({ event }) => event.data.soort))).toEqual(new Set(['LOKALE_PRIORITEIT']));
  await service.stop();
  await issuer.stop();
});
