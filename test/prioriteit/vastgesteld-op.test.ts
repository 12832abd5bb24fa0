import { overgang } from '../support/migreren';

const { migreerTot, run } = overgang();

const CONSENT = `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie)
  select p.driehoek_id, p.id, l.id, p.tekstversie from lokale_prioriteit p join lidmaatschap l on l.driehoek_id = p.driehoek_id where p.titel = $1`;
const END = `update lokale_prioriteit set status = 'BEEINDIGD', geldig_tot_en_met = '2026-06-30' where titel = $1`;

async function prioriteit(titel: string, ...more: string[]): Promise<void> {
  await run(`insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, $1, '2026-01-01' from driehoek`, [titel]);
  for (const text of more) await run(text, [titel]);
}
const SET = `update lokale_prioriteit set status = 'VASTGESTELD' where titel = $1`;
/** What is known of each, and whether that is what the log says, give or take. */
const stand = (marge = '0 s') =>
  run(`select p.titel, p.versie, p.vastgesteld_op is not null as vastgesteld, (select min(l.tijdstempel) from logboek l
    where l.object_id = p.id and l.na->>'status' = 'VASTGESTELD') - p.vastgesteld_op between interval '0' and interval '${marge}' as zoals_het_logboek from lokale_prioriteit p order by p.id`);

test('van wat er al was, zegt het logboek of en wanneer het is vastgesteld; daarna de database zelf', async () => {
  await migreerTot(1764000000048);
  await run(`with r as (insert into regio (code, naam, instemming_rollen) values ('hier', 'Hier', '{TEAMCHEF}') returning id),
    d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'hier', 'Hier', 'Hier', 'aanname' from r returning id),
    p as (insert into persoon (code, naam, issuer, subject) values ('teamchef', 'Teamchef', 'urn:hier', 'teamchef') returning id)
    insert into lidmaatschap (driehoek_id, persoon_id, rol, geldig_van) select d.id, p.id, 'TEAMCHEF', '2025-01-01' from d, p`);
  await prioriteit('voorstel', CONSENT);
  await prioriteit('ingetrokken', END);
  await prioriteit('vastgesteld', CONSENT, SET);
  await prioriteit('beeindigd', CONSENT, SET, END);
  await run(`update regio set instemming_rollen = '{TEAMCHEF,OFFICIER_VAN_JUSTITIE}'`);
  const feed = await run('select count(*) from wijziging');
  await migreerTot();
  expect(await stand()).toEqual([
    { titel: 'voorstel', versie: 1, vastgesteld: false, zoals_het_logboek: null },
    { titel: 'ingetrokken', versie: 2, vastgesteld: false, zoals_het_logboek: null },
    { titel: 'vastgesteld', versie: 2, vastgesteld: true, zoals_het_logboek: true },
    { titel: 'beeindigd', versie: 3, vastgesteld: true, zoals_het_logboek: true },
  ]);
  expect(await run('select count(*) from wijziging')).toEqual(feed);
  await run(`update regio set instemming_rollen = '{TEAMCHEF}'`);
  await run(`${SET.replace(`'VASTGESTELD'`, `'VASTGESTELD', vastgesteld_op = '2020-01-01'`)}`, ['voorstel']);
  await run(END, ['voorstel']);
  await run(`update lokale_prioriteit set vastgesteld_op = now()`);
  expect((await stand('1 min')).slice(0, 2)).toEqual([
    { titel: 'voorstel', versie: 3, vastgesteld: true, zoals_het_logboek: true },
    { titel: 'ingetrokken', versie: 2, vastgesteld: false, zoals_het_logboek: null },
  ]);
});
