import type { Client } from 'pg';

/**
 * Users, with the number of these driehoeken that each sees: few enough to search per driehoek,
 * some more, and all.
 */
const ZIET = {
  'ziet-1': 1,
  'ziet-8': 8,
  'ziet-9': 9,
  'ziet-32': 32,
  'ziet-40': 40,
  'ziet-alle': 60,
  'systeem-9': 9,
  'systeem-40': 40,
};
export const VELEN = Object.keys(ZIET);

const DRIEHOEKEN = `
  insert into regio (code, naam) values ('velen', 'Velen');
  insert into driehoek (regio_id, code, naam, district, herkomst)
    select r.id, 'velen-' || n, 'Velen ' || n, 'Velen', 'aanname' from regio r, generate_series(1, 60) n where r.code = 'velen'`;
// A system reads each driehoek up to another level; a person is a member of all. Some accesses
// began 500 days ago, shortly before the retention of changes, and the others in 2020.
const ASKERS = `
  with z as (select key as code, value::integer as aantal from json_each_text($1::json)),
    p as (insert into persoon (code, naam, issuer, subject) select code, code, 'urn:driehoek:demo', code from z where code like 'ziet-%' returning id, code),
    i as (insert into integratie (code, naam, issuer, subject) select code, code, 'urn:driehoek:demo', code from z where code like 'systeem-%' returning id, code),
    d as (select d.id, row_number() over (order by md5(d.code)) as n, case when right(d.code, 1) < '5' then vandaag() - 500 else date '2020-01-01' end as van from driehoek d join regio r on r.id = d.regio_id and r.code = 'velen'),
    l as (insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van)
      select p.id, d.id, 'SECRETARIS', d.van from z join p using (code) join d on d.n <= z.aantal)
  insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van)
    select i.id, d.id, (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[1 + d.n % 3], d.van from z join i using (code) join d on d.n <= z.aantal`;

/** Adds sixty driehoeken, of which each of `VELEN` sees a part. */
export async function maakVelen(owner: Client): Promise<void> {
  await owner.query(DRIEHOEKEN);
  await owner.query(ASKERS, [JSON.stringify(ZIET)]);
}

/** The level before or after; null when the row did not exist. Some kinds have a fixed level. */
const NIVEAU = `case when random() < 0.75 then case s.soort when 'AGENDAVOORSTEL' then 'VERTROUWELIJK' when 'LOKALE_PRIORITEIT' then 'INTERN' when 'KOPPELING' then 'INTERN'
      else (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[1 + floor(random() * 3)::integer] end end`;
/**
 * Inserts changes in them: one agenda per transaction, so many together in one driehoek, and more
 * in some driehoeken than in others.
 */
export const VEEL_GEBEURT = `
  insert into wijziging (soort, object_id, driehoek_id, niveau_voor, niveau_na)
    select s.soort, uuidv7(), g.id, ${NIVEAU}, ${NIVEAU}
    from (select d.id from driehoek d where d.code like 'velen-%' order by random() * length(d.code) limit 25) g, generate_series(1, 1 + floor(random() * 20)::integer) n,
      lateral (select (array['VERGADERING', 'AGENDAPUNT', 'AGENDAPUNT', 'BESLUIT', 'LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL'])[1 + floor(random() * 7 + n * 0)::integer] as soort) s`;
