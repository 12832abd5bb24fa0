import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret for an address: 43 characters that nobody guesses. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Whether a text has the shape of a secret: what has not needs no look in the database. */
export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * What of a secret is kept: it has as many random bits as the hash, so no salt and no slow hash are
 * needed.
 */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
