import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { loadDemoData, shippedFiles } from '../../src/driehoek/laden/demo-data';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';
import { IMAGE, load } from './support';

let database: TestDatabase;
let owner: Session;
const opened: Client[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await database.drop();
});

const PLAN = 'rbp-noord-nederland-2024-2027';
const VORIG = 'rbp-noord-nederland-2020-2023';
const texts = (soort: string) => owner.run('select titel, tekst from plan_tekst where soort = $1 order by volgnummer', [soort]);

test('het plan staat er met zijn periode, grondslag en teksten, letter voor letter', async () => {
  expect(
    await owner.run(
      'select titel, status, grondslag, geldig_van::text as van, geldig_tot_en_met::text as tot, versie from regionaal_beleidsplan where code = $1',
      [PLAN],
    ),
  ).toEqual([
    {
      titel: 'Regionaal Beleidsplan Veiligheid Noord-Nederland 2024-2027',
      status: 'VASTGESTELD',
      grondslag: 'Artikel 38b Politiewet 2012',
      van: '2024-01-01',
      tot: '2027-12-31',
      versie: 1,
    },
  ]);
  expect(await texts('UITGANGSPUNT')).toEqual([
    { titel: 'Focus', tekst: 'beperkt aantal thema’s' },
    { titel: 'Flexibel', tekst: 'meebewegen met ontwikkelingen in de samenleving' },
    { titel: 'Passend en slim', tekst: 'nieuwe coalities vormen, slim omgaan met capaciteit' },
  ]);
  expect(await texts('ONTWIKKELING')).toEqual([
    { titel: 'Krimpregio', tekst: 'leefbaarheid staat onder druk, sociale controle vermindert' },
    { titel: 'Maatschappelijke onrust', tekst: 'Noord-Nederland (ook) voedingsbodem' },
    { titel: 'Kwetsbaar voor ondermijnende criminaliteit', tekst: 'criminelen volop gelegenheid' },
    {
      titel: 'Digitale veiligheid onder druk',
      tekst:
        'grote afhankelijkheid digitale processen, crimechange van klassieke veiligheid naar cybercrime, (inter)nationale dimensie vraagt andere aanpak',
    },
    { titel: 'Informatiepositie', tekst: 'essentieel voor goede aanpak, verdere ontwikkeling nodig' },
    { titel: 'Kwetsbaarheid jongeren', tekst: 'aantrekkingskracht criminaliteit is groot' },
  ]);
  expect(await texts('SELECTIECRITERIUM')).toEqual([
    { titel: 'vragen om een regionale aanpak omdat dit effectiever en/of efficiënter is;', tekst: null },
    { titel: 'de capaciteit, specialisme, competenties of schaal van het basisteam overstijgen;', tekst: null },
    { titel: 'waarop wij in integraal verband een beleidsmatige intensivering of impuls willen bewerkstelligen.', tekst: null },
  ]);
});

test('de vier thema’s staan er op volgorde met al hun doelen, en een ervan is vast bespreekpunt', async () => {
  const themas = await owner.run(
    `select t.code, t.naam, array(select tekst from doel d where d.thema_id = t.id order by volgnummer) as doelen from thema t
     join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1 order by t.volgnummer`,
    [PLAN],
  );
  expect(themas).toEqual([
    {
      code: 'maatschappelijk-ongenoegen',
      naam: 'Maatschappelijke ongenoegen, polarisatie en radicalisering',
      doelen: [
        'Blijvend faciliteren van grondrechten om meningen te uiten en te demonstreren;',
        'In verbinding met de samenleving: luisteren en passend optreden, werken aan weerbaarheid;',
        'Versterken (online) informatiepositie, inzicht in bronoorzaken;',
        'Versterken duiding- en handelingsperspectief.',
      ],
    },
    {
      code: 'ondermijning',
      naam: '(Georganiseerde) ondermijnende criminaliteit',
      doelen: [
        'De regio minder aantrekkelijk maken voor (internationale) georganiseerde criminaliteit;',
        'Goede informatiepositie en samenwerken verankeren in de aanpak;',
        'Versterken uitvoeringscapaciteit veiligheidspartners;',
        'Voortzetting integrale aanpak op havens, buitengebied en jonge aanwas.',
      ],
    },
    {
      code: 'cyberveiligheid',
      naam: 'Cyberveiligheid',
      doelen: [
        'Goed beeld van fenomenen (bv. cybercriminele jeugdnetwerken) en risico’s;',
        'vergroten weerbaarheid eigen organisaties en kwetsbare doelgroepen (jeugd, ouderen, MKB);',
        'Waakzaam en voorbereid zijn op online aangejaagde ordeverstoringen;',
        'Getraind en voorbereid zijn op een cybercrisis;',
        'permanente bestuurlijke aandacht, verbinding met diverse beleidsterreinen en vast bespreekpunt in lokale driehoeken.',
      ],
    },
    {
      code: 'veiligheid-en-zorg',
      naam: 'Veiligheid en Zorg',
      doelen: [
        'Interventiemogelijkheden gezamenlijk (=veiligheid en zorg) afstemmen;',
        'Basisniveau in de aanpak mensenhandel op orde brengen en onderhouden.',
        'Een monitor mensenhandel ontwikkelen om gezamenlijke inspanningen te volgen.',
      ],
    },
  ]);
  expect(
    await owner.run(`select t.code, b.bron, b.geldig::text from vast_bespreekpunt b join thema t on t.id = b.thema_id`),
  ).toEqual([
    {
      code: 'cyberveiligheid',
      bron: 'permanente bestuurlijke aandacht, verbinding met diverse beleidsterreinen en vast bespreekpunt in lokale driehoeken.',
      geldig: '[2024-01-01,2028-01-01)',
    },
  ]);
});

test('het plan ervoor sluit aan, met zijn vier thema’s en zonder doelen of vast bespreekpunt, want die zijn niet bekend', async () => {
  expect(
    await owner.run(
      `select p.titel, p.status, p.geldig_van::text as van, n.code as opvolger,
        array(select t.code from thema t where t.beleidsplan_id = p.id order by t.volgnummer) as themas,
        (select count(*)::int from doel d join thema t on t.id = d.thema_id where t.beleidsplan_id = p.id) as doelen
       from regionaal_beleidsplan p join regionaal_beleidsplan n on n.geldig_van = p.geldig_tot_en_met + 1 where p.code = $1`,
      [VORIG],
    ),
  ).toEqual([
    {
      titel: 'Regionaal Beleidsplan Veiligheid Noord-Nederland 2020-2023',
      status: 'VASTGESTELD',
      van: '2020-01-01',
      opvolger: PLAN,
      themas: ['ondermijning', 'veiligheid-en-zorg', 'cyberveiligheid', 'maatschappelijke-onrust'],
      doelen: 0,
    },
  ]);
});

test('de 40 gemeenten horen elk bij een van de 14 driehoeken, die 16 basisteams hebben in drie districten', async () => {
  expect(
    await owner.run(
      `select count(*)::int as gemeenten, count(driehoek_id)::int as ingedeeld from gemeente g left join driehoek_gemeente on gemeente_id = g.id`,
    ),
  ).toEqual([{ gemeenten: 40, ingedeeld: 40 }]);
  expect(await owner.run('select district, count(*)::int as teams from basisteam group by 1 order by 1')).toEqual([
    { district: 'Drenthe', teams: 3 },
    { district: 'Fryslân', teams: 6 },
    { district: 'Groningen', teams: 7 },
  ]);
  expect(await owner.run('select count(*)::int as n, bool_and(voorbeeld) as voorbeeld from driehoek')).toEqual([
    { n: 14, voorbeeld: true },
  ]);
  expect(
    await owner.run(`select g.code, l.herkomst from driehoek_gemeente l join gemeente g on g.id = l.gemeente_id join driehoek d on d.id = l.driehoek_id
    where d.code = 'ommelanden-midden' order by 1`),
  ).toEqual([
    { code: 'GM0047', herkomst: 'bevestigd' },
    { code: 'GM0765', herkomst: 'aanname' },
    { code: 'GM1952', herkomst: 'bevestigd' },
  ]);
});

test('elke driehoek heeft een teamchef, een secretaris, een officier van haar district en een burgemeester voor elke gemeente', async () => {
  const [wrong] = await owner.run(`select array(
    select d.code from driehoek d left join lidmaatschap l on l.driehoek_id = d.id left join persoon p on p.id = l.persoon_id left join gemeente g on g.id = l.gemeente_id
    group by d.id having array_agg(p.code order by p.code) is distinct from array(select c from (
      select 'teamchef-' || d.code union all select 'secretaris-' || d.code union all select 'ovj-' || replace(lower(d.district), 'â', 'a')
      union all select 'burgemeester-' || x.code from driehoek_gemeente y join gemeente x on x.id = y.gemeente_id where y.driehoek_id = d.id) r(c) order by c)) as codes`);
  expect(wrong).toEqual({ codes: [] });
  expect(
    await owner.run('select p.code, p.naam, r.rol from regiorol r join persoon p on p.id = r.persoon_id order by 1'),
  ).toEqual([
    { code: 'regio-beheer', naam: 'Regiobeheerder', rol: 'regio-beheer' },
    { code: 'regio-lezer', naam: 'Regiolezer', rol: 'regio-lezer' },
  ]);
  expect(
    await owner.run(
      'select i.code, niveau, count(*)::int as driehoeken from integratie i join integratie_driehoek on integratie_id = i.id group by 1, 2 order by 1',
    ),
  ).toEqual([
    { code: 'integratie-agenda', niveau: 'INTERN', driehoeken: 14 },
    { code: 'integratie-zuidwest-drenthe', niveau: 'VERTROUWELIJK', driehoeken: 1 },
  ]);
});

test('nog eens laden wijzigt geen rij, en een warme start leest niets opnieuw', async () => {
  const before = await owner.run(IMAGE);
  const { code, info } = await load(database.ownerUrl, ...(await shippedFiles()));
  expect({ code, info }).toEqual({
    code: 0,
    info: [
      'regio-noord-nederland.yaml',
      'rbp-noord-nederland-2020-2023.yaml',
      'rbp-noord-nederland-2024-2027.yaml',
      'veiligheidsagenda-2023-2026.yaml',
      'driehoeken-noord-nederland.yaml',
      'leden-voorbeeld.yaml',
      'ivb-midden-groningen-2021-2024.yaml',
      'ivp-sudwest-fryslan-2024-2028.yaml',
    ]
      .map((name) => `${name}: niets gewijzigd.`)
      .concat('Klaar.'),
  });
  const sentences: string[] = [];
  await loadDemoData(database.ownerUrl, (sentence) => sentences.push(sentence));
  expect(sentences).toEqual([]);
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('elk bestand noemt een gepubliceerd schema dat een urn is en elk veld beschrijft', async () => {
  for (const path of await shippedFiles()) {
    const [, reference] = /\$schema=(\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
    const schema = join(path, '..', reference ?? '');
    expect(existsSync(schema)).toBe(true);
    const { $id, ...rest } = JSON.parse(readFileSync(schema, 'utf8'));
    expect($id).toMatch(/^urn:driehoek:schema:[a-z-]+:1$/);
    expect(undescribed(rest, schema)).toEqual([]);
  }
});

/** Returns the properties of a schema at any depth without a description. */
function undescribed(schema: Record<string, unknown>, path: string): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const properties =
      key === 'properties'
        ? Object.entries(value)
            .filter(([, property]) => !property.description)
            .map(([name]) => `${path}.${name}`)
        : [];
    return [...properties, ...undescribed(value as Record<string, unknown>, `${path}.${key}`)];
  });
}
