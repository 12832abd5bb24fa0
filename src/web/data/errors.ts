/** An invalid field of a form, by its label. */
export interface Problem {
  veld: string;
  melding: string;
}

interface Extensions {
  code?: string;
  velden?: string[];
  problemen?: Problem[];
}

/** A refusal by the service. The message is a Dutch sentence for the user. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  /** The invalid fields by their names in the API. */
  readonly fields: string[];
  readonly problems: Problem[];

  constructor(
    message: string,
    { code = 'INTERNE_FOUT', velden = [], problemen = [] }: Extensions = {},
    /** The retry delay in seconds; undefined when a retry does not help. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.code = code;
    this.fields = velden;
    this.problems = problemen;
  }
}

/**
 * No answer arrived from the network or the service, so the change may or may not have been made.
 */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** An object that this user may not see now, or that does not exist. */
const GONE = ['NIET_GEVONDEN', 'NIET_TOEGESTAAN'];

/** An address with an invalid id. */
export const isNoAddress = (error: unknown): boolean => error instanceof Refusal && error.code === 'ONGELDIGE_INVOER';
export const isGone = (error: unknown): boolean => error instanceof Refusal && GONE.includes(error.code);
export const isConflict = (error: unknown): boolean => error instanceof Refusal && error.code === 'CONFLICT';

/** Returns an error as one Dutch sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Unreachable) return 'Er is geen verbinding. Wat u typte, staat er nog; probeer het zo opnieuw.';
  return 'Er ging iets mis op deze pagina. Wat u typte, staat er nog; probeer het opnieuw.';
}

/** Returns the error of one field by its name in the API; undefined when the field is valid. */
export function problemOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const told = error.problems.find(({ veld }) => veld === field)?.melding;
  return told ?? (error.fields.includes(field) ? error.message : undefined);
}
