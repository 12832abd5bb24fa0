import { Client } from 'pg';
import { BROKEN_MEETINGS } from '../support/sql';

/**
 * The amount of data: meetings in each of 342 driehoeken; and the issuer of the tokens of both
 * users.
 */
export interface Size {
  meetings: number;
  issuer: string;
}
/** The objects that the queries are about. */
export interface Ids {
  /** Meetings that the officier of one region may see, spread over the years. */
  meetings: string[];
  /** Meetings in preparation, for adding items to. */
  concepts: string[];
  /** Existing meetings that the officier may not see. */
  hidden: string[];
}

const NEW_REGIONS = 8;
const NEW_DRIEHOEKEN_EACH = 41;
/**
 * A member of all 342 driehoeken, like an integration with full read access, and a member of 40,
 * like an officier van justitie of one region.
 */
export const EVERYONE = 'bench-alles';
export const OFFICIER = 'bench-officier';
export const OFFICIER_SEES = 40;
export const REGION = 'bench-1';

// Triggers look at each meeting four times per item and at each change of a plan, so valid content
// is written without them and checked afterwards.
const REGIONS = `
  insert into regio (code, naam) select 'bench-' || n, 'Regio ' || n from generate_series(1, ${NEW_REGIONS}) n;
  create temp table van as select p.id, p.geldig_van, p.geldig_tot_en_met from regionaal_beleidsplan p where p.code = 'rbp-noord-nederland-2024-2027';
  insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
    select r.id, 'rbp-' || r.code, 'Beleidsplan van ' || r.naam, p.status, p.grondslag, p.geldig_van, p.geldig_tot_en_met
    from regio r, regionaal_beleidsplan p where r.code like 'bench-%' and p.id in (select id from van);
  insert into thema (beleidsplan_id, code, naam, volgnummer)
    select p.id, t.code, t.naam, t.volgnummer from regionaal_beleidsplan p, thema t where p.code like 'rbp-bench-%' and t.beleidsplan_id in (select id from van);
  create temp table zelfde as select o.id as oud, t.id as nieuw from thema o join thema t on t.code = o.code and t.beleidsplan_id <> o.beleidsplan_id
    join regionaal_beleidsplan p on p.id = t.beleidsplan_id and p.code like 'rbp-bench-%' where o.beleidsplan_id in (select id from van);
  insert into doel (thema_id, volgnummer, tekst) select z.nieuw, d.volgnummer, d.tekst from doel d join zelfde z on z.oud = d.thema_id;
  insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
    select z.nieuw, b.geldig_van, b.geldig_tot_en_met, b.bron from vast_bespreekpunt b join zelfde z on z.oud = b.thema_id;
  insert into driehoek (regio_id, code, naam, district, herkomst, voorbeeld)
    select r.id, r.code || '-' || lpad(n::text, 2, '0'), 'Driehoek ' || n || ' van ' || r.naam, 'District ' || (n % 5 + 1), 'aanname', true
    from regio r, generate_series(1, ${NEW_DRIEHOEKEN_EACH}) n where r.code like 'bench-%'`;

const people = (issuer: string) => `
  insert into persoon (code, naam, issuer, subject) values ('${EVERYONE}', 'Ziet alles', '${issuer}', '${EVERYONE}'),
    ('${OFFICIER}', 'Officier van justitie', '${issuer}', '${OFFICIER}');
  insert into persoon (code, naam, issuer, subject) select 'lid-' || d.code || '-' || n, 'Lid ' || n || ' van ' || d.naam, '${issuer}', d.code || '-' || n
    from driehoek d, generate_series(1, 3) n;
  insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van)
    select p.id, d.id, case when p.subject = '${EVERYONE}' then 'SECRETARIS' else 'OFFICIER_VAN_JUSTITIE' end, '2024-01-01'
    from persoon p, (select d.*, row_number() over (partition by d.regio_id order by d.code) as n, r.code as regio from driehoek d join regio r on r.id = d.regio_id) d
    where p.code = '${EVERYONE}' or (p.code = '${OFFICIER}' and d.regio = '${REGION}' and d.n <= ${OFFICIER_SEES});
  insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van)
    select p.id, d.id, (array['TEAMCHEF', 'SECRETARIS', 'OFFICIER_VAN_JUSTITIE'])[n], '2024-01-01'
    from driehoek d, generate_series(1, 3) n join persoon p on true where p.code = 'lid-' || d.code || '-' || n`;

/**
 * Spreads meetings over the four years of the plan; the first two thirds are over, and each of
 * their items was discussed.
 */
const meetings = (count: number) => `
  insert into vergadering (driehoek_id, aanvang, einde, locatie, status)
    select d.id, t.aanvang, t.aanvang + interval '90 minutes', 'Gemeentehuis', case when n < ${count} * 2 / 3 then 'AFGESLOTEN' else 'CONCEPT' end
    from (select d.*, row_number() over (order by d.code) as nr from driehoek d) d, generate_series(0, ${count - 1}) n,
      lateral (select timestamptz '2024-01-09 08:00+01' + n * ${Math.floor(1440 / count)} * interval '1 day' + nr % 9 * interval '1 hour' as aanvang) t`;

const ITEMS = `
  insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, toelichting, vast_thema_id, vertrouwelijkheid, duur_minuten, uitkomst)
    select v.driehoek_id, v.id, n.volgnummer, n.soort, coalesce(vast.naam, n.titel), case when n.soort = 'BESPREEKPUNT' then repeat('Toelichting bij dit punt. ', 8) end,
      case when n.soort = 'VAST_BESPREEKPUNT' then vast.thema_id end, case when n.soort = 'BESPREEKPUNT' then 'VERTROUWELIJK' else 'INTERN' end, 10,
      case when v.status = 'AFGESLOTEN' then 'BESPROKEN' end
    from vergadering v cross join (values (1, 'OPENING', 'Opening'), (2, 'MEDEDELINGEN', 'Mededelingen'), (3, 'VAST_BESPREEKPUNT', null),
        (4, 'BESPREEKPUNT', 'Ondermijning in het buitengebied'), (5, 'BESPREEKPUNT', 'Jeugdoverlast rond het station'), (6, 'BESPREEKPUNT', 'Evenementen van dit kwartaal'),
        (7, 'BESPREEKPUNT', 'Personen met onbegrepen gedrag'), (8, 'RONDVRAAG', 'Rondvraag'), (9, 'SLUITING', 'Sluiting')) n(volgnummer, soort, titel)
      left join lateral vereiste_vaste_punten(v.driehoek_id, v.dag) vast on n.soort = 'VAST_BESPREEKPUNT'
    order by v.aanvang, v.id, n.volgnummer;
  insert into agendapunt_thema (driehoek_id, agendapunt_id, thema_id)
    select a.driehoek_id, a.id, t.id from agendapunt a join vergadering v on v.id = a.vergadering_id join driehoek d on d.id = a.driehoek_id
      join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> v.dag
      join lateral (select t.id, row_number() over (order by t.volgnummer) as nr, count(*) over () as aantal from thema t where t.beleidsplan_id = p.id
        and t.id not in (select f.thema_id from vast_bespreekpunt f)) t on t.nr = a.volgnummer % t.aantal + 1
    where a.soort = 'BESPREEKPUNT'`;

/** Six priorities in each driehoek, each linked to two themes. */
const PRIORITIES = `
  insert into lokale_prioriteit (driehoek_id, titel, omschrijving, geldig_van) select d.id, 'Prioriteit ' || n || ' van ' || d.naam, repeat('Omschrijving. ', 10), '2024-02-01'
    from driehoek d, generate_series(1, 6) n;
  insert into koppeling (driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, plan_tot_en_met, vastgelegd_door_id)
    select p.driehoek_id, p.id, t.id, case k when 0 then 'BIJDRAGEND' else 'AANVULLEND' end, 'Zo hangen ze samen.', '2024-03-01', '2027-12-31', (select id from persoon where code = '${EVERYONE}')
    from (select p.*, row_number() over (partition by p.driehoek_id order by p.id) as nr from lokale_prioriteit p) p join driehoek d on d.id = p.driehoek_id
      join regionaal_beleidsplan b on b.regio_id = d.regio_id and b.werking @> date '2024-03-01', generate_series(0, 1) k,
      lateral (select t.id, row_number() over (order by t.volgnummer) as nr, count(*) over () as aantal from thema t where t.beleidsplan_id = b.id) t
    where t.nr = (p.nr + k) % t.aantal + 1`;

/**
 * The change feed of this content: each meeting and then its items, and between them the priorities
 * and links.
 */
const CHANGES = `
  insert into wijziging (soort, object_id, driehoek_id, niveau_na)
    select x.soort, x.id, x.driehoek_id, x.niveau from (
      select 'VERGADERING' as soort, v.id, v.driehoek_id, 'OPENBAAR' as niveau, v.aanvang as op, v.id as bij, 0 as plaats from vergadering v
      union all select 'AGENDAPUNT', a.id, a.driehoek_id, a.vertrouwelijkheid, v.aanvang, v.id, a.volgnummer from agendapunt a join vergadering v on v.id = a.vergadering_id
      union all select 'LOKALE_PRIORITEIT', p.id, p.driehoek_id, 'INTERN', timestamptz '2024-02-01 09:00+01' + row_number() over (order by p.id) * interval '10 hours', p.id, 0 from lokale_prioriteit p
      union all select 'KOPPELING', k.id, k.driehoek_id, 'INTERN', timestamptz '2024-03-01 09:00+01' + row_number() over (order by k.id) * interval '5 hours', k.id, 0 from koppeling k) x
    order by x.op, x.bij, x.plaats`;

/** Finds rows that the triggers would have refused. */
const WRONG = `select 'vergadering' as wat, count(*) as aantal from (${BROKEN_MEETINGS}) x
  union all select 'vaste punten', count(*) from vergadering where not vaste_punten_kloppen(id)
  union all select 'driehoek van een punt', count(*) from agendapunt a where not exists (select from vergadering v where v.driehoek_id = a.driehoek_id and v.id = a.vergadering_id)
  union all select 'koppeling buiten het plan', count(*) from koppeling k join thema t on t.id = k.thema_id join regionaal_beleidsplan p on p.id = t.beleidsplan_id
    where not k.geldig <@ p.werking or k.plan_tot_en_met <> upper(p.werking) - 1`;

/**
 * Fills a database that has the data that ships, as its owner. Throws when the triggers would have
 * refused any of it.
 */
export async function fill(url: string, { meetings: count, issuer }: Size): Promise<Ids> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    for (const statements of [REGIONS, people(issuer), meetings(count), ITEMS, PRIORITIES, CHANGES])
      await client.query(statements);
    await client.query('call zoeken_opbouwen()');
    await client.query('commit');
    await client.query('vacuum analyze');
    await checkRows(client);
    return await idsOf(client);
  } finally {
    await client.end();
  }
}

async function checkRows(client: Client): Promise<void> {
  const { rows } = await client.query(WRONG);
  const wrong = rows.filter(({ aantal }) => aantal !== '0');
  if (wrong.length > 0) throw new Error(`the data breaks a promise: ${JSON.stringify(wrong)}`);
}

/** Throws when the database breaks a rule, also after the writes of the measurement. */
export async function checkData(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await checkRows(client).finally(() => client.end());
}

async function idsOf(client: Client): Promise<Ids> {
  const ids = async (condition: string, most: number): Promise<string[]> => {
    const { rows } = await client.query(
      `select v.id from vergadering v join lidmaatschap l on l.driehoek_id = v.driehoek_id join persoon p on p.id = l.persoon_id
       where p.code = $1 and ${condition} order by md5(v.id::text) limit ${most}`,
      [OFFICIER],
    );
    return rows.map(({ id }) => id);
  };
  const { rows: others } = await client.query(
    `select v.id from vergadering v where not exists (select from lidmaatschap l join persoon p on p.id = l.persoon_id
       where p.code = $1 and l.driehoek_id = v.driehoek_id) order by md5(v.id::text) limit 100`,
    [OFFICIER],
  );
  return {
    meetings: await ids('true', 100),
    concepts: await ids(`v.status = 'CONCEPT'`, 400),
    hidden: others.map(({ id }) => id),
  };
}
