import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';
import { example, fileOf, IMAGE, load, VLIETLAND } from './support';

let database: TestDatabase;
let owner: Session;
const opened: Client[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((client) => client.end()));
  await database.drop();
});

const text = (name: string) => readFileSync(example(name), 'utf8');
/** Loads an example file with words replaced. */
function loadChanged(name: string, ...changes: [string, string][]) {
  const changed = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`not in ${name}: ${from}`);
    return whole.replace(from, to);
  }, text(name));
  return load(database.ownerUrl, fileOf(changed, name));
}
const meeting = (driehoek: string, day: string) =>
  owner.run(`insert into vergadering (driehoek_id, aanvang) select id, $2 from driehoek where code = $1 returning id`, [
    driehoek,
    `${day} 12:00Z`,
  ]);
const fixedItems = () =>
  owner.run(
    `select v.dag::text as dag, a.titel, a.volgnummer from agendapunt a join vergadering v on v.id = a.vergadering_id where a.vast_thema_id is not null order by 1`,
  );

test('een tweede regio laadt met eigen thema’s en een ander vast bespreekpunt; twee keer is een keer', async () => {
  const { code, info } = await load(database.ownerUrl, ...[...VLIETLAND].reverse());
  expect({ code, info }).toEqual({
    code: 0,
    info: [
      'regio-vlietland.yaml: 4 toegevoegd.',
      'plan-vlietland.yaml: 10 toegevoegd.',
      'driehoeken-vlietland.yaml: 9 toegevoegd.',
      'leden-vlietland.yaml: 11 toegevoegd.',
      'raadsdoelen-vlietdam.yaml: 3 toegevoegd.',
      'Klaar.',
    ],
  });
  await meeting('vlietkant', '2026-03-01');
  expect(await fixedItems()).toEqual([{ dag: '2026-03-01', titel: 'Water en veiligheid', volgnummer: 1 }]);
  expect(await owner.run(`select vorm from driehoek where code = 'overvliet'`)).toEqual([{ vorm: 'GEMEENTE' }]);
  const before = await owner.run(IMAGE);
  expect((await load(database.ownerUrl, ...VLIETLAND)).info.filter((line) => line.includes('niets gewijzigd'))).toHaveLength(5);
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('een plan zonder vast bespreekpunt zet niets op de agenda; wordt het er een, dan staat het ook op wat al gepland was', async () => {
  await load(database.ownerUrl, ...VLIETLAND);
  await meeting('vlietkant', '2029-03-01');
  expect(await loadChanged('zonder-vast-punt.yaml', ['status: VASTGESTELD', 'status: CONCEPT'])).toMatchObject({ code: 0 });
  expect(await fixedItems()).toEqual([]);
  const fixed: [string, string] = [
    '    doelen:',
    '    vastBespreekpunt: { bron: Elke driehoek bespreekt water., vanaf: 2029-02-01 }\n    doelen:',
  ];
  // The plan comes into force with another name for the theme: the agenda shows the name on its
  // day.
  expect(await loadChanged('zonder-vast-punt.yaml', ['status: VASTGESTELD', 'status: RAADPLEGING'], fixed)).toMatchObject({
    code: 0,
  });
  expect(await fixedItems()).toEqual([]);
  expect(await loadChanged('zonder-vast-punt.yaml', ['naam: Water en veiligheid', 'naam: Hoog water'], fixed)).toMatchObject({
    code: 0,
  });
  expect(await fixedItems()).toEqual([{ dag: '2029-03-01', titel: 'Hoog water', volgnummer: 1 }]);
});

test('een concept mag wijzigen, ook van volgorde, en telt dat in zijn versie', async () => {
  const concept: [string, string] = ['status: VASTGESTELD', 'status: CONCEPT'];
  await load(database.ownerUrl, example('regio-vlietland.yaml'));
  await loadChanged('plan-vlietland.yaml', concept);
  const jeugd = '  - code: jeugd\n    naam: Jeugd en straat\n    doelen: []\n';
  const { info } = await loadChanged(
    'plan-vlietland.yaml',
    concept,
    [jeugd, ''],
    ['themas:\n', `themas:\n${jeugd}`],
    ['[1, 2]', '[2]'],
    ['jaarlijks', 'elk jaar'],
  );
  expect(info[0]).toBe('plan-vlietland.yaml: 3 gewijzigd, 1 verwijderd.');
  expect(
    await owner.run(`select t.code, t.volgnummer, p.versie, array(select d.tekst from doel d where d.thema_id = t.id) as doelen
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = 'rbp-vlietland-2025-2028' order by 2`),
  ).toEqual([
    { code: 'jeugd', volgnummer: 1, versie: 2, doelen: [] },
    { code: 'water-en-veiligheid', volgnummer: 2, versie: 2, doelen: ['Elke driehoek oefent elk jaar een overstroming.'] },
  ]);
  // The whole theme is removed, with its goals and its standing item.
  expect(
    (await loadChanged('plan-vlietland.yaml', concept, [text('plan-vlietland.yaml').split('themas:\n')[1] as string, jeugd]))
      .code,
  ).toBe(0);
});

test('een plan dat is vastgesteld, wordt niet stil gewijzigd', async () => {
  await load(database.ownerUrl, ...VLIETLAND);
  const before = await owner.run(IMAGE);
  for (const change of [
    ['status: VASTGESTELD', 'status: CONCEPT'],
    ['jaarlijks', 'elk jaar'],
    ['[1, 2]', '[2]'],
    ['2028-12-31', '2028-06-30'],
  ] as [string, string][]) {
    const { code, error } = await loadChanged('plan-vlietland.yaml', change);
    expect({ code, first: error[0] }).toEqual({
      code: 1,
      first:
        'plan-vlietland.yaml:3:7: Dit plan is al in de database met de status VASTGESTELD en wordt niet meer gewijzigd, maar dit bestand wijkt ervan af; laad een nieuw plan met een eigen code en periode.',
    });
  }
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('een plan dat een ander overlapt wordt geweigerd, ook als het in dezelfde keer wordt geladen', async () => {
  await load(database.ownerUrl, example('regio-vlietland.yaml'));
  const other = fileOf(
    text('zonder-vast-punt.yaml').replace('2029-01-01', '2028-12-31').replace('2032-12-31', '2032-12-30'),
    'ander-plan.yaml',
  );
  const before = await owner.run(IMAGE);
  const { code, error } = await load(database.ownerUrl, example('plan-vlietland.yaml'), other);
  expect({ code, error }).toEqual({
    code: 1,
    error: [
      'ander-plan.yaml: De periode overlapt die van een ander plan van de regio; een regio heeft op elke dag ten hoogste een plan.',
      'Er is niets geladen.',
    ],
  });
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('een nieuw plan kan een afgesloten vergadering geen vast bespreekpunt meer geven: de zin van de database', async () => {
  await load(database.ownerUrl, ...VLIETLAND);
  await meeting('overvliet', '2029-03-01');
  await owner.run(`update vergadering set status = 'AGENDA_VASTGESTELD'`);
  await owner.run(`update vergadering set status = 'GEHOUDEN'`);
  await owner.run(`update vergadering set status = 'AFGESLOTEN'`);
  const { code, error } = await loadChanged('zonder-vast-punt.yaml', [
    '    doelen:',
    '    vastBespreekpunt: { bron: Elke driehoek bespreekt water. }\n    doelen:',
  ]);
  expect({ code, error }).toEqual({
    code: 1,
    error: [
      'zonder-vast-punt.yaml: De vergadering van 01-03-2029 is afgesloten: haar vaste bespreekpunten liggen vast. Laat de wijziging later ingaan.',
      'Er is niets geladen.',
    ],
  });
  expect(await owner.run(`select from regionaal_beleidsplan where code like '%2029%'`)).toEqual([]);
});

test('wie een bestand noemt, heeft daarna precies die lidmaatschappen en rollen; een gebruikt lidmaatschap blijft', async () => {
  await load(database.ownerUrl, ...VLIETLAND);
  const memberships = () =>
    owner.run(`select d.code, l.rol, l.geldig_tot_en_met::text as tot from lidmaatschap l join driehoek d on d.id = l.driehoek_id
    join persoon p on p.id = l.persoon_id where p.code = 'teamchef-vlietkant' order by 1`);
  const overvliet = '      - { driehoek: overvliet, rol: TEAMCHEF, geldigVan: 2025-01-01 }\n';
  expect(
    (
      await loadChanged(
        'leden-vlietland.yaml',
        [overvliet, ''],
        ['rol: TEAMCHEF }', 'rol: TEAMCHEF, geldigTotEnMet: 2026-06-30 }'],
        ['[regio-beheer, regio-lezer]', '[regio-lezer]'],
      )
    ).info[0],
  ).toBe('leden-vlietland.yaml: 1 gewijzigd, 2 verwijderd.');
  expect(await memberships()).toEqual([{ code: 'vlietkant', rol: 'TEAMCHEF', tot: '2026-06-30' }]);
  const [held] = await meeting('vlietkant', '2026-03-01');
  await owner.run(`update vergadering set status = 'AGENDA_VASTGESTELD' where id = $1`, [held?.id]);
  await owner.run(`update vergadering set status = 'GEHOUDEN' where id = $1`, [held?.id]);
  await owner.run(
    `insert into aanwezigheid select l.driehoek_id, $1, l.id from lidmaatschap l join persoon p on p.id = l.persoon_id where p.code = 'teamchef-vlietkant'`,
    [held?.id],
  );
  const { code, error } = await loadChanged('leden-vlietland.yaml', ['      - { driehoek: vlietkant, rol: TEAMCHEF }\n', '']);
  expect({ code, first: error[0] }).toEqual({
    code: 1,
    first:
      'leden-vlietland.yaml: Een lidmaatschap dat in een vergadering is gebruikt, kan niet worden weggelaten of een andere rol of begindag krijgen; geef het een geldigTotEnMet en voeg zo nodig een nieuw toe.',
  });
});

test('de laadopdracht staat in het logboek als actor en oorsprong', async () => {
  await load(database.ownerUrl, example('regio-vlietland.yaml'));
  expect(await owner.run(`select distinct actor, oorsprong from logboek where na->>'code' like 'GM99%'`)).toEqual([
    { actor: 'laden', oorsprong: 'driehoek-laden' },
  ]);
});

test('twee laadopdrachten tegelijk laden hetzelfde een keer', async () => {
  const results = await Promise.all([1, 2, 3].map(() => load(database.ownerUrl, ...VLIETLAND)));
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(results.filter(({ info }) => info[0] === 'regio-vlietland.yaml: 4 toegevoegd.')).toHaveLength(1);
  expect(await owner.run(`select count(*)::int as n from gemeente where code like 'GM99%'`)).toEqual([{ n: 3 }]);
});
