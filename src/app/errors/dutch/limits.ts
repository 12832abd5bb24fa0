/** Words and signs in the text of a question. */
export const MOST_TOKENS = 2500;
/**
 * Selections once every fragment is written out in full: fragments in fragments make very many of a
 * short text.
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

/** The sentence for a limit that graphql-js or Apollo Server itself keeps, and says in English. */
export const tooMuch = (message: string): string | undefined => TOO_MUCH.find(([pattern]) => pattern.test(message))?.[1];
