import type { Client } from 'pg';

type Row = Record<string, string>;
type Tables = Record<string, Row[]>;
type See = (row: Row) => boolean;

const RANK: Record<string, number> = { OPENBAAR: 0, INTERN: 1, VERTROUWELIJK: 2 };
/** Tables that every known user may read. */
const REFERENCE = [
  'regio',
  'gemeente',
  'regionaal_beleidsplan',
  'plan_tekst',
  'thema',
  'doel',
  'landelijk_thema',
  'basisteam',
  'zienswijze',
  'raadsdoel',
  'thema_versie',
  'lokaal_plan',
  'plan_stap',
];

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Tables that regio-beheer administers, so that it reads their log. */
const KEPT = [
  ...REFERENCE,
  'lokaal_plan_gemeente',
  'lokaal_plan_hoofdlijn',
  'thema_versie_doel',
  'thema_opvolger',
  'vast_bespreekpunt_vastgesteld',
  'vast_bespreekpunt',
  'thema_selectiecriterium',
  'thema_landelijk_thema',
  'driehoek',
  'driehoek_basisteam',
  'driehoek_gemeente',
  'persoon',
  'persoon_regio',
  'lidmaatschap',
  'regiorol',
  'integratie',
  'integratie_driehoek',
];

/** Returns every row with an id as text, and the log, of all tables or of these. */
export async function alles(owner: Client, alleen?: string[]): Promise<Tables> {
  const { rows } = await owner.query(
    `select c.table_name as naam from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'id' and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'`,
  );
  const tables: Tables = {};
  for (const naam of [...rows.map((row) => row.naam), 'logboek'].filter((each) => alleen?.includes(each) ?? true)) {
    const found = await owner.query(`select to_jsonb(t) as rij from ${naam} t`);
    tables[naam] = found.rows.map(({ rij }) => rij);
  }
  return tables;
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const holds = ({ geldig_van: van, geldig_tot_en_met: tot }: Row) => (van as string) <= today() && (!tot || tot >= today());

/**
 * Parses a user in a test: a code, or "CODE met alleen SCOPE SCOPE" for a system whose token
 * requests less than it was granted.
 */
export function vragerVan(asker: string): { subject: string; scopes: string[] | undefined } {
  const [subject = '', scopes] = asker.split(' met alleen ');
  return { subject, scopes: scopes?.split(' ') };
}

/**
 * Computes by hand, from the rows, the highest level that a user sees of each driehoek, and whether
 * of its agendas, priorities and links.
 */
function grantsOf(tables: Tables, asker: string) {
  const { subject: code, scopes: asked } = vragerVan(asker);
  const of = (name: string) => tables[name] ?? [];
  const levels = new Map<string, number>();
  const give = (driehoek: string, niveau: number) => levels.set(driehoek, Math.max(niveau, levels.get(driehoek) ?? 0));
  const persoon = of('persoon').find((row) => row.code === code);
  const lid = new Set<string>();
  const beheert = new Set<string>();
  const systeem = of('integratie').find((row) => row.code === code);
  for (const row of of('lidmaatschap')) {
    if (!persoon || row.persoon_id !== persoon.id || !holds(row)) continue;
    give(row.driehoek_id as string, 2);
    lid.add(row.driehoek_id as string);
  }
  for (const rol of of('regiorol')) {
    if (!persoon || rol.persoon_id !== persoon.id || !holds(rol)) continue;
    if (rol.rol === 'regio-beheer') beheert.add(rol.regio_id as string);
    for (const driehoek of of('driehoek')) if (driehoek.regio_id === rol.regio_id) give(driehoek.id as string, 1);
  }
  for (const link of of('integratie_driehoek')) {
    if (systeem && link.integratie_id === systeem.id && holds(link))
      give(link.driehoek_id as string, RANK[link.niveau as string] ?? 0);
  }
  const scopes = systeem
    ? ((systeem.scopes ?? []) as unknown as string[]).filter((scope) => asked?.includes(scope) ?? true)
    : ['agenda:lezen', 'prioriteiten:lezen', 'koppelingen:lezen'];
  return { persoon, systeem, levels, lid, beheert, may: (scope: string) => scopes.includes(`${scope}:lezen`) };
}

/** Computes the ids that this user may see, independently of the database's policies. */
export function magZien(tables: Tables, asker: string): Set<string> {
  const { persoon, systeem, levels, lid, beheert, may } = grantsOf(tables, asker);
  const rowsOf = (name: string) => tables[name] ?? [];
  const at = (row: Row, rank: number) => (levels.get(row.driehoek_id as string) ?? -1) >= rank;
  const seen = new Set<string>();
  const show = (name: string, see: See) => {
    for (const row of rowsOf(name).filter(see)) seen.add(row.id as string);
  };
  for (const name of REFERENCE) show(name, () => true);
  show('driehoek', (row) => levels.has(row.id as string));
  show('lidmaatschap', (row) => at(row, 0));
  show('agenda_adres', (row) => row.persoon_id === persoon?.id);
  show('webhook', (row) => (row.persoon_id ?? row.integratie_id) === (persoon ?? systeem)?.id);
  show('webhook_bezorging', (row) => seen.has(row.webhook_id as string));
  const keeps = (row: Row) => beheert.has(row.regio_id as string);
  show('regiorol', (row) => row.persoon_id === persoon?.id || keeps(row));
  show(
    'persoon',
    (row) =>
      row.id === persoon?.id ||
      rowsOf('lidmaatschap').some((each) => each.persoon_id === row.id && at(each, 0)) ||
      rowsOf('regiorol').some((each) => each.persoon_id === row.id && keeps(each)),
  );
  const inKept = (row: Row) => rowsOf('driehoek').some((each) => each.id === row.driehoek_id && keeps(each));
  show('integratie_driehoek', (row) => row.integratie_id === systeem?.id || lid.has(row.driehoek_id as string) || inKept(row));
  show(
    'integratie',
    (row) =>
      row.id === systeem?.id ||
      keeps(row) ||
      rowsOf('integratie_driehoek').some((each) => each.integratie_id === row.id && seen.has(each.id as string)),
  );
  show('reeks', (row) => may('agenda') && at(row, 0));
  for (const name of ['sjabloonpunt', 'agendavoorstel']) show(name, (row) => lid.has(row.driehoek_id as string));
  show('vergadering', (row) => may('agenda') && at(row, 0));
  show('agendapunt', (row) => may('agenda') && at(row, RANK[row.vertrouwelijkheid as string] ?? 2));
  show('agenda_versie', (row) => may('agenda') && at(row, 0));
  show('agenda_versie_punt', (row) => may('agenda') && at(row, RANK[row.vertrouwelijkheid as string] ?? 2));
  show('stuk', (row) => seen.has(row.agendapunt_id as string) && at(row, RANK[row.vertrouwelijkheid as string] ?? 2));
  for (const name of ['besluit', 'actie']) show(name, (row) => seen.has(row.agendapunt_id as string));
  for (const name of ['besluit_uitvoering', 'besluit_antwoord']) show(name, (row) => seen.has(row.besluit_id as string));
  for (const name of ['lokale_prioriteit', 'instemming', 'prioriteit_zelfstandig'])
    show(name, (row) => may('prioriteiten') && at(row, 1));
  show('koppeling', (row) => may('koppelingen') && at(row, 1));
  for (const row of rowsOf('logboek')) {
    const ofMembers = lid.has(row.driehoek_id as string);
    const ofKeepers =
      beheert.size > 0 &&
      KEPT.includes(row.object as string) &&
      (!row.driehoek_id || inKept(row)) &&
      !ofOther(row, beheert, seen);
    if (ofMembers || ofKeepers) for (const id of JSON.stringify(row).match(UUID) ?? []) seen.add(id);
  }
  return seen;
}

/**
 * Tells whether a row of the log is about another region, or about a person unknown in this region.
 */
function ofOther(row: Row, beheert: Set<string>, seen: Set<string>): boolean {
  const { regio_id: regio } = (row.na ?? row.voor ?? {}) as unknown as Row;
  return Boolean(regio && !beheert.has(regio)) || (row.object === 'persoon' && !seen.has(row.object_id as string));
}
