import type { Hoedanigheid, Rol } from './rol';

/**
 * The identity in the verified token. The database resolves it to a person or system in each
 * transaction.
 */
export interface Asker {
  issuer: string;
  subject: string;
  /**
   * The scopes of the token; undefined when it has no scope claim. A system needs both its grant
   * and the scope.
   */
  scopes?: string[] | undefined;
  /** Expiry of the token, in milliseconds since 1970; streams end with it. */
  expires?: number;
}

/**
 * Returns the remaining lifetime of the token in milliseconds, capped at 24 days, the maximum of a
 * timer.
 */
export const lifeOf = ({ expires = Infinity }: Asker): number => Math.min(Math.max(expires - Date.now(), 0), 2 ** 31 - 1);

/**
 * The caller's access, resolved at the start of each transaction, so that a revocation holds from
 * the next request.
 */
export interface Access {
  rollen: Hoedanigheid[];
  /** Whether this is a system that may read confidential items: its reads are recorded. */
  leestVertrouwelijk: boolean;
}

/** The caller's full identity, for a transaction that writes. */
export interface Identity extends Access {
  id: string;
  soort: 'persoon' | 'integratie';
  naam: string;
  lidmaatschappen: { id: string; driehoekId: string; rol: Rol }[];
}
