// Checks that Markdown, comments and SQL are wrapped at 100 columns; the formatter wraps neither.
import { eachCommentLine, eachProseLine, filesIn, linesOf } from './text-files.mjs';

const MOST = 100;
const MARKDOWN = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs'];
const GENERATED = ['docs/bevoegdheden.md'];
/** Folders in which every SQL line is wrapped. */
const SQL = ['migrations'];
/** Folders in which every comment is wrapped. */
const COMMENTS = ['scripts', 'src', 'test', 'migrations'];
/** Generated files, and packages with a package.json beside ours. */
const NOT_WRAPPED = /(^|\/)(vragen\.ts$|peers\/)/;

const faults = [];
/** A line that is one word, one link or one piece of code cannot be wrapped. */
const whole = (line) =>
  line
    .trim()
    .replace(/^([-*]|\d+\.|\/\/)\s+/, '')
    .replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)/g, '`');
/** Exempts linter directives, which must stand on one line. */
const isTooLong = (line) => [...line].length > MOST && /\s/.test(whole(line)) && !line.includes('biome-ignore');
const note = (file) => (line, number) => {
  if (isTooLong(line)) faults.push(`${file}:${number}: ${[...line].length} columns`);
};

for (const file of filesIn(MARKDOWN, 'md')) if (!GENERATED.includes(file)) eachProseLine(file, note(file));
for (const file of filesIn(SQL, 'sql')) for (const [index, line] of linesOf(file).entries()) note(file)(line, index + 1);

for (const file of filesIn(COMMENTS, 'ts', 'tsx', 'mjs', 'js')) if (!NOT_WRAPPED.test(file)) eachCommentLine(file, note(file));

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
