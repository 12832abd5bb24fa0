import type { ExecutionResult } from 'graphql';

/** Expects two answers to be identical, including the order of keys; a failure shows `asked`. */
export function expectSame(asked: object, answer: ExecutionResult, expected: ExecutionResult): void {
  if (JSON.stringify(answer) === JSON.stringify(expected)) return;
  // Compares text, so that a difference in order alone fails too.
  const said = (result: ExecutionResult) =>
    JSON.stringify([result.errors?.map((e) => [e.message, e.path, String(e.originalError)]), result.data], null, 1);
  expect({ ...asked, answer: said(answer) }).toEqual({ ...asked, answer: said(expected) });
}
