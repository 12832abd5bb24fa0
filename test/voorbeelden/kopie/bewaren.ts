import { open, readFile, rename } from 'node:fs/promises';
import type { KopieFragment } from './vragen';

/**
 * The copy: our position in the feed, and every meeting that we may see. They share one file, so
 * that they are always consistent.
 */
export interface Kopie {
  cursor: string;
  vergaderingen: Record<string, KopieFragment>;
}

/** Reads the copy from this file; undefined when there is none yet. */
export async function lees(bestand: string): Promise<Kopie | undefined> {
  const text = await readFile(bestand, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Kopie);
}

/** Writes the copy atomically: the new file replaces the old one as a whole. */
export async function bewaar(bestand: string, kopie: Kopie): Promise<void> {
  const beside = `${bestand}.nieuw`;
  const file = await open(beside, 'w');
  await file.writeFile(JSON.stringify(kopie));
  await file.sync();
  await file.close();
  await rename(beside, bestand);
}
