import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLinkFromElsewhere, isNavigation, isOwn } from './browser-rules';
import { sessionIdIn } from './session-cookie';
import type { Session, SessionStore } from './session-store';

/** Addresses whose answer depends on the asker. All others need no session. */
const FOR_ASKERS = /^\/(graphql|vergaderingen|export|ori|import)(?=[/?])|^\/graphql$/;
const FILES = /^\/(vergaderingen|export|ori)\//;
const STREAM = /^\/graphql\/stream(\?|$)/;
/** How often an open stream checks that its session still lasts. */
const LOOK_AGAIN_MS = 30_000;
/** Reloads the page from our own origin, so that the browser sends the cookie. */
const AGAIN = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="0">
    <title>Driehoek</title>
  </head>
  <body><p>Het document wordt geopend ...</p></body>
</html>
`;

const carried = new WeakMap<IncomingMessage, Session>();

/** Returns every Authorization header of the request, or the token of its session. */
export function authorizationOf(request: IncomingMessage): readonly string[] | undefined {
  const session = carried.get(request);
  return session ? [`Bearer ${session.accessToken}`] : request.headersDistinct.authorization;
}

/**
 * Looks up the session of a request with our cookie before `next` handles it. A request with a
 * bearer token and no cookie passes unchanged. Refuses a cookie in a request that another site
 * caused, and a cookie beside a bearer token.
 */
export function withSessions(next: RequestListener, sessions: SessionStore, headers: Record<string, string>): RequestListener {
  return (request, response) => {
    if (!FOR_ASKERS.test(request.url ?? '')) return next(request, response);
    const id = sessionIdIn(request.headers);
    if (!id) return isForSignIn(request) ? toSignIn(request, response, headers) : next(request, response);
    const mistake = mistakeIn(request);
    if (mistake) return refuse(response, mistake, headers);
    sessions.find(id).then(
      (session) => proceed({ request, response, headers }, { session, sessions, next }),
      () => refuse(response, UNREACHABLE, headers),
    );
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  headers: Record<string, string>;
}
interface Found {
  session: Session | undefined;
  sessions: SessionStore;
  next: RequestListener;
}

function proceed({ request, response, headers }: Exchange, { session, sessions, next }: Found): void {
  if (!session && isForSignIn(request)) {
    toSignIn(request, response, headers);
    return;
  }
  if (session) carried.set(request, session);
  if (session && STREAM.test(request.url ?? '')) endWith(session, sessions, response);
  next(request, response);
}

/**
 * Tells whether a signed-out user opens a file in a tab: they get the sign-in screen, where a
 * program gets 401.
 */
const isForSignIn = (request: IncomingMessage) =>
  isNavigation(request) && FILES.test(request.url ?? '') && request.headers.authorization === undefined;

function toSignIn(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>): void {
  if (isLinkFromElsewhere(request)) {
    response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(AGAIN);
  } else {
    const location = `/aanmelden?naar=${encodeURIComponent(request.url ?? '/')}`;
    response.writeHead(302, { ...headers, location }).end();
  }
}

interface Mistake {
  status: number;
  code: string;
  message: string;
}

const UNREACHABLE: Mistake = {
  status: 503,
  code: 'TIJDELIJK_NIET_BESCHIKBAAR',
  message: 'De aanmelding is even niet na te gaan; probeer het zo opnieuw.',
};

function mistakeIn(request: IncomingMessage): Mistake | undefined {
  if (request.headers.authorization !== undefined)
    return { status: 400, code: 'ONGELDIGE_INVOER', message: 'Stuur een toegangstoken of een cookie mee, niet beide.' };
  if (isOwn(request)) return undefined;
  return { status: 403, code: 'NIET_TOEGESTAAN', message: 'Met een cookie vraagt alleen de pagina van deze dienst zelf.' };
}

function refuse(response: ServerResponse, { status, code, message }: Mistake, headers: Record<string, string>): void {
  const waits = status === 503 ? { 'retry-after': '5' } : {};
  response.writeHead(status, { ...headers, ...waits }).end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/**
 * Ends a stream soon after its session. An open stream does not count as use, so an idle session
 * ends during it.
 */
function endWith({ hash }: Session, sessions: SessionStore, response: ServerResponse): void {
  const timer = setInterval(async () => {
    if (!(await sessions.lasts(hash).catch(() => true))) response.destroy();
  }, LOOK_AGAIN_MS).unref();
  response.once('close', () => clearInterval(timer));
}
