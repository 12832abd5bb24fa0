import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';

const FOLDER = join(__dirname, 'graphiql');
// GraphiQL 3 is the last version that ships as one file. Later ones need a bundler and workers, and
// the files must come from here: many users sit behind a firewall that blocks CDNs.
const LIBRARIES: Record<string, string> = {
  'react.js': join(packageFolder('react-18'), 'umd/react.production.min.js'),
  'react-dom.js': join(packageFolder('react-dom-18'), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(packageFolder('graphiql'), 'graphiql.min.js'),
  'graphiql.css': join(packageFolder('graphiql'), 'graphiql.min.css'),
};

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** The example operations, one per file; the first line of each is its title, as a comment. */
function examples(): { titel: string; query: string }[] {
  const folder = join(FOLDER, 'voorbeelden');
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .map((query) => ({ titel: query.slice(2, query.indexOf('\n')), query }));
}

/** Serves GraphiQL to browsers on `GET /graphql` in demo mode, from our own files. */
export function graphiqlRoutes(): Router {
  const router = Router();
  const shown = examples();
  router.get('/graphql', (request, response, next) => {
    const isBrowser = request.query.query === undefined && request.accepts(['json', 'html']) === 'html';
    if (isBrowser) response.sendFile(join(FOLDER, 'index.html'));
    else next();
  });
  router.get('/graphiql', (_request, response) => response.sendFile(join(FOLDER, 'index.html')));
  router.get('/graphiql/voorbeelden.json', (_request, response) => void response.json(shown));
  for (const [name, file] of Object.entries(LIBRARIES)) {
    router.get(`/graphiql/${name}`, (_request, response) => response.sendFile(file, { maxAge: '1d' }));
  }
  router.use('/graphiql', express.static(FOLDER, { index: false, redirect: false }));
  return router;
}
