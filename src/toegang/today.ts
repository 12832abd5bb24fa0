import type { Transaction } from './db';

/** Returns today in Europe/Amsterdam, according to the database: "2026-03-31". */
export async function today(tx: Transaction): Promise<string> {
  const [{ dag }] = await tx.query('select vandaag()::text as dag');
  return dag;
}
