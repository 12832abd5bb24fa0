import { hasNull } from '../../src/lezen/nulls';
import { pick, type Random, seeded } from './random';

const REQUIRED = new Set(['id', 'naam', 'n', 'null', 'ull']);
const KEYS = [...REQUIRED, 'reden', 'op', 'idee', 'full'];
const TEXTS = ['null', ': null', 'ull', 'één "null"', '\\', '"id":null', 'n', ''];
const BLANKS = ['', '', ' ', ' \n '];

/**
 * Generates a value as JSON with blanks where PostgreSQL may put them, and tells whether it has a
 * null where none may be.
 */
function value(random: Random, depth: number): { json: string; found: boolean } {
  const blank = () => pick(random, BLANKS);
  const what = Math.floor(random() * (depth > 0 ? 5 : 3));
  if (what === 0) return { json: 'null', found: false };
  if (what === 1) return { json: JSON.stringify(pick(random, TEXTS)), found: false };
  if (what === 2) return { json: pick(random, ['1', 'true', '-0.5']), found: false };
  const inner = Array.from({ length: Math.floor(random() * 4) }, () => value(random, depth - 1));
  if (what === 3) {
    const found = inner.some(({ json, found }) => found || json === 'null');
    return { json: `[${inner.map(({ json }) => `${blank()}${json}`).join(',')}]`, found };
  }
  const members = inner.map((each) => ({ ...each, key: pick(random, KEYS) }));
  const found = members.some(({ key, json, found }) => found || (json === 'null' && REQUIRED.has(key)));
  return { json: `{${members.map(({ key, json }) => `"${key}"${blank()}:${blank()}${json}`).join(',')}}`, found };
}

test('elke null waar er geen mag zijn, wordt gevonden; zonder teksten geen andere', () => {
  const random = seeded(20267);
  const seen = { found: 0, not: 0 };
  for (let n = 0; n < 20_000; n += 1) {
    const { json, found } = value(random, 4);
    if (json === 'null') continue;
    const said = hasNull(Buffer.from(json), REQUIRED);
    if (found) expect([json, said]).toEqual([json, true]);
    else if (!TEXTS.some((text) => text.includes('null') && json.includes(JSON.stringify(text))))
      expect([json, said]).toEqual([json, false]);
    seen[found ? 'found' : 'not'] += 1;
  }
  expect(Math.min(seen.found, seen.not)).toBeGreaterThan(2000);
});

test.each([
  ['een null die er mag zijn', '{"reden":null,"idee" : null}', false],
  ['een null in een sleutel of woord', '{"null":1,"id":"null","naam":"nulla"}', false],
  ['een null in een lijst', '{"op":[1, \n null]}', true],
  ['het begin van een lijst', '{"op":[null]}', true],
  ['een sleutel die eindigt zoals een ander', '{"anderid":null}', false],
  ['met tekens van meer bytes ervoor', '{"op":"één ’🙂","naam":null}', true],
])('%s', (_wat, json, found) => {
  expect(hasNull(Buffer.from(json), REQUIRED)).toBe(found);
});
