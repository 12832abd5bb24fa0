import type { Request } from 'express';
import { type DocumentNode, parse } from 'graphql';

/**
 * A question to the API that stands in the code: what a file holds is what the same asker reads
 * with it, in one statement.
 */
export interface ApiQuestion<_Antwoord> {
  document: DocumentNode;
}

/** The question with this text. Its answer is the root field that is called `antwoord`. */
export const apiQuestion = <Antwoord>(text: string): ApiQuestion<Antwoord> => ({ document: parse(text, { noLocation: true }) });

/** A page of a list of the API, and how to ask where it stands. */
export interface AnswerPage<Rij> {
  nodes: Rij[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export const PAGE_INFO_FIELDS = 'pageInfo { hasNextPage endCursor }';

/** Puts questions as one asker. Throws what the API refuses with. */
export type Ask = <Antwoord>(question: ApiQuestion<Antwoord>, variables: Record<string, unknown>) => Promise<Antwoord>;

/**
 * Finds out who sent a request, and puts questions as them. Throws what the API refuses with,
 * before anything is asked.
 */
export type AskAs = (request: Request) => Promise<Ask>;
