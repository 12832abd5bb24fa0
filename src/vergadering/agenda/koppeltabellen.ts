import type { Transaction } from '../../toegang/db';
import { sameIds } from './agendapunt.rules';

/**
 * The tables that hold nothing but what a row names: the column of the row itself, and that of what
 * it names.
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

/** Each id once, as PostgreSQL writes it: clients may send capitals. */
const named = (ids: string[]) => [...new Set(ids.map((id) => id.toLowerCase()))];

/** The ids of what the row with this id names. */
export async function linked(tx: Transaction, table: Table, id: string): Promise<string[]> {
  const [own, other] = TABLES[table];
  const rows: { id: string }[] = await tx.query(`select ${other} as id from ${table} where ${own} = $1`, [id]);
  return rows.map((row) => row.id);
}

/** Records what a row names. What is named twice is linked once. */
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
 * Puts these in place of what a row named. Returns whether they are other ones: what stays is not
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
