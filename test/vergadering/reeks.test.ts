import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const REEKS = `id versie regel begintijd duurMinuten locatie overgeslagen vergaderingen { id versie status aanvang einde locatie reeks { id }
  agendapunten { titel soort vast thema { code } } }`;
const PLAN = `mutation($input: ReeksPlannenInput!) { r: reeksPlannen(input: $input) { ${REEKS} } }`;
const WIJZIG = `mutation($input: ReeksWijzigenInput!) { r: reeksWijzigen(input: $input) { ${REEKS} } }`;
const SJABLOON = `mutation($punten: [SjabloonpuntInput!]!, $code: String!) { r: agendasjabloonVastleggen(driehoekCode: $code, punten: $punten) {
  agendasjabloon { volgnummer titel vertrouwelijkheid } } }`;

interface Punt {
  titel: string;
  soort: string;
  vast: boolean;
  thema: { code: string } | null;
}
interface Gepland {
  id: string;
  versie: number;
  status: string;
  aanvang: string;
  einde: string | null;
  locatie: string | null;
  reeks: { id: string } | null;
  agendapunten: Punt[];
}
interface Reeks {
  id: string;
  versie: number;
  overgeslagen: string[];
  vergaderingen: Gepland[];
}

let api: TestApi;
let owner: Session;
const opened: Client[] = [];
beforeEach(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
});
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end();
  await api.stop();
});

const MAANDELIJKS = {
  driehoekCode: DRIEHOEK,
  regel: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=11',
  begintijd: '09:30',
  eersteDag: '2027-01-01',
};
const plan = async (more: Record<string, unknown> = {}): Promise<Reeks> =>
  (await api.ok(TEAMCHEF, PLAN, { input: { ...MAANDELIJKS, ...more } })).r;
const wijzig = async (input: Record<string, unknown>): Promise<Reeks> => (await api.ok(TEAMCHEF, WIJZIG, { input })).r;
const leg = (punten: unknown[], persona = TEAMCHEF) => api.gql(persona, SJABLOON, { punten, code: DRIEHOEK });
const code = (answer: { errors?: { extensions?: { code?: unknown } }[] }) => answer.errors?.[0]?.extensions?.code;
const telling = async () => (await owner.run('select count(*)::int as n from vergadering'))[0]?.n;
const titels = (v: Gepland) => v.agendapunten.map(({ titel }) => titel);

test('een uur dat twee keer komt is het eerste, en een uur dat de klok overslaat is een uur later', async () => {
  const aanvang = async (eersteDag: string) => {
    const { vergaderingen } = await plan({ regel: 'FREQ=WEEKLY;COUNT=1', begintijd: '02:30', eersteDag, duurMinuten: 60 });
    return vergaderingen.map((v) => [v.aanvang, v.einde]);
  };
  expect(await aanvang('2027-10-31')).toEqual([['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']]);
  expect(await aanvang('2027-03-28')).toEqual([['2027-03-28T01:30:00.000Z', '2027-03-28T02:30:00.000Z']]);
  expect(await aanvang('2027-03-29')).toEqual([['2027-03-29T00:30:00.000Z', '2027-03-29T01:30:00.000Z']]);
});

test('een jaar staat in een keer gepland, het hele jaar op dezelfde tijd, en elke agenda heeft het vaste bespreekpunt', async () => {
  const { id, vergaderingen } = await plan({ eersteDag: '2026-01-01', duurMinuten: 90, locatie: 'Stadhuis' });
  expect(vergaderingen.map(({ aanvang }) => aanvang)).toEqual(
    [
      '01-13T08',
      '02-10T08',
      '03-10T08',
      '04-14T07',
      '05-12T07',
      '06-09T07',
      '07-14T07',
      '08-11T07',
      '09-08T07',
      '10-13T07',
      '11-10T08',
    ].map((each) => `2026-${each}:30:00.000Z`),
  );
  for (const v of vergaderingen) {
    expect([v.status, v.locatie, v.reeks?.id]).toEqual(['CONCEPT', 'Stadhuis', id]);
    expect(new Date(v.einde as string).getTime() - new Date(v.aanvang).getTime()).toBe(5_400_000);
    expect(v.agendapunten.filter(({ vast, thema }) => vast && thema?.code.includes('cyber'))).toHaveLength(1);
    expect(titels(v).at(-1)).toBe('Sluiting');
  }
});

test('feestdagen, een reces en dagen waarop al wordt vergaderd vallen af, en het antwoord zegt welke', async () => {
  await vergaderen(api).plan('2027-05-17T07:00:00Z');
  const { overgeslagen, vergaderingen } = await plan({
    regel: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270830',
    eersteDag: '2027-03-22',
    zonderFeestdagen: true,
    zonderPeriodes: [{ van: '2027-07-12', totEnMet: '2027-08-22' }],
  });
  // Easter Monday, a separately planned meeting, Whit Monday, and six Mondays of recess.
  const recess = ['2027-07-12', '2027-07-19', '2027-07-26', '2027-08-02', '2027-08-09', '2027-08-16'];
  expect(overgeslagen).toEqual(['2027-03-29', ...['2027-05-17'], ...recess]);
  expect(vergaderingen).toHaveLength(24 - overgeslagen.length);
  const { id, versie } = (await api.ok(TEAMCHEF, `{ driehoek(code: "${DRIEHOEK}") { reeksen { id versie } } }`)).driehoek
    .reeksen[0];
  const later = await wijzig({ id, versie, regel: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270906' });
  expect([later.overgeslagen, later.vergaderingen.length]).toEqual([overgeslagen, vergaderingen.length + 1]);
  const again = await api.gql(TEAMCHEF, PLAN, {
    input: { ...MAANDELIJKS, regel: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', eersteDag: '2027-05-17' },
  });
  expect(code(again)).toBe('ONGELDIGE_TOESTAND');
});

test('het sjabloon wordt gekopieerd: een latere wijziging laat klaargezette agenda’s zoals zij zijn', async () => {
  const punten = [{ titel: 'Week van de wijkagent' }, { titel: 'Evenementen', vertrouwelijkheid: 'INTERN', duurMinuten: 10 }];
  expect((await leg(punten)).data).toEqual({
    r: {
      agendasjabloon: [
        { volgnummer: 1, titel: 'Week van de wijkagent', vertrouwelijkheid: 'VERTROUWELIJK' },
        { volgnummer: 2, titel: 'Evenementen', vertrouwelijkheid: 'INTERN' },
      ],
    },
  });
  const eerst = await plan({ regel: 'FREQ=MONTHLY;COUNT=2', eersteDag: '2026-02-03' });
  await leg([{ titel: 'Iets anders' }]);
  const los = await vergaderen(api).plan('2026-09-01T08:00:00Z');
  const { reeksen } = (await api.ok(TEAMCHEF, `{ driehoek(code: "${DRIEHOEK}") { reeksen { ${REEKS} } } }`)).driehoek;
  expect(reeksen).toHaveLength(1);
  for (const v of reeksen[0].vergaderingen) {
    const vast = v.agendapunten.findIndex((punt: Punt) => punt.vast);
    expect(titels(v).slice(vast + 1)).toEqual(['Week van de wijkagent', 'Evenementen', 'Rondvraag', 'Sluiting']);
  }
  expect(eerst.vergaderingen.map(titels)).toEqual(reeksen[0].vergaderingen.map(titels));
  expect(los.agendapunten.map(({ titel }) => titel)).toContain('Iets anders');
});

test('het sjabloon is van de leden: een ander ziet het niet en legt het niet vast', async () => {
  await leg([{ titel: 'Week van de wijkagent' }]);
  const lees = async (persona: string) =>
    (await api.ok(persona, `{ driehoek(code: "${DRIEHOEK}") { agendasjabloon { titel } } }`)).driehoek?.agendasjabloon ?? [];
  expect(await lees(TEAMCHEF)).toEqual([{ titel: 'Week van de wijkagent' }]);
  for (const persona of ['regio-lezer', 'regio-beheer', 'integratie-zuidwest-drenthe', 'teamchef-noord-drenthe']) {
    expect([persona, await lees(persona)]).toEqual([persona, []]);
    expect(code(await leg([], persona))).toMatch(/^(NIET_TOEGESTAAN|NIET_GEVONDEN)$/);
    expect(code(await api.gql(persona, PLAN, { input: MAANDELIJKS }))).toMatch(/^(NIET_TOEGESTAAN|NIET_GEVONDEN)$/);
  }
  expect(code(await leg(Array(31).fill({ titel: 'x' })))).toBe('ONGELDIGE_INVOER');
  expect(code(await leg([{ titel: ' ' }]))).toBe('ONGELDIGE_INVOER');
  expect(await lees(TEAMCHEF)).toEqual([{ titel: 'Week van de wijkagent' }]);
});

test('wie de vergaderingen niet mag zien, ziet ook niet wanneer de reeks vergadert', async () => {
  await plan({ locatie: 'Geheime plaats' });
  await owner.run(`with i as (insert into integratie (code, naam, issuer, subject, scopes)
      values ('alleen-prioriteiten', 'x', 'urn:driehoek:demo', 'alleen-prioriteiten', '{prioriteiten:lezen}') returning id)
    insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van)
      select i.id, d.id, 'INTERN', '2020-01-01' from i, driehoek d where d.code = '${DRIEHOEK}'`);
  const reeksen = async (persona: string) =>
    (await api.ok(persona, `{ driehoek(code: "${DRIEHOEK}") { reeksen { locatie } } }`)).driehoek.reeksen;
  expect(await reeksen('integratie-zuidwest-drenthe')).toEqual([{ locatie: 'Geheime plaats' }]);
  expect(await reeksen('alleen-prioriteiten')).toEqual([]);
});

test('een reeks wijzigen verandert wat nog komt en nog concept is, en niets anders', async () => {
  const { id, versie, vergaderingen } = await plan();
  const [vast, verzet, geannuleerd, ...rest] = vergaderingen as [Gepland, Gepland, Gepland, ...Gepland[]];
  const acts = vergaderen(api);
  await acts.voegToe((rest[0] as Gepland).id, 'Jaarwisseling');
  await api.ok(TEAMCHEF, `mutation { agendaVaststellen(vergaderingId: "${vast.id}", versie: ${vast.versie}) { id } }`);
  const dag = '2027-02-11T08:30:00.000Z';
  await api.ok(
    TEAMCHEF,
    `mutation { vergaderingWijzigen(input: { id: "${verzet.id}", versie: ${(await acts.lees(verzet.id)).versie}, aanvang: "${dag}" }) { id } }`,
  );
  const { versie: stand } = await acts.lees(geannuleerd.id);
  await api.ok(
    TEAMCHEF,
    `mutation { vergaderingAnnuleren(vergaderingId: "${geannuleerd.id}", versie: ${stand}, reden: "Ziek") { id } }`,
  );

  const later = await wijzig({ id, versie, begintijd: '13:00', duurMinuten: 60, locatie: 'Politiebureau' });
  expect(later.versie).toBe(versie + 1);
  const of = (reeks: Reeks, which: Gepland) => reeks.vergaderingen.find((each) => each.id === which.id) as Gepland;
  expect([of(later, vast).aanvang, of(later, vast).locatie, of(later, vast).status]).toEqual([
    vast.aanvang,
    null,
    'AGENDA_VASTGESTELD',
  ]);
  expect([of(later, verzet).aanvang, of(later, verzet).einde]).toEqual(['2027-02-11T12:00:00.000Z', '2027-02-11T13:00:00.000Z']);
  expect(of(later, geannuleerd).aanvang).toBe(geannuleerd.aanvang);
  for (const v of rest) expect(of(later, v).aanvang.slice(10)).toMatch(/^T1[12]:00/);

  const korter = await wijzig({ id, versie: versie + 1, regel: 'FREQ=MONTHLY;BYDAY=2TU,4TH;COUNT=8' });
  const op = (prefix: string) => korter.vergaderingen.filter((v) => v.aanvang.startsWith(prefix)).map((v) => v.status);
  expect(op('2027-01-28')).toEqual(['CONCEPT']);
  expect(op('2027-02-11')).toEqual(['CONCEPT']);
  expect(op('2027-03-09')).toEqual(['GEANNULEERD']);
  expect(op('2027-05-11')).toEqual(['GEANNULEERD']);
  expect(titels(of(korter, rest[0] as Gepland))).toContain('Jaarwisseling');
  expect(code(await api.gql(TEAMCHEF, WIJZIG, { input: { id, versie, begintijd: '10:00' } }))).toBe('CONFLICT');
});

test('de vergadering van vandaag gaat niet naar een tijd die al voorbij is: daar kwam zij nooit meer vandaan', async () => {
  const [vandaag] = await owner.run('select vandaag()::text as dag');
  const { id, versie, vergaderingen } = await plan({ regel: 'FREQ=WEEKLY;COUNT=2', eersteDag: vandaag?.dag, begintijd: '23:59' });
  const vroeg = await wijzig({ id, versie, begintijd: '00:00', duurMinuten: 60 });
  expect(vroeg.vergaderingen[0]).toMatchObject({ aanvang: vergaderingen[0]?.aanvang, einde: null });
  expect(vroeg.vergaderingen[1]?.aanvang).not.toBe(vergaderingen[1]?.aanvang);
  const laat = await wijzig({ id, versie: vroeg.versie, begintijd: '23:59' });
  expect(laat.vergaderingen.map(({ aanvang }) => aanvang)).toEqual(vergaderingen.map(({ aanvang }) => aanvang));
});

test('een reces dat er later bij komt, laat vervallen wat erin valt, met de reden; en wat weer vrijkomt, wordt gepland', async () => {
  const { id, versie, vergaderingen } = await plan({ zonderPeriodes: [{ van: '2027-02-01', totEnMet: '2027-02-28' }] });
  const acts = vergaderen(api);
  const [, maart, , mei] = vergaderingen as [Gepland, Gepland, Gepland, Gepland, Gepland];
  expect([maart.aanvang.slice(0, 7), mei.aanvang.slice(0, 7)]).toEqual(['2027-03', '2027-05']);
  await acts.voegToe(maart.id, 'Blijft bewaard');
  await acts.stelVast(mei.id);
  const zomer = [
    { van: '2027-03-01', totEnMet: '2027-03-31' },
    { van: '2027-05-01', totEnMet: '2027-05-31' },
  ];
  const later = await wijzig({ id, versie, zonderPeriodes: zomer });
  const op = (reeks: Reeks, maand: string) => reeks.vergaderingen.filter((v) => v.aanvang.startsWith(maand));
  // February is free again and gets a meeting like any other month; an adopted agenda stays.
  expect(op(later, '2027-02').map((v) => [v.status, v.agendapunten.filter(({ vast }) => vast).length])).toEqual([['CONCEPT', 1]]);
  expect(op(later, '2027-03').map((v) => v.status)).toEqual(['GEANNULEERD']);
  expect(op(later, '2027-05').map((v) => v.status)).toEqual(['AGENDA_VASTGESTELD']);
  expect(later.overgeslagen).toEqual(['2027-03-09']);
  const query = `{ driehoek(code: "${DRIEHOEK}") { reeksen { zonderPeriodes { van totEnMet } zonderFeestdagen vergaderingen { annuleringReden agendapunten { titel } } } } }`;
  const [reeks] = (await api.ok(TEAMCHEF, query)).driehoek.reeksen;
  expect([reeks.zonderPeriodes, reeks.zonderFeestdagen]).toEqual([zomer, false]);
  const redenen = reeks.vergaderingen.flatMap((v: { annuleringReden: string | null }) => v.annuleringReden ?? []);
  expect(redenen).toEqual([expect.stringContaining('vergadert de reeks niet')]);
  const weer = await wijzig({ id, versie: later.versie, zonderPeriodes: [] });
  expect(op(weer, '2027-03').map((v) => v.status)).toEqual(['GEANNULEERD', 'CONCEPT']);
  expect([weer.overgeslagen, op(weer, '2027-05').length]).toEqual([[], 1]);
});

test('feestdagen die later worden overgeslagen, vallen weg; wat niet is genoemd, blijft; een periode andersom verandert niets', async () => {
  const regel = 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270412';
  const { id, versie } = await plan({
    regel,
    eersteDag: '2027-03-22',
    zonderPeriodes: [{ van: '2027-04-05', totEnMet: '2027-04-05' }],
  });
  const later = await wijzig({ id, versie, zonderFeestdagen: true });
  expect(later.vergaderingen.map(({ aanvang, status }) => [aanvang.slice(0, 10), status])).toEqual([
    ['2027-03-22', 'CONCEPT'],
    ['2027-03-29', 'GEANNULEERD'],
    ['2027-04-12', 'CONCEPT'],
  ]);
  expect(later.overgeslagen).toEqual(['2027-03-29', '2027-04-05']);
  for (const zonderPeriodes of [
    [{ van: '2027-08-01', totEnMet: '2027-07-01' }],
    Array(21).fill({ van: '2027-08-01', totEnMet: '2027-08-01' }),
  ])
    expect(code(await api.gql(TEAMCHEF, WIJZIG, { input: { id, versie: later.versie, zonderPeriodes } }))).toBe(
      'ONGELDIGE_INVOER',
    );
  const niets = await wijzig({ id, versie: later.versie, locatie: 'Elders' });
  expect(niets.overgeslagen).toEqual(later.overgeslagen);
});

test('twee die tegelijk hetzelfde plannen: elke dag heeft een vergadering', async () => {
  const input = { ...MAANDELIJKS, regel: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=6' };
  const personas = [TEAMCHEF, SECRETARIS, OVJ];
  const answers = await Promise.all(personas.map((persona) => api.gql(persona, PLAN, { input })));
  expect(answers.map(code).sort()).toEqual(['ONGELDIGE_TOESTAND', 'ONGELDIGE_TOESTAND', undefined]);
  const [dagen] = await owner.run(
    `select count(*)::int as n, count(distinct dag)::int as dagen from vergadering where reeks_id is not null`,
  );
  expect(dagen).toEqual({ n: 6, dagen: 6 });
});

test('twee die tegelijk een sjabloon vastleggen: een van beide staat er, heel', async () => {
  const lijsten = ['a', 'b'].map((letter) => [1, 2, 3].map((n) => ({ titel: `${letter}${n}` })));
  const answers = await Promise.all(lijsten.map((punten) => leg(punten)));
  expect(answers.map(code)).toEqual([undefined, undefined]);
  const { agendasjabloon } = (await api.ok(TEAMCHEF, `{ driehoek(code: "${DRIEHOEK}") { agendasjabloon { titel } } }`)).driehoek;
  expect(lijsten).toContainEqual(agendasjabloon);
});

test('twee die tegelijk wijzigen: een wint, de ander hoort dat er een nieuwere versie is', async () => {
  const { id, versie } = await plan();
  const answers = await Promise.all(
    ['10:00', '11:00'].map((begintijd) => api.gql(TEAMCHEF, WIJZIG, { input: { id, versie, begintijd } })),
  );
  expect(answers.map(code).sort()).toEqual(['CONFLICT', undefined]);
});

test('een regel die niet kan, wordt geweigerd, en er verandert niets', async () => {
  const before = await telling();
  for (const regel of ['elke dinsdag', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;COUNT=99', 'FREQ=MONTHLY;UNTIL=20200101'])
    expect([regel, code(await api.gql(TEAMCHEF, PLAN, { input: { ...MAANDELIJKS, regel } }))]).toEqual([
      regel,
      'ONGELDIGE_INVOER',
    ]);
  expect(await telling()).toBe(before);
});

test('een tijd die niet bestaat, een periode andersom en een reeks van een ander worden geweigerd', async () => {
  for (const more of [
    { begintijd: '24:00' },
    { begintijd: '9:30' },
    { duurMinuten: 0 },
    { zonderPeriodes: [{ van: '2027-08-01', totEnMet: '2027-07-01' }] },
  ])
    expect([more, code(await api.gql(TEAMCHEF, PLAN, { input: { ...MAANDELIJKS, ...more } }))]).toEqual([
      more,
      'ONGELDIGE_INVOER',
    ]);
  const { id, versie } = await plan();
  const vreemd = await api.gql('teamchef-noord-drenthe', WIJZIG, { input: { id, versie, begintijd: '10:00' } });
  expect(code(vreemd)).toMatch(/^(NIET_TOEGESTAAN|NIET_GEVONDEN)$/);
  await expect(owner.run('delete from reeks where id = $1', [id])).rejects.toThrow('bewaard');
});
