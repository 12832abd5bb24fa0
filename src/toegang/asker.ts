import type { Rol } from './rol';

/** Who sent the request, as the verified token says it. Who that is here, the database finds at each transaction. */
export interface Asker {
  issuer: string;
  subject: string;
  /** What the token says that its holder may use it for; undefined when it does not say. */
  scopes?: string[] | undefined;
}

/** Who that is: found in the database when the transaction opened, so a membership that ended is gone at the next request. */
export interface Wie {
  id: string;
  soort: 'persoon' | 'integratie';
  naam: string;
  lidmaatschappen: { id: string; driehoekId: string; rol: Rol }[];
}
