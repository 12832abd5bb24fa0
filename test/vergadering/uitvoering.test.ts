import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { BEANTWOORDEN, besluiten, UITVOERING } from '../support/besluiten';
import { openSession, type Session, untilLocked } from '../support/sql';
import { OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let other: Session;
let role: Session;
let acts: ReturnType<typeof besluiten>;
let punt: { vergaderingId: string; agendapuntId: string };
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  other = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = besluiten(api);
  punt = await acts.gehouden('2026-03-03T08:00:00Z');
});
afterEach(async () => {
  for (const session of [owner, other, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const besluit = () => acts.legVast(punt.agendapuntId);
const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.code;
const openAs = (session: Session, persona: string) => session.run(`select toegang_openen('urn:driehoek:demo', $1)`, [persona]);
/** A step in plain SQL; `door` is only for the owner, who is no user. */
const STAP = `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, toelichting, door_id)
  select driehoek_id, id, $2, $3, (select id from persoon where code = $4) from besluit where id = $1`;
const ANTWOORD = `insert into besluit_antwoord (driehoek_id, besluit_id, lidmaatschap_id, antwoord)
  select b.driehoek_id, b.id, l.id, 'Komt goed' from besluit b join lidmaatschap l on l.driehoek_id = b.driehoek_id
  join persoon p on p.id = l.persoon_id where b.id = $1 and p.code = $2`;

test('een besluit begint zonder verloop, en elke stap zegt wie, wanneer en waarom; de laatste is hoe het ermee staat', async () => {
  const before = new Date().toISOString();
  const { id, ...begin } = await besluit();
  expect(begin).toMatchObject({ uitvoering: 'OPEN', uitvoeringToelichting: null, verloop: [], antwoorden: [] });
  await acts.zet(id, 'IN_UITVOERING', 'Rooster gemaakt', SECRETARIS);
  const { verloop, uitvoering, uitvoeringToelichting } = await acts.zet(id, 'UITGEVOERD', undefined, OVJ);
  expect({ uitvoering, uitvoeringToelichting }).toEqual({ uitvoering: 'UITGEVOERD', uitvoeringToelichting: null });
  const naam = async (persona: string) => (await api.ok(persona, '{ mij { naam } }')).mij.naam;
  expect(verloop).toEqual([
    { stand: 'IN_UITVOERING', toelichting: 'Rooster gemaakt', door: { naam: await naam(SECRETARIS) }, op: expect.any(String) },
    { stand: 'UITGEVOERD', toelichting: null, door: { naam: await naam(OVJ) }, op: expect.any(String) },
  ]);
  expect([before, ...verloop.map(({ op }) => op)]).toEqual([before, ...verloop.map(({ op }) => op)].sort());
});

test('ook als de vergadering is afgesloten, gaat de uitvoering door', async () => {
  const { vergaderingId, agendapuntId } = await acts.gehouden('2026-03-10T08:00:00Z');
  const { id } = await acts.legVast(agendapuntId);
  await vergaderen(api).bespreekAlles(vergaderingId);
  await vergaderen(api).sluitAf(vergaderingId);
  expect((await acts.zet(id, 'UITGEVOERD')).uitvoering).toBe('UITGEVOERD');
  expect((await api.ok(TEAMCHEF, BEANTWOORDEN, { id, antwoord: 'Gedaan' })).r.antwoorden).toHaveLength(1);
});

const STANDEN = ['OPEN', 'IN_UITVOERING', 'UITGEVOERD', 'NIET_UITGEVOERD'];
/**
 * The steps to a status, and the statuses that may follow it, with (+) or without an explanation.
 */
const NAAR: Record<string, { via: string[]; mag: Record<string, '' | '+'> }> = {
  OPEN: { via: [], mag: { OPEN: '+', IN_UITVOERING: '', UITGEVOERD: '', NIET_UITGEVOERD: '+' } },
  IN_UITVOERING: { via: ['IN_UITVOERING'], mag: { IN_UITVOERING: '+', UITGEVOERD: '', NIET_UITGEVOERD: '+' } },
  UITGEVOERD: { via: ['UITGEVOERD'], mag: { IN_UITVOERING: '+', UITGEVOERD: '+' } },
  NIET_UITGEVOERD: { via: ['NIET_UITGEVOERD'], mag: { IN_UITVOERING: '+', NIET_UITGEVOERD: '+' } },
};

test.each(STANDEN)(
  'vanuit %s kan alleen wat kan volgen, met de toelichting die daarbij hoort; de API en de database zeggen hetzelfde',
  async (nu) => {
    const { via, mag } = NAAR[nu] as (typeof NAAR)[string];
    for (const naar of STANDEN) {
      for (const toelichting of [undefined, ' \n ', 'Omdat']) {
        const { id } = await besluit();
        for (const stand of via) await acts.zet(id, stand, 'Eerst dit');
        const before = await acts.lees(id);
        const wanted = mag[naar] === undefined ? 'TST' : mag[naar] === '+' && toelichting !== 'Omdat' ? 'INV' : undefined;
        await owner.run('begin');
        const plain = await owner.run(STAP, [id, naar, toelichting?.trim() || null, TEAMCHEF]).then(
          () => undefined,
          ({ code }) => code,
        );
        await owner.run('rollback');
        const answer = await acts.stap(id, naar, toelichting);
        const said = { TST: 'ONGELDIGE_TOESTAND', INV: 'ONGELDIGE_INVOER' };
        expect([nu, naar, toelichting, plain, codeOf(answer)]).toEqual([
          nu,
          naar,
          toelichting,
          wanted && `DH${wanted}`,
          wanted && said[wanted as 'TST'],
        ]);
        if (wanted) expect(await acts.lees(id)).toEqual(before);
        else expect(answer.data.r.verloop).toHaveLength(before.verloop.length + 1);
      }
    }
  },
);

test('een weigering zegt wat de teamchef kan doen', async () => {
  const { id } = await besluit();
  const zin = async (naar: string) => (await acts.stap(id, naar)).errors?.[0]?.message;
  expect(await zin('NIET_UITGEVOERD')).toBe('Geef in de toelichting de reden waarom dit besluit niet is uitgevoerd.');
  await acts.zet(id, 'UITGEVOERD');
  expect(await zin('UITGEVOERD')).toBe('Dit besluit staat al op UITGEVOERD; zeg in de toelichting wat er nieuw is.');
  expect(await zin('NIET_UITGEVOERD')).toBe(
    'Dit besluit staat op UITGEVOERD; zet het eerst, met een toelichting, terug op IN_UITVOERING.',
  );
  expect(await zin('IN_UITVOERING')).toBe('Zeg in de toelichting waarom de uitvoering wordt hervat.');
  expect(await zin('OPEN')).toBe('Aan dit besluit is al begonnen of het is afgerond; het wordt niet weer OPEN.');
});

test('foute invoer: de goede code en een zin, en er verandert niets', async () => {
  const { id } = await besluit();
  const wrong: [object, string][] = [
    [{ besluitId: 'x', uitvoering: 'UITGEVOERD' }, 'ONGELDIGE_INVOER'],
    [{ besluitId: randomUUID(), uitvoering: 'UITGEVOERD' }, 'NIET_GEVONDEN'],
    [{ besluitId: punt.agendapuntId, uitvoering: 'UITGEVOERD' }, 'NIET_GEVONDEN'],
    [{ besluitId: id, uitvoering: 'UITGEVOERD', toelichting: 'x'.repeat(20_001) }, 'ONGELDIGE_INVOER'],
    [{ besluitId: id, uitvoering: 'UITGEVOERD', toelichting: 'a\u0000b' }, 'ONGELDIGE_INVOER'],
    [{ besluitId: id, uitvoering: 'ANDERS' }, 'BAD_USER_INPUT'],
  ];
  for (const [input, code] of wrong) expect([input, await api.refused(TEAMCHEF, UITVOERING, { input })]).toEqual([input, code]);
  for (const antwoord of ['', ' \n', 'x'.repeat(20_001), 'a\u0000b'])
    expect(await api.refused(TEAMCHEF, BEANTWOORDEN, { id, antwoord })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, BEANTWOORDEN, { id: 'x', antwoord: 'Ja' })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, BEANTWOORDEN, { id: randomUUID(), antwoord: 'Ja' })).toBe('NIET_GEVONDEN');
  expect(await acts.lees(id)).toMatchObject({ verloop: [], antwoorden: [] });
});

test.each(['teamchef-groningen', 'regio-lezer', 'regio-beheer', 'integratie-agenda'])(
  '%s legt geen stap of antwoord vast; voor leden van een andere driehoek is er niets van te zien',
  async (persona) => {
    const { id } = await besluit();
    await acts.zet(id, 'IN_UITVOERING', 'Vertrouwelijk');
    for (const given of [id, randomUUID()]) {
      const code = persona === 'teamchef-groningen' ? 'NIET_GEVONDEN' : 'NIET_TOEGESTAAN';
      expect(codeOf(await acts.stap(given, 'UITGEVOERD', null, persona))).toBe(code);
      expect(await api.refused(persona, BEANTWOORDEN, { id: given, antwoord: 'Ja' })).toBe(code);
    }
    await role.run('begin');
    await openAs(role, persona);
    // The item is INTERN, so a reader in the region sees the execution of its decisions.
    const seen = persona === 'teamchef-groningen' ? 0 : expect.any(Number);
    expect(await role.run('select count(*)::int as n from besluit_uitvoering')).toEqual([{ n: seen }]);
    expect(await role.run('select count(*)::int as n from besluit_antwoord')).toEqual([{ n: seen }]);
  },
);

test('van het verloop wordt niets herschreven of gewist, ook niet met losse SQL', async () => {
  const { id } = await besluit();
  await acts.zet(id, 'UITGEVOERD');
  await api.ok(TEAMCHEF, BEANTWOORDEN, { id, antwoord: 'Gedaan' });
  const before = await acts.lees(id);
  for (const table of ['besluit_uitvoering', 'besluit_antwoord']) {
    expect(await owner.fails(`update ${table} set op = now() where besluit_id = $1`, [id])).toMatchObject({ code: 'DHTST' });
    expect(await owner.fails(`delete from ${table} where besluit_id = $1`, [id])).toMatchObject({ code: 'DHTST' });
    expect(await owner.fails(`truncate ${table}`)).toMatchObject({ code: 'DHTST' });
    for (const text of [`update ${table} set op = now()`, `delete from ${table}`])
      expect(await role.fails(text)).toMatchObject({ code: '42501' });
  }
  // The former columns accept no writes: one source of truth.
  expect(await owner.fails(`update besluit set uitvoering = 'OPEN' where id = $1`, [id])).toMatchObject({ code: 'DHTST' });
  expect(
    await owner.fails(
      `insert into besluit (driehoek_id, agendapunt_id, soort, tekst, uitvoering) select driehoek_id, agendapunt_id, 'OVERIG', 'x', 'UITGEVOERD' from besluit where id = $1`,
      [id],
    ),
  ).toMatchObject({ code: 'DHTST' });
  expect(await acts.lees(id)).toEqual(before);
});

test('twee stappen tegelijk: de tweede wacht, en telt vanaf de eerste', async () => {
  const { id } = await besluit();
  await owner.run('begin');
  await other.run('begin');
  await owner.run(STAP, [id, 'UITGEVOERD', null, TEAMCHEF]);
  // In a snapshot from before the other commits, the step from OPEN would be allowed.
  const second = other.run(STAP, [id, 'NIET_UITGEVOERD', 'Te laat', OVJ]).then(
    () => 'gelukt',
    ({ code }) => code,
  );
  await untilLocked(api.owner, second);
  await owner.run('commit');
  expect(await second).toBe('DHTST');
  expect((await acts.lees(id)).verloop).toHaveLength(1);
});

test('vele stappen tegelijk krijgen een volgorde zonder gaten, en de tijden volgen haar', async () => {
  const { id } = await besluit();
  await acts.zet(id, 'IN_UITVOERING');
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, i) => acts.stap(id, 'IN_UITVOERING', `Deel ${i}`, i % 2 ? SECRETARIS : TEAMCHEF)),
  );
  expect(answers.map(codeOf)).toEqual(answers.map(() => undefined));
  const rows = await owner.run('select volgnummer, op from besluit_uitvoering where besluit_id = $1 order by op', [id]);
  expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(rows.map((_, i) => i + 1));
  expect(rows).toHaveLength(17);
});

test('wie vraagt, legt namens zichzelf vast, nu, en alleen in een transactie die ziet wat anderen vastlegden', async () => {
  const { id } = await besluit();
  await role.run('begin');
  await openAs(role, SECRETARIS);
  const [own] = await role.run(
    `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, door_id, op)
     select driehoek_id, id, 'UITGEVOERD', (select id from persoon where code = $2), '2000-01-01' from besluit where id = $1
     returning (select code from persoon where id = door_id) as door, op >= now() as nu, volgnummer`,
    [id, OVJ],
  );
  expect(own).toEqual({ door: SECRETARIS, nu: true, volgnummer: 1 });
  await role.run('rollback');
  expect(await owner.fails(STAP, [id, 'UITGEVOERD', null, 'niemand'])).toMatchObject({ code: 'DHINV' });
  await owner.run('begin isolation level repeatable read');
  expect(await owner.fails(STAP, [id, 'UITGEVOERD', null, TEAMCHEF])).toMatchObject({ code: 'DHTST' });
  await owner.run('rollback');
  const history = STAP.replace('door_id)', 'door_id, op)').replace('$4)', `$4), '2000-01-01'`);
  expect(await owner.fails(history, [id, 'UITGEVOERD', null, TEAMCHEF])).toMatchObject({ code: 'DHINV' });
});

test('alleen de teamchef van deze driehoek antwoordt, elk antwoord blijft staan, met wie en wanneer', async () => {
  const { id } = await besluit();
  for (const persona of [SECRETARIS, OVJ, 'burgemeester-GM1690'])
    expect([persona, await api.refused(persona, BEANTWOORDEN, { id, antwoord: 'Ja' })]).toEqual([persona, 'NIET_TOEGESTAAN']);
  await api.ok(TEAMCHEF, BEANTWOORDEN, { id, antwoord: 'Niet voor de zomer' });
  const { antwoorden } = (await api.ok(TEAMCHEF, BEANTWOORDEN, { id, antwoord: 'Toch in juni' })).r;
  expect(antwoorden).toMatchObject([
    { antwoord: 'Niet voor de zomer', lid: { rol: 'TEAMCHEF' }, op: expect.any(String) },
    { antwoord: 'Toch in juni', lid: { rol: 'TEAMCHEF' } },
  ]);
});

test('ook in de database is een antwoord van de teamchef zelf, die dat vandaag is', async () => {
  const { id } = await besluit();
  for (const persona of [SECRETARIS, OVJ]) {
    await role.run('begin');
    await openAs(role, persona);
    for (const lid of [persona, TEAMCHEF]) {
      await role.run('savepoint s');
      expect(await role.fails(ANTWOORD, [id, lid])).toMatchObject({ code: 'DHNTG' });
      await role.run('rollback to s');
    }
    await role.run('rollback');
  }
  expect(await owner.fails(ANTWOORD, [id, OVJ])).toMatchObject({ code: 'DHNTG' });
  await owner.run('begin');
  await owner.run(ANTWOORD, [id, TEAMCHEF]);
  await owner.run(
    `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = $1)`,
    [TEAMCHEF],
  );
  expect(await owner.fails(ANTWOORD, [id, TEAMCHEF])).toMatchObject({ code: 'DHNTG' });
});
