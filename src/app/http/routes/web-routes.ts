import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';

/**
 * The folder with the built page: beside the compiled code, or under `dist` when tests run the
 * sources.
 */
const FOLDER = [join(__dirname, '../../../../web'), join(__dirname, '../../../../dist/web')].find((folder) =>
  existsSync(join(folder, 'index.html')),
);

/**
 * The addresses of the page. Each serves the same shell; the page itself reads the data from the
 * API.
 */
const PAGES = [
  '/',
  '/aanmelden',
  '/vergaderingen',
  '/vergadering/:id',
  '/vergadering/:id/vergaderen',
  '/vergadering/:id/versies',
  '/driehoek/:code',
  '/driehoek/:code/inlezen',
  '/jaar/:jaar',
  '/besluiten',
  '/acties',
  '/prioriteiten',
  '/prioriteit/:id',
  '/samenhang',
  '/samenhang/:driehoek/:thema',
  '/thema/:id',
  '/bereik',
  '/naleving',
  '/jaarverslag/:jaar',
  '/plan/:code',
  '/beheer',
  '/beheer/:deel',
  '/zoeken',
  '/logboek',
  '/voorkeuren',
];

const OWN = "'self'";
/**
 * Allows our own files only: no inline script or style, and no text that becomes script or markup.
 */
const PAGE_CSP = Object.entries({
  'default-src': "'none'",
  'script-src': OWN,
  'style-src': OWN,
  'img-src': OWN,
  'font-src': OWN,
  'connect-src': OWN,
  'manifest-src': OWN,
  'form-action': OWN,
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

const IMMUTABLE = 'public, max-age=31536000, immutable';

const files =
  FOLDER &&
  sirv(FOLDER, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', PAGE_CSP);
      response.setHeader('cache-control', path.startsWith('/assets/') ? IMMUTABLE : 'no-cache');
    },
  });

const shell: RequestHandler = (request, response, next) => {
  if (!files) return next();
  request.url = '/index.html';
  files(request, response, next);
};

/** Serves the page and its precompressed files as built. Without a build there is no page. */
export function webRoutes(): Router {
  const router = Router();
  if (!files) return router;
  router.get(PAGES, shell);
  router.get(['/assets/*file', '/icon.svg'], (request, response, next) => files(request, response, next));
  return router;
}

/**
 * Answers an unknown address: a browser gets the page with status 404; a program goes to `next`.
 */
export const unknownPage: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') return next();
  if (!FOLDER) return next();
  response.status(404).set({ 'content-security-policy': PAGE_CSP, 'cache-control': 'no-cache' });
  response.sendFile(join(FOLDER, 'index.html'), { cacheControl: false, lastModified: false });
};
