import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import addressOf from 'proxy-addr';
import { sessionRoutes } from '../../aanmelden/session-routes';
import { authorizationOf, withSessions } from '../../aanmelden/with-sessions';
import { documentRoutes } from '../../documenten/document-routes';
import { exportRoutes } from '../../documenten/export/export-routes';
import { oriRoutes } from '../../documenten/ori/ori-routes';
import { importRoutes } from '../../importeren/import-routes';
import type { Config } from '../../platform/process/config';
import { listen } from '../../platform/process/listen';
import type { Context } from '../../toegang/context';
import type { Service } from '../compose/compose';
import { unreadable } from '../errors/dutch/request';
import { formatError, unforeseen } from '../errors/format-error';
import { geweigerd, overHttp } from '../errors/http-refusal';
import { Admission } from '../gate/admission';
import { vragersVan } from '../gate/ask-api';
import { type Charge, chargeOf, costPlugin } from '../gate/cost';
import { PreparedQuestions, preparedFirst } from '../gate/fast-path';
import { specStatus } from '../gate/graphql-over-http-status';
import { queryLimits } from '../gate/limits';
import { passAnswers, stringifyAnswer } from '../gate/raw-answers';
import { beganNow, contextVan } from '../gate/request-gate';
import { readTrusted, type Trusted, trustOnly } from '../gate/trusted-documents';
import { nothingFound } from '../gate/uniform-timing';
import { BOUNDS, type StreamBounds } from '../streams/backpressure';
import { overSse } from '../streams/sse';
import { Streams } from '../streams/streams';
import { overWebSocket } from '../streams/websocket';
import { cors } from './cors';
import { onlyOwnHost } from './own-host';
import { calendarRoutes } from './routes/calendar';
import { demoRoutes } from './routes/demo';
import { personasOf } from './routes/demo-personas';
import { graphiqlRoutes } from './routes/graphiql';
import { healthRoutes } from './routes/health';
import { securityTxt } from './routes/security-txt';
import { unknownPage, webRoutes } from './routes/web-routes';

type Edges = Pick<Config, 'host' | 'port' | 'corsOrigins' | 'proxies' | 'securityContact' | 'trustedDocuments' | 'webhooks'>;

export interface RunningServer {
  url: string;
  /** The address of the page. */
  page: string;
  /** Finishes what was asked, for at most five seconds, and takes nothing new. */
  stop(): Promise<void>;
}

const MOST_WAIT_MS = 5000;
// Upgrading to https would break the pages that this machine serves itself over http; a proxy in
// front does https.
const OWN_FILES_ONLY = { styleSrc: ["'self'", "'unsafe-inline'"], fontSrc: ["'self'", 'data:'], upgradeInsecureRequests: null };

const secure = helmet({ contentSecurityPolicy: { directives: OWN_FILES_ONLY } });
/** What a driehoek discusses is kept by no cache on the way. */
const NOT_KEPT = { 'cache-control': 'no-store' };

const notKept: RequestHandler = (_request, response, next) => {
  response.set(NOT_KEPT);
  next();
};

/** The headers of an answer, as the usual way sets them for who asks without an origin. */
function answerHeaders(): Record<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  secure(response.req, response, () => undefined);
  const own = { vary: 'Origin', 'content-type': 'application/json; charset=utf-8', ...NOT_KEPT };
  return { ...(response.getHeaders() as Record<string, string>), ...own };
}

/** Serves the API over HTTP. `port` 0 takes any free one. */
export async function startServer(driehoek: Service, config: Edges, bounds: StreamBounds = BOUNDS): Promise<RunningServer> {
  const charge = chargeOf(driehoek.schema, driehoek.limits);
  const prepared = new PreparedQuestions();
  const trusted = config.trustedDocuments ? trustOnly(await readTrusted(config.trustedDocuments)) : undefined;
  const trusts = (query: string) => trusted?.has(query) ?? true;
  const apollo = await startApollo(driehoek, { charge, prepared, trusted, trusts });
  const { ticks, webhooks } = driehoek;
  const streams = new Streams({ driehoek, charge, ticks, trusts }, bounds);
  const usual = application(driehoek, { apollo, trusted, streams }, config);
  const admission = new Admission(driehoek.crowd);
  const headers = answerHeaders();
  const prepares = preparedFirst(usual, { driehoek, admission, prepared, charge, headers });
  const listener = driehoek.sessions ? withSessions(prepares, driehoek.sessions, headers) : prepares;
  const http = createServer(driehoek.demo ? onlyOwnHost(admission.admitted(listener)) : admission.admitted(listener));
  const proxies = usual.get('trust proxy fn');
  const endSockets = overWebSocket(http, streams, (request) => whoAsksByToken(driehoek, request, addressOf(request, proxies)));
  await listen(http, config.port, config.host);
  const { port } = http.address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  webhooks.start();
  driehoek.cleanup.start();
  const ends = [ticks, streams, webhooks, driehoek.cleanup];
  const endStreams = () => Promise.all([endSockets(), ...ends.map((each) => each.stop())]);
  const page = `http://${host}:${port}/`;
  return { url: `${page}graphql`, page, stop: () => endStreams().then(() => stop(http, apollo)) };
}

interface Answering {
  apollo: ApolloServer<Context>;
  trusted: Trusted | undefined;
  streams: Streams;
}

function application(driehoek: Service, answering: Answering, config: Edges): Express {
  const app = express();
  app.disable('x-powered-by');
  // A digest of every answer, for caches: no answer of the API may be cached, and a long one takes
  // time to digest.
  app.disable('etag');
  app.set('trust proxy', config.proxies);
  app.use(secure);
  app.use(webRoutes(), sessionRoutes(driehoek.sessions, driehoek.demo && personasOf(driehoek.demo, driehoek.database)));
  app.use(healthRoutes(driehoek.database), securityTxt(config.securityContact), calendarRoutes(driehoek.feed));
  if (driehoek.demo) app.use(demoRoutes(driehoek.demo, driehoek.database), graphiqlRoutes());
  app.use('/graphql', cors(config.corsOrigins));
  app.use(overSse(answering.streams, (request) => whoAsks(driehoek, request, request.ip)));
  const vragers = vragersVan(driehoek);
  app.use(['/vergaderingen', '/export', '/ori', '/import'], beganNow, cors(config.corsOrigins));
  const ori = oriRoutes(vragers, config.webhooks.address);
  const files = [documentRoutes(vragers), exportRoutes(vragers), ori, importRoutes(vragers)];
  for (const routes of files) app.use(routes.use(geweigerd));
  graphqlRoute(app, answering, driehoek);
  app.use(unknownPage);
  app.use((_request, response) => void response.status(404).json({ fout: 'Dit adres bestaat niet; de API staat op /graphql.' }));
  app.use(malformed);
  return app;
}

interface Parts {
  charge: Charge;
  prepared: PreparedQuestions;
  trusted: Trusted | undefined;
  trusts: (query: string) => boolean;
}

async function startApollo({ schema }: Service, { charge, prepared, trusted, trusts }: Parts): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    ...queryLimits,
    csrfPrevention: true,
    ...(trusted && { persistedQueries: trusted.persistedQueries }),
    // For whoever is signed in: contextOf refuses the others before this.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    plugins: [
      costPlugin(schema, charge),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      passAnswers((query, document) => trusts(query) && prepared.keep(query, document)),
      nothingFound,
      specStatus,
    ],
    stringifyResult: stringifyAnswer,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await apollo.start();
  return apollo;
}

function graphqlRoute(app: Express, { apollo, trusted }: Answering, driehoek: Service): void {
  const middleware = expressMiddleware(apollo, { context: ({ req }) => contextOf(driehoek, req, trusted) });
  app.use('/graphql', notKept, express.json({ limit: '100kb', strict: true }), middleware);
}

const whoAsks = ({ authentication }: Service, request: IncomingMessage, address = '') =>
  authentication.askerOf(authorizationOf(request), address);

/**
 * A WebSocket takes tokens only: a page of any origin can open one, and the browser would send the
 * cookie along.
 */
const whoAsksByToken = ({ authentication }: Service, { headersDistinct }: IncomingMessage, address = '') =>
  authentication.askerOf(headersDistinct.authorization, address);

/**
 * Refuses before anything is parsed or run, introspection too: with 401 for who is not signed in.
 */
async function contextOf(driehoek: Service, request: Request, trusted: Trusted | undefined): Promise<Context> {
  try {
    const context = await contextVan(driehoek, request);
    trusted?.check(request);
    return context;
  } catch (error) {
    throw overHttp(error);
  }
}

/** A body that is no JSON, or too large: the asker's mistake, said as one. */
const malformed: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  const { message, extensions } =
    status === 500 ? unforeseen(error) : { message: unreadable(error), extensions: { code: 'ONGELDIGE_INVOER' } };
  response.status(status).json({ errors: [{ message, extensions }] });
};

async function stop(http: Server, apollo: ApolloServer<Context>): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve));
  http.closeIdleConnections();
  const timer = setTimeout(() => http.closeAllConnections(), MOST_WAIT_MS);
  await closed;
  clearTimeout(timer);
  await apollo.stop();
}
