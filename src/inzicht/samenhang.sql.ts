import { lastVergadering } from './behandeling.sql';

// Each level passes its region, day and driehoek on to the rows below it. `offset 0` makes
// PostgreSQL evaluate a row's expressions once; without it, PostgreSQL inlines them at every use
// below. Unselected columns are still omitted.

/** Reads an object from a composite column of the row, without another lookup. */
export const broughtAlong = (column: string) => ({ from: (row: string) => `(select (${row}.${column}).*)` });

/**
 * Returns the one row of the overview: the region `r` for which `isSo` holds, the day, the instant
 * at which that day ends, and the themes of the plan in force.
 */
export const overview = (isSo: string, dag: string) =>
  `(select r.id as regio_id, o.dag as op_datum, (o.dag + 1)::timestamp at time zone 'Europe/Amsterdam' as tot,
    array(select t from regionaal_beleidsplan p join thema t on t.beleidsplan_id = p.id where p.regio_id = r.id and p.werking @> o.dag) as themas
  from regio r cross join (select ${dag} as dag) o where ${isSo} offset 0)`;

/** Returns its driehoeken, each with the priorities of the day and its last meeting. */
export const driehoekRows = (s: string) =>
  `(select d as driehoek, d.id as driehoek_id, d.code, ${s}.themas, ${s}.op_datum, ${s}.tot, l.dag as laatste_dag, l.themas as laatste_themas,
    array(select p.id from lokale_prioriteit p where p.driehoek_id = d.id and p.geldig @> ${s}.op_datum) as prioriteiten
  from driehoek d left join lateral (${lastVergadering('d.id', `${s}.tot`)}) l on true
  where d.regio_id = ${s}.regio_id offset 0)`;

const ofKind = (aard: string) => `count(*) filter (where k.aard = '${aard}')`;
/** Counts a driehoek's links of the day, for all themes at once. */
const links = (rij: string) =>
  `select k.thema_id, count(*) as aantal, ${ofKind('AANVULLEND')} as aanvullend, ${ofKind('FACILITEREND')} as faciliterend,
    ${ofKind('BIJDRAGEND')} as bijdragend
  from koppeling k where k.prioriteit_id = any (${rij}.prioriteiten) and k.geldig @> ${rij}.op_datum group by k.thema_id`;

/** Returns the overview's themes, each with the driehoek's figures. */
export const themaCells = (rij: string) =>
  `(select t as thema, t.id as thema_id, t.volgnummer, ${rij}.driehoek_id, ${rij}.tot, ${rij}.laatste_dag, ${rij}.laatste_themas,
    coalesce(k.aantal, 0) as aantal_koppelingen, coalesce(k.aanvullend, 0) as aantal_aanvullend, coalesce(k.faciliterend, 0) as aantal_faciliterend,
    coalesce(k.bijdragend, 0) as aantal_bijdragend
  from unnest(${rij}.themas) t left join (${links(rij)}) k on k.thema_id = t.id)`;

/** Counts a driehoek's priorities of the day, with alias `p`, for which `like` holds. */
export const countPrioriteiten = (rij: string, like: string) =>
  `(select count(*) from unnest(${rij}.prioriteiten) p(id) where ${like})`;
export const standsAlone = (rij: string) =>
  `exists (select from prioriteit_zelfstandig z where z.prioriteit_id = p.id and z.geldig @> ${rij}.op_datum)`;
export const isLinked = (rij: string) =>
  `exists (select from koppeling k where k.prioriteit_id = p.id and k.geldig @> ${rij}.op_datum)`;
