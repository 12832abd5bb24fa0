import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { kort, Volger, volg, voorbij, WIJZIGINGEN, type Wijziging } from './volgen';

const LEZER = 'regio-lezer';
const SYSTEEM = 'integratie-zuidwest-drenthe';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

let api: TestApi;
let steps: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  steps = vergaderen(api);
});
afterAll(() => api.stop());

const niveau = (id: string, waarde: string) =>
  api.owner.query('update agendapunt set vertrouwelijkheid = $2 where id = $1', [id, waarde]);
const verwijder = async (id: string, versie: number) =>
  api.ok(TEAMCHEF, 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }', {
    id,
    versie,
  });

test('wat gemaakt en gewijzigd is, staat er een keer in, met het object zoals het nu is en een cursor om verder te gaan', async () => {
  const volger = await volg(api, TEAMCHEF);
  expect(await volger.alles()).toEqual([]);
  const { id } = await steps.plan('2026-04-01T09:00:00Z');
  const eerst = await volger.alles(2);
  expect(eerst[0]).toMatchObject({
    soort: 'VERGADERING',
    wat: 'GEMAAKT',
    objectId: id,
    object: { id, status: 'CONCEPT' },
    driehoek: { code: DRIEHOEK },
  });
  expect(new Set(eerst.map((each) => each.objectId)).size).toBe(eerst.length);
  expect(kort(eerst).filter((each) => each === 'AGENDAPUNT GEMAAKT')).toHaveLength((await steps.lees(id)).agendapunten.length);
  await steps.stelVast(id);
  expect(kort(await volger.alles())).toContain('VERGADERING GEWIJZIGD');
  expect(await volger.alles()).toEqual([]);
});

test('een agendapunt wijzigen zonder dat er iets verandert, staat er niet in en telt niet als versie', async () => {
  const v = await steps.plan('2026-04-02T09:00:00Z');
  const prioriteitIds = [(await prioriteren(api).stelVoor()).id];
  const verwijstNaarIds = v.agendapunten.slice(0, 2).map(({ id }) => id);
  const { id } = await steps.voegToe(v.id, 'Zoals het is', { toelichting: 'Uitleg', prioriteitIds, verwijstNaarIds });
  const vast = v.agendapunten.find((punt) => punt.vast);
  const volger = await volg(api, TEAMCHEF);
  const wijzig = async (input: Record<string, unknown>) =>
    (
      await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { versie } }', {
        input,
      })
    ).r;
  const zelfde = { titel: 'Zoals het is', toelichting: 'Uitleg', themaIds: [], prioriteitIds };
  for (const same of [{}, zelfde, { verwijstNaarIds: [...verwijstNaarIds].reverse() }, { duurMinuten: null }])
    expect(await wijzig({ id, versie: 1, ...same })).toEqual({ versie: 1 });
  expect(await wijzig({ id: vast?.id, versie: vast?.versie, themaIds: [] })).toEqual({ versie: vast?.versie });
  expect(await volger.alles()).toEqual([]);
  expect(await wijzig({ id, versie: 1, ...zelfde, prioriteitIds: [] })).toEqual({ versie: 2 });
  expect(kort(await volger.alles())).toEqual(['AGENDAPUNT GEWIJZIGD']);
});

test('wie later leest, ziet dezelfde volgorde, en steeds het object zoals het nu is', async () => {
  const [een, ander] = [await volg(api, TEAMCHEF), await volg(api, OVJ)];
  const stappen = prioriteren(api);
  const { id } = await stappen.stelVoor();
  const nu = await een.alles(1);
  await stappen.wijzig(id, { titel: 'Anders' });
  const later = [...nu, ...(await een.alles(1))];
  const ineens = await ander.alles(100);
  expect(ineens.map((each) => [each.soort, each.wat, each.objectId])).toEqual(
    later.map((each) => [each.soort, each.wat, each.objectId]),
  );
  expect(ineens.every((each) => each.object.titel === 'Anders')).toBe(true);
});

test('een deel telt als wijziging van het geheel: thema, prioriteit, aanwezigheid, instemming', async () => {
  const stappen = prioriteren(api);
  const prioriteit = await stappen.stelVoor();
  const { id } = await steps.plan('2026-04-08T09:00:00Z');
  const punt = await steps.voegToe(id, 'Met delen');
  const volger = await volg(api, TEAMCHEF);
  const deel = async (text: string, values: unknown[]) => {
    await api.owner.query(text, values);
    return (await volger.alles()).map((each) => [each.soort, each.wat, each.objectId]);
  };
  const waar = `select driehoek_id from vergadering where id = $1`;
  expect(await deel(`insert into agendapunt_prioriteit values ((${waar}), $2, $3)`, [id, punt.id, prioriteit.id])).toEqual([
    ['AGENDAPUNT', 'GEWIJZIGD', punt.id],
  ]);
  expect(await deel(`insert into agendapunt_thema select (${waar}), $2, (select id from thema limit 1)`, [id, punt.id])).toEqual([
    ['AGENDAPUNT', 'GEWIJZIGD', punt.id],
  ]);
  await steps.stelVast(id);
  await steps.houd(id, []);
  await volger.alles();
  expect(
    await deel(
      `insert into aanwezigheid select v.driehoek_id, v.id, l.id from vergadering v join lidmaatschap l on l.driehoek_id = v.driehoek_id where v.id = $1 limit 1`,
      [id],
    ),
  ).toEqual([['VERGADERING', 'GEWIJZIGD', id]]);
  await stappen.stemIn(OVJ, prioriteit.id);
  expect((await volger.alles()).map((each) => [each.soort, each.wat, each.objectId])).toEqual([
    ['LOKALE_PRIORITEIT', 'GEWIJZIGD', prioriteit.id],
  ]);
});

test('hoe het met een besluit gaat, waar het naar verwijst en waar een punt op voortbouwt, staat er ook in', async () => {
  const eerder = await steps.voegToe((await steps.plan('2026-02-03T09:00:00Z')).id, 'Eerder');
  const { id } = await steps.plan('2026-02-10T09:00:00Z');
  const volger = await volg(api, TEAMCHEF);
  const punt = await steps.voegToe(id, 'Met besluit', { verwijstNaarIds: [eerder.id] });
  await volger.alles();
  await api.owner.query('delete from agendapunt_verwijzing where agendapunt_id = $1', [punt.id]);
  expect((await volger.alles(1)).map((each) => [each.soort, each.wat, each.objectId])).toEqual([
    ['AGENDAPUNT', 'GEWIJZIGD', punt.id],
  ]);
  await steps.stelVast(id);
  await steps.houd(id);
  const input = { agendapuntId: punt.id, tekst: 'Samen' };
  const { r } = await api.ok(
    TEAMCHEF,
    'mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { id } }',
    { input },
  );
  await volger.alles(3);
  await api.ok(TEAMCHEF, 'mutation($input: UitvoeringVastleggenInput!) { uitvoeringVastleggen(input: $input) { id } }', {
    input: { besluitId: r.id, uitvoering: 'UITGEVOERD' },
  });
  expect((await volger.alles(1)).map((each) => [each.soort, each.wat, each.objectId])).toEqual([['BESLUIT', 'GEWIJZIGD', r.id]]);
});

test('wat verwijderd is, laat alleen zijn id en de reden na', async () => {
  const { id } = await steps.plan('2026-04-15T09:00:00Z');
  const punt = await steps.voegToe(id, 'Gaat weg');
  const volger = await volg(api, TEAMCHEF);
  await verwijder(punt.id, punt.versie);
  const weg = (await volger.alles()).find((each) => each.objectId === punt.id);
  expect(weg).toMatchObject({ soort: 'AGENDAPUNT', wat: 'VERWIJDERD', object: null, reden: 'Van de agenda gehaald.' });
});

test('wat in dezelfde transactie komt en gaat, of wordt teruggedraaid, is er nooit geweest', async () => {
  const { id } = await steps.plan('2026-04-16T09:00:00Z');
  const volger = await volg(api, TEAMCHEF);
  const maak = `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel) select driehoek_id, id, 90, 'BESPREEKPUNT', 'kort' from vergadering where id = $1 returning id`;
  await api.owner.query('begin');
  const { rows } = await api.owner.query(maak, [id]);
  await api.owner.query('delete from agendapunt where id = $1', [rows[0].id]);
  await api.owner.query('commit');
  await api.owner.query('begin');
  await api.owner.query(maak, [id]);
  await api.owner.query('rollback');
  expect(await volger.alles()).toEqual([]);
});

test('verhoogde vertrouwelijkheid: de lezer hoort dat het weg is en niet wat het was; verlaagd: dat het er is', async () => {
  const { id } = await steps.plan('2026-04-22T09:00:00Z');
  const punt = await steps.voegToe(id, 'Wisselt van niveau');
  await niveau(punt.id, 'INTERN');
  const [lezer, lid] = [await volg(api, LEZER), await volg(api, SECRETARIS)];
  await niveau(punt.id, 'VERTROUWELIJK');
  expect(await lezer.alles()).toEqual([
    { soort: 'AGENDAPUNT', wat: 'ONZICHTBAAR', objectId: punt.id, object: null, driehoek: { code: DRIEHOEK }, reden: null },
  ]);
  expect(kort(await lid.alles())).toEqual(['AGENDAPUNT GEWIJZIGD']);
  // Changes while the object is hidden are not reported, nor that there were any.
  await api.owner.query(`update agendapunt set titel = 'Geheim' where id = $1`, [punt.id]);
  await voorbij(api);
  const bladzijde = await lezer.bladzijde(1);
  expect(bladzijde).toEqual({ gezien: [], meer: false });
  await niveau(punt.id, 'INTERN');
  expect(await lezer.alles()).toMatchObject([{ wat: 'ZICHTBAAR', objectId: punt.id, object: { titel: 'Geheim' } }]);
});

test('wat nooit zichtbaar was, komt er niet in: niet bij maken, wijzigen of verwijderen', async () => {
  const lezer = await volg(api, LEZER);
  const { id } = await steps.plan('2026-04-29T09:00:00Z');
  const punt = await steps.voegToe(id, 'Verborgen');
  await niveau(punt.id, 'VERTROUWELIJK');
  await lezer.alles();
  await api.owner.query(`update agendapunt set titel = 'Nog steeds' where id = $1`, [punt.id]);
  await verwijder(punt.id, punt.versie + 1);
  expect(await lezer.alles()).toEqual([]);
  expect(await new Volger(api, LEZER).alles(500)).not.toContainEqual(expect.objectContaining({ objectId: punt.id }));
});

test('de afspraken bij een punt volgen zijn niveau', async () => {
  const { id } = await steps.plan('2026-03-04T09:00:00Z');
  const punt = await steps.voegToe(id, 'Met actie');
  await niveau(punt.id, 'INTERN');
  await steps.stelVast(id);
  await steps.houd(id);
  await api.owner.query(
    `insert into actie (driehoek_id, agendapunt_id, omschrijving) select driehoek_id, id, 'x' from agendapunt where id = $1`,
    [punt.id],
  );
  await api.owner.query(
    `insert into besluit (driehoek_id, agendapunt_id, soort, tekst) select driehoek_id, id, 'OVERIG', 'x' from agendapunt where id = $1`,
    [punt.id],
  );
  const lezer = await volg(api, LEZER);
  await niveau(punt.id, 'VERTROUWELIJK');
  expect(kort(await lezer.alles()).sort()).toEqual(['ACTIE ONZICHTBAAR', 'AGENDAPUNT ONZICHTBAAR', 'BESLUIT ONZICHTBAAR']);
});

test('wie aanwezig was, verandert niets voor wie dat niet mag zien', async () => {
  await api.owner.query(
    `update integratie_driehoek set niveau = 'OPENBAAR' where integratie_id = (select id from integratie where code = $1)`,
    [SYSTEEM],
  );
  const { id } = await steps.plan('2026-05-06T09:00:00Z');
  await steps.stelVast(id);
  const { versie } = await steps.houd(id, []);
  const systeem = await volg(api, SYSTEEM);
  const [lezer, lid] = [await volg(api, LEZER), await volg(api, TEAMCHEF)];
  const gewijzigd = async (wie: string) =>
    (await api.ok(wie, 'query($id: ID!) { vergadering(id: $id) { gewijzigdOp } }', { id })).vergadering.gewijzigdOp;
  const was = await gewijzigd(SYSTEEM);
  await api.owner.query(
    `insert into aanwezigheid select v.driehoek_id, v.id, l.id from vergadering v join lidmaatschap l on l.driehoek_id = v.driehoek_id where v.id = $1 limit 1`,
    [id],
  );
  const verbeter = `mutation($id: ID!, $versie: Int!) { aanwezigheidVerbeteren(vergaderingId: $id, versie: $versie, aanwezigIds: []) { versie } }`;
  await api.ok(TEAMCHEF, verbeter, { id, versie: versie + 1 });
  expect(await systeem.alles()).toEqual([]);
  expect(await gewijzigd(SYSTEEM)).toBe(was);
  for (const [wie, volger] of [
    [LEZER, lezer],
    [TEAMCHEF, lid],
  ] as const) {
    expect(kort(await volger.alles())).toEqual(['VERGADERING GEWIJZIGD', 'VERGADERING GEWIJZIGD']);
    expect((await gewijzigd(wie)) > was).toBe(true);
  }
  await api.owner.query(`update vergadering set locatie = 'Elders' where id = $1`, [id]);
  expect(kort(await systeem.alles())).toEqual(['VERGADERING GEWIJZIGD']);
});

test('soorten en driehoekCode kiezen; uw toegang staat er altijd in', async () => {
  const [soort, elders] = [
    await volg(api, OVJ, { soorten: ['LOKALE_PRIORITEIT'] }),
    await volg(api, OVJ, { driehoekCode: 'noord-drenthe' }),
  ];
  await steps.plan('2026-05-13T09:00:00Z');
  await prioriteren(api).stelVoor();
  const begin = soort.na;
  expect(kort(await soort.alles())).toEqual(['LOKALE_PRIORITEIT GEMAAKT']);
  expect(await elders.alles()).toEqual([]);
  // One document with other kinds each time: each change has its object.
  const keuzes = [['LOKALE_PRIORITEIT'], ['VERGADERING', 'AGENDAPUNT'], ['AGENDAPUNT'], null, ['LOKALE_PRIORITEIT']];
  const gezien: (string[] | null)[] = [];
  for (const soorten of keuzes) {
    const { wijzigingen } = await api.ok(OVJ, WIJZIGINGEN, { na: begin, soorten });
    const nodes = wijzigingen.edges.map(({ node }: { node: Wijziging }) => node) as Wijziging[];
    expect(nodes.map(({ objectId, object }) => object?.id === objectId && object.__typename.toUpperCase())).toEqual(
      nodes.map(({ soort }) => soort.replace('_', '')),
    );
    gezien.push([...new Set(nodes.map((node) => node.soort))].sort());
  }
  const alles = ['AGENDAPUNT', 'LOKALE_PRIORITEIT', 'VERGADERING'];
  expect(gezien).toEqual([['LOKALE_PRIORITEIT'], ['AGENDAPUNT', 'VERGADERING'], ['AGENDAPUNT'], alles, ['LOKALE_PRIORITEIT']]);
  expect(await (await volg(api, OVJ, { driehoekCode: 'bestaat-niet' })).alles()).toEqual([]);
});

test('een cursor van een ander, een andere lijst of de toekomst wordt geweigerd, en een verkeerde first ook', async () => {
  const van = await volg(api, OVJ);
  const lijst = (await api.ok(TEAMCHEF, '{ driehoeken(first: 1) { pageInfo { endCursor } } }')).driehoeken.pageInfo.endCursor;
  await api.owner.query(`select set_config('driehoek.persoon', (select id::text from persoon where code = $1), false)`, [
    TEAMCHEF,
  ]);
  const { rows } = await api.owner.query(
    `select wijziging_cursor((pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000)::text::xid8, 1, vandaag(), gen_random_uuid()) as cursor`,
  );
  await api.owner.query(`select set_config('driehoek.persoon', '', false)`);
  for (const na of [van.na, lijst, rows[0].cursor, 'x', '', `${String(van.na).slice(0, 74)}A`.replace(/^./, 'Z')]) {
    expect(await api.refused(TEAMCHEF, WIJZIGINGEN, { na })).toBe('ONGELDIGE_INVOER');
  }
  expect(await api.refused(TEAMCHEF, WIJZIGINGEN, { first: -1 })).toBe('ONGELDIGE_INVOER');
  expect((await api.gql(TEAMCHEF, WIJZIGINGEN, { first: 501 })).errors?.[0]).toMatchObject({
    message: 'Vraag ten hoogste 500 tegelijk (`first`) en haal de rest op met `na`.',
    extensions: { code: 'TE_ZWAAR' },
  });
  expect((await new Volger(api, TEAMCHEF).bladzijde(0)).gezien).toEqual([]);
});

test('een cursor laat niets lezen van de nummers erin', async () => {
  const volger = await volg(api, TEAMCHEF);
  const eerste = Buffer.from(String(volger.na), 'base64url');
  const { rows } = await api.owner.query('select int8send(pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as nummer');
  expect(eerste.length).toBe(56);
  expect(eerste.includes(rows[0].nummer)).toBe(false);
  // Cursors change without any writes too, so a change of cursor reveals nothing about others.
  const stil = [volger.na];
  for (let i = 0; i < 3; i += 1) {
    await volger.bladzijde();
    stil.push(volger.na);
  }
  expect(new Set(stil).size).toBe(stil.length);
});

test('de lijst is alleen aan te vullen, ook met gewoon SQL', async () => {
  for (const text of ['delete from wijziging', `update wijziging set reden = 'x'`, 'truncate wijziging']) {
    await expect(api.owner.query(text)).rejects.toMatchObject({ code: 'DHTST' });
  }
  const { rows } = await api.owner.query(
    `select has_table_privilege('driehoek_api', 'wijziging', 'insert, update, delete, truncate') as mag`,
  );
  expect(rows[0].mag).toBe(false);
});

test('antwoorden noemen geen id dat de vrager nooit mocht zien', async () => {
  const elders = await new Volger(api, 'teamchef-noord-drenthe').alles(500);
  const hier = await new Volger(api, TEAMCHEF).alles(500);
  const ids = new Set(hier.map((each) => each.objectId));
  expect(
    JSON.stringify(elders)
      .match(UUID)
      ?.filter((id) => ids.has(id)) ?? [],
  ).toEqual([]);
});
