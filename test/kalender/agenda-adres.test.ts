import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, openSession, type Session } from '../support/sql';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

const MAAK = `mutation($input: AgendaAdresMakenInput!) { r: agendaAdresMaken(input: $input) { id adres omschrijving driehoek { code } gemaaktOp ingetrokkenOp } }`;
const INTREKKEN = 'mutation($id: ID!) { r: agendaAdresIntrekken(id: $id) { id adres ingetrokkenOp } }';
const MIJN = '{ agendaAdressen { id adres omschrijving driehoek { code } ingetrokkenOp } }';

interface Adres {
  id: string;
  adres: string;
}
interface Punt {
  id: string;
  versie: number;
}

let api: TestApi;
let owner: Session;
let base: string;
const opened: Client[] = [];

beforeEach(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  base = new URL(api.url).origin;
});
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end();
  await api.stop();
});

const maak = async (input: Record<string, unknown> = { driehoekCode: 'zuidwest-drenthe' }, persona = TEAMCHEF): Promise<Adres> =>
  (await api.ok(persona, MAAK, { input })).r;
const haal = async (adres: string, init?: RequestInit) => {
  const response = await fetch(base + adres, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** Returns ten in the morning in Amsterdam, this many days from today. */
const overDagen = async (dagen: number) =>
  (await owner.run(`select (vandaag() + $1::int + time '10:00') at time zone 'Europe/Amsterdam' as op`, [dagen]))[0]?.op as Date;
const plan = async (dagen: number, driehoek?: string) =>
  (await vergaderen(api).plan((await overDagen(dagen)).toISOString(), driehoek)).id;
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
const NERGENS = `/agenda/${'A'.repeat(43)}.ics`;

test('een lid maakt een adres, leest er de eigen vergaderingen, en twee agendaprogramma’s verstaan het', async () => {
  const id = await plan(20);
  const [{ aanvang }] = (await owner.run('select aanvang from vergadering where id = $1', [id])) as [{ aanvang: Date }];
  await owner.run(`update vergadering set einde = aanvang + interval '90 minutes' where id = $1`, [id]);
  const { adres } = await maak({ driehoekCode: 'zuidwest-drenthe', omschrijving: 'telefoon' });
  const { status, headers, text } = await haal(adres);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-cache',
  ]);
  const found = events(text).find(({ uid }) => uid === id) as ICAL.Event;
  expect([found.summary, found.startDate.toJSDate(), found.duration.toSeconds(), found.startDate.zone.tzid]).toEqual([
    'Lokale driehoek Zuidwest-Drenthe',
    aanvang,
    5400,
    'Europe/Amsterdam',
  ]);
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((each) => each?.type === 'VEVENT' && each.uid === id) as VEvent;
  expect([other.start.getTime(), other.end?.getTime(), other.status]).toEqual([
    aanvang.getTime(),
    aanvang.getTime() + 5_400_000,
    'CONFIRMED',
  ]);
  const zone = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone') as ICAL.Component;
  for (const [local, hours] of [
    ['2026-01-15T10:00:00', 1],
    ['2026-07-15T10:00:00', 2],
    ['2026-03-29T01:59:00', 1],
    ['2026-03-29T03:00:00', 2],
    ['2026-10-25T03:00:00', 1],
  ] as const)
    expect({ local, offset: new ICAL.Timezone(zone).utcOffset(ICAL.Time.fromDateTimeString(local)) }).toEqual({
      local,
      offset: hours * 3600,
    });
});

test('wie zijn agenda van alle driehoeken neemt, ziet die waarvan hij lid is, en geen andere', async () => {
  await vergaderen(api, OVJ).plan((await overDagen(10)).toISOString(), 'noord-drenthe');
  const eigen = await plan(11);
  const titels = async (persona: string) => {
    const { adres } = await maak({}, persona);
    return [...new Set(events((await haal(adres)).text).map(({ summary }) => summary))].sort();
  };
  expect(await titels(OVJ)).toEqual(['Lokale driehoek Noord-Drenthe', 'Lokale driehoek Zuidwest-Drenthe']);
  expect(await titels(TEAMCHEF)).toEqual(['Lokale driehoek Zuidwest-Drenthe']);
  // A regional role shows a meeting of another driehoek; a calendar does not.
  await owner.run(
    `insert into regiorol (persoon_id, regio_id, rol, geldig_van) select p.id, r.id, 'regio-lezer', '2020-01-01' from persoon p, regio r
    where p.code = $1 and r.code = 'noord-nederland'`,
    [TEAMCHEF],
  );
  expect(await titels(TEAMCHEF)).toEqual(['Lokale driehoek Zuidwest-Drenthe']);
  expect(eigen).toBeTruthy();
});

test('een vergadering houdt haar UID; wijzigt of vervalt zij, dan stijgt SEQUENCE, en wat er op haar agenda gebeurt, telt niet', async () => {
  const steps = vergaderen(api);
  const id = await plan(30);
  const { adres } = await maak();
  const lees = async () => {
    const { text } = await haal(adres);
    const [event] = events(text).filter(({ uid }) => uid === id) as [ICAL.Event];
    const value = (name: string) => String(event.component.getFirstPropertyValue(name));
    return {
      volgnummer: event.sequence,
      status: value('status'),
      gewijzigd: value('last-modified'),
      stempel: value('dtstamp'),
      text,
    };
  };
  const eerst = await lees();
  expect([eerst.volgnummer, eerst.status, eerst.stempel]).toEqual([0, 'CONFIRMED', eerst.gewijzigd]);
  await owner.run(`update vergadering_zichtbaar_gewijzigd set zelf_op = '2020-01-01T00:00:00Z' where vergadering_id = $1`, [id]);
  const oud = await lees();
  await steps.voegToe(id, 'Geheim onderwerp', { toelichting: 'Geheime toelichting' });
  expect((await lees()).text).toBe(oud.text);
  expect(oud.gewijzigd).toBe('2020-01-01T00:00:00Z');
  const { versie } = (await steps.lees(id)) as Punt;
  await api.ok(TEAMCHEF, 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }', {
    input: { id, versie, aanvang: (await overDagen(31)).toISOString(), locatie: 'Geheime plek' },
  });
  const later = await lees();
  expect(later.volgnummer).toBeGreaterThan(oud.volgnummer);
  expect(later.gewijzigd > oud.gewijzigd).toBe(true);
  const nu = ((await steps.lees(id)) as Punt).versie;
  await api.ok(
    TEAMCHEF,
    `mutation { vergaderingAnnuleren(vergaderingId: "${id}", versie: ${nu}, reden: "Geheime reden") { id } }`,
  );
  const weg = await lees();
  expect([weg.status, weg.volgnummer > later.volgnummer]).toEqual(['CANCELLED', true]);
  expect(weg.text).not.toMatch(/geheim/i);
});

test('de regels zijn hooguit 75 octetten, eindigen op CRLF, en een lange of vreemde naam komt heel over', async () => {
  const naam = `${'Zuïdwest–Drénthe, "oost"; \\west '.repeat(4)}😀`.trim();
  await owner.run('update driehoek set naam = $1 where code = $2', [`${naam}\nnog een regel`, 'zuidwest-drenthe']);
  await plan(5);
  const { text } = await haal((await maak()).adres);
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n\ufffd]/);
  }
  expect(events(text).map(({ summary }) => summary)).toContain(`Lokale driehoek ${naam}\nnog een regel`);
});

test('van een nacht met een dubbel uur blijven beide uren zichzelf', async () => {
  const van = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'];
  // Sets today to shortly before that night, whenever the test runs.
  await owner.run(`create or replace function vandaag() returns date language sql stable return date '2026-10-01'`);
  for (const aanvang of van)
    await owner.run(
      `insert into vergadering (driehoek_id, aanvang) select id, $1 from driehoek where code = 'zuidwest-drenthe'`,
      [aanvang],
    );
  await owner.run(`update lidmaatschap set geldig_tot_en_met = null where geldig_tot_en_met is not null`);
  const begin = events((await haal((await maak()).adres)).text).map(({ startDate }) => startDate.toJSDate().toISOString());
  expect(begin).toEqual(expect.arrayContaining(van.map((each) => new Date(each).toISOString())));
});

test('alleen van een jaar terug en verder', async () => {
  const insert = `insert into vergadering (driehoek_id, aanvang) select id, $1 from driehoek where code = 'zuidwest-drenthe' returning id`;
  const [oud] = await owner.run(insert, [await overDagen(-370)]);
  const [recent] = await owner.run(insert, [await overDagen(-350)]);
  const ids = events((await haal((await maak()).adres)).text).map(({ uid }) => uid);
  expect(ids).toContain(recent?.id);
  expect(ids).not.toContain(oud?.id);
});

test('wat niet veranderde, wordt niet opnieuw gestuurd; HEAD geeft dezelfde koppen zonder inhoud', async () => {
  await plan(7);
  const { adres } = await maak();
  const first = await haal(adres);
  const etag = String(first.headers.get('etag'));
  const same = await haal(adres, { headers: { 'if-none-match': etag } });
  expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag]);
  expect((await haal(adres, { headers: { 'if-none-match': `"iets", W/${etag}` } })).status).toBe(304);
  const head = await haal(adres, { method: 'HEAD' });
  expect([head.status, head.text, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
    200,
    '',
    etag,
    String(Buffer.byteLength(first.text)),
  ]);
  await plan(8);
  expect((await haal(adres, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('een onbekend, ingetrokken of misvormd adres, en een van wie geen lid meer is, antwoorden hetzelfde', async () => {
  const ingetrokken = await maak();
  await api.ok(TEAMCHEF, INTREKKEN, { id: ingetrokken.id });
  const [per, alle] = [await maak({ driehoekCode: 'zuidwest-drenthe' }), await maak({})];
  expect([(await haal(per.adres)).status, (await haal(alle.adres)).status]).toEqual([200, 200]);
  await owner.run(
    `update lidmaatschap l set geldig_tot_en_met = vandaag() - 1 from persoon p where p.id = l.persoon_id and p.code = $1`,
    [TEAMCHEF],
  );
  const paden = [
    NERGENS,
    ingetrokken.adres,
    per.adres,
    alle.adres,
    per.adres.replace('.ics', ''),
    '/agenda/x.ics',
    '/agenda/%00.ics',
    '/agenda/..%2f.ics',
    `/agenda/${'A'.repeat(5000)}.ics`,
    '/agenda/.ics',
    '/agenda/',
    '/nergens',
  ];
  const shown = ({ status, headers, text }: Awaited<ReturnType<typeof haal>>) => ({
    status,
    text,
    koppen: [...headers.keys()].filter((key) => key !== 'date').sort(),
  });
  const expected = shown(await haal('/bestaat-niet'));
  expect(expected.status).toBe(404);
  for (const pad of paden) expect({ pad, ...shown(await haal(pad)) }).toEqual({ pad, ...expected });
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await haal(per.adres, { method })).status).toBe(404);
});

test('een adres eindigt met het lidmaatschap en leeft niet weer op als wie het maakte later weer lid wordt', async () => {
  const [per, alle] = [await maak(), await maak({})];
  const antwoorden = async () => [(await haal(per.adres)).status, (await haal(alle.adres)).status];
  /**
   * The address is a month old; its maker was a member of that driehoek until one day, and again
   * from another.
   */
  const lid = async (weg: number, terug: number, driehoek = 'zuidwest-drenthe') => {
    await owner.run('begin');
    await owner.run('alter table agenda_adres disable trigger user');
    await owner.run("update agenda_adres set gemaakt_op = now() - interval '30 days'");
    await owner.run('alter table agenda_adres enable trigger user');
    const van = '(select p.id from persoon p where p.code = $1)';
    await owner.run(`delete from lidmaatschap where persoon_id = ${van} and geldig_van > vandaag() - 30`, [TEAMCHEF]);
    await owner.run(`update lidmaatschap set geldig_tot_en_met = vandaag() - $2::int where persoon_id = ${van}`, [TEAMCHEF, weg]);
    await owner.run(
      `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select ${van}, d.id, 'SECRETARIS', vandaag() - $2::int
       from driehoek d where d.code = $3`,
      [TEAMCHEF, terug, driehoek],
    );
    await owner.run('commit');
  };
  await lid(11, 10);
  expect(await antwoorden()).toEqual([200, 200]);
  await lid(20, 10);
  expect(await antwoorden()).toEqual([404, 404]);
  expect((await haal((await maak()).adres)).status).toBe(200);
  // All driehoeken of the user change, and one membership lasted all the time.
  await lid(20, 25, 'noord-drenthe');
  expect(await antwoorden()).toEqual([404, 200]);
});

test('het adres wordt een keer getoond, en nergens bewaard', async () => {
  const { id, adres } = await maak({ omschrijving: 'laptop' });
  const secret = String(/^\/agenda\/([A-Za-z0-9_-]{43})\.ics$/.exec(adres)?.[1]);
  expect((await api.ok(TEAMCHEF, MIJN)).agendaAdressen).toEqual([
    { id, adres: null, omschrijving: 'laptop', driehoek: null, ingetrokkenOp: null },
  ]);
  expect((await maak()).adres).not.toBe(adres);
  const tables = await owner.run(
    `select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  for (const { naam } of tables) {
    const [row] = await owner.run(`select count(*)::int as aantal from ${naam} t where t::text like '%' || $1 || '%'`, [secret]);
    expect({ naam, aantal: row?.aantal }).toEqual({ naam, aantal: 0 });
  }
  const [key] = await owner.run('select hash from agenda_adres_sleutel where adres_id = $1', [id]);
  expect(key?.hash).toEqual(createHash('sha256').update(secret).digest());
  expect(await owner.run(`select 1 from logboek where voor::text || na::text like '%hash%' and object like 'agenda%'`)).toEqual(
    [],
  );
});

test('een adres is van wie het maakte: een ander ziet het niet en trekt het niet in', async () => {
  const { id } = await maak();
  expect((await api.ok(OVJ, MIJN)).agendaAdressen).toEqual([]);
  expect(await api.refused(OVJ, INTREKKEN, { id })).toBe('NIET_GEVONDEN');
  expect(await api.refused(OVJ, INTREKKEN, { id: 'onzin' })).toBe('ONGELDIGE_INVOER');
  const { r } = await api.ok(TEAMCHEF, INTREKKEN, { id });
  expect(r).toEqual({ id, adres: null, ingetrokkenOp: expect.any(String) });
  expect(await api.refused(TEAMCHEF, INTREKKEN, { id })).toBe('ONGELDIGE_TOESTAND');
});

test('een adres maakt alleen een lid, van een eigen driehoek, en ten hoogste twintig keer', async () => {
  expect(await api.refused(TEAMCHEF, MAAK, { input: { driehoekCode: 'groningen' } })).toBe('NIET_GEVONDEN');
  expect(await api.refused(TEAMCHEF, MAAK, { input: { driehoekCode: '' } })).toBe('NIET_GEVONDEN');
  expect(await api.refused(TEAMCHEF, MAAK, { input: { omschrijving: '' } })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused('regio-lezer', MAAK, { input: {} })).toBe('NIET_TOEGESTAAN');
  expect(await api.refused('integratie-agenda', MAAK, { input: {} })).toBe('NIET_TOEGESTAAN');
  expect(await owner.run('select 1 from agenda_adres')).toEqual([]);
  const made = await Promise.all(Array.from({ length: 22 }, () => api.gql(TEAMCHEF, MAAK, { input: {} })));
  expect(made.filter(({ errors }) => errors?.[0]?.extensions.code === 'ONGELDIGE_TOESTAND').length).toBe(2);
  await api.ok(TEAMCHEF, INTREKKEN, { id: made.find(({ data }) => data?.r)?.data.r.id });
  expect((await maak({})).adres).toBeTruthy();
});

test('ook met kale SQL wordt een adres niet verlegd, hersteld, gewist of van een ander gemaakt', async () => {
  const { id } = await maak();
  await api.ok(TEAMCHEF, INTREKKEN, { id });
  for (const poging of [
    `update agenda_adres set ingetrokken_op = null`,
    'delete from agenda_adres',
    `update agenda_adres set driehoek_id = null`,
    `update agenda_adres_sleutel set hash = sha256('x')`,
    'delete from agenda_adres_sleutel',
  ])
    expect({ poging, code: (await owner.fails(poging)).code }).toEqual({ poging, code: 'DHTST' });
  const role = await openSession(api.apiUrl, opened);
  await role.run('begin');
  await askAs(role, OVJ);
  const [ander] = await owner.run('select id from persoon where code = $1', [TEAMCHEF]);
  const [elders] = await owner.run(`select id from driehoek where code = 'groningen'`);
  for (const poging of [
    `insert into agenda_adres (persoon_id) values ('${ander?.id}')`,
    `insert into agenda_adres (persoon_id, driehoek_id) values (huidige_persoon(), '${elders?.id}')`,
    `insert into agenda_adres_sleutel values ('${id}', sha256('x'))`,
    'select * from agenda_adres_sleutel',
    'select intern_op from vergadering_zichtbaar_gewijzigd',
  ]) {
    await role.run('savepoint p');
    const code = await role.run(poging).then(
      (rows) => `${rows.length} rijen`,
      (error) => error.code,
    );
    expect({ poging, code }).toEqual({ poging, code: expect.stringMatching(/^(42501|23502)$/) });
    await role.run('rollback to p');
  }
});

test('een adres dat te vaak wordt gelezen, moet wachten', async () => {
  const { adres } = await maak();
  const answers = await Promise.all(Array.from({ length: 35 }, () => haal(adres)));
  const refused = answers.filter(({ status }) => status === 429);
  expect([refused.length, answers.length - refused.length]).toEqual([5, 30]);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
