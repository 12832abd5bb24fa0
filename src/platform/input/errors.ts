/**
 * The codes of the API contract; `extensions.code` of every error is one of these (or Apollo's own
 * for parse and validation errors).
 */
export type Foutcode =
  | 'NIET_AANGEMELD'
  | 'NIET_TOEGESTAAN'
  | 'NIET_GEVONDEN'
  | 'ONGELDIGE_INVOER'
  | 'ONGELDIGE_TOESTAND'
  | 'CONFLICT'
  | 'VAST_BESPREEKPUNT'
  | 'TE_ZWAAR'
  | 'TIJDELIJK_NIET_BESCHIKBAAR'
  | 'INTERNE_FOUT';

/**
 * A foreseen refusal: a contract code and one Dutch sentence that a teamchef can act on. `details`
 * is shown in the extensions.
 */
export class DriehoekError extends Error {
  constructor(
    readonly code: Foutcode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

function refusal(code: Foutcode) {
  return class extends DriehoekError {
    constructor(message: string, details?: Readonly<Record<string, unknown>>) {
      super(code, message, details);
    }
  };
}

export class NietAangemeld extends refusal('NIET_AANGEMELD') {}
export class NietToegestaan extends refusal('NIET_TOEGESTAAN') {}
export class NietGevonden extends refusal('NIET_GEVONDEN') {}
export class OngeldigeInvoer extends refusal('ONGELDIGE_INVOER') {}
export class OngeldigeToestand extends refusal('ONGELDIGE_TOESTAND') {}
export class VastBespreekpunt extends refusal('VAST_BESPREEKPUNT') {}
export class TeZwaar extends refusal('TE_ZWAAR') {}
export class TijdelijkNietBeschikbaar extends refusal('TIJDELIJK_NIET_BESCHIKBAAR') {}

/**
 * The version that the asker saw is no longer the current one; the current one is in the extensions
 * as `huidigeVersie`.
 */
export class Conflict extends DriehoekError {
  constructor(message: string, huidigeVersie: number) {
    super('CONFLICT', message, { huidigeVersie });
  }
}

/** What PostgreSQL or the connection to it said of a fault. */
export interface DatabaseFault {
  /** An SQLSTATE, or the name of a fault of the network. */
  code?: string;
  constraint?: string;
  message?: string;
  where?: string;
}

/** The same fault as pg tells it: TypeORM wraps it. */
export const faultOf = (error: unknown): DatabaseFault =>
  ((error as { driverError?: DatabaseFault } | undefined)?.driverError ?? error ?? {}) as DatabaseFault;

/** The kind of a fault, without its words, which may quote a text of an agenda. */
export const kindOf = (error: unknown): string => faultOf(error).code ?? (error as Error).name;
