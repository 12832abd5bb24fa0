import type { Hoedanigheid, Rol } from './rol';

/**
 * Who sent the request, as the verified token says it. Who that is here, the database finds at each
 * transaction.
 */
export interface Asker {
  issuer: string;
  subject: string;
  /**
   * What the token's scope claim allows; undefined when the token has none. A system may do what
   * its grant says and this too.
   */
  scopes?: string[] | undefined;
  /** When the token ends, in milliseconds since 1970: a stream ends with it. */
  expires?: number;
}

/**
 * How long the token still lasts, in milliseconds: at most 24 days, which is as long as a timer
 * goes.
 */
export const lifeOf = ({ expires = Infinity }: Asker): number => Math.min(Math.max(expires - Date.now(), 0), 2 ** 31 - 1);

/**
 * What the asker may do, found in the database when the transaction opened: what ended is gone at
 * the next request.
 */
export interface Access {
  rollen: Hoedanigheid[];
  /** A system that may read confidential items: what it reads is recorded. */
  leestVertrouwelijk: boolean;
}

/** Who that is, for who is going to write. */
export interface Identity extends Access {
  id: string;
  soort: 'persoon' | 'integratie';
  naam: string;
  lidmaatschappen: { id: string; driehoekId: string; rol: Rol }[];
}
