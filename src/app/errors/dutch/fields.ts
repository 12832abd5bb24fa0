const CONFLICT =
  /^Fields "([^"]+)" conflict because (.+)\. Use different aliases on the fields to fetch both if this was intentional\.$/s;

/**
 * The reasons in graphql-js's message, piece by piece: a reason may nest, and there may be several.
 */
const PIECES: [RegExp, string][] = [
  [/^"([^"]+)" and "([^"]+)" are different fields/, 'de velden "$1" en "$2"'],
  [/^they have differing arguments/, 'hetzelfde veld met verschillende argumenten'],
  [/^they return conflicting types "([^"]+)" and "([^"]+)"/, 'een waarde van het type $1 en een van het type $2'],
  [/^subfields "([^"]+)" conflict because /, 'bij "$1", '],
  [/^ and /, '; '],
];

/** Translates a reason. A part that graphql-js truncated is left out. */
function inDutch(reason: string): string {
  for (const [piece, sentence] of PIECES) {
    const [found] = piece.exec(reason) ?? [];
    if (found) return found.replace(piece, sentence) + inDutch(reason.slice(found.length));
  }
  return reason && 'en meer';
}

/**
 * Translates the message about two fields with one response name; undefined for any other message.
 */
export function fieldConflict(message: string): string | undefined {
  const [, name, reason] = CONFLICT.exec(message) ?? [];
  if (!name || !reason) return undefined;
  return `Onder de naam "${name}" vraagt u twee dingen die niet samengaan: ${inDutch(reason)}. Zet voor een van beide een andere naam, zoals "ander: ${name}".`;
}
