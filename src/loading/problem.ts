/** A place in a file's content: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/**
 * One problem with a file, as a Dutch sentence. Line and column count from 1; absent when only the
 * database could detect it.
 */
export interface Problem {
  file: string;
  line?: number;
  column?: number;
  message: string;
}

/** The files are refused and nothing is loaded. Holds every problem. */
export class LoadError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'LoadError';
  }
}

/** Formats a problem as one line that editors make clickable: `plan.yaml:12:5: sentence`. */
function formatProblem({ file, line, column, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}:${column}: ${message}`;
}

/** Removes duplicates and sorts by file, line and column. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
