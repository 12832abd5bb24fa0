import type { Transaction } from '../toegang/db';
import { instantOfClock } from '../vergadering/basis/amsterdam-time.sql';
import type { ParsedPunt, ParsedVergadering } from './agenda.parse';
import { bare, byName, readsAs } from './cell-parsers';
import type { ImportRow } from './import-row';

export interface KnownThema {
  id: string;
  code: string;
  naam: string;
}
/** A meeting that is there. */
export interface ExistingVergadering {
  id: string;
  aanvang: Date;
  einde: Date | null;
  locatie: string | null;
}
/** A meeting of the file with all that it names found. */
export interface FoundVergadering {
  parsed: ParsedVergadering;
  aanvang: Date;
  einde: Date | null;
  isPast: boolean;
  existing: ExistingVergadering | undefined;
  /** Of another hour that day: said, since it may be the same one, moved. */
  otherHour: string | undefined;
  presentIds: string[];
  themas: KnownThema[];
  themaIds: Map<ParsedPunt, string[]>;
  prioriteitIds: Map<ParsedPunt, string[]>;
}

/** An hour of the clock in the Netherlands that does not come gives another clock. */
const MOMENTS = `select e.tijdstip, e.tijdstip < now() as voorbij,
    e.tijdstip at time zone 'Europe/Amsterdam' = m.klok as bestaat
  from unnest($1::timestamp[]) with ordinality m(klok, nr), lateral (select ${instantOfClock('m.klok')} as tijdstip) e order by m.nr`;
const THEMES = `select d.dag::text, t.id, t.code, coalesce((select v.naam from thema_versie v where v.thema_id = t.id and v.geldig @> d.dag), t.naam) as naam
  from unnest($2::date[]) d(dag) join regionaal_beleidsplan p on p.regio_id = (select regio_id from driehoek where id = $1) and p.werking @> d.dag
  join thema t on t.beleidsplan_id = p.id order by d.dag, t.volgnummer`;
const MEETINGS = `select id, dag::text, aanvang, einde, locatie, to_char(aanvang at time zone 'Europe/Amsterdam', 'HH24:MI') as uur
  from vergadering where driehoek_id = $1 and status <> 'GEANNULEERD' and dag = any ($2::date[]) order by aanvang, id`;
const MEMBERS = `select d.dag::text, l.id, l.rol, p.naam from unnest($2::date[]) d(dag) join lidmaatschap l on l.driehoek_id = $1 and l.geldig @> d.dag
  join persoon p on p.id = l.persoon_id`;
const PRIORITIES = `select id, titel, geldig_van::text as "van", geldig_tot_en_met::text as "totEnMet" from lokale_prioriteit where driehoek_id = $1`;

interface Moment {
  tijdstip: Date;
  voorbij: boolean;
  bestaat: boolean;
}
type Dag = { dag: string };
type Lid = { id: string; rol: string; naam: string };
type Prioriteit = { id: string; titel: string; van: string; totEnMet: string | null };
/** By day, and what has names by those too. */
interface Known {
  themas: Map<string, KnownThema[]>;
  vergaderingen: Map<string, (ExistingVergadering & { uur: string })[]>;
  leden: Map<string, Lid[]>;
  prioriteiten: Map<string, Prioriteit[]>;
}

/**
 * Looks up what the meetings name, with a few statements for the whole file; what is not there is
 * told to its row.
 */
export async function lookUp(tx: Transaction, driehoekId: string, meetings: ParsedVergadering[]): Promise<FoundVergadering[]> {
  const dagen = [...new Set(meetings.map(({ dag }) => dag))];
  const ofDays = async <T>(sql: string): Promise<Map<string, T[]>> => {
    const rows: (T & Dag)[] = await tx.query(sql, [driehoekId, dagen]);
    return byName<T & Dag>(rows, ({ dag }) => [dag]);
  };
  const prioriteiten: Prioriteit[] = await tx.query(PRIORITIES, [driehoekId]);
  const known: Known = {
    themas: await ofDays(THEMES),
    vergaderingen: await ofDays(MEETINGS),
    leden: await ofDays(MEMBERS),
    prioriteiten: byName(prioriteiten, ({ titel }) => [readsAs(titel)]),
  };
  const begins = await moments(
    tx,
    meetings.map(({ dag, tijd }) => `${dag} ${tijd}`),
  );
  const ends = await moments(
    tx,
    meetings.map(({ dag, tijd, einde }) => `${dag} ${einde ?? tijd}`),
  );
  return meetings.flatMap((meeting, place) => {
    const [aanvang, einde] = [begins[place] as Moment, ends[place] as Moment];
    return checkClock(meeting, aanvang, einde) ? [find(meeting, aanvang, einde, known)] : [];
  });
}

const moments = (tx: Transaction, clocks: string[]): Promise<Moment[]> => tx.query(MOMENTS, [clocks]);

/** Whether the clock shows these times that day; not in the night that it goes forward. */
function checkClock({ rows, einde }: ParsedVergadering, begin: Moment, end: Moment): boolean {
  const missing = begin.bestaat ? (einde && !end.bestaat ? 'einde' : null) : 'tijd';
  if (missing) for (const row of rows) row.fault(missing, `"${missing}" bestaat die dag niet: de klok gaat dan een uur vooruit.`);
  return !missing;
}

function find(meeting: ParsedVergadering, begin: Moment, end: Moment, known: Known): FoundVergadering {
  const { dag, punten, einde } = meeting;
  const there = known.vergaderingen.get(dag) ?? [];
  const existing = there.find(({ aanvang }) => aanvang.getTime() === begin.tijdstip.getTime());
  const themas = known.themas.get(dag) ?? [];
  const called = byName(themas, ({ code, naam }) => [bare(code), bare(naam)]);
  if (!begin.voorbij) checkToCome(meeting);
  const { prioriteiten } = known;
  const themasOf = ({ row, themas: named }: ParsedPunt) => named.flatMap((naam) => themaNamed(row, called, naam));
  const prioriteitenOf = (punt: ParsedPunt) =>
    punt.prioriteiten.flatMap((titel) => prioriteitNamed(punt.row, prioriteiten, titel, dag));
  return {
    parsed: meeting,
    aanvang: begin.tijdstip,
    einde: einde ? end.tijdstip : null,
    isPast: begin.voorbij,
    existing,
    otherHour: existing ? undefined : there[0]?.uur,
    presentIds: presentIds(meeting, known.leden.get(dag) ?? []),
    themas,
    themaIds: new Map(punten.map((punt) => [punt, themasOf(punt)])),
    prioriteitIds: new Map(punten.map((punt) => [punt, prioriteitenOf(punt)])),
  };
}

/** What is still to come has no outcome, and nobody was there. */
function checkToCome({ rows }: ParsedVergadering): void {
  for (const row of rows)
    for (const column of ['uitkomst', 'aanwezig'])
      if (row.cell(column)) row.fault(column, `"${column}" hoort bij een vergadering die is geweest; deze komt nog.`);
}

function themaNamed(row: ImportRow, themas: Map<string, KnownThema[]>, naam: string): string[] {
  const [found] = themas.get(bare(naam)) ?? [];
  const codes =
    [...new Set([...themas.values()].flat().map(({ code }) => code))].join(', ') || 'geen: er is die dag geen plan in werking';
  if (!found) row.fault("thema's", `Het thema "${naam.slice(0, 100)}" staat niet in het plan van die dag; wel: ${codes}.`);
  return found ? [found.id] : [];
}

/** By title; of those that have it, the one that holds on the day of the meeting. */
function prioriteitNamed(row: ImportRow, all: Map<string, Prioriteit[]>, titel: string, dag: string): string[] {
  const found = all.get(readsAs(titel)) ?? [];
  const [one, ...more] = found.length > 1 ? found.filter(({ van, totEnMet }) => van <= dag && dag <= (totEnMet ?? dag)) : found;
  if (one && more.length === 0) return [one.id];
  const why = found.length === 0 ? 'bestaat niet bij deze driehoek' : 'is er meer dan eens';
  row.fault('prioriteiten', `De prioriteit "${titel.slice(0, 100)}" ${why}.`);
  return [];
}

/** Who was there: each by name, or by a role that one member has that day. */
function presentIds({ aanwezig, rows }: ParsedVergadering, leden: Lid[]): string[] {
  const called = byName(leden, ({ naam, rol }) => [bare(naam), bare(rol)]);
  const row = rows.find((each) => each.cell('aanwezig'));
  return aanwezig.flatMap((naam) => {
    const [lid, ...more] = called.get(bare(naam)) ?? [];
    if (lid && more.length === 0) return [lid.id];
    const why = lid ? 'past die dag bij meer dan een lid' : 'is die dag de naam of de rol van geen lid';
    row?.fault('aanwezig', `"${naam.slice(0, 100)}" ${why} van deze driehoek.`);
    return [];
  });
}
