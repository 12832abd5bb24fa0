// Checks English documents and rewritten comments for Dutch syntax in English words
// (CONTRIBUTING.md, "Style"). Text between backticks is skipped.
import { eachCommentLine, eachProseLine, filesIn } from './text-files.mjs';

const ENGLISH = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/besluiten'];
const MORE_ENGLISH = ['docs/ontwerp.md', 'docs/laden.md', 'docs/prestaties.md', 'docs/leunt-op.md'];
const COMMENTS_DONE = [
  '.dependency-cruiser.cjs',
  'jest.config.js',
  'jest.web.config.js',
  'ormconfig.ts',
  'scripts',
  'src/aanmelden',
  'src/app/compose',
  'src/app/errors/dutch',
  'src/app/http/cors.ts',
  'src/app/http/routes',
  'src/commands',
  'src/documenten/actie-line.ts',
  'src/documenten/agenda-document.ts',
  'src/documenten/api-question.ts',
  'src/documenten/besluitenlijst-document.ts',
  'src/documenten/dates.ts',
  'src/documenten/document-heading.ts',
  'src/documenten/document-routes.ts',
  'src/documenten/document-text.ts',
  'src/documenten/documents.ts',
  'src/documenten/export',
  'src/documenten/file-response.ts',
  'src/documenten/labels.ts',
  'src/documenten/lid-line.ts',
  'src/documenten/ori',
  'src/documenten/query-params.ts',
  'src/documenten/stukken-list.ts',
  'src/main.ts',
  'src/vergadering',
  'src/voorbeeld',
  'src/web',
  'test/aanmelden',
  'test/app',
  'test/beheer',
  'test/beloften',
  'test/bench/bench.ts',
  'test/bench/cases.ts',
  'test/bench/data.ts',
  'test/bench/issuer.ts',
  'test/bench/limit-sql.ts',
  'test/bench/limit.ts',
  'test/bench/load.ts',
  'test/bench/overload.ts',
  'test/bench/servers.ts',
  'test/bench/targets.ts',
  'test/crash',
  'test/demo',
  'test/documenten',
  'test/importeren',
  'test/integreren',
  'test/inzicht',
  'test/kader',
  'test/kalender',
  'test/koppeling',
  'test/laden',
  'test/lezen',
  'test/logboek',
  'test/node-24/node-versies.test.ts',
  'test/platform',
  'test/prioriteit',
  'test/psql.test.ts',
  'test/sql.test.ts',
  'test/support',
  'test/toegang',
  'test/vergadering',
  'test/voorbeeld',
  'test/voorbeelden/genereer.ts',
  'test/voorbeelden/kopie.test.ts',
  'test/voorbeelden/kopie/bewaren.ts',
  'test/voorbeelden/kopie/kopie.ts',
  'test/web',
  'test/webhooks',
  'test/wijzigingen',
  'test/zoeken',
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
const ofComment = (line) => line.replace(/^\s*(\/\/|\/?\*+\/?)\s*(@\w+)?/, '').trim();
for (const file of filesIn([...ENGLISH, ...MORE_ENGLISH], 'md')) check(file, eachProseLine, ofMarkdown);
for (const file of filesIn(COMMENTS_DONE, 'ts', 'tsx', 'mjs', 'js', 'cjs')) check(file, eachCommentLine, ofComment);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
