import type { Transaction } from '../toegang/db';
import { ogenblik } from '../vergadering/basis/amsterdam-time.sql';
import type { Bijeenkomst, Punt } from './agenda.parse';
import { gelijk, kaal, opNaam } from './cell-parsers';
import type { Regel } from './import-row';

export interface Thema {
  id: string;
  code: string;
  naam: string;
}
/** A meeting that is there. */
export interface Bestaand {
  id: string;
  aanvang: Date;
  einde: Date | null;
  locatie: string | null;
}
/** A meeting of the file with all that it names found. */
export interface Gevonden {
  bijeenkomst: Bijeenkomst;
  aanvang: Date;
  einde: Date | null;
  voorbij: boolean;
  bestaand: Bestaand | undefined;
  /** Of another hour that day: said, since it may be the same one, moved. */
  anderUur: string | undefined;
  aanwezigIds: string[];
  themas: Thema[];
  themaIds: Map<Punt, string[]>;
  prioriteitIds: Map<Punt, string[]>;
}

/** An hour of the clock in the Netherlands that does not come gives another clock. */
const MOMENTS = `select e.tijdstip, e.tijdstip < now() as voorbij,
    e.tijdstip at time zone 'Europe/Amsterdam' = m.klok as bestaat
  from unnest($1::timestamp[]) with ordinality m(klok, nr), lateral (select ${ogenblik('m.klok')} as tijdstip) e order by m.nr`;
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
interface Naslag {
  themas: Map<string, Thema[]>;
  vergaderingen: Map<string, (Bestaand & { uur: string })[]>;
  leden: Map<string, Lid[]>;
  prioriteiten: Map<string, Prioriteit[]>;
}

/** Looks up what the meetings name, with a few statements for the whole file; what is not there is told to its row. */
export async function zoekOp(tx: Transaction, driehoekId: string, bijeenkomsten: Bijeenkomst[]): Promise<Gevonden[]> {
  const dagen = [...new Set(bijeenkomsten.map(({ dag }) => dag))];
  const vanDagen = async <T>(sql: string): Promise<Map<string, T[]>> => {
    const rows: (T & Dag)[] = await tx.query(sql, [driehoekId, dagen]);
    return opNaam<T & Dag>(rows, ({ dag }) => [dag]);
  };
  const prioriteiten: Prioriteit[] = await tx.query(PRIORITIES, [driehoekId]);
  const naslag: Naslag = {
    themas: await vanDagen(THEMES),
    vergaderingen: await vanDagen(MEETINGS),
    leden: await vanDagen(MEMBERS),
    prioriteiten: opNaam(prioriteiten, ({ titel }) => [gelijk(titel)]),
  };
  const aanvangen = await moments(
    tx,
    bijeenkomsten.map(({ dag, tijd }) => `${dag} ${tijd}`),
  );
  const eindes = await moments(
    tx,
    bijeenkomsten.map(({ dag, tijd, einde }) => `${dag} ${einde ?? tijd}`),
  );
  return bijeenkomsten.flatMap((bijeenkomst, place) => {
    const [aanvang, einde] = [aanvangen[place] as Moment, eindes[place] as Moment];
    return bestaat(bijeenkomst, aanvang, einde) ? [vind(bijeenkomst, aanvang, einde, naslag)] : [];
  });
}

const moments = (tx: Transaction, clocks: string[]): Promise<Moment[]> => tx.query(MOMENTS, [clocks]);

/** Whether the clock shows these times that day; not in the night that it goes forward. */
function bestaat({ regels, einde }: Bijeenkomst, begin: Moment, end: Moment): boolean {
  const missing = begin.bestaat ? (einde && !end.bestaat ? 'einde' : null) : 'tijd';
  if (missing)
    for (const regel of regels) regel.fout(missing, `"${missing}" bestaat die dag niet: de klok gaat dan een uur vooruit.`);
  return !missing;
}

function vind(bijeenkomst: Bijeenkomst, begin: Moment, end: Moment, naslag: Naslag): Gevonden {
  const { dag, punten, einde } = bijeenkomst;
  const there = naslag.vergaderingen.get(dag) ?? [];
  const bestaand = there.find(({ aanvang }) => aanvang.getTime() === begin.tijdstip.getTime());
  const themas = naslag.themas.get(dag) ?? [];
  const called = opNaam(themas, ({ code, naam }) => [kaal(code), kaal(naam)]);
  if (!begin.voorbij) toekomst(bijeenkomst);
  const { prioriteiten } = naslag;
  const themasOf = ({ regel, themas: named }: Punt) => named.flatMap((naam) => themaMet(regel, called, naam));
  const prioriteitenOf = (punt: Punt) =>
    punt.prioriteiten.flatMap((titel) => prioriteitMet(punt.regel, prioriteiten, titel, dag));
  return {
    bijeenkomst,
    aanvang: begin.tijdstip,
    einde: einde ? end.tijdstip : null,
    voorbij: begin.voorbij,
    bestaand,
    anderUur: bestaand ? undefined : there[0]?.uur,
    aanwezigIds: aanwezigen(bijeenkomst, naslag.leden.get(dag) ?? []),
    themas,
    themaIds: new Map(punten.map((punt) => [punt, themasOf(punt)])),
    prioriteitIds: new Map(punten.map((punt) => [punt, prioriteitenOf(punt)])),
  };
}

/** What is still to come has no outcome, and nobody was there. */
function toekomst({ regels }: Bijeenkomst): void {
  for (const regel of regels)
    for (const kolom of ['uitkomst', 'aanwezig'])
      if (regel.cel(kolom)) regel.fout(kolom, `"${kolom}" hoort bij een vergadering die is geweest; deze komt nog.`);
}

function themaMet(regel: Regel, themas: Map<string, Thema[]>, naam: string): string[] {
  const [found] = themas.get(kaal(naam)) ?? [];
  const codes =
    [...new Set([...themas.values()].flat().map(({ code }) => code))].join(', ') || 'geen: er is die dag geen plan in werking';
  if (!found) regel.fout("thema's", `Het thema "${naam.slice(0, 100)}" staat niet in het plan van die dag; wel: ${codes}.`);
  return found ? [found.id] : [];
}

/** By title; of those that have it, the one that holds on the day of the meeting. */
function prioriteitMet(regel: Regel, all: Map<string, Prioriteit[]>, titel: string, dag: string): string[] {
  const found = all.get(gelijk(titel)) ?? [];
  const [one, ...more] = found.length > 1 ? found.filter(({ van, totEnMet }) => van <= dag && dag <= (totEnMet ?? dag)) : found;
  if (one && more.length === 0) return [one.id];
  const why = found.length === 0 ? 'bestaat niet bij deze driehoek' : 'is er meer dan eens';
  regel.fout('prioriteiten', `De prioriteit "${titel.slice(0, 100)}" ${why}.`);
  return [];
}

/** Who was there: each by name, or by a role that one member has that day. */
function aanwezigen({ aanwezig, regels }: Bijeenkomst, leden: Lid[]): string[] {
  const called = opNaam(leden, ({ naam, rol }) => [kaal(naam), kaal(rol)]);
  const regel = regels.find((each) => each.cel('aanwezig'));
  return aanwezig.flatMap((naam) => {
    const [lid, ...more] = called.get(kaal(naam)) ?? [];
    if (lid && more.length === 0) return [lid.id];
    const why = lid ? 'past die dag bij meer dan een lid' : 'is die dag de naam of de rol van geen lid';
    regel?.fout('aanwezig', `"${naam.slice(0, 100)}" ${why} van deze driehoek.`);
    return [];
  });
}
