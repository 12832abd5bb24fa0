/**
 * The one order of the folders in src, highest first, with what each holds. A file imports from its own folder and from folders
 * below it, never upward. `npm run kaart` prints this list for the README.
 */
const FOLDERS = [
  ['web', 'the page, for browsers: imports nothing of the service, which serves it as the build made it'],
  ['demo', 'the main job of each kind of user, told step by step on a running service'],
  ['app', 'compose, schema, server, errors to the outside: the one folder that knows all others; nobody imports it'],
  ['voorbeeld', 'two years of example meetings, for demo mode'],
  ['importeren', 'existing agendas and priorities from CSV, tried out first'],
  ['documenten', 'agendas, lists of decisions and exports as files: HTML, DOCX, PDF, CSV, XLSX'],
  ['inzicht', 'samenhang, naleving, monitor, dekking, suggesties: questions across everything'],
  ['zoeken', 'finding by words what one may see'],
  ['webhooks', 'telling receivers that something changed: signed, kept and retried'],
  ['wijzigingen', 'the change feed: everything, exactly once, for programs that keep a copy'],
  ['logboek', 'reading who did what, when'],
  ['koppeling', 'how a local priority relates to a regional theme'],
  ['kalender', 'calendar feeds of meetings at secret addresses'],
  ['vergadering', 'vergaderingen, agendapunten, besluiten, acties'],
  ['prioriteit', 'local priorities and consents'],
  ['beheer', 'keeping persons, memberships, regional roles and the systems that read along'],
  ['driehoek', 'driehoeken, persons, memberships'],
  ['kader', 'regio, gemeenten, plans, themes, goals'],
  ['aanmelden', 'sessions of browsers: the cookie, and the token that it stands for'],
  ['toegang', 'who asks: authentication, the asker, the database session that carries them'],
  ['lezen', 'the reader: GraphQL selection -> one SQL statement (knows no domain word)'],
  ['platform', 'config, database, errors, log (no domain word)'],
];
const names = FOLDERS.map(([name]) => name);

/** What a folder may not import: the folders above it, and the commands beside them (src/main.ts and others). */
const neverUpward = names.map((name, place) => ({
  name: `${name}-never-upward`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: `^src/(${[...names.slice(0, place).map((above) => `${above}/`), '[^/]+\\.ts$'].join('|')})` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...neverUpward,
    {
      name: 'known-folder',
      comment: 'A new folder gets its place in the order above.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${names.join('|')})/` },
    },
    {
      name: 'web-stands-alone',
      comment: 'The page knows the service by its API only.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/(?!web/)|migrations/|test/)' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-test-in-src', severity: 'error', from: { path: '^(src|migrations)/' }, to: { path: '^test/' } },
    {
      name: 'migrations-stand-alone',
      comment: 'A landed migration is never edited, so it depends on nothing that may change.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^(migrations/|node_modules/typeorm/|(node:)?(fs|path)$)' },
    },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'no-dev-package-in-src',
      severity: 'error',
      // A bundle holds what the page needs of its packages.
      from: { path: '^(src|migrations|ormconfig)', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What the bench compares with is a package of its own; and types that a generator imports are no module.
    exclude: { path: '^test/bench/peers/|^test/voorbeelden/kopie/vragen|^src/web/vragen/vragen' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

if (require.main === module) {
  const { existsSync } = require('node:fs');
  const width = Math.max(...names.map((name) => name.length)) + 3;
  for (const [name, holds] of FOLDERS) if (existsSync(`src/${name}`)) console.log(`${`${name}/`.padEnd(width)}${holds}`);
}
