// Checks that Markdown, comments and SQL are wrapped at 100 columns; the formatter wraps neither.
// Comments of folders that are not done yet are counted, and no fault.
import { eachCommentLine, eachProseLine, filesIn, linesOf } from './text-files.mjs';

const MOST = 100;
const MARKDOWN = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs'];
const GENERATED = ['docs/bevoegdheden.md'];
/** Folders and files of which every SQL line is wrapped. */
const SQL = ['migrations'];
/** Folders and files of which the comments were rewritten. Becomes scripts, src and test. */
const COMMENTS_DONE = [
  'scripts',
  'test/node-24',
  'test/psql.test.ts',
  'src/commands/psql.ts',
  'src/commands/sql-prompt.ts',
  'src/app/http/cors.ts',
];
const COMMENTS = ['src', 'test', 'migrations'];

const faults = [];
/** A line that is one word, one link or one piece of code cannot be wrapped. */
const whole = (line) =>
  line
    .trim()
    .replace(/^([-*]|\d+\.|\/\/)\s+/, '')
    .replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)/g, '`');
const isTooLong = (line) => [...line].length > MOST && /\s/.test(whole(line));
const note = (file) => (line, number) => {
  if (isTooLong(line)) faults.push(`${file}:${number}: ${[...line].length} columns`);
};

for (const file of filesIn(MARKDOWN, 'md')) if (!GENERATED.includes(file)) eachProseLine(file, note(file));
for (const file of filesIn(SQL, 'sql')) for (const [index, line] of linesOf(file).entries()) note(file)(line, index + 1);

const done = filesIn(COMMENTS_DONE, 'ts', 'mjs');
for (const file of done) eachCommentLine(file, note(file));

let left = 0;
for (const file of filesIn(COMMENTS, 'ts', 'mjs', 'js')) {
  if (!done.includes(file)) eachCommentLine(file, (line) => (left += Number(isTooLong(line))));
}
if (left > 0) console.log(`${left} comment lines longer than ${MOST} in files that are not done yet.`);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
