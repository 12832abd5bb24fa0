import { overgang } from '../support/migreren';

const { migreerTot, run } = overgang();

test('wat al over de uitvoering was vastgelegd, wordt de eerste stap, met wie en wanneer voor zover het logboek dat weet', async () => {
  await migreerTot(1764000000009);
  await run(`with r as (insert into regio (code, naam) values ('hier', 'Hier') returning id),
    d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'hier', 'Hier', 'Hier', 'aanname' from r returning id)
    insert into persoon (code, naam, issuer, subject) values ('teamchef', 'Teamchef', 'urn:hier', 'teamchef')`);
  await run(`insert into vergadering (driehoek_id, aanvang) select id, '2026-03-03 12:00Z' from driehoek`);
  await run(
    `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel) select driehoek_id, id, 1, 'BESLUITPUNT', 'Toezicht' from vergadering`,
  );
  await run(`update vergadering set status = 'AGENDA_VASTGESTELD'`);
  await run(`update vergadering set status = 'GEHOUDEN'`);
  for (const tekst of ['onbegonnen', 'bezig', 'niet gedaan'])
    await run(
      `insert into besluit (driehoek_id, agendapunt_id, soort, tekst) select driehoek_id, id, 'OVERIG', $1 from agendapunt`,
      [tekst],
    );
  await run(`select set_config('driehoek.persoon', (select id::text from persoon where code = 'teamchef'), false)`);
  await run(`update besluit set uitvoering = 'IN_UITVOERING', uitvoering_toelichting = 'Rooster' where tekst = 'bezig'`);
  await run(`update besluit set uitvoering = 'NIET_UITGEVOERD', uitvoering_toelichting = ' ' where tekst = 'niet gedaan'`);
  await migreerTot();
  expect(
    await run(`select b.tekst, u.volgnummer, u.stand, u.toelichting, p.code as door, u.op > b.vastgelegd_op as later
      from besluit_uitvoering u join besluit b on b.id = u.besluit_id left join persoon p on p.id = u.door_id order by b.reeksnummer`),
  ).toEqual([
    {
      tekst: 'bezig',
      volgnummer: 1,
      stand: 'IN_UITVOERING',
      toelichting: 'Rooster',
      door: 'teamchef',
      later: true,
    },
    {
      tekst: 'niet gedaan',
      volgnummer: 1,
      stand: 'NIET_UITGEVOERD',
      toelichting: 'De reden is destijds niet vastgelegd.',
      door: 'teamchef',
      later: true,
    },
  ]);
});

test('een vastgestelde agenda die niet meer te heropenen was, is dat weer; een vast bespreekpunt heet weer als zijn thema', async () => {
  await migreerTot(1764000000047);
  await run(`with r as (insert into regio (code, naam) values ('hier', 'Hier') returning id),
    d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'hier', 'Hier', 'Hier', 'aanname' from r),
    p as (insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
      select id, 'plan', 'Plan', 'VASTGESTELD', 'x', '2026-01-01', '2026-12-31' from r returning id)
    insert into thema (beleidsplan_id, code, naam, volgnummer) select id, 'water', 'Water', 1 from p`);
  await run(
    `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2026-01-01', '2026-12-31', 'x' from thema`,
  );
  await run(`insert into vergadering (driehoek_id, aanvang) select id, '2026-03-03 12:00Z' from driehoek`);
  await run(`update agendapunt set titel = 'Iets anders'`);
  await run(`update vergadering set status = 'AGENDA_VASTGESTELD'`);
  await run(`update agenda_versie set heropen_reden = 'Zomaar'`);
  await migreerTot();
  expect(await run('select titel from agendapunt')).toEqual([{ titel: 'Water' }]);
  expect(await run('select nummer, heropen_reden from agenda_versie order by nummer')).toEqual([
    { nummer: 1, heropen_reden: 'Zomaar' },
    { nummer: 2, heropen_reden: null },
  ]);
});

test('wat er al was, begint bij versie 1, en waar nooit een sjabloon was, is er geen', async () => {
  await migreerTot(1764000000066);
  await run(`with r as (insert into regio (code, naam) values ('hier', 'Hier') returning id)
    insert into driehoek (regio_id, code, naam, district, herkomst) select id, c, c, 'Hier', 'aanname' from r, unnest('{met,zonder}'::text[]) c`);
  await run(`insert into persoon (code, naam, issuer, subject) values ('teamchef', 'Teamchef', 'urn:hier', 'teamchef')`);
  await run(`insert into sjabloonpunt (driehoek_id, volgnummer, titel, vertrouwelijkheid)
    select id, n, 'Punt', 'INTERN' from driehoek, generate_series(1, 2) n where code = 'met'`);
  await run(`insert into vergadering (driehoek_id, aanvang) select id, '2026-03-03 12:00Z' from driehoek where code = 'met'`);
  await run(
    `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel) select driehoek_id, id, 1, 'BESPREEKPUNT', 'Toezicht' from vergadering`,
  );
  await run(
    `insert into aantekening (driehoek_id, agendapunt_id, rol, tekst) select driehoek_id, id, 'TEAMCHEF', 'Eerst dit' from agendapunt`,
  );
  await migreerTot();
  expect(await run(`select d.code, s.versie from agendasjabloon s join driehoek d on d.id = s.driehoek_id`)).toEqual([
    { code: 'met', versie: 1 },
  ]);
  expect(await run('select versie from persoon union all select versie from aantekening')).toEqual([
    { versie: 1 },
    { versie: 1 },
  ]);
  await run(`delete from sjabloonpunt`);
  expect(await run('select versie from agendasjabloon')).toEqual([{ versie: 2 }]);
});
