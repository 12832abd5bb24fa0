import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ApolloServerOptions } from '@apollo/server';
import type { Request } from 'express';
import { NietToegestaan } from '../../platform/input/errors';
import type { Context } from '../../toegang/context';

const APQ_PREFIX = /^apq:/;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The documents that clients of this service may send, by their SHA-256: a JSON object as code
 * generators write it. Throws a Dutch sentence when the file cannot be used.
 */
export async function readTrusted(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`het bestand van VERTROUWDE_VRAGEN (${path}) is niet te lezen.`);
  });
  try {
    const documents = Object.entries(JSON.parse(text) as Record<string, string>);
    if (documents.length > 0 && documents.every(([hash, document]) => hash === hashOf(document))) return new Map(documents);
  } catch {
    // Said below.
  }
  throw new Error(`het bestand van VERTROUWDE_VRAGEN (${path}) hoort JSON te zijn: van elke vraag haar SHA-256 en haar tekst.`);
}

/** The refusal of any other document. */
export const NOT_TRUSTED = (): NietToegestaan =>
  new NietToegestaan('Deze dienst beantwoordt alleen vragen die vooraf zijn vastgelegd; deze hoort daar niet bij.');

/** With trusted documents nothing else is answered, whether a client sends the text or its hash. */
export interface Trusted {
  has(text: string): boolean;
  /**
   * Throws NietToegestaan for a request with another text. Of a hash alone, Apollo Server finds out
   * with the cache.
   */
  check(request: Request): void;
  persistedQueries: Exclude<ApolloServerOptions<Context>['persistedQueries'], false | undefined>;
}

/**
 * The text of the question, from where Apollo Server takes it: the address of a GET, the body of
 * any other.
 */
const textsIn = ({ method, body, url }: Request): unknown[] =>
  method === 'GET' ? new URLSearchParams(url.slice(url.indexOf('?'))).getAll('query') : [body?.query];

/** Trusts these documents, by their hashes, and no others. */
export const trustOnly = (documents: ReadonlyMap<string, string>): Trusted => ({
  has: (text) => documents.has(hashOf(text)),
  check(request) {
    if (textsIn(request).every((text) => text === undefined || (typeof text === 'string' && documents.has(hashOf(text))))) return;
    throw NOT_TRUSTED();
  },
  persistedQueries: {
    cache: {
      get: async (key: string) => documents.get(key.replace(APQ_PREFIX, '')),
      set: async () => undefined,
      delete: async () => undefined,
    },
  },
});
