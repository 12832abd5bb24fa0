/**
 * The order of the rooms in src, highest first, with the contents of each. A file imports from its
 * own room and from lower rooms, never from higher ones. A room may be a nested folder; a file
 * belongs to the deepest room that contains it. `npm run kaart` prints this list for the README.
 */
const ROOMS = [
  ['web', 'the page, for browsers: imports nothing of the service, which serves it as the build made it'],
  ['commands', 'laden, wegschrijven, sql, logboek-controleren: the commands beside the service'],
  ['commands/demo', 'the main job of each kind of user, told step by step on a running service'],
  ['app/http', 'the HTTP server: middleware and routes in order'],
  ['app/http/routes', 'health, calendars, demo mode, GraphiQL, security.txt'],
  ['app/streams', 'subscriptions over WebSocket and server-sent events'],
  ['app/gate', 'which requests are let in and which questions are accepted; the fast path'],
  ['app/compose', 'the service put together: schema, entities, all parts'],
  ['app/errors', 'every error as a code of the contract, one sentence and an HTTP status'],
  ['app/errors/dutch', 'the sentences of libraries in Dutch'],
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
  ['vergadering/reeks', 'series of meetings and public holidays'],
  ['vergadering/verloop', 'a meeting from planned to closed, and the versions of its agenda'],
  ['vergadering/besluit', 'decisions, their execution, and actions'],
  ['vergadering/agenda', 'items, proposals, templates, documents and notes'],
  ['vergadering/basis', 'what a meeting is: table, type, statuses, rules'],
  ['prioriteit', 'local priorities and consents'],
  ['beheer', 'keeping persons, memberships, regional roles and the systems that read along'],
  ['driehoek', 'driehoeken, persons, memberships'],
  ['kader', 'regio, gemeenten, plans, themes, goals'],
  ['loading', 'the engine that loads files and writes them out (knows no kind of file)'],
  ['aanmelden', 'sessions of browsers: the cookie, and the token that it stands for'],
  ['toegang', 'authentication, the asker, the database session that carries them'],
  ['lezen', 'the reader: GraphQL selection -> one SQL statement (knows no domain word)'],
  ['platform/postgres', 'the database: connections, preparation, one round trip, notifications, queue'],
  ['platform/embedded', 'the embedded PostgreSQL server'],
  ['platform/input', 'errors, scalars, rules for input, the optimistic lock'],
  ['platform/process', 'settings, log, port, shutdown, stack traces'],
  ['platform/memory', 'LRU cache, concurrency counter'],
];
const names = ROOMS.map(([name]) => name);

/** The rooms inside these rooms, which have their own place in the order. */
const inside = (rooms) => names.filter((name) => rooms.some((room) => name.startsWith(`${room}/`)));
/** A pattern of the files that belong to one of these rooms. */
const filesOf = (rooms) => {
  const deeper = inside(rooms).filter((name) => !rooms.includes(name));
  return `^src/${deeper.length > 0 ? `(?!(${deeper.join('|')})/)` : ''}(${rooms.join('|')})/`;
};

/** Forbids imports from higher rooms and from src/main.ts. */
const neverUpward = names.map((name, place) => ({
  name: `${name}-never-upward`,
  severity: 'error',
  from: { path: filesOf([name]) },
  to: { path: ['^src/[^/]+\\.ts$', ...(place > 0 ? [filesOf(names.slice(0, place))] : [])] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...neverUpward,
    {
      name: 'known-room',
      comment: 'A new room gets its place in the order above.',
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
      comment: 'A released step is never edited, so it depends on nothing that may change.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^(migrations/|node_modules/typeorm/|fs$|path$)' },
    },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'no-dev-package-in-src',
      severity: 'error',
      // The page's bundle contains its packages, so they are no run-time dependencies.
      from: { path: '^(src|migrations|ormconfig)', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The bench compares with a separate package, and types that a generator imports are no module.
    exclude: { path: '^test/bench/peers/|^test/voorbeelden/kopie/vragen|^src/web/vragen/vragen' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

if (require.main === module) {
  const width = Math.max(...names.map((name) => name.length)) + 3;
  for (const [name, holds] of ROOMS) console.log(`${`${name}/`.padEnd(width)}${holds}`);
}
