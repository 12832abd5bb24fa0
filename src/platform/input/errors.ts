/**
 * The error codes of the API contract. `extensions.code` of every error is one of these, or
 * Apollo's for parse and validation errors.
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
 * An expected refusal: a contract code and one Dutch sentence that a teamchef can act on. `details`
 * goes into the extensions.
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

/** The caller's version is outdated; the extensions hold the current one as `huidigeVersie`. */
export class Conflict extends DriehoekError {
  constructor(message: string, huidigeVersie: number) {
    super('CONFLICT', message, { huidigeVersie });
  }
}

/** The fields of an error from PostgreSQL or from the connection to it. */
export interface DatabaseFault {
  /** An SQLSTATE, or a Node network error code. */
  code?: string;
  constraint?: string;
  message?: string;
  where?: string;
}

/** Returns the error of pg itself, which TypeORM wraps. */
export const faultOf = (error: unknown): DatabaseFault =>
  ((error as { driverError?: DatabaseFault } | undefined)?.driverError ?? error ?? {}) as DatabaseFault;

/** Returns the code or name of an error without its message, which may quote an agenda text. */
export const kindOf = (error: unknown): string => faultOf(error).code ?? (error as Error).name;
