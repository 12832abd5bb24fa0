// The best statement by hand for each query, which the service would send if it knew only that
// query. Under the same row-level security.

const instant = (sql: string) => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const answer = (name: string, sql: string) => `select json_build_object('data', json_build_object('${name}', ${sql}))::text as t`;

// Objects are rows and lists are arrays of those until all of it becomes JSON: for
// json_build_object PostgreSQL looks up the types of the arguments again for each row.
const object = (alias: string, columns: string) => `cross join lateral (select ${columns}) ${alias}`;

const THEMES = `array(select o from thema t ${object('o', 't.code')}
  where t.id = a.vast_thema_id or t.id in (select x.thema_id from agendapunt_thema x where x.agendapunt_id = a.id) order by t.volgnummer, t.id)`;
const ITEMS = (columns: string) =>
  `array(select i from agendapunt a ${object('i', columns)} where a.vergadering_id = v.id order by a.volgnummer)`;
const ITEM = `a.id, a.volgnummer, a.titel, ${THEMES} as themas`;
const MEETING = `v.id, ${instant('v.aanvang')} as aanvang, ${ITEMS(ITEM)} as agendapunten`;

const LINKS = `array(select o from koppeling k join thema t on t.id = k.thema_id left join thema_versie w on w.thema_id = t.id and w.geldig @> vandaag()
    ${object('h', 't.code, coalesce(w.naam, t.naam) as naam')} ${object('o', `k.aard, k.geldig_van as "geldigVan", h as thema`)}
  where k.prioriteit_id = p.id order by k.geldig_van, k.id)`;
const PRIORITIES = `array(select o from lokale_prioriteit p ${object('o', `p.id, p.titel, p.status, ${LINKS} as koppelingen`)} where p.driehoek_id = d.id order by p.id)`;

// Computes the day once, and per driehoek the data that all its cells need: its priorities, and the
// themes of the last meeting. Only the other themes search further back.
const HELD = (driehoek: string) =>
  `vergadering v where v.driehoek_id = ${driehoek} and v.status in ('GEHOUDEN', 'AFGESLOTEN') and v.aanvang < r.tot`;
const OVERVIEW = `with r as materialized (select id, vandaag() as dag, (vandaag() + 1)::timestamp at time zone 'Europe/Amsterdam' as tot from regio where code = $1),
  t as materialized (select t.id, t.code, t.volgnummer from r join regionaal_beleidsplan p on p.regio_id = r.id and p.werking @> r.dag join thema t on t.beleidsplan_id = p.id),
  d as materialized (select d.id, d.code, d.naam, array(select p.id from lokale_prioriteit p where p.driehoek_id = d.id and p.geldig @> r.dag) as prioriteiten,
      m.dag as laatste_dag, array(select o.thema_id from agendapunt a cross join lateral
        (select a.vast_thema_id union all select x.thema_id from agendapunt_thema x where x.agendapunt_id = a.id) o(thema_id)
        where a.vergadering_id = m.id and a.uitkomst = 'BESPROKEN') as besproken
    from r join driehoek d on d.regio_id = r.id left join lateral (select v.id, v.dag from ${HELD('d.id')} order by v.aanvang desc limit 1) m on true)`;
const UNSEEN = `(select count(*) from unnest(d.prioriteiten) p(id) where not exists (select from koppeling k where k.prioriteit_id = p.id and k.geldig @> r.dag)
  and not exists (select from prioriteit_zelfstandig z where z.prioriteit_id = p.id and z.geldig @> r.dag))`;
const LAST = `(select v.dag from ${HELD('d.id')} and exists (select from agendapunt a where a.vergadering_id = v.id and a.uitkomst = 'BESPROKEN'
    and (a.vast_thema_id = t.id or exists (select from agendapunt_thema x where x.agendapunt_id = a.id and x.thema_id = t.id))) order by v.aanvang desc limit 1)`;
const CELLS = `array(select o from t left join (select k.thema_id, count(*) as aantal from koppeling k where k.prioriteit_id = any (d.prioriteiten) and k.geldig @> r.dag group by 1) k on k.thema_id = t.id ${object('h', 't.code')}
  ${object('o', `h as thema, coalesce(k.aantal, 0) as "aantalKoppelingen", case when t.id = any (d.besproken) then d.laatste_dag else ${LAST} end as "laatstBesproken"`)} order by t.volgnummer)`;

// One pass over each table here too: a subquery for the themes of each item took 1.6 times as long.
const MEETINGS = `with m as materialized (select id, aanvang from vergadering order by aanvang, id limit 50),
  i as materialized (select a.id, a.vergadering_id, a.volgnummer, a.titel, a.vast_thema_id from m join agendapunt a on a.vergadering_id = m.id),
  h as materialized (select id, code, volgnummer from thema),
  t as (select y.id, json_agg(o order by h.volgnummer, h.id) as themas
    from (select i.id, i.vast_thema_id as thema_id from i where i.vast_thema_id is not null
      union all select x.agendapunt_id, x.thema_id from i join agendapunt_thema x on x.agendapunt_id = i.id) y join h on h.id = y.thema_id ${object('o', 'h.code')} group by y.id),
  p as (select i.vergadering_id, json_agg(o order by i.volgnummer) as punten
    from i left join t on t.id = i.id ${object('o', `i.id, i.volgnummer, i.titel, coalesce(t.themas, '[]') as themas`)} group by i.vergadering_id)`;

const page = (after: boolean) =>
  answer(
    'vergaderingen',
    `json_build_object('nodes', coalesce(json_agg(o order by v.aanvang, v.id) filter (where v.nr <= 200), '[]'),
     'pageInfo', json_build_object('hasNextPage', count(*) > 200, 'endCursor', max(v.aanvang || '/' || v.id) filter (where v.nr = 200)))`,
  ) +
  ` from (select w.*, row_number() over (order by w.aanvang, w.id) as nr from (select * from vergadering
    ${after ? 'where (aanvang, id) > ($1::timestamptz, $2::uuid)' : ''} order by aanvang, id limit 201) w) v
    ${object('o', `v.id, v.status, ${instant('v.aanvang')} as aanvang, ${ITEMS('a.volgnummer, a.soort, a.titel')} as agendapunten`)}`;

const COPIED = `a.id, a.versie, a.volgnummer, a.soort, a.titel, a.toelichting, a.vertrouwelijkheid, a.uitkomst, ${THEMES} as themas`;

// Reads the changes by the index on their order, and their items in one join.
const CHANGES = `with w as materialized (select soort, object_id, niveau_voor, transactie, nr, op, row_number() over (order by transactie, nr) as plaats
    from (select * from wijziging where soort = 'AGENDAPUNT' and transactie < pg_snapshot_xmin(pg_current_snapshot()) order by transactie, nr limit 201) x)`;
const CHANGE = `${object('i', COPIED)}
  ${object('o', `w.soort, case when w.niveau_voor is null then 'GEMAAKT' else 'GEWIJZIGD' end as wat, w.object_id as "objectId", i as object`)}`;

/** The statements by path; their parameters are the values of the query string, in order. */
export const STATEMENTS: Record<string, string> = {
  '/een': `${answer('vergadering', 'm')} from vergadering v ${object('m', MEETING)} where v.id = $1`,
  '/lijst': `${MEETINGS} ${answer(
    'vergaderingen',
    `json_build_object('nodes', json_agg(o order by m.aanvang, m.id))`,
  )} from m left join p on p.vergadering_id = m.id ${object('o', `m.id, ${instant('m.aanvang')} as aanvang, coalesce(p.punten, '[]') as agendapunten`)}`,
  '/prioriteiten': answer(
    'driehoeken',
    `json_build_object('nodes', array(select o from (select id, code, naam from driehoek order by code limit 40) d
      ${object('n', `${PRIORITIES} as nodes`)} ${object('o', 'd.code, d.naam, n as prioriteiten')} order by d.code))`,
  ),
  '/samenhang': `${OVERVIEW} ${answer(
    'samenhang',
    `json_build_object('rijen', json_agg(o order by d.code))`,
  )} from r cross join d ${object('n', 'd.naam')}
    ${object('o', `n as driehoek, cardinality(d.prioriteiten) as "aantalPrioriteiten", ${UNSEEN} as "nietBeoordeeld", ${CELLS} as cellen`)}`,
  '/zoeken': `with g as materialized (select * from zoek_treffers($1)), b as (select * from g order by rang, nieuwste, id limit 20)
    ${answer(
      'zoeken',
      `json_build_object('totalCount', (select count(*) from g), 'nodes', coalesce(json_agg(json_build_object('soort', b.soort,
        'passages', (select zoek_passages(s.titel, s.tekst, b.vraag) from zoekbron s where s.soort = b.soort and s.id = b.id), 'driehoek', (select json_build_object('naam', d.naam) from driehoek d where d.id = b.driehoek_id))
        order by b.rang, b.nieuwste, b.id), '[]'))`,
    )} from b`,
  '/agendapunten': answer(
    'vergaderingen',
    `json_build_object('nodes', array(select o
      from (select id, aanvang from vergadering order by aanvang, id limit 23) v ${object('o', `${ITEMS(COPIED)} as agendapunten`)} order by v.aanvang, v.id))`,
  ),
  '/wijzigingen': `${CHANGES} ${answer(
    'wijzigingen',
    `json_build_object('nodes', json_agg(o order by w.plaats) filter (where w.plaats <= 200), 'pageInfo', json_build_object('hasNextPage', count(*) > 200,
      'endCursor', (select wijziging_cursor(l.transactie, l.nr, vandaag(), 'ffffffff-ffff-ffff-ffff-ffffffffffff') from w l where l.plaats = 200)))`,
  )} from w join agendapunt a on a.id = w.object_id ${CHANGE}`,
  '/bladeren': page(false),
  '/verder': page(true),
};

/**
 * Adds an item like the mutation: locks the meeting, moves the later items down, inserts, and
 * answers.
 */
export const ADD_ITEM = [
  `select status from vergadering where id = $1 for no key update`,
  `update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = $1 and soort in ('RONDVRAAG', 'SLUITING')`,
  `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, indiener_id)
    select v.driehoek_id, v.id, (select count(*) - 1 from agendapunt b where b.vergadering_id = v.id), 'BESPREEKPUNT', $2, huidige_persoon() from vergadering v where v.id = $1
    returning json_build_object('data', json_build_object('agendapuntToevoegen', json_build_object('volgnummer', volgnummer, 'titel', titel)))::text as t`,
];
