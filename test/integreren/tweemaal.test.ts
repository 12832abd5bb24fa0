import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import {
  aantal,
  bijeenkomst,
  codeVan,
  nieuw,
  opgehouden,
  PLAN,
  plan,
  sleutels,
  sporen,
  stuurEnHangOp,
  verstuur,
  wachtenden,
} from './tweemaal';

// A mutation that is sent again with the same Idempotency-Key is not done again.

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('wie het antwoord misliep en het opnieuw stuurt, heeft een vergadering, en leest die zoals zij nu is', async () => {
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  await stuurEnHangOp(api, TEAMCHEF, sleutel, wat);
  const first = await plan(api, TEAMCHEF, sleutel, wat);
  expect(first.data.r).toMatchObject({ locatie: wat.input.locatie, versie: 1 });
  const [{ id }] = (await api.owner.query('select id from vergadering where locatie = $1', [wat.input.locatie])).rows;
  expect(first.data.r.id).toBe(id);
  await api.owner.query(`update vergadering set einde = aanvang + interval '1 hour' where id = $1`, [id]);
  const eerder = await sporen(api);
  expect((await plan(api, TEAMCHEF, sleutel, wat)).data.r).toEqual({ id, locatie: wat.input.locatie, versie: 2 });
  expect(await sporen(api)).toEqual(eerder);
  expect(await aantal(api, wat)).toBe(1);
});

test('zonder de kop gaat het als altijd: twee keer is twee, en er wordt niets van onthouden', async () => {
  const [wat, eerder] = [bijeenkomst(), await sleutels(api)];
  for (const _ of [1, 2]) expect(codeVan(await plan(api, TEAMCHEF, undefined, wat))).toBeUndefined();
  expect(await aantal(api, wat)).toBe(2);
  expect(await sleutels(api)).toBe(eerder);
});

test('twee tegelijk met dezelfde sleutel: een doet het, de ander wacht en krijgt hetzelfde', async () => {
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  const asked = await opgehouden(api, async () => {
    const both = [plan(api, TEAMCHEF, sleutel, wat), plan(api, TEAMCHEF, sleutel, wat)];
    await wachtenden(api, 2);
    return both;
  });
  const [one, other] = await Promise.all(asked);
  expect(one?.data.r.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(other?.data).toEqual(one?.data);
  expect(await aantal(api, wat)).toBe(1);
});

test('dezelfde sleutel met iets anders wordt geweigerd, ook onder een andere naam in het antwoord, en verandert niets', async () => {
  const [sleutel, wat, anders] = [nieuw(), bijeenkomst(), bijeenkomst()];
  const { data } = await plan(api, TEAMCHEF, sleutel, wat);
  const refused = await plan(api, TEAMCHEF, sleutel, anders);
  expect([codeVan(refused), refused.data]).toEqual(['ONGELDIGE_INVOER', null]);
  expect(refused.errors?.[0]?.message).toContain('Idempotency-Key');
  for (const query of [PLAN.replace('r:', 's:'), PLAN.replace('locatie', ''), PLAN.replace('Plan(', 'Ander(')])
    expect(codeVan(await verstuur(api, TEAMCHEF, sleutel, { query, variables: wat }))).toBe('ONGELDIGE_INVOER');
  expect(await aantal(api, anders)).toBe(0);
  // The same query in another notation counts as the same.
  const ruim = { query: `# nogmaals\n${PLAN.replace('{', '{\n\n')}`, variables: wat, operationName: 'Plan' };
  expect((await verstuur(api, TEAMCHEF, sleutel, ruim)).data).toEqual(data);
  expect(await aantal(api, wat)).toBe(1);
});

test('een sleutel is van wie hem stuurt: van een ander met dezelfde sleutel merkt niemand iets', async () => {
  const [sleutel, wat, anders] = [nieuw(), bijeenkomst(), bijeenkomst()];
  const { data } = await plan(api, TEAMCHEF, sleutel, wat);
  expect((await plan(api, OVJ, sleutel, anders)).data.r.locatie).toBe(anders.input.locatie);
  expect((await plan(api, SECRETARIS, sleutel, wat)).data.r.id).not.toBe(data.r.id);
  expect((await plan(api, TEAMCHEF, sleutel, wat)).data).toEqual(data);
  expect([await aantal(api, wat), await aantal(api, anders)]).toEqual([2, 1]);
});

test('wat mislukte, laat geen sleutel na: dezelfde aanvraag lukt daarna, en een verbeterde ook', async () => {
  const [sleutel, v, eerder] = [nieuw(), await vergaderen(api).plan('2026-09-08T07:00:00Z'), await sleutels(api)];
  const query = 'mutation($id: ID!) { r: vergaderingAnnuleren(vergaderingId: $id, versie: 2, reden: "Te druk") { id status } }';
  const annuleer = () => verstuur(api, TEAMCHEF, sleutel, { query, variables: { id: v.id } });
  expect(codeVan(await annuleer())).toBe('CONFLICT');
  expect(await sleutels(api)).toBe(eerder);
  await api.owner.query(`update vergadering set locatie = 'Zaal 2' where id = $1`, [v.id]);
  for (const _ of [1, 2]) expect((await annuleer()).data.r).toEqual({ id: v.id, status: 'GEANNULEERD' });
});

test('van meer velden in een aanvraag wordt alleen overgedaan wat niet lukte, en waar het daarna niet aan toe kwam', async () => {
  const [sleutel, wat, v] = [nieuw(), bijeenkomst(), await vergaderen(api).plan('2026-09-15T07:00:00Z')];
  const query = `mutation($input: VergaderingPlannenInput!, $id: ID!) {
    een: vergaderingPlannen(input: $input) { id }
    twee: vergaderingAnnuleren(vergaderingId: $id, versie: 2, reden: "Te druk") { status }
    drie: vergaderingPlannen(input: $input) { id } }`;
  const stuur = () => verstuur(api, TEAMCHEF, sleutel, { query, variables: { ...wat, id: v.id } });
  expect((await stuur()).errors?.map(({ path }) => path)).toEqual([['twee']]);
  const gemaakt = await aantal(api, wat);
  await api.owner.query(`update vergadering set locatie = 'Zaal 2' where id = $1`, [v.id]);
  const { data } = await stuur();
  expect([gemaakt, await aantal(api, wat)]).toEqual([1, 2]);
  expect(data.twee).toEqual({ status: 'GEANNULEERD' });
  expect(data.een.id).not.toBe(data.drie.id);
  expect((await stuur()).data).toEqual(data);
});

test.each([
  ['wie hier nergens meer lid is', SECRETARIS, 'NIET_TOEGESTAAN'],
  ['wie elders nog lid is', OVJ, 'NIET_GEVONDEN'],
])('%s, krijgt op een herhaling niets te horen', async (_wie, persona, code) => {
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  const { data } = await plan(api, persona, sleutel, wat);
  await api.owner.query(
    `update lidmaatschap l set geldig_tot_en_met = vandaag() - 1 from persoon p, driehoek d
     where p.id = l.persoon_id and d.id = l.driehoek_id and p.code = $1 and d.code = $2`,
    [persona, DRIEHOEK],
  );
  const [nogmaals, voorHetEerst] = [await plan(api, persona, sleutel, wat), await plan(api, persona, nieuw(), wat)];
  expect([codeVan(nogmaals), codeVan(voorHetEerst), nogmaals.data]).toEqual([code, code, null]);
  expect(JSON.stringify(nogmaals)).not.toContain(data.r.id);
  expect(await aantal(api, wat)).toBe(1);
});

test('wat intussen is verwijderd, komt door een herhaling niet terug', async () => {
  const acts = vergaderen(api);
  const v = await acts.plan('2026-09-22T07:00:00Z');
  const query = 'mutation($id: ID!) { r: agendapuntToevoegen(input: { vergaderingId: $id, titel: "Vuurwerk" }) { id versie } }';
  const [sleutel, variables] = [nieuw(), { id: v.id }];
  const { data } = await verstuur(api, TEAMCHEF, sleutel, { query, variables });
  await api.ok(TEAMCHEF, 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }', data.r);
  expect(codeVan(await verstuur(api, TEAMCHEF, sleutel, { query, variables }))).toBe('NIET_GEVONDEN');
  expect((await acts.lees(v.id)).agendapunten.map(({ titel }) => titel)).not.toContain('Vuurwerk');
});

test('valt de database weg midden in het werk, dan is er geen vergadering en geen sleutel, en lukt het daarna', async () => {
  const [sleutel, wat, eerder] = [nieuw(), bijeenkomst(), await sleutels(api)];
  const asked = await opgehouden(api, async () => {
    const answer = plan(api, TEAMCHEF, sleutel, wat);
    for (const pid of await wachtenden(api, 1)) await api.owner.query('select pg_terminate_backend($1)', [pid]);
    return [answer];
  });
  expect(codeVan(await (asked[0] as ReturnType<typeof plan>))).toBe('TIJDELIJK_NIET_BESCHIKBAAR');
  expect([await aantal(api, wat), await sleutels(api)]).toEqual([0, eerder]);
  for (const _ of [1, 2]) expect((await plan(api, TEAMCHEF, sleutel, wat)).data.r.locatie).toBe(wat.input.locatie);
  expect(await aantal(api, wat)).toBe(1);
});
