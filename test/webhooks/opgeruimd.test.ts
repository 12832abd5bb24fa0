import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from '../wijzigingen/volgen';
import { GOED, HIER, type Hook, type Ontvanger, SNEL, spoed, startOntvanger, status, tot, webhooks } from './ontvanger';

let api: TestApi;
let ontvanger: Ontvanger;
let mijn: ReturnType<typeof webhooks>;
let steps: ReturnType<typeof vergaderen>;
let hook: Hook;

beforeEach(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: SNEL });
  ontvanger = await startOntvanger();
  mijn = webhooks(api, TEAMCHEF);
  steps = vergaderen(api);
  hook = await mijn.voegToe(ontvanger.adres);
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
});

let day = 0;
const plan = async () => {
  day += 1;
  return (await steps.plan(new Date(Date.UTC(2026, 2, day, 9)).toISOString())).id;
};
const over = (id: string) => ontvanger.ontvangen.filter(({ event }) => event.subject === id).map(({ event }) => event.data.wat);
const verlopen = () => ontvanger.ontvangen.filter(({ event }) => event.type.endsWith('.wijzigingen-verlopen')).length;
const alle = async (): Promise<string[]> =>
  (await api.ok(TEAMCHEF, '{ vergaderingen(first: 500) { nodes { id } } }')).vergaderingen.nodes.map(
    ({ id }: { id: string }) => id,
  );

/**
 * Makes all changes until now older than their retention, and deletes them. Triggers that protect
 * written rows are off for that.
 */
async function langGeleden(): Promise<void> {
  await voorbij(api);
  await api.owner.query(`begin;
    alter table wijziging disable trigger blijft;
    alter table webhook_bezorging disable trigger blijft;
    update wijziging set op = op - interval '500 days';
    update webhook_bezorging set gebeurtenis = jsonb_set(gebeurtenis::jsonb, '{time}',
      to_jsonb(to_char((gebeurtenis::jsonb->>'time')::timestamptz - interval '500 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
      where gebeurtenis::jsonb ? 'time';
    alter table wijziging enable trigger blijft;
    alter table webhook_bezorging enable trigger blijft;
    commit`);
  await voorbij(api);
  const weg = async () => (await api.owner.query('select wijzigingen_opruimen() as aantal')).rows[0].aantal;
  expect(await weg()).toBeGreaterThan(0);
  expect(await weg()).toBe(0);
}

test('een webhook die langer uit stond dan wijzigingen worden bewaard, laat alles opnieuw ophalen en mist daarna niets', async () => {
  const eerst = await plan();
  await tot(() => over(eerst).length > 0, 'the first meeting');
  await mijn.doe('webhookUitzetten', hook.id);
  const gemist = await plan();
  await langGeleden();
  const kort = await plan();
  // A receiver that is told to fetch everything does so.
  const opgehaald: string[] = [];
  let klaar: Promise<unknown> = Promise.resolve();
  ontvanger.antwoord((request, response) => {
    const verloopt = ontvanger.ontvangen.at(-1)?.event.type.endsWith('.wijzigingen-verlopen');
    if (verloopt) klaar = alle().then((ids) => opgehaald.push(...ids));
    void klaar.then(() => GOED(request, response));
  });
  const intussen = (async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await plan());
    return ids;
  })();
  await mijn.doe('webhookAanzetten', hook.id);
  const ids = [...(await intussen), await plan()];
  await tot(() => opgehaald.length > 0, 'everything was fetched');
  // Messages may arrive out of order.
  await tot(() => ids.every((id) => opgehaald.includes(id) || over(id).includes('GEMAAKT')), 'each was fetched or told');
  await tot(() => over(ids.at(-1) as string).length > 0, 'the last meeting');
  expect(verlopen()).toBe(1);
  expect(opgehaald).toEqual(expect.arrayContaining([eerst, gemist, kort]));
  expect([over(gemist), over(kort)]).toEqual([[], []]);
});

test('een verwijdering waarvan de regel is opgeruimd voor zij aankwam, vervalt niet stil: de ontvanger haalt alles opnieuw op', async () => {
  const vergadering = await plan();
  const punten = [await steps.voegToe(vergadering, 'Eerste'), await steps.voegToe(vergadering, 'Tweede')];
  await tot(() => punten.every(({ id }) => over(id).length > 0), 'both items');
  ontvanger.antwoord(status(503));
  for (const { id } of punten)
    await api.ok(TEAMCHEF, 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }', { id });
  await tot(() => punten.every(({ id }) => over(id).includes('VERWIJDERD')), 'both removals were tried');
  await mijn.doe('webhookUitzetten', hook.id);
  const voor = ontvanger.ontvangen.length;
  await langGeleden();
  ontvanger.antwoord(GOED);
  await mijn.doe('webhookAanzetten', hook.id);
  await spoed(api);
  await tot(() => verlopen() > 0, 'the word to fetch again');
  const weg = async () =>
    (await mijn.lees(hook.id)).bezorgingen.nodes.filter(({ type }) => type.endsWith('agendapunt-verwijderd'));
  await tot(async () => (await weg()).every((each) => each.status === 'VERVALLEN'), 'both lapsed');
  expect(await weg()).toHaveLength(2);
  const na = await plan();
  await tot(() => over(na).length > 0, 'the next change');
  expect(ontvanger.ontvangen.slice(voor).some(({ event }) => event.data?.wat === 'VERWIJDERD')).toBe(false);
});

test('een verwijdering die nog wordt bewaard, komt na een tijd uit gewoon aan', async () => {
  const punt = await steps.voegToe(await plan(), 'Onderwerp');
  await tot(() => over(punt.id).length > 0, 'the item');
  ontvanger.antwoord(status(503));
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }', { id: punt.id });
  await tot(() => over(punt.id).includes('VERWIJDERD'), 'the removal was tried');
  await mijn.doe('webhookUitzetten', hook.id);
  await api.owner.query('select wijzigingen_opruimen()');
  ontvanger.antwoord(GOED);
  await mijn.doe('webhookAanzetten', hook.id);
  const weg = async () =>
    (await mijn.lees(hook.id)).bezorgingen.nodes.find(({ type }) => type.endsWith('agendapunt-verwijderd'))?.status;
  await tot(async () => (await weg()) === 'BEZORGD', 'it arrives');
  expect(verlopen()).toBe(0);
});
