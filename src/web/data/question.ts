import { type QueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { isGone } from './errors';

/** The query of a screen with its variables, keyed by both. */
export const question = <R, V>(document: TypedDocumentString<R, V>, variables: V) =>
  queryOptions({
    queryKey: [document.toString(), variables] as const,
    queryFn: ({ signal }) => ask(document, variables, { signal }),
  });

/** A query of any screen, for prefetching. */
export type AnyQuestion = QueryOptions<unknown, Error, unknown, readonly unknown[]>;

/** Prefetches a query before anything renders, in parallel with the code of the screen. */
export const askAhead = (asked: AnyQuestion): void => void client.prefetchQuery(asked as never);

/**
 * React hook: the answer to a query, kept up to date. An error of a later request is returned
 * beside the data; but data that the user may no longer see is removed at once.
 */
export function useQuestion<R, V>(document: TypedDocumentString<R, V>, variables: V) {
  const { data, error, isFetching } = useQuery(question(document, variables));
  return { data: isGone(error) ? undefined : data, error, isFetching };
}
