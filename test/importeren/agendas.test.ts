import fc from 'fast-check';
import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { casesOf, SEED } from '../support/cases';
import { prioriteren } from '../support/prioriteiten';
import { BROKEN_MEETINGS, openSession, type Session, untilLocked } from '../support/sql';
import { DRIEHOEK, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { AGENDAS, bestand, lees, type Verslag, voorbeeld } from './support';

let api: TestApi;
let owner: Session;
const opened: Client[] = [];
beforeEach(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
});
afterEach(async () => {
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
  for (const client of opened.splice(0)) await client.end();
  await api.stop();
});

interface Punt {
  titel: string;
  soort: string;
  vast: boolean;
  toelichting: string | null;
  vertrouwelijkheid: string;
  duurMinuten: number | null;
  uitkomst: string | null;
  uitkomstToelichting: string | null;
  themas: { code: string }[];
  prioriteiten: { titel: string }[];
  aangehoudenVan: { id: string } | null;
}
interface Vergadering {
  aanvang: string;
  einde: string | null;
  locatie: string | null;
  status: string;
  aanwezigen: { rol: string }[];
  agendapunten: Punt[];
}
const VERGADERINGEN = `{ driehoek(code: "${DRIEHOEK}") { vergaderingen(first: 100) { nodes { aanvang einde locatie status aanwezigen { rol }
  agendapunten { titel soort vast toelichting vertrouwelijkheid duurMinuten uitkomst uitkomstToelichting themas { code } prioriteiten { titel } aangehoudenVan { id } } } } } }`;
const vergaderingen = async (): Promise<Vergadering[]> => (await api.ok(TEAMCHEF, VERGADERINGEN)).driehoek.vergaderingen.nodes;
const titels = (v?: Vergadering) => v?.agendapunten.map(({ titel }) => titel);
const vaste = (v?: Vergadering) => v?.agendapunten.filter(({ vast }) => vast) ?? [];
const zonderIds = ({ regels }: Verslag) =>
  regels.map(({ regelnummer, wat, bericht, kolommen }) => [regelnummer, wat, bericht, kolommen]);
/** Everything that an import can write, with its log. */
const stand = () =>
  owner.run(
    `select (select count(*) from vergadering) v, (select count(*) from agendapunt) a, (select count(*) from aanwezigheid) w,
       (select count(*) from logboek) l, (select max(uid::text) from logboek) u, (select count(*) from wijziging) f`,
  );
const fouten = ({ regels }: Verslag) =>
  regels.filter(({ wat }) => wat === 'FOUT').map(({ regelnummer, kolommen }) => [regelnummer, kolommen]);
const echt = { proef: false };

test('een proef verandert niets, zegt wat er zou gebeuren, en dat is wat er daarna gebeurt', async () => {
  const before = await stand();
  const proef = await lees(api, voorbeeld('agendas'));
  expect(await stand()).toEqual(before);
  expect(proef).toMatchObject({ proef: true, ingelezen: false, aantalNieuw: 8, aantalBestaatAl: 0, aantalFout: 0 });
  expect(proef.regels.every((regel) => !regel.vergaderingId && !regel.agendapuntId)).toBe(true);
  const gedaan = await lees(api, voorbeeld('agendas'), echt);
  expect(gedaan).toMatchObject({ proef: false, ingelezen: true, aantalNieuw: 8 });
  expect(zonderIds(gedaan)).toEqual(zonderIds(proef));
  expect(gedaan.regels.slice(0, -1).every((regel) => regel.vergaderingId && regel.agendapuntId)).toBe(true);
});

test('vergaderingen van vroeger zijn gehouden en afgesloten, met wie er was en de uitkomsten; wat nog komt is een concept', async () => {
  const { regels } = await lees(api, voorbeeld('agendas'), { ...echt, persona: SECRETARIS });
  const [januari, februari, maart, april] = await vergaderingen();
  expect(januari).toMatchObject({
    aanvang: '2025-01-14T08:00:00.000Z',
    einde: '2025-01-14T09:30:00.000Z',
    locatie: 'Gemeentehuis De Wolden',
    status: 'AFGESLOTEN',
    aanwezigen: [{ rol: 'BURGEMEESTER' }, { rol: 'OFFICIER_VAN_JUSTITIE' }, { rol: 'TEAMCHEF' }],
  });
  expect(titels(januari)).toEqual([
    'Opening',
    'Mededelingen',
    'Cyberveiligheid',
    'Overlast jaarwisseling',
    'Rondvraag',
    'Sluiting',
  ]);
  expect(januari?.agendapunten[3]).toMatchObject({
    soort: 'BESLUITPUNT',
    toelichting: 'Evaluatie:\n- twee branden\n- geen gewonden',
    vertrouwelijkheid: 'VERTROUWELIJK',
    duurMinuten: 20,
    uitkomst: 'AANGEHOUDEN',
    uitkomstToelichting: 'Cijfers van de brandweer volgen.',
  });
  expect(januari?.agendapunten[0]?.uitkomstToelichting).toBe('Het ingelezen bestand noemt hier geen uitkomst.');
  // A postponed item came back automatically, and is the item of the row with its title.
  expect(februari?.agendapunten.filter(({ titel }) => titel === 'Overlast jaarwisseling')).toMatchObject([
    { uitkomst: 'BESPROKEN', aangehoudenVan: { id: regels[2]?.agendapuntId } },
  ]);
  expect(februari?.agendapunten.at(-3)?.themas).toEqual([{ code: 'ondermijning' }]);
  expect([februari, maart, april].map((v) => v?.status)).toEqual(['AFGESLOTEN', 'CONCEPT', 'CONCEPT']);
});

test('het vaste bespreekpunt staat op elke agenda, een keer, en houdt wat het bestand erover zegt', async () => {
  await lees(api, voorbeeld('agendas'), echt);
  const all = await vergaderingen();
  expect(all.map((v) => vaste(v).length)).toEqual([1, 1, 1, 1]);
  // Found by its theme under another title: the title is kept in the text.
  expect(vaste(all[0])[0]).toMatchObject({
    titel: 'Cyberveiligheid',
    toelichting: expect.stringMatching(/^Digitale veiligheid\n\nVijf meldingen/),
    uitkomst: 'BESPROKEN',
    uitkomstToelichting: 'Voorlichting in maart.',
  });
});

test.each([
  ['zijn naam', 'cyberVEILIGHEID ;;'],
  ['zijn code', 'Cyberveiligheid;bespreekpunt;'],
  ['zijn soort alleen', ';Vast bespreekpunt;'],
  ['zijn thema', 'Phishing;;Cyberveiligheid'],
  ['zijn soort en thema', 'Phishing;vast_bespreekpunt;cyberveiligheid'],
])('een rij is het vaste bespreekpunt door %s', async (_hoe, cellen) => {
  await lees(api, bestand("datum;tijd;titel;soort;thema's;duur", `2026-03-03;9:00;${cellen};25`), echt);
  const [v] = await vergaderingen();
  expect([vaste(v).length, vaste(v)[0]?.duurMinuten, v?.agendapunten.length]).toEqual([1, 25, 5]);
});

test('een eigen punt over het vaste thema zegt dat het een eigen punt is; twee rijen zijn niet samen het vaste bespreekpunt', async () => {
  const kop = "datum;tijd;titel;soort;thema's";
  const rij = (titel: string, soort = '') => `2026-03-03;9:00;${titel};${soort};cyberveiligheid`;
  const eigen = await lees(api, bestand(kop, rij('Phishing', 'BESPREEKPUNT'), rij('Cyberveiligheid')), echt);
  expect(eigen.aantalFout).toBe(0);
  const [v] = await vergaderingen();
  expect([vaste(v).length, titels(v)]).toEqual([1, expect.arrayContaining(['Phishing', 'Cyberveiligheid'])]);
  const dubbel = await lees(api, bestand(kop, rij('Phishing').replace('03-03', '04-07'), rij('Hacks').replace('03-03', '04-07')));
  expect(dubbel.regels[1]).toMatchObject({
    wat: 'FOUT',
    bericht: expect.stringContaining('Ook rij 2 is het vaste bespreekpunt'),
  });
  const geen = await lees(api, bestand('datum;tijd;titel;soort', '2026-05-05;9:00;Iets anders;vast bespreekpunt'));
  expect(geen.regels[0]).toMatchObject({ wat: 'FOUT', kolommen: ['soort'] });
});

test('een cel die hetzelfde twee keer noemt, met code en naam of woord voor woord, noemt het een keer', async () => {
  await prioriteren(api).stelVoor({ titel: 'Jeugd' });
  const kop = "datum;tijd;titel;soort;thema's;prioriteiten;aanwezig";
  const rij = '2025-03-04;9:00;Phishing;BESPREEKPUNT;"cyberveiligheid;Cyberveiligheid";"Jeugd;jeugd";"Teamchef;teamchef"';
  expect(await lees(api, bestand(kop, rij), echt)).toMatchObject({ ingelezen: true, aantalFout: 0 });
  const [v] = await vergaderingen();
  expect(v?.agendapunten.find(({ titel }) => titel === 'Phishing')).toMatchObject({
    themas: [{ code: 'cyberveiligheid' }],
    prioriteiten: [{ titel: 'Jeugd' }],
  });
  expect(v?.aanwezigen).toEqual([{ rol: 'TEAMCHEF' }]);
});

test('tweemaal inlezen verdubbelt niets, ook niet als titels anders zijn gespeld; wat anders is, wordt gezegd en niet overgenomen', async () => {
  await lees(api, voorbeeld('agendas'), echt);
  const before = await vergaderingen();
  const again = await lees(api, voorbeeld('agendas'), echt);
  expect(again).toMatchObject({ ingelezen: true, aantalNieuw: 0, aantalBestaatAl: 8 });
  expect(again.regels.some(({ bericht }) => bericht.includes('iets anders'))).toBe(false);
  const rij = '09-03-2027;9:00;Elders;evenementen in  het VOORJAAR;Nieuwe tekst';
  const other = await lees(api, bestand('datum;tijd;locatie;titel;toelichting', rij), echt);
  expect(other.regels).toMatchObject([
    { wat: 'BESTAAT_AL', vergaderingId: expect.any(String), agendapuntId: expect.any(String) },
  ]);
  expect(other.regels[0]?.bericht).toMatch(/anders bij: toelichting; .*anders bij: locatie;/);
  expect(await vergaderingen()).toEqual(before);
});

test('op een vergadering die er al is komt erbij wat ontbreekt; op een afgesloten vergadering komt niets', async () => {
  await lees(api, voorbeeld('agendas'), echt);
  const erbij = bestand('datum;tijd;titel', '09-03-2027;9:00;Rondvraag;', '09-03-2027;9:00;Vuurwerk', '14-01-2025;9:00;Te laat');
  const { regels, ingelezen } = await lees(api, erbij, echt);
  expect([ingelezen, regels.map(({ wat }) => wat)]).toEqual([false, ['BESTAAT_AL', 'NIEUW', 'FOUT']]);
  expect(regels[2]?.bericht).toContain('afgesloten');
  await lees(api, bestand('datum;tijd;titel', '09-03-2027;9:00;Vuurwerk'), echt);
  expect(titels((await vergaderingen())[2])).toEqual(expect.arrayContaining(['Evenementen in het voorjaar', 'Vuurwerk']));
});

test('een bestand met fouten verandert niets, en het verslag noemt ze alle, met rij en kolom', async () => {
  await owner.run(
    `insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, 'Dubbel', d from driehoek, unnest('{2024-01-01,2024-02-01}'::date[]) d where code = $1`,
    [DRIEHOEK],
  );
  const before = await stand();
  const kop =
    "datum;tijd;einde;locatie;titel;soort;vertrouwelijkheid;duur;thema's;prioriteiten;uitkomst;uitkomst toelichting;aanwezig";
  const rij = (n: number, more: string) => `0${n}-04-2026;9:00;${more}`;
  const csv = bestand(
    kop,
    '31-02-2026;25:00;;;Bestaat niet;;;;;;;;',
    ';;;;Geen dag;;;;;;;;',
    rij(1, '8:30;;Te vroeg;;;;;;;;'),
    rij(2, `;${'x'.repeat(301)};Lang;;;;;;;;`),
    rij(3, `;;${'x'.repeat(301)};;;;;;;;`),
    rij(4, ';;;;geheim;1441;;;;;'),
    rij(5, ';;Soort;Praatje;;lang;;;;;'),
    rij(6, ';;Thema;;;;bestaat-niet;Bestaat niet;;;'),
    rij(7, ';;Thema;;;;;Dubbel;;;'),
    rij(8, ';;Uitkomst;;;;;;gelukt;;'),
    rij(9, ';;Reden;;;;;;;Zomaar;Jan Onbekend'),
    '10-04-2026;9:00;;A;Twee;;;;;;;;',
    '10-04-2026;9:00;;B;twee;;;;;;;;',
    '2030-04-02;9:00;;;Komt nog;;;;;;besproken;;teamchef',
    '13-04-2026;9:00;;;Goed;;;;;;;;',
  );
  const verslag = await lees(api, csv, echt);
  expect(fouten(verslag)).toEqual([
    [2, ['datum', 'tijd']],
    [3, ['datum', 'tijd']],
    [4, ['einde']],
    [5, ['locatie']],
    [6, ['titel']],
    [7, ['titel', 'vertrouwelijkheid', 'duur']],
    [8, ['soort', 'duur']],
    [9, ["thema's", 'prioriteiten']],
    [10, ['prioriteiten']],
    [11, ['uitkomst']],
    [12, ['uitkomst', 'aanwezig']],
    [14, ['locatie', 'titel']],
    [15, ['uitkomst', 'aanwezig']],
  ]);
  expect(verslag).toMatchObject({ ingelezen: false, aantalNieuw: 2, aantalFout: 13 });
  expect(verslag.regels.every(({ bericht, vergaderingId }) => bericht.endsWith('.') && vergaderingId === null)).toBe(true);
  expect(await stand()).toEqual(before);
  expect(zonderIds(await lees(api, csv))).toEqual(zonderIds(verslag));
});

test('wat de regels van een vergadering niet toelaten, is een fout van de rij: een vast bespreekpunt vervalt niet en wordt niet zonder reden aangehouden', async () => {
  const rij = (dag: string, uitkomst: string) => `${dag};9:00;Cyberveiligheid;${uitkomst}`;
  const csv = bestand(
    'datum;tijd;titel;uitkomst',
    rij('2026-01-06', 'vervallen'),
    rij('2026-02-03', 'aangehouden'),
    rij('2026-03-03', 'besproken'),
  );
  const before = await stand();
  const verslag = await lees(api, csv, echt);
  expect(fouten(verslag)).toEqual([
    [2, ['uitkomst']],
    [3, ['uitkomst']],
  ]);
  expect(verslag.regels.map(({ bericht }) => bericht)).toEqual([
    expect.stringContaining('het vervalt niet'),
    expect.stringContaining('de reden'),
    expect.stringContaining('gehouden en afgesloten'),
  ]);
  expect(await stand()).toEqual(before);
});

test('een vergadering van vroeger zonder uitkomst bij het vaste bespreekpunt blijft open, en het verslag zegt waarom', async () => {
  const { regels } = await lees(api, bestand('datum;tijd;titel;uitkomst', '2026-01-06;9:00;Jeugd;besproken'), echt);
  expect(regels[0]?.bericht).toContain('nog zonder uitkomst bij: "Cyberveiligheid"');
  expect((await vergaderingen())[0]?.status).toBe('GEHOUDEN');
  await lees(api, bestand('datum;tijd;titel', '2026-02-03;9:00;Jeugd'), echt);
  expect((await vergaderingen())[1]?.status).toBe('CONCEPT');
});

test('het sjabloon van de driehoek komt op wat nog komt, en niet op agenda’s van vroeger', async () => {
  const sjabloon = `mutation { agendasjabloonVastleggen(driehoekCode: "${DRIEHOEK}", punten: [{ titel: "Week van de wijkagent" }]) { id } }`;
  await api.ok(TEAMCHEF, sjabloon);
  await lees(api, bestand('datum;tijd;titel', '2025-03-04;9:00;Jeugd', '2099-03-03;9:00;week van de Wijkagent'), echt);
  const found = (await vergaderingen()).map((v) => titels(v)?.filter((titel) => /wijkagent/i.test(titel)).length);
  expect(found).toEqual([0, 1]);
});

test('een tijd die niet bestaat wordt geweigerd, en van een uur dat er twee keer is, is het het eerste', async () => {
  const csv = bestand(
    'datum;tijd;einde;titel',
    '29-03-2026;2:30;;Kan niet',
    '28-03-2026;2:30;3:30;Kan',
    '25-10-2026;2.30;3:00;Eerste',
  );
  const { regels } = await lees(api, csv);
  expect(regels[0]).toMatchObject({ wat: 'FOUT', kolommen: ['tijd'] });
  await lees(api, csv.replace('29-03-2026;2:30;;Kan niet\r\n', ''), echt);
  expect((await vergaderingen()).map(({ aanvang, einde }) => [aanvang, einde])).toEqual([
    ['2026-03-28T01:30:00.000Z', '2026-03-28T02:30:00.000Z'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:00:00.000Z'],
  ]);
});

test('verhuizen uit een plan dat is afgelopen: de dag bepaalt het plan, en een dag zonder plan heeft geen vast bespreekpunt', async () => {
  const csv = bestand("datum;tijd;titel;thema's", '2001-02-06;9:00;Vroeger;', '2001-03-06;9:00;Vroeger;ondermijning');
  const { regels } = await lees(api, csv);
  expect(regels.map(({ wat }) => wat)).toEqual(['NIEUW', 'FOUT']);
  expect(regels[1]?.bericht).toContain('geen plan in werking');
  await lees(api, bestand('datum;tijd;titel', '2001-02-06;9:00;Vroeger'), echt);
  expect(vaste((await vergaderingen())[0])).toEqual([]);
});

test('wat vroeger is aangehouden, komt op de volgende vergadering van het bestand, en niet op een agenda die al klaarstond', async () => {
  const acts = vergaderen(api);
  const { id } = await acts.plan('2099-03-03T08:00:00Z');
  await lees(api, voorbeeld('agendas'), echt);
  expect((await acts.lees(id)).agendapunten.map(({ titel }) => titel)).not.toContain('Overlast jaarwisseling');
  const laatste = bestand(
    'datum;tijd;titel;uitkomst',
    '2025-12-02;9:00;Vuurwerk;aangehouden',
    '2025-12-02;9:00;Cyberveiligheid;besproken',
  );
  await lees(api, laatste, echt);
  const verder = (await vergaderingen()).filter((v) => titels(v)?.includes('Vuurwerk')).map(({ aanvang }) => aanvang);
  expect(verder).toEqual(['2025-12-02T08:00:00.000Z', '2027-03-09T08:00:00.000Z']);
});

test('een vergadering op een ander uur van dezelfde dag wordt gemeld', async () => {
  await vergaderen(api).plan('2027-03-03T08:00:00Z');
  const { regels } = await lees(api, bestand('datum;tijd;titel', '03-03-2027;10:00;Jeugd'));
  expect(regels[0]).toMatchObject({ wat: 'NIEUW', bericht: expect.stringContaining('al een vergadering, om 09:00') });
});

test('wat er ook in een bestand staat: elke agenda houdt haar vaste bespreekpunt, de proef zegt wat er gebeurt, en opnieuw inlezen doet niets', async () => {
  const een = (...each: string[]) => fc.constantFrom(...each);
  const rij = fc.tuple(
    een('2025-01-07', '2025-02-04', '2025-03-04', '2026-04-07', '2001-01-02', '2099-01-06'),
    een('9:00', '10:30'),
    een('Cyberveiligheid', 'Opening', 'Jeugd', 'Drugs', 'Sluiting', 'Verslag'),
    een('', '', '', 'bespreekpunt', 'bespreekpunt', 'vast bespreekpunt', 'vorig verslag'),
    een('', '', '', '', 'cyberveiligheid', 'veiligheid-en-zorg'),
    een(';', ';', ';', 'besproken;', 'aangehouden;Daarom', 'vervallen;'),
  );
  const bestanden = fc.array(fc.array(rij, { minLength: 1, maxLength: 4 }), { minLength: 12, maxLength: 12 });
  let ingelezen = 0;
  await fc.assert(
    fc.asyncProperty(bestanden, async (all) => {
      for (const rows of all) {
        const csv = bestand(
          "datum;tijd;titel;soort;thema's;uitkomst;uitkomst toelichting",
          ...rows.map((cells) => cells.join(';')),
        );
        const before = await stand();
        const proef = await lees(api, csv);
        const gedaan = await lees(api, csv, echt);
        expect(zonderIds(gedaan)).toEqual(zonderIds(proef));
        expect(gedaan.ingelezen).toBe(gedaan.aantalFout === 0);
        expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
        if (!gedaan.ingelezen) expect(await stand()).toEqual(before);
        else expect(await lees(api, csv, echt)).toMatchObject({ ingelezen: true, aantalNieuw: 0 });
        ingelezen += Number(gedaan.ingelezen);
      }
    }),
    { numRuns: casesOf({ part: 1, all: 2 }), seed: SEED },
  );
  expect(ingelezen).toBeGreaterThan(3);
});

describe('tegelijk', () => {
  const csv = bestand('datum;tijd;titel', '2027-03-03;9:00;Jeugd', '2027-04-07;9:00;Jeugd');
  const vraag = () => api.gql(TEAMCHEF, AGENDAS, { input: { driehoekCode: DRIEHOEK, csv, proef: false } });

  test('twee keer hetzelfde bestand op hetzelfde ogenblik: elke vergadering en elk punt komt er een keer', async () => {
    const answers = await Promise.all([vraag(), vraag(), vraag()]);
    expect(answers.map(({ data }) => data.r.aantalNieuw).sort()).toEqual([0, 0, 2]);
    expect((await vergaderingen()).map((v) => titels(v)?.filter((titel) => titel === 'Jeugd').length)).toEqual([1, 1]);
  });

  test('wie intussen plant, wordt herkend: de invoer wacht op wie eerder begon', async () => {
    await owner.run('begin');
    await owner.run(
      'select kader_vasthouden(id), pg_advisory_xact_lock(hashtextextended(id::text, 0)) from driehoek where code = $1',
      [DRIEHOEK],
    );
    await owner.run(
      `insert into vergadering (driehoek_id, aanvang) select id, '2027-03-03T08:00:00Z' from driehoek where code = $1`,
      [DRIEHOEK],
    );
    const answer = vraag();
    await untilLocked(api.owner, answer);
    await owner.run('commit');
    expect((await answer).data.r).toMatchObject({
      ingelezen: true,
      regels: [{ bericht: /er al is/ }, { wat: 'NIEUW' }] as never,
    });
    expect(await vergaderingen()).toHaveLength(2);
  });

  test('wie langer bezet houdt, laat de invoer niet half staan: zij zegt dat anderen bezig zijn', async () => {
    await owner.run('begin');
    await owner.run('select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from driehoek where code = $1', [DRIEHOEK]);
    expect((await vraag()).errors?.[0]?.extensions.code).toBe('TIJDELIJK_NIET_BESCHIKBAAR');
    await owner.run('rollback');
    expect(await vergaderingen()).toEqual([]);
  });
});
