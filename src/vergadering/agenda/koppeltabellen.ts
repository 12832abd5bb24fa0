import type { Transaction } from '../../toegang/db';
import { sameIds } from './agendapunt.rules';

/**
 * The join tables: for each, the column of the row itself and the column of the row it refers to.
 */
const TABLES = {
  aanwezigheid: ['vergadering_id', 'lidmaatschap_id'],
  agendapunt_thema: ['agendapunt_id', 'thema_id'],
  agendapunt_prioriteit: ['agendapunt_id', 'prioriteit_id'],
  agendapunt_verwijzing: ['agendapunt_id', 'naar_id'],
  agendavoorstel_thema: ['agendavoorstel_id', 'thema_id'],
  agendavoorstel_prioriteit: ['agendavoorstel_id', 'prioriteit_id'],
  besluit_beslisser: ['besluit_id', 'lidmaatschap_id'],
  besluit_prioriteit: ['besluit_id', 'prioriteit_id'],
  besluit_raadsdoel: ['besluit_id', 'raadsdoel_id'],
} as const;

type Table = keyof typeof TABLES;
interface Row {
  id: string;
  driehoekId: string;
}

/**
 * Removes duplicates after lowering the case as PostgreSQL writes ids: clients may send capitals.
 */
const named = (ids: string[]) => [...new Set(ids.map((id) => id.toLowerCase()))];

/** Returns the ids that the row with this id refers to. */
export async function linked(tx: Transaction, table: Table, id: string): Promise<string[]> {
  const [own, other] = TABLES[table];
  const rows: { id: string }[] = await tx.query(`select ${other} as id from ${table} where ${own} = $1`, [id]);
  return rows.map((row) => row.id);
}

/** Links a row to others; an id given twice is linked once. */
export async function link(tx: Transaction, table: Table, { id, driehoekId }: Row, ids: string[]): Promise<void> {
  const [own, other] = TABLES[table];
  const wanted = named(ids);
  if (wanted.length === 0) return;
  await tx.query(`insert into ${table} (driehoek_id, ${own}, ${other}) select $1, $2, unnest($3::uuid[])`, [
    driehoekId,
    id,
    wanted,
  ]);
}

/**
 * Replaces the links of a row. Returns whether they differ from before; unchanged links are not
 * written.
 */
export async function relink(tx: Transaction, table: Table, row: Row, ids: string[]): Promise<boolean> {
  const [there, wanted] = [await linked(tx, table, row.id), named(ids)];
  if (sameIds(there, wanted)) return false;
  const [own, other] = TABLES[table];
  await tx.query(`delete from ${table} where ${own} = $1 and ${other} <> all ($2::uuid[])`, [row.id, wanted]);
  await link(
    tx,
    table,
    row,
    wanted.filter((id) => !there.includes(id)),
  );
  return true;
}
