// Finds and reads the files that `line-length.mjs` and `banned-phrases.mjs` check.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SKIPPED = /(^|\/)(node_modules|dist|coverage|\.data|\.git)(\/|$)/;

/**
 * Lists the files with one of these extensions below folders (a path may also be a file).
 * Returns paths from the root of the repository, in order; a path that does not exist gives none.
 */
export function filesIn(paths, ...extensions) {
  const wanted = (file) => extensions.some((extension) => file.endsWith(`.${extension}`)) && !SKIPPED.test(file);
  const below = (path) => {
    const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return stats ? [path] : [];
    const names = readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' });
    return names.map((name) => relative(ROOT, join(ROOT, path, name)).replaceAll('\\', '/'));
  };
  return [...new Set(paths.flatMap(below))].filter(wanted).sort();
}

export const linesOf = (file) => readFileSync(join(ROOT, file), 'utf8').split('\n');

/** Calls `use(line, number)` for each line of a Markdown file outside code blocks and tables. */
export function eachProseLine(file, use) {
  let inCode = false;
  for (const [index, line] of linesOf(file).entries()) {
    if (/^\s*```/.test(line)) inCode = !inCode;
    else if (!inCode && !/^\s*\|/.test(line) && !/^ {4}/.test(line)) use(line, index + 1);
  }
}

/** Calls `use(line, number)` for each comment line of a TypeScript, JavaScript or SQL file. */
export function eachCommentLine(file, use) {
  for (const [index, line] of linesOf(file).entries()) {
    if (/^\s*(\/\/|--|\/?\*)/.test(line)) use(line, index + 1);
  }
}
