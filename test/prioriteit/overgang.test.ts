import { overgang } from '../support/migreren';
import { stelVandaag } from '../support/sql';

const { migreerTot, run } = overgang();
const stelVoor = (titel: string) =>
  run(`insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, $1, '2026-01-01' from driehoek`, [titel]);

test('wat al was vastgesteld of beëindigd, houdt de gemeenten van die dag; een voorstel volgt de driehoek', async () => {
  await migreerTot(1764000000045);
  await run(`with r as (insert into regio (code, naam, instemming_rollen) values ('hier', 'Hier', '{TEAMCHEF}') returning id),
    d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'hier', 'Hier', 'Hier', 'aanname' from r returning id),
    p as (insert into persoon (code, naam, issuer, subject) values ('teamchef', 'Teamchef', 'urn:hier', 'teamchef') returning id),
    l as (insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select p.id, d.id, 'TEAMCHEF', '2020-01-01' from p, d),
    g as (insert into gemeente (regio_id, code, naam, provincie) select r.id, x.code, x.code, 'Hier' from r, (values ('eerst'), ('later')) x (code) returning id, code)
    insert into driehoek_gemeente (driehoek_id, gemeente_id, geldig_van, herkomst)
    select d.id, g.id, case g.code when 'eerst' then date '2020-01-01' else vandaag() + 1 end, 'aanname' from d, g`);
  for (const titel of ['vastgesteld', 'ingetrokken', 'voorstel']) await stelVoor(titel);
  await run(`insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie)
    select p.driehoek_id, p.id, l.id, 1 from lokale_prioriteit p, lidmaatschap l where p.titel = 'vastgesteld'`);
  await run(`update lokale_prioriteit set status = 'VASTGESTELD' where titel = 'vastgesteld'`);
  await run(`update lokale_prioriteit set status = 'BEEINDIGD', geldig_tot_en_met = '2026-01-01' where titel = 'ingetrokken'`);
  const [{ dag }] = (await run('select (vandaag() + 30)::text as dag')) as [{ dag: string }];
  await stelVandaag({ run }, dag);
  await migreerTot();
  expect(
    await run(`select p.titel, array_agg(g.code order by g.code) as gemeenten from lokale_prioriteit p, gemeenten_van_prioriteit(p.id) x
      join gemeente g on g.id = x group by p.titel order by p.titel`),
  ).toEqual([
    { titel: 'ingetrokken', gemeenten: ['eerst'] },
    { titel: 'vastgesteld', gemeenten: ['eerst'] },
    { titel: 'voorstel', gemeenten: ['eerst', 'later'] },
  ]);
});

test('van een voorstel dat er al was, is niet bekend sinds wanneer het is wat het is: elke eerdere versie is een andere', async () => {
  await migreerTot(1764000000077);
  await run(`with r as (insert into regio (code, naam) values ('hier', 'Hier') returning id)
    insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'hier', 'Hier', 'Hier', 'aanname' from r`);
  for (const titel of ['nieuw', 'gewijzigd']) await stelVoor(titel);
  for (const omschrijving of ['a', 'b'])
    await run(`update lokale_prioriteit set omschrijving = $1 where titel = 'gewijzigd'`, [omschrijving]);
  const was = await run('select p.*, (select count(*) from logboek) as gelogd from lokale_prioriteit p order by p.id');
  await migreerTot();
  const is = await run('select p.*, (select count(*) from logboek) as gelogd from lokale_prioriteit p order by p.id');
  expect(is).toEqual(was.map((p) => ({ ...p, voorstel_versie: p.versie })));
  expect(is.map((p) => p.versie)).toEqual([1, 3]);
});
