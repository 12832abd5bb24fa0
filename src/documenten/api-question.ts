import type { Request } from 'express';
import { type DocumentNode, parse } from 'graphql';

/**
 * A fixed query to the API. A file contains exactly what its reader gets through the API, in one
 * statement.
 */
export interface ApiQuestion<_Antwoord> {
  document: DocumentNode;
}

/** Parses the text of a query. Its answer is the root field with the alias `antwoord`. */
export const apiQuestion = <Antwoord>(text: string): ApiQuestion<Antwoord> => ({ document: parse(text, { noLocation: true }) });

/** A page of a list of the API, with the cursor for the next page. */
export interface AnswerPage<Rij> {
  nodes: Rij[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export const PAGE_INFO_FIELDS = 'pageInfo { hasNextPage endCursor }';

/** Runs queries as one user. Throws the API's refusal. */
export type Ask = <Antwoord>(question: ApiQuestion<Antwoord>, variables: Record<string, unknown>) => Promise<Antwoord>;

/**
 * Authenticates a request and returns the function that queries as its user. Throws the API's
 * refusal before any query runs.
 */
export type AskAs = (request: Request) => Promise<Ask>;
