import { open, readFile, rename } from 'node:fs/promises';
import type { KopieFragment } from './vragen';

/**
 * What is kept: where we are in the feed, and every meeting that we may see. Together in one file,
 * so that they always belong together.
 */
export interface Kopie {
  cursor: string;
  vergaderingen: Record<string, KopieFragment>;
}

/** The copy in this file; undefined when there is none yet. */
export async function lees(bestand: string): Promise<Kopie | undefined> {
  const text = await readFile(bestand, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Kopie);
}

/** Keeps the copy: the whole new file takes the place of the old one, or nothing does. */
export async function bewaar(bestand: string, kopie: Kopie): Promise<void> {
  const beside = `${bestand}.nieuw`;
  const file = await open(beside, 'w');
  await file.writeFile(JSON.stringify(kopie));
  await file.sync();
  await file.close();
  await rename(beside, bestand);
}
