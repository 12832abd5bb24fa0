import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';
import { example, fileOf, IMAGE, load } from './support';

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

/** Expects that loading is refused with these problems and changes no row. */
async function refuses(text: string | Buffer, expected: string[]): Promise<void> {
  const before = await owner.run(IMAGE);
  const result = await load(database.ownerUrl, fileOf(text));
  expect(result.error).toEqual([...expected.map((problem) => `bestand.yaml:${problem}`), 'Er is niets geladen.']);
  expect(result.code).toBe(1);
  expect(await owner.run(IMAGE)).toEqual(before);
}

const PLAN = `soort: beleidsplan
regio: noord-nederland
code: rbp-2028
titel: Plan
status: CONCEPT
grondslag: Artikel 39 Politiewet 2012
geldigVan: 2028-01-01
geldigTotEnMet: 2031-12-31
themas:
  - code: thema
    naam: Thema
    doelen: []
`;

const HAAK = 'Een lijst die met [ begint, eindigt met ]; dat ontbreekt, of het staat niet verder naar rechts dan haar veld.';
test.each([
  ['a: [', `1:5: ${HAAK}`],
  ['a: [1, 2\nb: 3\n', `2:1: ${HAAK}`],
  [
    'a: {b: 1\nc: 2\n',
    '2:1: Wat met { begint, eindigt met }; dat ontbreekt, of het staat niet verder naar rechts dan zijn veld.',
  ],
  ['a: "x\n', '2:1: De tekst die met een aanhalingsteken begint, eindigt er niet mee.'],
  ['a:\n  b: 1\n c: 2\n', '3:1: De inspringing klopt niet met de regels erboven.'],
  ['a: !!foo 1\n', '1:4: Aanduidingen met ! worden niet gebruikt; zet een tekst die met ! begint tussen aanhalingstekens.'],
  ['a: [\n  - 1\n  ]\n', '2:3: Binnen [ ] en { } staan waarden met komma’s ertussen, geen regels met streepjes of velden.'],
])('geen YAML: %j', (text, problem) => refuses(text, [problem]));

test('een fout plan noemt elk probleem met regel en kolom', () =>
  refuses(
    `soort: beleidsplan
regio: nergens
code: plan 2028
status: KLAAR
grondslag: Artikel 39 Politiewet 2012
geldigVan: 2028-01-01
geldigTotEnMet: 2033-02-29
tietel: Plan
themas:
  - code: a
    naam: " A"
    doelen: [Een doel., 12]
    vastBespreekpunt: {}
    selectiecriteria: [2, 2]
  - code: a
    naam: B
    doelen: niets
`,
    [
      '1:1: Hier ontbreekt "titel".',
      '2:8: De regio "nergens" is onbekend; laad eerst het bestand waarin die staat, of laad het mee.',
      '3:7: "plan 2028" past hier niet. Een code: letters zonder accent en cijfers, met streepjes ertussen, ten hoogste 100 tekens. Ze verandert niet meer.',
      '4:9: "KLAAR" bestaat hier niet; kies uit CONCEPT, RAADPLEGING, VASTGESTELD, AANGEBODEN, INGETROKKEN.',
      '7:17: "2033-02-29" past hier niet. Een bestaande dag tussen 1900 en 2200, geschreven als jaar-maand-dag: 2024-01-01.',
      '8:1: Het veld "tietel" is hier onbekend; bekend zijn soort, regio, code, titel, status, ingetrokkenPer, grondslag, geldigVan, geldigTotEnMet, uitgangspunten, ontwikkelingen, selectiecriteria, themas.',
      '11:11: " A" past hier niet. Een naam of titel: één regel van ten hoogste 300 tekens, zonder spatie aan begin of eind.',
      '12:25: Hier hoort een tekst; zet een getal, ja of nee tussen aanhalingstekens; er staat 12.',
      '13:23: Hier ontbreekt "bron".',
      '14:24: Er is geen selectiecriterium 2; het plan noemt er 0.',
      '14:27: 2 staat twee keer in deze lijst.',
      '14:27: Er is geen selectiecriterium 2; het plan noemt er 0.',
      '15:11: De code "a" is in dit plan al van een ander thema.',
      '17:13: Hier hoort een lijst: regels die met een streepje beginnen; er staat "niets".',
    ],
  ));

test.each([
  [
    'een omgekeerde periode',
    PLAN.replace('2031-12-31', '2027-12-31'),
    '8:17: De laatste dag (2027-12-31) ligt voor de eerste (2028-01-01).',
  ],
  [
    'een plan van meer dan vier jaar',
    PLAN.replace('2031-12-31', '2032-01-01'),
    '8:17: Een plan geldt ten hoogste vier jaar (Politiewet 2012 art. 39).',
  ],
  [
    'een dag die niet bestaat',
    PLAN.replace('2031-12-31', '2031-11-31'),
    '8:17: "2031-11-31" past hier niet. Een bestaande dag tussen 1900 en 2200, geschreven als jaar-maand-dag: 2024-01-01.',
  ],
  [
    'een jaar dat een typefout is',
    PLAN.replace('2028-01-01', '0202-01-01'),
    '7:12: "0202-01-01" past hier niet. Een bestaande dag tussen 1900 en 2200, geschreven als jaar-maand-dag: 2024-01-01.',
  ],
  [
    'een ingetrokken plan zonder dag',
    PLAN.replace('CONCEPT', 'INGETROKKEN'),
    '5:9: Bij de status INGETROKKEN hoort de dag: ingetrokkenPer.',
  ],
  [
    'een stuurteken',
    PLAN.replace('titel: Plan', 'titel: "Plan\\u0007"'),
    '4:8: "Plan\\u0007" past hier niet. Een naam of titel: één regel van ten hoogste 300 tekens, zonder spatie aan begin of eind.',
  ],
  [
    'een nulteken in de code',
    PLAN.replace('code: rbp-2028', 'code: "rbp\\0"'),
    '3:7: "rbp\\u0000" past hier niet. Een code: letters zonder accent en cijfers, met streepjes ertussen, ten hoogste 100 tekens. Ze verandert niet meer.',
  ],
  [
    'een te lange titel',
    PLAN.replace('titel: Plan', `titel: ${'x'.repeat(301)}`),
    `4:8: "${'x'.repeat(76)}... past hier niet. Een naam of titel: één regel van ten hoogste 300 tekens, zonder spatie aan begin of eind.`,
  ],
  [
    'een vast bespreekpunt buiten het plan',
    PLAN.replace('doelen: []', 'doelen: []\n    vastBespreekpunt: { bron: zin, vanaf: 2027-12-31 }'),
    '13:43: Een vast bespreekpunt begint binnen de periode van het plan (van 2028-01-01 tot en met 2031-12-31).',
  ],
  [
    'een periode die die van een ander plan overlapt',
    PLAN.replace('2028-01-01', '2027-12-31').replace('2031-12-31', '2031-12-30'),
    '7:12: De periode overlapt die van "Regionaal Beleidsplan Veiligheid Noord-Nederland 2024-2027" (van 2024-01-01 tot en met 2027-12-31); een regio heeft op elke dag ten hoogste een plan.',
  ],
  [
    'een onbekende soort',
    'soort: agenda\n',
    '1:8: De regel "soort: ..." zegt wat een bestand bevat; hier staat er "agenda". Kies uit regio, beleidsplan, opvolging, landelijke-agenda, driehoeken, leden, raadsdoelen, lokaal-plan.',
  ],
  [
    'een leeg bestand',
    '',
    '1:1: De regel "soort: ..." zegt wat een bestand bevat; hier staat er geen. Kies uit regio, beleidsplan, opvolging, landelijke-agenda, driehoeken, leden, raadsdoelen, lokaal-plan.',
  ],
  [
    'een lijst in plaats van velden',
    '- soort: regio\n',
    '1:1: De regel "soort: ..." zegt wat een bestand bevat; hier staat er geen. Kies uit regio, beleidsplan, opvolging, landelijke-agenda, driehoeken, leden, raadsdoelen, lokaal-plan.',
  ],
  ['een dubbel veld', `${PLAN}code: nog-een\n`, '13:1: Dit veld staat hier twee keer.'],
  [
    'een tab',
    PLAN.replace('  - code', '\t- code'),
    '10:1: Spring in met spaties, niet met tabs.',
    '11:11: Een tekst met een dubbele punt hoort tussen aanhalingstekens.',
  ],
  [
    'een verwijzing',
    PLAN.replace('titel: Plan', 'titel: &a Plan').replace('naam: Thema', 'naam: *a'),
    '4:11: Verwijzingen met & en * worden niet gebruikt; schrijf de waarde uit.',
    '11:11: Verwijzingen met & en * worden niet gebruikt; schrijf de waarde uit.',
  ],
  [
    'twee documenten',
    `${PLAN}---\n${PLAN}`,
    '13:1: Een bestand bevat één document; verdeel wat na --- staat over eigen bestanden.',
  ],
])('%s wordt geweigerd', (_wat, text, ...expected) => refuses(text, expected));

test('een bestand dat geen UTF-8 is, wordt geweigerd', () =>
  refuses(Buffer.from('soort: regio # caf\xe9', 'latin1'), ['1:1: Het bestand is geen UTF-8; sla het opnieuw op als UTF-8.']));

test('een foute indeling noemt dubbele en onbekende codes, overlap en een gemeente van een andere regio', () =>
  refuses(
    `soort: driehoeken
regio: noord-nederland
geldigVan: 2024-01-01
driehoeken:
  - code: nieuw
    naam: Nieuw
    district: Drenthe
    vorm: GEMEENTE
    herkomst: misschien
    basisteams:
      - { code: nieuw, naam: Nieuw }
    gemeenten:
      - { code: GM1690, geldigTotEnMet: 2023-12-31 }
      - { code: GM0014 }
      - { code: GM0014, geldigVan: 2025-01-01 }
      - { code: GM9999 }
  - code: nieuw
    naam: Anders
    district: Groningen
    herkomst: aanname
    basisteams:
      - { code: nieuw, naam: Anders }
    gemeenten: []
`,
    [
      '8:11: Een driehoek met de vorm GEMEENTE heeft een gemeente; hier staan er 3.',
      '9:15: "misschien" bestaat hier niet; kies uit bevestigd, deels, aanname.',
      '13:41: De laatste dag (2023-12-31) ligt voor de eerste (2024-01-01).',
      '15:9: "GM0014" hoort vanaf 2024-01-01 al bij deze driehoek.',
      '16:17: De gemeente "GM9999" is onbekend; laad eerst het bestand waarin die staat, of laad het mee.',
      '17:11: De driehoek "nieuw" staat al op regel 5.',
      '22:9: Het basisteam "nieuw" ligt in een district; hierboven is dat "Drenthe".',
      '22:30: Het basisteam "nieuw" heet hierboven "Nieuw".',
      '23:16: Deze lijst heeft ten minste 1 regel nodig.',
    ],
  ));

test('foute leden: twee rollen tegelijk, een gemeente op de verkeerde plaats, een dubbele aanmelding', () =>
  refuses(
    `soort: leden
regio: noord-nederland
issuer: urn:voorbeeld
geldigVan: 2024-01-01
personen:
  - code: jansen
    naam: Jansen
    lidmaatschappen:
      - { driehoek: drachten, rol: TEAMCHEF, geldigTotEnMet: 2024-06-30 }
      - { driehoek: drachten, rol: SECRETARIS, geldigVan: 2024-06-30 }
      - { driehoek: nergens, rol: TEAMCHEF }
      - { driehoek: westerkwartier, rol: BURGEMEESTER }
      - { driehoek: leeuwarden, rol: TEAMCHEF, gemeente: GM0080 }
      - { driehoek: groningen, rol: BURGEMEESTER, gemeente: GM0080 }
  - code: pietersen
    naam: Pietersen
    subject: jansen
    regiorollen: [baas]
`,
    [
      '10:9: "jansen" heeft van 2024-01-01 tot en met 2024-06-30 al een rol in de driehoek "drachten"; een persoon heeft er op elk moment ten hoogste een.',
      '11:21: De driehoek "nergens" is onbekend; laad eerst het bestand waarin die staat, of laad het mee.',
      '12:42: Bij een burgemeester hoort de gemeente.',
      '13:58: Een gemeente staat alleen bij een burgemeester.',
      '14:61: De gemeente "GM0080" hoort niet bij de driehoek "groningen".',
      '17:14: De aanmelding "urn:voorbeeld jansen" staat al op regel 6.',
      '18:19: "baas" bestaat hier niet; kies uit regio-beheer, regio-lezer.',
    ],
  ));

test('een gemeente of driehoek gaat niet stil naar een andere regio', () =>
  refuses('soort: regio\ncode: elders\nnaam: Elders\ngemeenten:\n  - { code: GM0014, naam: Groningen, provincie: Groningen }\n', [
    '5:13: De gemeente "GM0014" hoort bij de regio "noord-nederland", niet bij "elders".',
  ]));

test('van meer bestanden laadt er geen als een ervan fout is', async () => {
  const before = await owner.run(IMAGE);
  const result = await load(
    database.ownerUrl,
    example('regio-vlietland.yaml'),
    fileOf(PLAN.replace('noord-nederland', 'vlietland').replace('titel: Plan\n', '')),
  );
  expect(result).toMatchObject({ code: 1, error: ['bestand.yaml:1:1: Hier ontbreekt "titel".', 'Er is niets geladen.'] });
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('een bestand dat er niet is, of geen bestand: elk genoemd', async () => {
  const { code, error } = await load(database.ownerUrl, '/bestaat/niet.yaml', __dirname);
  expect({ code, error }).toEqual({
    code: 1,
    error: ['niet.yaml: Dit bestand bestaat niet.', 'laden: Dit is een map; geef de bestanden erin op.', 'Er is niets geladen.'],
  });
  expect((await load(database.ownerUrl)).error[0]).toBe('Gebruik: npm run laden -- BESTAND [BESTAND ...]');
});

test('een landelijke agenda met een dubbele code, een onbekend plan of een onbekend thema wordt geweigerd', async () => {
  await refuses(
    `soort: landelijke-agenda
agenda: Agenda
themas:
  - code: een
    naam: Een
    regionaal:
      - { plan: bestaat-niet, thema: x }
      - { plan: rbp-noord-nederland-2024-2027, thema: bestaat-niet }
  - code: een
    naam: Nog een
`,
    [
      '7:17: Het beleidsplan "bestaat-niet" is onbekend; laad eerst het bestand waarin die staat, of laad het mee.',
      '8:55: Het plan "rbp-noord-nederland-2024-2027" heeft geen thema "bestaat-niet".',
      '9:11: De code "een" is in deze agenda al van een ander thema.',
    ],
  );
});

test('foute raadsdoelen: een onbekende gemeente, meer dan vier jaar, een code tweemaal op een dag, een gemeente in twee bestanden', async () => {
  await refuses(
    `soort: raadsdoelen
gemeente: GM0001
perioden:
  - vastgesteldOp: 2024-11-04
    geldigVan: 2025-01-01
    geldigTotEnMet: 2029-01-01
    bron: Raadsbesluit
    doelen:
      - { code: een, tekst: Een }
      - { code: een, tekst: Nog een }
      - { tekst: Zonder code }
  - vastgesteldOp: 2028-11-06
    geldigVan: 2028-12-31
    geldigTotEnMet: 2028-12-30
    bron: ''
    doelen: []
  - vastgesteldOp: 2028-11-06
    geldigVan: 2029-01-01
    geldigTotEnMet: 2032-12-31
    bron: Raadsbesluit
    doelen:
      - { code: een, tekst: Een }
`,
    [
      '2:11: De gemeente "GM0001" is onbekend; laad eerst het bestand waarin die staat, of laad het mee.',
      '6:21: Raadsdoelen gelden ten hoogste vier jaar (Politiewet 2012 art. 38b lid 1).',
      '10:17: De code "een" is van 2025-01-01 tot en met 2029-01-01 al van een doel van deze raad.',
      '11:9: Hier ontbreekt "code".',
      '14:21: De laatste dag (2028-12-30) ligt voor de eerste (2028-12-31).',
      '15:11: "" past hier niet. Een tekst van ten hoogste 20.000 tekens, zonder stuurtekens en zonder spatie aan begin of eind.',
      '16:13: Deze lijst heeft ten minste 1 regel nodig.',
      '22:17: De code "een" is van 2025-01-01 tot en met 2029-01-01 al van een doel van deze raad.',
    ],
  );
  const file = (name: string) => fileOf('soort: raadsdoelen\ngemeente: GM0014\nperioden: []\n', name);
  expect((await load(database.ownerUrl, file('a.yaml'), file('b.yaml'))).error[0]).toMatch(
    /^b.yaml:2:11: De lijst raadsdoelen van "GM0014" staat al op regel 2 van .*a.yaml.$/,
  );
});
