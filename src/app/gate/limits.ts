import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { TeZwaar } from '../../platform/input/errors';
import { MOST_SELECTIONS, MOST_TOKENS } from '../errors/dutch/limits';

/** GraphiQL's own question about the schema goes 15 deep. */
const DEPTH = 15;
const ALIASES = 100;
const DIRECTIVES = 50;

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

/**
 * The bounds on size and shape that Apollo Server and the gate keep; cost.ts has the bounds on
 * cost.
 */
export const queryLimits = {
  parseOptions: { maxTokens: MOST_TOKENS },
  maxRecursiveSelections: MOST_SELECTIONS,
  validationRules,
  allowBatchedHttpRequests: false,
};
