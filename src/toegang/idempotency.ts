import { createHash } from 'node:crypto';
import { type GraphQLResolveInfo, print } from 'graphql';
import { OngeldigeInvoer } from '../platform/input/errors';
import type { Transaction } from './db';

const LONGEST = 255;
/**
 * The two forms of a key: a string of a structured field (RFC 8941, 3.3.3), as the Idempotency-Key
 * draft requires, and bare, as most clients send it.
 */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
const BARE = /^[!#-+\--:<-[\]-~]+$/;

/** One field of a request, and the result of an earlier request with the same key. */
export interface Attempt {
  /** The earlier result; undefined for a first attempt. */
  done: string | undefined;
  /** Stores the result in the transaction. */
  keep(id: string): Promise<void>;
}

const FIRST: Attempt = { done: undefined, keep: async () => undefined };

/**
 * Returns the key in the values of the header; quotes make no difference. Throws OngeldigeInvoer.
 */
export function idempotencyKeyFrom(sent: readonly string[]): string {
  const [value = ''] = sent;
  const sleutel = BARE.test(value) ? value : QUOTED.exec(value)?.[1]?.replace(/\\(.)/g, '$1');
  if (sent.length === 1 && sleutel && sleutel.length <= LONGEST) return sleutel;
  throw new OngeldigeInvoer(
    `Idempotency-Key is één sleutel van ten hoogste ${LONGEST} tekens (ASCII), bij voorkeur een UUID; met andere tekens dan letters, cijfers, "-" en "_" tussen aanhalingstekens.`,
  );
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Hashes the operation with its variables, independent of formatting. The key is part of it, so
 * that the hash reveals nothing to those without the key.
 */
const questionHash = (sleutel: string, { operation, fragments, variableValues }: GraphQLResolveInfo): Buffer =>
  hashOf(JSON.stringify([sleutel, print(operation), Object.values(fragments).map(print), variableValues]));

/**
 * Claims an idempotency key for one field of a request until the transaction ends; a concurrent
 * request with that key waits. Without a key it claims nothing. Throws OngeldigeInvoer for an
 * invalid key, and DHINV for a key that was used for another request.
 */
export async function openAttempt(tx: Transaction, info: GraphQLResolveInfo, sent?: readonly string[]): Promise<Attempt> {
  if (!sent) return FIRST;
  const sleutel = idempotencyKeyFrom(sent);
  const [key, veld] = [hashOf(sleutel), String(info.path.key)];
  const [{ gedaan }] = await tx.query('select herhaling_openen($1, $2, $3) as gedaan', [key, questionHash(sleutel, info), veld]);
  return {
    done: gedaan ?? undefined,
    keep: (id) => tx.query('select herhaling_sluiten($1, $2, $3)', [key, veld, id]),
  };
}
