import type { JWTVerifyGetKey } from 'jose';

/** Who may issue tokens for this service, and the keys to check them with. */
export interface TokenIssuer {
  issuer: string;
  audience: string;
  /** Whether a token must name its type as RFC 9068 asks: `at+jwt`. */
  onlyAtJwt?: boolean;
  /** Throws KeysUnavailable, and what jose throws when no key fits. */
  keys: JWTVerifyGetKey;
  /**
   * Until when the keys are known to be right, in milliseconds since 1970; left out: for as long as
   * the process lives.
   */
  freshUntil?(): number;
}

/** There is no key to judge a token by: the issuer has not answered since the start. */
export class KeysUnavailable extends Error {}
