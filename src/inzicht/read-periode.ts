import { NietGevonden, OngeldigeInvoer } from '../platform/input/errors';
import type { PeriodeArgs } from './periode.input';

/**
 * Reads an overview of a period. Throws OngeldigeInvoer when the period ends before it begins, and
 * NietGevonden with the given sentence when the subject does not exist.
 */
export async function readPeriode<T>({ van, totEnMet }: PeriodeArgs, read: () => Promise<T>, unknown: string): Promise<T> {
  if (totEnMet < van)
    throw new OngeldigeInvoer('De laatste dag ligt voor de eerste; kies een latere laatste dag of een eerdere eerste dag.', {
      velden: ['totEnMet'],
    });
  const found = await read();
  if (!found) throw new NietGevonden(unknown);
  return found;
}
