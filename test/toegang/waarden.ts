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

/** What a question may name. */
export interface Keuze {
  ids: string[];
  codes: string[];
  cursors: string[];
}

/** Ids and codes of everything there is, seen or not; and cursors that another asker was given. */
export const waardenUit =
  (pools: Keuze): ValueSource =>
  (coordinate, random) => {
    if (/\.(after|na)$/.test(coordinate)) return pools.cursors.length > 0 && random() < 0.5 ? pick(random, pools.cursors) : null;
    if (/ode$|Codes?(\[\])?$/.test(coordinate)) return pick(random, pools.codes);
    if (/agenda$/.test(coordinate)) return 'x';
    // Every text of the world begins with a letter that says what it is of, and holds an id.
    if (coordinate === 'Query.zoeken.tekst') return random() < 0.5 ? pick(random, WORDS) : pick(random, pools.ids);
    return /(^|\.)(id|driehoek|thema|prioriteit)$|Ids?(\[\])?$/i.test(coordinate) ? pick(random, pools.ids) : undefined;
  };
