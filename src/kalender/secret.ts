import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Returns a random secret for an address: 43 characters, 256 bits. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Reports whether a text has the form of a secret; others need no database lookup. */
export const looksLikeSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * Returns the hash to store. The secret has as many random bits as the hash, so a salt and a slow
 * hash add nothing.
 */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
