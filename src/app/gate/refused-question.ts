import type { GraphQLError } from 'graphql';

/** A question that graphql-js refuses, with every error it found in the text or the variables. */
export class RefusedQuestion extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}
