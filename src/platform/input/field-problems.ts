/** A problem with one field of the input, in a sentence that fits under the field in a form. */
export interface FieldProblem {
  /** The name of the field in the input. */
  veld: string;
  melding: string;
}

/**
 * The clauses that a person can use: one with a name in backquotes tells a program what to send.
 */
function forPeople(sentence: string): string {
  const clauses = sentence.replace(/\.$/, '').split('; ');
  const kept = clauses.filter((clause) => !clause.includes('`'));
  return (kept.length > 0 ? kept : clauses).join('; ');
}

/**
 * The problem of a field, from the sentence that the API gives about it. In a form the label names
 * the field, so a sentence that begins with the field's name begins with "Dit" instead.
 */
export function fieldProblem(veld: string, sentence: string): FieldProblem {
  const clauses = forPeople(sentence);
  return { veld, melding: `${clauses.startsWith(`${veld} `) ? `Dit${clauses.slice(veld.length)}` : clauses}.` };
}

/** The problems of a refusal that names fields in `velden`; undefined for one that names none. */
export function fieldProblems(sentence: string, { velden }: Readonly<Record<string, unknown>>): FieldProblem[] | undefined {
  if (!Array.isArray(velden)) return undefined;
  return velden.map((veld: string) => fieldProblem(veld, sentence));
}

/** The problem of a value in the variables, from its place there: "$input.aanvang", or "$id". */
export function problemAt(place: string, sentence: string): FieldProblem {
  const [variable = '', ...fields] = place.slice(1).split('.');
  return fieldProblem(fields.join('.') || variable, sentence);
}
