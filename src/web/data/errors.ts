/** One field of a form that is not right, in the words of the form. */
export interface Problem {
  veld: string;
  melding: string;
}

interface Extensions {
  code?: string;
  velden?: string[];
  problemen?: Problem[];
}

/** The service refused. The message is a Dutch sentence for the user. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  /** The fields that are wrong, by the names of the API. */
  readonly fields: string[];
  readonly problems: Problem[];

  constructor(
    message: string,
    { code = 'INTERNE_FOUT', velden = [], problemen = [] }: Extensions = {},
    /** After how many seconds it makes sense to ask again; undefined when that does not. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.code = code;
    this.fields = velden;
    this.problems = problemen;
  }
}

/** No answer came: no network, or no service. Whether a change was done is not known. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** What may have been there before, and is not for this user now. */
const GONE = ['NIET_GEVONDEN', 'NIET_TOEGESTAAN'];

/** An address that names what cannot be: an id that is none. */
export const isNoAddress = (error: unknown): boolean => error instanceof Refusal && error.code === 'ONGELDIGE_INVOER';
export const isGone = (error: unknown): boolean => error instanceof Refusal && GONE.includes(error.code);
export const isConflict = (error: unknown): boolean => error instanceof Refusal && error.code === 'CONFLICT';

/** An error as one Dutch sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Unreachable) return 'Er is geen verbinding. Wat u typte, staat er nog; probeer het zo opnieuw.';
  return 'Er ging iets mis op deze pagina. Wat u typte, staat er nog; probeer het opnieuw.';
}

/** What is wrong with one field, by the name that the API gives it; undefined when nothing is. */
export function problemOf(error: unknown, field: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const told = error.problems.find(({ veld }) => veld === field)?.melding;
  return told ?? (error.fields.includes(field) ? error.message : undefined);
}
