import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { TeZwaar } from '../../platform/input/errors';

/** GraphiQL's own question about the schema goes 15 deep. */
const DEPTH = 15;
const ALIASES = 100;
const DIRECTIVES = 50;
const TOKENS = 2500;
/** Selections once every fragment is written out in full: of fragments in fragments a short text makes very many. */
const SELECTIONS = 5000;

/** The library's own words are English, and about syntax. */
const refuseWith = (n: number, sentence: string) => ({
  n,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError(sentence, { originalError: new TeZwaar(sentence) })),
  ],
});

const validationRules: ValidationRule[] = [
  maxDepthRule({
    ...refuseWith(DEPTH, `Deze vraag gaat dieper dan ${DEPTH} velden; vraag het in delen.`),
    flattenFragments: true,
    ignoreIntrospection: false,
  }),
  maxAliasesRule({
    ...refuseWith(ALIASES, `Deze vraag heeft meer dan ${ALIASES} aliassen; vraag het in delen.`),
    allowList: [],
  }),
  maxDirectivesRule(refuseWith(DIRECTIVES, `Deze vraag heeft meer dan ${DIRECTIVES} directives; vraag het in delen.`)),
] as ValidationRule[];

/** What Apollo Server is told about the size and shape of a question; what a question costs is for cost.ts. */
export const queryLimits = {
  parseOptions: { maxTokens: TOKENS },
  maxRecursiveSelections: SELECTIONS,
  validationRules,
  allowBatchedHttpRequests: false,
};

const TOO_MUCH: [RegExp, string][] = [
  [
    /^Syntax Error: Document contains more that \d+ tokens/,
    `Deze vraag is langer dan ${TOKENS} woorden en tekens; vraag het in delen.`,
  ],
  [/recursively requests too many selections/, `Deze vraag noemt meer dan ${SELECTIONS} velden; vraag het in delen.`],
  [/^Validation aborted\.$/, 'Deze vraag noemt te vaak hetzelfde veld om haar na te kijken; vraag het in delen.'],
  [
    /^Maximum introspection depth exceeded/,
    'Deze vraag over het schema gaat te diep; haal het schema op met de gewone introspectievraag.',
  ],
];

/** The sentence for a limit that graphql-js or Apollo Server itself keeps, and says in English. */
export const tooMuch = (message: string): string | undefined => TOO_MUCH.find(([pattern]) => pattern.test(message))?.[1];
