import type { Transaction } from './db';

/** Today in Europe/Amsterdam, as the database has it: "2026-03-31". */
export async function today(tx: Transaction): Promise<string> {
  const [{ dag }] = await tx.query('select vandaag()::text as dag');
  return dag;
}
