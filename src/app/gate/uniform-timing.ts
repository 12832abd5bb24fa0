import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from '../../toegang/context';
import { waitForStep } from '../../toegang/timing-steps';
import { Passed, type Pieces, textOf } from './raw-answers';

/** Remembers when a request came, for answers that go out at a fixed moment. */
export const beganNow: RequestHandler = (_request, response, next) => {
  response.locals.began = performance.now();
  next();
};

/** An answer in which nothing was found is short, whatever was asked. */
const LONGEST = 2000;

const isEmpty = (value: unknown) => value === 0 || (Array.isArray(value) && value.length === 0);

/**
 * Whether a field of the answer found nothing: null, an empty list, or a page or count of nothing.
 */
function foundNothing(field: unknown): boolean {
  if (field === null || isEmpty(field)) return true;
  return typeof field === 'object' && Object.values(field as object).some(isEmpty);
}

const inText = (json: Pieces): object =>
  json.reduce((length, piece) => length + piece.length, 0) > LONGEST ? {} : JSON.parse(textOf(json));

function dataOf({ data }: FormattedExecutionResult): object {
  return (data as unknown) instanceof Passed ? inText((data as unknown as Passed).json) : (data ?? {});
}

const saysSo = ({ errors = [] }: FormattedExecutionResult) =>
  errors.some(({ extensions }) => extensions?.code === 'NIET_GEVONDEN' || extensions?.code === 'NIET_TOEGESTAAN');

/**
 * Waits for the fixed moment when this `data`, as text, says that nothing was found. `began` is by
 * `performance.now()`.
 */
export async function holdNothingFound(json: Pieces, began: number): Promise<void> {
  if (Object.values(inText(json)).some(foundNothing)) await waitForStep(began);
}

/**
 * Sends what says that nothing was found at a fixed moment, so that how long it took does not say
 * why.
 */
export const nothingFound: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    const began = performance.now();
    return {
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const result = body.singleResult;
        if (saysSo(result) || Object.values(dataOf(result)).some(foundNothing)) await waitForStep(began);
      },
    };
  },
};
