import type { ExecutionResult } from 'graphql';

/**
 * Expects two answers to be the same to the letter, the order of keys included; `asked` is shown
 * when they are not.
 */
export function expectSame(asked: object, answer: ExecutionResult, expected: ExecutionResult): void {
  if (JSON.stringify(answer) === JSON.stringify(expected)) return;
  // As text, so that a difference in order alone shows as well.
  const said = (result: ExecutionResult) =>
    JSON.stringify([result.errors?.map((e) => [e.message, e.path, String(e.originalError)]), result.data], null, 1);
  expect({ ...asked, answer: said(answer) }).toEqual({ ...asked, answer: said(expected) });
}
