const links = (list: 'basisteam' | 'gemeente', fields: string) => `coalesce((
  select json_agg(json_build_object(${fields}, 'geldigVan', nullif(l.geldig_van, f.van), 'geldigTotEnMet', l.geldig_tot_en_met,
    'herkomst', nullif(l.herkomst, d.herkomst)) order by x.code, l.geldig_van)
  from driehoek_${list} l join ${list} x on x.id = l.${list}_id where l.driehoek_id = d.id), '[]')`;

/**
 * SQL for the content of a `driehoeken` file of the region with code $1. The most frequent first
 * day becomes the default at the top.
 */
export const DRIEHOEKEN_CONTENT = `
  with d as (select d.* from driehoek d join regio r on r.id = d.regio_id where r.code = $1),
  l as (select driehoek_id, geldig_van from driehoek_basisteam union all select driehoek_id, geldig_van from driehoek_gemeente),
  f as (select mode() within group (order by l.geldig_van) as van, bool_and(d.voorbeeld) as voorbeeld
    from d join l on l.driehoek_id = d.id)
  select json_strip_nulls(json_build_object('soort', 'driehoeken', 'regio', $1::text, 'voorbeeld', nullif(f.voorbeeld, false),
    'geldigVan', f.van, 'driehoeken', json_agg(json_build_object('code', d.code, 'naam', d.naam, 'district', d.district,
      'vorm', nullif(d.vorm, 'BASISTEAM'), 'voorbeeld', nullif(d.voorbeeld, f.voorbeeld), 'herkomst', d.herkomst,
      'opmerking', d.opmerking, 'basisteams', ${links('basisteam', `'code', x.code, 'naam', x.naam`)},
      'gemeenten', ${links('gemeente', `'code', x.code`)}) order by d.code))) as inhoud
  from d cross join f group by f.van, f.voorbeeld`;
