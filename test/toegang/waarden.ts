import type { ValueSource } from '../lezen/query-generator';
import { pick } from '../lezen/random';

const WORDS = [
  't',
  'b',
  'd',
  'a',
  'p',
  'o',
  'w',
  'uitgevoerde',
  'beantwoorde',
  't OF d',
  'cyberveiligheid',
  'cyberveilighied',
  'cyber',
  '-t d',
];

/** The values that a query may contain. */
export interface Keuze {
  ids: string[];
  codes: string[];
  cursors: string[];
}

/**
 * Supplies ids and codes of all existing objects, visible or not, and cursors that were given to
 * another user.
 */
export const waardenUit =
  (pools: Keuze): ValueSource =>
  (coordinate, random) => {
    if (/\.(after|na)$/.test(coordinate)) return pools.cursors.length > 0 && random() < 0.5 ? pick(random, pools.cursors) : null;
    if (/ode$|Codes?(\[\])?$/.test(coordinate)) return pick(random, pools.codes);
    if (/agenda$/.test(coordinate)) return 'x';
    // Every text of the world begins with a letter for its table, and contains an id.
    if (coordinate === 'Query.zoeken.tekst') return random() < 0.5 ? pick(random, WORDS) : pick(random, pools.ids);
    return /(^|\.)(id|driehoek|thema|prioriteit)$|Ids?(\[\])?$/i.test(coordinate) ? pick(random, pools.ids) : undefined;
  };
