const account = (alias: string) => `'code', ${alias}.code, 'naam', ${alias}.naam,
  'issuer', nullif(${alias}.issuer, f.issuer), 'subject', nullif(${alias}.subject, ${alias}.code)`;

const period = (alias: string) => `'geldigVan', nullif(${alias}.geldig_van, f.van), 'geldigTotEnMet', ${alias}.geldig_tot_en_met`;
const ROLE = `case when rr.geldig_van = f.van and rr.geldig_tot_en_met is null then to_json(rr.rol) else json_build_object('rol', rr.rol, ${period('rr')}) end`;

const PERSON = `json_build_object(${account('p')},
  'lidmaatschappen', (select json_agg(json_build_object('driehoek', d.code, 'rol', m.rol, 'gemeente', g.code, ${period('m')}) order by d.code, m.geldig_van)
    from m join d on d.id = m.driehoek_id left join gemeente g on g.id = m.gemeente_id where m.persoon_id = p.id),
  'regiorollen', (select json_agg(${ROLE} order by rr.rol, rr.geldig_van) from rr where rr.persoon_id = p.id))`;

const SYSTEM = `json_build_object(${account('i')}, 'scopes', case when cardinality(i.scopes) < 3 then to_json(i.scopes) end,
  'driehoeken', (select json_agg(json_build_object('driehoek', d.code, 'niveau', k.niveau, ${period('k')}) order by d.code, k.geldig_van)
    from k join d on d.id = k.driehoek_id where k.integratie_id = i.id))`;

/**
 * SQL for the content of a `leden` file of the region with code $1: everyone with a past, current
 * or future role in it, and the systems with access. The most frequent issuer and first day become
 * the defaults at the top. Empty periods are omitted.
 */
export const LEDEN_CONTENT = `
  with r as (select * from regio where code = $1),
  d as (select * from driehoek where regio_id in (select id from r)),
  m as (select * from lidmaatschap where driehoek_id in (select id from d) and not isempty(geldig)),
  rr as (select * from regiorol where regio_id in (select id from r) and not isempty(geldig)),
  k as (select * from integratie_driehoek where driehoek_id in (select id from d) and not isempty(geldig)),
  p as (select * from persoon where id in (select persoon_id from m union select persoon_id from rr)),
  i as (select * from integratie where id in (select integratie_id from k)),
  f as (select coalesce((select mode() within group (order by geldig_van) from (select geldig_van from m union all select geldig_van from rr union all select geldig_van from k) b), '2000-01-01') as van, mode() within group (order by issuer) as issuer
    from (select issuer from p union all select issuer from i) a having count(*) > 0)
  select json_strip_nulls(json_build_object('soort', 'leden', 'regio', $1::text, 'issuer', f.issuer, 'geldigVan', f.van,
    'personen', coalesce((select json_agg(${PERSON} order by p.code) from p), '[]'),
    'integraties', (select json_agg(${SYSTEM} order by i.code) from i))) as inhoud
  from f`;
