import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { askAs, openSession, type Session } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const VELDEN =
  'id titel status reden indiener { naam } afgehandeldOp afgehandeldDoor { naam } agendapunt { id titel toelichting vertrouwelijkheid indiener { naam } }';
const STEL = `mutation($input: AgendapuntVoorstellenInput!) { r: agendapuntVoorstellen(input: $input) { ${VELDEN} } }`;
const NEEM = `mutation($id: ID!, $v: ID!) { r: voorstelOpnemen(id: $id, vergaderingId: $v) { ${VELDEN} } }`;
const TERUG = `mutation($id: ID!, $reden: String!) { r: voorstelTerugsturen(id: $id, reden: $reden) { ${VELDEN} } }`;
const TREK = `mutation($id: ID!) { r: voorstelIntrekken(id: $id) { ${VELDEN} } }`;
const VOORRAAD = `query($status: VoorstelStatus) { driehoek(code: "${DRIEHOEK}") { agendavoorstellen(status: $status) { totalCount nodes { ${VELDEN} } } } }`;
const GEHEIM = 'Kwartelkoningen bij de haven';

let api: TestApi;
let owner: Session;
let vergadering: string;
const opened: Client[] = [];
beforeEach(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  vergadering = (await vergaderen(api).plan('2027-03-03T08:00:00Z')).id;
});
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end();
  await api.stop();
});

const stel = async (persona = OVJ, more: Record<string, unknown> = {}) =>
  (await api.ok(persona, STEL, { input: { driehoekCode: DRIEHOEK, titel: GEHEIM, toelichting: 'Waarom nu', ...more } })).r;
const neem = async (id: string, persona = SECRETARIS) => (await api.ok(persona, NEEM, { id, v: vergadering })).r;
const voorraad = async (status: string | null = 'OPEN', persona = TEAMCHEF) =>
  (await api.ok(persona, VOORRAAD, { status })).driehoek?.agendavoorstellen ?? { nodes: [], totalCount: 0 };
const lees = () => vergaderen(api).lees(vergadering);

test('een partner stelt voor, de secretaris neemt op: het punt is van de indiener en staat voor de rondvraag', async () => {
  const { id, status, agendapunt } = await stel();
  expect([status, agendapunt]).toEqual(['OPEN', null]);
  expect((await voorraad()).nodes.map((each: { id: string }) => each.id)).toEqual([id]);
  const opgenomen = await neem(id);
  expect(opgenomen).toMatchObject({
    status: 'OPGENOMEN',
    agendapunt: { titel: GEHEIM, toelichting: 'Waarom nu', vertrouwelijkheid: 'VERTROUWELIJK' },
  });
  expect(opgenomen.agendapunt.indiener).toEqual(opgenomen.indiener);
  expect(opgenomen.afgehandeldDoor.naam).not.toBe(opgenomen.indiener.naam);
  expect((await lees()).agendapunten.slice(-3).map(({ titel }) => titel)).toEqual([GEHEIM, 'Rondvraag', 'Sluiting']);
  expect((await voorraad()).totalCount).toBe(0);
});

test('terugsturen gaat met een reden, die de indiener leest; daarna gebeurt er niets meer mee', async () => {
  const { id } = await stel();
  expect(await api.refused(SECRETARIS, TERUG, { id, reden: ' ' })).toBe('ONGELDIGE_INVOER');
  await api.ok(SECRETARIS, TERUG, { id, reden: 'Hoort bij het basisteam' });
  const { nodes } = await voorraad('TERUGGESTUURD', OVJ);
  expect(nodes).toMatchObject([{ id, reden: 'Hoort bij het basisteam' }]);
  expect(await api.refused(SECRETARIS, NEEM, { id, v: vergadering })).toBe('ONGELDIGE_TOESTAND');
  expect(await api.refused(OVJ, TREK, { id })).toBe('ONGELDIGE_TOESTAND');
});

test('alleen wie voorbereidt neemt op of stuurt terug; alleen de indiener trekt in', async () => {
  const { id } = await stel();
  for (const persona of [OVJ, 'burgemeester-GM1690']) {
    expect(await api.refused(persona, NEEM, { id, v: vergadering })).toBe('NIET_TOEGESTAAN');
    expect(await api.refused(persona, TERUG, { id, reden: 'x' })).toBe('NIET_TOEGESTAAN');
  }
  expect(await api.refused(TEAMCHEF, TREK, { id })).toBe('NIET_TOEGESTAAN');
  expect((await voorraad()).totalCount).toBe(1);
  expect((await api.ok(OVJ, TREK, { id })).r.status).toBe('INGETROKKEN');
});

test('gaat het punt van de agenda of wordt de vergadering geannuleerd, dan ligt het voorstel weer in de voorraad', async () => {
  const { id } = await stel();
  const { agendapunt } = await neem(id);
  const punt = (await lees()).agendapunten.find((each) => each.id === agendapunt.id);
  await api.ok(TEAMCHEF, `mutation { agendapuntVerwijderen(id: "${agendapunt.id}", versie: ${punt?.versie}) { id } }`);
  expect((await voorraad()).nodes).toMatchObject([
    { id, status: 'OPEN', agendapunt: null, afgehandeldOp: null, afgehandeldDoor: null },
  ]);
  await neem(id);
  const { versie } = await lees();
  await api.ok(
    TEAMCHEF,
    `mutation { vergaderingAnnuleren(vergaderingId: "${vergadering}", versie: ${versie}, reden: "Storm") { id } }`,
  );
  expect((await voorraad()).nodes).toMatchObject([{ id, status: 'OPEN', agendapunt: null }]);
  expect(await api.refused(SECRETARIS, NEEM, { id, v: vergadering })).toBe('ONGELDIGE_TOESTAND');
  vergadering = (await vergaderen(api).plan('2027-04-07T08:00:00Z')).id;
  expect((await neem(id)).status).toBe('OPGENOMEN');
});

test('twee nemen tegelijk op: een keer, en het punt staat er eenmaal', async () => {
  const { id } = await stel();
  const answers = await Promise.all([TEAMCHEF, SECRETARIS].map((persona) => api.gql(persona, NEEM, { id, v: vergadering })));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['ONGELDIGE_TOESTAND', undefined]);
  expect((await lees()).agendapunten.filter(({ titel }) => titel === GEHEIM)).toHaveLength(1);
});

test('wie geen lid is, ziet het voorstel niet en doet er niets mee', async () => {
  const { id } = await stel();
  for (const persona of ['regio-lezer', 'regio-beheer', 'integratie-zuidwest-drenthe', 'teamchef-noord-drenthe']) {
    expect([persona, (await voorraad(null, persona)).nodes]).toEqual([persona, []]);
    for (const [vraag, variables] of [
      [NEEM, { id, v: vergadering }],
      [TERUG, { id, reden: 'x' }],
      [TREK, { id }],
      [STEL, { input: { driehoekCode: DRIEHOEK, titel: 'x' } }],
    ] as const)
      expect(await api.refused(persona, vraag, variables)).toMatch(/^(NIET_GEVONDEN|NIET_TOEGESTAAN)$/);
  }
  expect((await voorraad()).totalCount).toBe(1);
  const elders = (await vergaderen(api, OVJ).plan('2027-03-04T08:00:00Z', 'noord-drenthe')).id;
  const { id: ander } = await stel(OVJ, { driehoekCode: 'noord-drenthe' });
  expect(await api.refused(SECRETARIS, NEEM, { id, v: elders })).toBe('NIET_GEVONDEN');
  expect(await api.refused(SECRETARIS, NEEM, { id: ander, v: vergadering })).toBe('NIET_GEVONDEN');
});

test('ook met gewoon SQL blijft wat is voorgesteld, en gaat wat is afgehandeld niet weer open', async () => {
  const { id } = await stel();
  await expect(owner.run('delete from agendavoorstel where id = $1', [id])).rejects.toThrow('bewaard');
  await expect(owner.run(`update agendavoorstel set titel = 'x' where id = $1`, [id])).rejects.toThrow('herschreven');
  await expect(owner.run(`update agendavoorstel set status = 'TERUGGESTUURD' where id = $1`, [id])).rejects.toThrow();
  await expect(owner.run(`update agendavoorstel set status = 'OPGENOMEN' where id = $1`, [id])).rejects.toThrow();
  await neem(id);
  await expect(owner.run(`update agendavoorstel set status = 'OPEN', agendapunt_id = null where id = $1`, [id])).rejects.toThrow(
    'gaat niet weer open',
  );
  await expect(
    owner.run(
      `insert into agendavoorstel (driehoek_id, titel, indiener_id, status) select driehoek_id, 'x', indiener_id, 'INGETROKKEN' from agendavoorstel`,
    ),
  ).rejects.toThrow('is open');
});

test('met losse SQL wordt een voorstel alleen opgenomen als het punt dat ervan is gemaakt', async () => {
  const { id } = await stel();
  const ander = await vergaderen(api, OVJ).voegToe(vergadering, 'Iets anders');
  const vanEenAnder = await vergaderen(api, TEAMCHEF).voegToe(vergadering, GEHEIM);
  const zijn = await vergaderen(api, OVJ).voegToe(vergadering, GEHEIM);
  const role = await openSession(api.apiUrl, opened);
  const neemOp = `update agendavoorstel set status = 'OPGENOMEN', agendapunt_id = $2 where id = $1`;
  for (const punt of [ander, vanEenAnder]) {
    await role.run('begin');
    await askAs(role, SECRETARIS);
    expect(await role.fails(neemOp, [id, punt.id])).toMatchObject({ code: 'DHTST' });
    await role.run('rollback');
    expect(await owner.fails(neemOp, [id, punt.id])).toMatchObject({ code: 'DHTST' });
  }
  await owner.run(neemOp, [id, zijn.id]);
});

describe('waarover het gaat', () => {
  const OVER = 'id themas { code } prioriteiten { id } agendapunt { themas { code } prioriteiten { id } }';
  const stelOver = (input: Record<string, unknown>) =>
    api.ok(OVJ, STEL.replace(VELDEN, OVER), { input: { driehoekCode: DRIEHOEK, titel: GEHEIM, ...input } });

  test('een voorstel noemt thema’s en prioriteiten, en die komen mee op het punt, ook als het opnieuw wordt opgenomen', async () => {
    const { ondermijning, cyberveiligheid } = await themasVanPlan(api);
    const { id: prioriteit } = await prioriteren(api).stelVoor();
    const themaIds = [ondermijning?.id, cyberveiligheid?.id, ondermijning?.id];
    const { r } = await stelOver({ themaIds, prioriteitIds: [prioriteit] });
    const over = { themas: [{ code: 'ondermijning' }, { code: 'cyberveiligheid' }], prioriteiten: [{ id: prioriteit }] };
    expect(r).toEqual({ id: r.id, ...over, agendapunt: null });
    const opnieuw = async () => (await api.ok(SECRETARIS, NEEM.replace(VELDEN, OVER), { id: r.id, v: vergadering })).r;
    expect((await opnieuw()).agendapunt).toEqual(over);
    const { versie } = await lees();
    await api.ok(
      TEAMCHEF,
      `mutation { vergaderingAnnuleren(vergaderingId: "${vergadering}", versie: ${versie}, reden: "Storm") { id } }`,
    );
    vergadering = (await vergaderen(api).plan('2027-04-07T08:00:00Z')).id;
    expect((await opnieuw()).agendapunt).toEqual(over);
    expect((await stelOver({ themaIds: null })).r).toMatchObject({ themas: [], prioriteiten: [] });
  });

  test('een thema van een andere regio, een prioriteit van een andere driehoek of iets dat geen id is, wordt geweigerd, en er is geen voorstel', async () => {
    const elders = await prioriteren(api, OVJ).stelVoor({ driehoekCode: 'noord-drenthe' });
    const nergens = '00000000-0000-7000-8000-000000000000';
    for (const [input, code] of [
      [{ themaIds: [nergens] }, 'NIET_GEVONDEN'],
      [{ prioriteitIds: [nergens] }, 'NIET_GEVONDEN'],
      [{ prioriteitIds: [elders.id] }, 'NIET_GEVONDEN'],
      [{ themaIds: ['x'] }, 'ONGELDIGE_INVOER'],
      [{ prioriteitIds: Array(101).fill(nergens) }, 'ONGELDIGE_INVOER'],
    ] as const)
      expect([input, await api.refused(OVJ, STEL, { input: { driehoekCode: DRIEHOEK, titel: 'x', ...input } })]).toEqual([
        input,
        code,
      ]);
    expect((await voorraad(null)).totalCount).toBe(0);
  });

  test('ook met gewoon SQL komt er later niets bij en gaat er niets af, en wie geen lid is ziet het niet', async () => {
    const { ondermijning, cyberveiligheid } = await themasVanPlan(api);
    const { id: prioriteit } = await prioriteren(api).stelVoor();
    const { r } = await stelOver({ themaIds: [ondermijning?.id], prioriteitIds: [prioriteit] });
    const bij = 'insert into agendavoorstel_thema select driehoek_id, id, $2 from agendavoorstel where id = $1';
    await expect(owner.run(bij, [r.id, cyberveiligheid?.id])).rejects.toThrow('herschreven');
    for (const table of ['agendavoorstel_thema', 'agendavoorstel_prioriteit'])
      await expect(owner.run(`delete from ${table}`)).rejects.toThrow('herschreven');
    await owner.run('begin');
    const [voorstel] = await owner.run(
      `insert into agendavoorstel (driehoek_id, titel, indiener_id) select d.id, 'x', s.indiener_id from agendavoorstel s, driehoek d where d.code = 'noord-drenthe' returning driehoek_id, id`,
    );
    const vreemd = owner.run('insert into agendavoorstel_prioriteit values ($1, $2, $3)', [
      voorstel?.driehoek_id,
      voorstel?.id,
      prioriteit,
    ]);
    await expect(vreemd).rejects.toThrow('agendavoorstel_prioriteit_prioriteit_fk');
    await owner.run('rollback');
    const lid = await openSession(api.apiUrl, opened);
    for (const persona of ['regio-lezer', 'teamchef-noord-drenthe', TEAMCHEF]) {
      await lid.run('begin');
      await lid.run('select toegang_openen($1, $2, null)', ['urn:driehoek:demo', persona]);
      const seen = await lid.run(
        'select thema_id as id from agendavoorstel_thema union all select prioriteit_id from agendavoorstel_prioriteit',
      );
      await lid.run('rollback');
      expect([persona, seen.length]).toEqual([persona, persona === TEAMCHEF ? 2 : 0]);
    }
    const log = await owner.run(
      `select count(*)::int as n from logboek where object like 'agendavoorstel\\_%' and driehoek_id is not null`,
    );
    expect(log).toEqual([{ n: 2 }]);
  });
});
