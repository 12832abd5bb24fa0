import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { isOwn } from './browser-rules';
import { cookieWith, sessionIdIn } from './session-cookie';
import type { SessionStore } from './session-store';

/** The personas of demo mode, and a token for each. */
export interface Personas {
  issuer: string;
  find(code: string): Promise<{ code: string; naam: string } | undefined>;
  token(code: string): Promise<{ access_token: string; expires_in: number }>;
}

const ownPageOnly: RequestHandler = (request, response, next) => {
  response.set('cache-control', 'no-store');
  if (isOwn(request)) next();
  else response.status(403).json({ fout: 'Dit vraagt alleen de pagina van deze dienst zelf (X-Driehoek-Web: 1).' });
};

/**
 * The session of a browser: `GET /sessie` returns its user, `POST /sessie/afmelden` ends it, and
 * `POST /sessie/demo` starts one in demo mode. Without `sessions` (no SESSIE_SLEUTEL) nobody is
 * signed in.
 */
export function sessionRoutes(sessions: SessionStore | undefined, personas: Personas | undefined): Router {
  const router = Router();
  router.use('/sessie', ownPageOnly);
  router.get('/sessie', async (request, response) => {
    const id = sessionIdIn(request.headers);
    const session = id && (await sessions?.peek(id));
    const modus = personas ? 'demo' : 'oidc';
    if (session) response.json({ aangemeld: true, naam: session.naam, modus, verlooptOp: session.expires });
    else response.json({ aangemeld: false, naam: null, modus, verlooptOp: null });
  });
  router.post('/sessie/afmelden', async (request, response) => {
    await endCurrent(request, sessions);
    response.set('clear-site-data', '"cache", "storage"');
    setCookie(request, response, '', personas !== undefined).json({ naar: '/' });
  });
  if (sessions && personas) router.post('/sessie/demo', express.json({ limit: '1kb' }), beginAs(sessions, personas));
  return router;
}

const beginAs =
  (sessions: SessionStore, personas: Personas): RequestHandler =>
  async (request, response) => {
    const code: unknown = request.body?.persona;
    const persona = typeof code === 'string' ? await personas.find(code) : undefined;
    if (!persona) {
      response.status(404).json({ fout: 'Deze persona bestaat niet; de codes staan op /demo/personas.' });
      return;
    }
    await endCurrent(request, sessions);
    const { access_token: accessToken, expires_in: seconds } = await personas.token(persona.code);
    const { naam } = persona;
    const id = await sessions.begin({ issuer: personas.issuer, subject: persona.code }, { accessToken, naam }, seconds);
    setCookie(request, response, id, true).json({ aangemeld: true, naam, modus: 'demo' });
  };

/**
 * Ends the current session before a new sign-in, so that no earlier id stays valid (session
 * fixation).
 */
async function endCurrent(request: Request, sessions: SessionStore | undefined): Promise<void> {
  const id = sessionIdIn(request.headers);
  const session = id && (await sessions?.peek(id));
  if (session) await sessions?.end(session.hash);
}

/** Only demo mode, which listens on localhost only, works over plain http. */
const setCookie = (request: Request, response: Response, id: string, demo: boolean) =>
  response.append('set-cookie', cookieWith(id, { overHttps: request.secure || !demo, agent: request.headers['user-agent'] }));
