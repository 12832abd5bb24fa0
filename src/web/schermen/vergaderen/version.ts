import { shownObject } from '../../data/merge';

/** The version of a meeting or an item that is on screen when a request goes out. */
export const versionOf = (id: string): number => shownObject<{ versie: number }>(id)?.versie ?? 0;
