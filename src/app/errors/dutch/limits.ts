/** The maximum number of tokens in a document. */
export const MOST_TOKENS = 2500;
/**
 * The maximum number of selections after expanding fragments: nested fragments make very many from
 * a short text.
 */
export const MOST_SELECTIONS = 5000;

const TOO_MUCH: [RegExp, string][] = [
  [
    /^Syntax Error: Document contains more that \d+ tokens/,
    `Deze vraag is langer dan ${MOST_TOKENS} woorden en tekens; vraag het in delen.`,
  ],
  [/recursively requests too many selections/, `Deze vraag noemt meer dan ${MOST_SELECTIONS} velden; vraag het in delen.`],
  [/^Validation aborted\.$/, 'Deze vraag noemt te vaak hetzelfde veld om haar na te kijken; vraag het in delen.'],
  [
    /^Maximum introspection depth exceeded/,
    'Deze vraag over het schema gaat te diep; haal het schema op met de gewone introspectievraag.',
  ],
];

/**
 * Translates the message of a limit that graphql-js or Apollo Server enforces; undefined for any
 * other message.
 */
export const tooMuch = (message: string): string | undefined => TOO_MUCH.find(([pattern]) => pattern.test(message))?.[1];
