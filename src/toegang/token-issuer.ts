import type { JWTVerifyGetKey } from 'jose';

/** A trusted token issuer, and the keys that verify its tokens. */
export interface TokenIssuer {
  issuer: string;
  audience: string;
  /** Whether a token must name its type as RFC 9068 asks: `at+jwt`. */
  onlyAtJwt?: boolean;
  /** Throws KeysUnavailable, and jose's errors when no key fits. */
  keys: JWTVerifyGetKey;
  /**
   * Returns until when the keys are known to be valid, in milliseconds since 1970; absent: as long
   * as the process lives.
   */
  freshUntil?(): number;
}

/** No key is available to verify a token: the issuer has not answered since the start. */
export class KeysUnavailable extends Error {}
