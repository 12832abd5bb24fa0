import { createHash } from 'node:crypto';
import { type GraphQLResolveInfo, print } from 'graphql';
import { OngeldigeInvoer } from '../platform/input/errors';
import type { Transaction } from './db';

const LONGEST = 255;
/**
 * A string of a structured field (RFC 8941, 3.3.3), as the draft of Idempotency-Key has it; and
 * bare, as most clients send it.
 */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
const BARE = /^[!#-+\--:<-[\]-~]+$/;

/** One field of a request, and what an earlier one with the same key did. */
export interface Attempt {
  /** What was returned then; undefined when it is still to be done. */
  done: string | undefined;
  /** Keeps what is returned now, with the transaction. */
  keep(id: string): Promise<void>;
}

const FIRST: Attempt = { done: undefined, keep: async () => undefined };

/**
 * The key in the values of the header; with and without quotes it is the same. Throws
 * OngeldigeInvoer.
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
 * The same for the same operation with the same variables, however it was written. With the key in
 * it, it says nothing to who has not got that.
 */
const questionHash = (sleutel: string, { operation, fragments, variableValues }: GraphQLResolveInfo): Buffer =>
  hashOf(JSON.stringify([sleutel, print(operation), Object.values(fragments).map(print), variableValues]));

/**
 * Claims the key that a request was sent with for one field of it, until the transaction ends;
 * another with that key waits. Without a key nothing is claimed. Throws OngeldigeInvoer for what is
 * no key, and DHINV for one that was used for something else.
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
