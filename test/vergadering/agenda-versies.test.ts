import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, openSession, type Session } from '../support/sql';
import { type Agenda, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let owner: Session;
const opened: Client[] = [];
let day = 0;
const plan = () => {
  day += 1;
  return acts.plan(new Date(Date.UTC(2026, 2, day, 9)).toISOString());
};

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  owner = await openSession(api.ownerUrl, opened);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const HEROPEN =
  'mutation($id: ID!, $versie: Int!, $reden: String!) { r: agendaHeropenen(vergaderingId: $id, versie: $versie, reden: $reden) { status } }';
const heropen = async (v: Pick<Agenda, 'id'>, reden = 'Er kwam een spoedpunt bij.') =>
  (await api.ok(SECRETARIS, HEROPEN, { id: v.id, versie: (await acts.lees(v.id)).versie, reden })).r.status;
const versies = async (v: Pick<Agenda, 'id'>, persona = TEAMCHEF) =>
  (
    await api.ok(
      persona,
      `query($id: ID!) { vergadering(id: $id) { agendaVersies { id nummer vastgesteldDoor { naam } heropenReden heropendDoor { naam } heropendOp
        punten { agendapuntId volgnummer titel toelichting vertrouwelijkheid } } } }`,
      { id: v.id },
    )
  ).vergadering.agendaVersies;
const vergelijk = async (van: string, naar: string, persona = TEAMCHEF) =>
  (
    await api.ok(
      persona,
      'query($van: ID!, $naar: ID!) { r: agendaVergelijken(vanId: $van, naarId: $naar) { van { nummer } naar { nummer } verschillen { soort verplaatst van { titel volgnummer } naar { titel volgnummer } } } }',
      { van, naar },
    )
  ).r;
const wijzig = (id: string, versie: number, more: object) =>
  api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { versie } }', {
    input: { id, versie, ...more },
  });

test('elke vaststelling is bewaard zoals zij was; heropenen zegt waarom, en daarna kan er weer af en bij', async () => {
  const v = await plan();
  const blijft = await acts.voegToe(v.id, 'Blijft');
  const gaat = await acts.voegToe(v.id, 'Gaat eraf');
  const anders = await acts.voegToe(v.id, 'Heette zo');
  await acts.stelVast(v.id);
  const verwijder = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
  const geweigerd = await api.gql(TEAMCHEF, verwijder, gaat as never);
  expect(geweigerd.errors?.[0]?.message).toContain('open haar weer met een reden (agendaHeropenen)');
  expect(await heropen(v)).toBe('CONCEPT');
  await api.ok(TEAMCHEF, verwijder, gaat as never);
  await wijzig(anders.id, anders.versie, { titel: 'Heet nu zo' });
  await acts.voegToe(v.id, 'Spoed', { opVolgnummer: blijft.volgnummer });
  await acts.stelVast(v.id);

  const [eerste, tweede, ...meer] = await versies(v);
  expect(meer).toEqual([]);
  expect([eerste.nummer, eerste.heropenReden, eerste.heropendDoor.naam, tweede.nummer, tweede.heropenReden]).toEqual([
    1,
    'Er kwam een spoedpunt bij.',
    'Secretaris Zuidwest-Drenthe',
    2,
    null,
  ]);
  const titels = (versie: { punten: { titel: string }[] }) => versie.punten.map(({ titel }) => titel);
  expect(titels(eerste)).toEqual(expect.arrayContaining(['Blijft', 'Gaat eraf', 'Heette zo', 'Cyberveiligheid']));
  expect(titels(tweede)).toEqual(expect.arrayContaining(['Blijft', 'Heet nu zo', 'Spoed', 'Cyberveiligheid']));
  expect(titels(tweede)).not.toContain('Gaat eraf');

  const { verschillen } = await vergelijk(eerste.id, tweede.id);
  const kort = verschillen.map((d: { soort: string; van?: { titel: string }; naar?: { titel: string } }) => [
    d.soort,
    d.van?.titel ?? null,
    d.naar?.titel ?? null,
  ]);
  expect(kort).toHaveLength(3);
  expect(kort).toEqual(
    expect.arrayContaining([
      ['TOEGEVOEGD', null, 'Spoed'],
      ['VERVALLEN', 'Gaat eraf', null],
      ['GEWIJZIGD', 'Heette zo', 'Heet nu zo'],
    ]),
  );
  expect((await vergelijk(tweede.id, tweede.id)).verschillen).toEqual([]);
});

test('wat van plaats wisselt, is verplaatst; wat alleen opschuift, niet', async () => {
  const v = await plan();
  const [a, b] = [await acts.voegToe(v.id, 'A'), await acts.voegToe(v.id, 'B')];
  await acts.stelVast(v.id);
  await heropen(v);
  const { versie } = (await acts.lees(v.id)).agendapunten.find(({ id }) => id === b.id) ?? { versie: 0 };
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $versie: Int!, $naar: Int!) { agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: $naar) { id } }',
    {
      id: b.id,
      versie,
      naar: a.volgnummer,
    },
  );
  await acts.voegToe(v.id, 'Vooraan', { opVolgnummer: 2 });
  await acts.stelVast(v.id);
  const [eerste, tweede] = await versies(v);
  const { verschillen } = await vergelijk(eerste.id, tweede.id);
  expect(verschillen.map((d: { soort: string; naar: { titel: string } }) => [d.soort, d.naar.titel]).sort()).toEqual([
    ['TOEGEVOEGD', 'Vooraan'],
    ['VERPLAATST', 'B'],
  ]);
});

test('wie een punt vooraan zet, verplaatst dat punt alleen, welke kant men ook op vergelijkt', async () => {
  const v = await plan();
  for (const titel of ['A', 'B', 'C', 'D']) await acts.voegToe(v.id, titel);
  await acts.stelVast(v.id);
  await heropen(v);
  const verplaats = async (titel: string, naar: number) => {
    const { id, versie } = (await acts.lees(v.id)).agendapunten.find((punt) => punt.titel === titel) ?? {};
    await api.ok(
      TEAMCHEF,
      'mutation($id: ID!, $versie: Int!, $naar: Int!) { agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: $naar) { id } }',
      { id, versie, naar },
    );
  };
  await verplaats('D', 1);
  await acts.stelVast(v.id);
  await heropen(v);
  await verplaats('Opening', 6);
  await acts.stelVast(v.id);
  const [eerste, tweede, derde] = await versies(v);
  const verplaatst = async (van: { id: string }, naar: { id: string }) =>
    (await vergelijk(van.id, naar.id)).verschillen.map((d: { soort: string; naar: { titel: string } }) => [
      d.soort,
      d.naar.titel,
    ]);
  expect(await verplaatst(eerste, tweede)).toEqual([['VERPLAATST', 'D']]);
  expect(await verplaatst(tweede, eerste)).toEqual([['VERPLAATST', 'D']]);
  expect(await verplaatst(tweede, derde)).toEqual([['VERPLAATST', 'Opening']]);
  expect(await verplaatst(eerste, derde)).toEqual([
    ['VERPLAATST', 'D'],
    ['VERPLAATST', 'Opening'],
  ]);
});

test('het vaste bespreekpunt blijft erop, ook op een agenda die weer open is', async () => {
  const v = await plan();
  await acts.stelVast(v.id);
  await heropen(v);
  const vast = (await acts.lees(v.id)).agendapunten.find((punt) => punt.vast);
  expect(
    await api.refused(TEAMCHEF, 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }', {
      id: vast?.id,
      versie: vast?.versie,
    }),
  ).toBe('VAST_BESPREEKPUNT');
});

test('wat vertrouwelijk is of werd, ziet wie meeleest ook in een oude versie niet, en er is geen gat', async () => {
  const v = await plan();
  const punt = await acts.voegToe(v.id, 'Eerst intern', { vertrouwelijkheid: 'INTERN' });
  await acts.voegToe(v.id, 'Altijd geheim');
  await acts.stelVast(v.id);
  const titels = async () => (await versies(v, 'regio-lezer'))[0].punten.map(({ titel }: { titel: string }) => titel);
  expect(await titels()).toContain('Eerst intern');
  await heropen(v);
  await wijzig(punt.id, punt.versie, { vertrouwelijkheid: 'VERTROUWELIJK' });
  expect(await titels()).not.toContain('Eerst intern');
  const [{ punten }] = await versies(v, 'regio-lezer');
  expect(punten.map(({ volgnummer }: { volgnummer: number }) => volgnummer)).toEqual(
    punten.map((_: unknown, n: number) => n + 1),
  );
  expect(JSON.stringify(punten)).not.toContain('geheim');
  // The level cannot be lowered again: stored versions keep their highest level.
  const { versie } = (await acts.lees(v.id)).agendapunten.find(({ id }) => id === punt.id) ?? { versie: 0 };
  await wijzig(punt.id, versie, { vertrouwelijkheid: 'OPENBAAR' });
  expect(await titels()).not.toContain('Eerst intern');
  await acts.stelVast(v.id);
  const [eerste, tweede] = await versies(v, 'regio-lezer');
  expect((await vergelijk(eerste.id, tweede.id, 'regio-lezer')).verschillen.map(({ soort }: { soort: string }) => soort)).toEqual(
    ['TOEGEVOEGD'],
  );
});

test('slechte invoer: de juiste code, en er verandert niets', async () => {
  const v = await plan();
  const weigert = async (more: object = {}) =>
    api.refused(SECRETARIS, HEROPEN, { id: v.id, versie: (await acts.lees(v.id)).versie, reden: 'Zo', ...more });
  expect(await weigert()).toBe('ONGELDIGE_TOESTAND');
  await acts.stelVast(v.id);
  expect(await weigert({ reden: '  ' })).toBe('ONGELDIGE_INVOER');
  expect(await weigert({ versie: 1 })).toBe('CONFLICT');
  expect(await weigert({ id: randomUUID() })).toBe('NIET_GEVONDEN');
  expect(await api.refused('teamchef-groningen', HEROPEN, { id: v.id, versie: 2, reden: 'Zo' })).toBe('NIET_GEVONDEN');
  expect((await acts.lees(v.id)).status).toBe('AGENDA_VASTGESTELD');
  const other = await plan();
  await acts.stelVast(other.id);
  const [een, ander] = [(await versies(v))[0].id, (await versies(other))[0].id];
  const VERGELIJK = 'query($a: ID!, $b: ID!) { agendaVergelijken(vanId: $a, naarId: $b) { van { nummer } } }';
  expect(await api.refused(TEAMCHEF, VERGELIJK, { a: een, b: ander })).toBe('NIET_GEVONDEN');
  expect(await api.refused('teamchef-groningen', VERGELIJK, { a: een, b: een })).toBe('NIET_GEVONDEN');
  await acts.houd(v.id);
  expect(await weigert()).toBe('ONGELDIGE_TOESTAND');
});

test('de database houdt het: zonder reden gaat er niets open, en wat bewaard is, blijft', async () => {
  const v = await plan();
  await acts.stelVast(v.id);
  const role = await openSession(api.apiUrl, opened);
  for (const session of [owner, role]) {
    await session.begin();
    for (const statement of [
      `update vergadering set status = 'CONCEPT', versie = versie + 1 where id = '${v.id}'`,
      `delete from agenda_versie where vergadering_id = '${v.id}'`,
      `update agenda_versie set nummer = 7 where vergadering_id = '${v.id}'`,
      `update agenda_versie_punt set titel = 'Anders' where versie_id in (select id from agenda_versie where vergadering_id = '${v.id}')`,
      `update agenda_versie_punt set vertrouwelijkheid = 'OPENBAAR' where versie_id in (select id from agenda_versie where vergadering_id = '${v.id}')`,
      `insert into agenda_versie (driehoek_id, vergadering_id, nummer) select driehoek_id, id, 1 from vergadering where id = '${v.id}'`,
    ]) {
      await session.run('savepoint s');
      const { code } = await session.fails(statement);
      expect([statement, ['DHTST', '42501', '23505'].includes(code)]).toEqual([statement, true]);
      await session.run('rollback to s');
    }
    await session.run('rollback');
  }
  expect((await versies(v)).map(({ nummer }: { nummer: number }) => nummer)).toEqual([1]);
});

test('met losse SQL gaat een versie niet open zonder de agenda: die was dan nooit meer te heropenen', async () => {
  const v = await plan();
  await acts.stelVast(v.id);
  const role = await openSession(api.apiUrl, opened);
  await role.run('begin');
  await askAs(role, TEAMCHEF);
  await role.run(`update agenda_versie set heropen_reden = 'Zomaar' where vergadering_id = $1`, [v.id]);
  expect(await role.fails('commit')).toMatchObject({ code: 'DHTST' });
  expect(await heropen(v)).toBe('CONCEPT');
  await acts.stelVast(v.id);
  expect((await versies(v)).map(({ heropenReden }: { heropenReden: string | null }) => heropenReden)).toEqual(
    expect.arrayContaining(['Er kwam een spoedpunt bij.', null]),
  );
});
