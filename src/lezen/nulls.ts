/**
 * The search pattern for `null`: n is frequent in Dutch and u is not, so a search for "ull" stops
 * less often.
 */
const ULL = Buffer.from('ull');
const [N, COLON, QUOTE, SPACE, BEGIN, COMMA] = Buffer.from('n:" [,');

/**
 * Reports whether PostgreSQL's JSON contains a null in a list, or as the value of one of these
 * keys, which are names and so need no escaping. A text can cause a false positive; there are no
 * false negatives.
 */
export function hasNull(json: Buffer, required: Set<string>): boolean {
  for (let at = json.indexOf(ULL); at > 0; at = json.indexOf(ULL, at + 1)) {
    if (json[at - 1] !== N) continue;
    const before = lastBefore(json, at - 1);
    if (json[before] === BEGIN || json[before] === COMMA) return true;
    if (json[before] === COLON && required.has(keyBefore(json, before))) return true;
  }
  return false;
}

/**
 * Returns the index of the last non-blank byte before this place: `json_agg` writes blanks after a
 * comma, `to_json` of an array none.
 */
function lastBefore(json: Buffer, place: number): number {
  let at = place - 1;
  while ((json[at] as number) <= (SPACE as number)) at -= 1;
  return at;
}

function keyBefore(json: Buffer, colon: number): string {
  const end = lastBefore(json, colon);
  return json.toString('latin1', json.lastIndexOf(QUOTE as number, end - 1) + 1, end);
}
