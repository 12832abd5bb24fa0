// Checks English documents and comments for Dutch syntax in English words
// (CONTRIBUTING.md, "Style"). Text between backticks is skipped.
import { eachCommentLine, eachProseLine, filesIn } from './text-files.mjs';

const ENGLISH = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/besluiten'];
const MORE_ENGLISH = ['docs/ontwerp.md', 'docs/laden.md', 'docs/prestaties.md', 'docs/leunt-op.md'];
const COMMENTS = [
  '.dependency-cruiser.cjs',
  'jest.config.js',
  'jest.web.config.js',
  'migrations',
  'ormconfig.ts',
  'scripts',
  'src',
  'test',
];

const PHRASES =
  /\b(who asks|who sees|whoever|(is|are|was) said|what stands|tell?s? of|told of|held over|of (its|their|one's|our) own)\b/gi;
/** Questions may begin with these words; sentences may not. */
const OPENINGS = /(?:^|[.!?:]\s+|\*\*\s+)((?:What|Who|Of|Whoever)\b[^.!?]*[.!])/g;

const faults = [];

/** Checks whole paragraphs, since a phrase or sentence may run over lines. */
function check(file, each, bare) {
  let text = '';
  let start = 1;
  const judge = () => {
    const plain = text.replace(/`[^`]*`/g, '`');
    for (const [phrase] of plain.matchAll(PHRASES)) faults.push(`${file}:${start}: "${phrase}"`);
    for (const [, sentence] of plain.matchAll(OPENINGS)) faults.push(`${file}:${start}: begins with "${sentence.slice(0, 30)}"`);
    text = '';
  };
  each(file, (line, number) => {
    const words = bare(line);
    if (words === '' || /^\s*([-*#]|\d+\.)\s/.test(line)) judge();
    if (text === '') start = number;
    text = `${text} ${words}`.trim();
  });
  judge();
}

const ofMarkdown = (line) => line.replace(/^\s*([-*#]+|\d+\.)\s+/, '').trim();
const ofComment = (line) => line.replace(/^\s*(\/\/|--|\/?\*+\/?)\s*(@\w+)?/, '').trim();
for (const file of filesIn([...ENGLISH, ...MORE_ENGLISH], 'md')) check(file, eachProseLine, ofMarkdown);
for (const file of filesIn(COMMENTS, 'ts', 'tsx', 'mjs', 'js', 'cjs', 'sql')) check(file, eachCommentLine, ofComment);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
