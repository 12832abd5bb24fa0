import { DriehoekError, faultOf, NietToegestaan } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { bare } from './cell-parsers';
import type { ImportRow } from './import-row';

/**
 * Our own SQLSTATEs whose message is a sentence for the user (migrations, `weiger`), but for those
 * that say: this is not yours to do.
 */
const SENTENCE = /^DH(?!NTG|NAM)[A-Z]{3}$/;

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof NietToegestaan) return undefined;
  if (error instanceof DriehoekError) return error.message;
  const { code, message } = faultOf(error);
  return SENTENCE.test(code ?? '') ? message : undefined;
}

/** The column of the field that a refusal names, if the file has it. */
function columnOf(error: unknown, row: ImportRow): string | null {
  const [field] = error instanceof DriehoekError ? ((error.details.velden ?? []) as string[]) : [];
  return row.columns.find((naam) => field && bare(naam) === bare(field)) ?? null;
}

/**
 * Does a step for rows. A refusal becomes a fault of each and undoes this step alone, so that what
 * is wrong further on is told too.
 */
export async function inSavepoint<T>(
  tx: Transaction,
  rows: ImportRow | ImportRow[],
  column: string | null,
  work: () => Promise<T>,
): Promise<T | undefined> {
  await tx.query('savepoint stap');
  try {
    const done = await work();
    await tx.query('release savepoint stap');
    return done;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    await tx.query('rollback to savepoint stap');
    await tx.query('release savepoint stap');
    for (const row of [rows].flat()) row.fault(column ?? columnOf(error, row), sentence);
    return undefined;
  }
}
