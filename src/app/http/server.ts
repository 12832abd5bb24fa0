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
import { withSessions } from '../../aanmelden/with-sessions';
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
import { overHttp, refuseFile } from '../errors/http-refusal';
import { acceptPlugin } from '../gate/accept-plugin';
import { Admission } from '../gate/admission';
import { askApi } from '../gate/ask-api';
import { fastPath } from '../gate/fast-path';
import { Gate } from '../gate/gate';
import { specStatus } from '../gate/graphql-over-http-status';
import { readJson } from '../gate/json-body';
import { queryLimits } from '../gate/limits';
import { passAnswers, stringifyAnswer } from '../gate/raw-answers';
import { readTrusted, trustOnly } from '../gate/trusted-documents';
import { beganNow, nothingFound } from '../gate/uniform-timing';
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
/** No cache on the way keeps the discussions of a driehoek. */
const NOT_KEPT = { 'cache-control': 'no-store' };

const notKept: RequestHandler = (_request, response, next) => {
  response.set(NOT_KEPT);
  next();
};

/** The headers that Express sets on an answer to a request without an origin. */
function answerHeaders(): Record<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  secure(response.req, response, () => undefined);
  const own = { vary: 'Origin', 'content-type': 'application/json; charset=utf-8', ...NOT_KEPT };
  return { ...(response.getHeaders() as Record<string, string>), ...own };
}

/** Serves the API over HTTP. `port` 0 takes any free one. */
export async function startServer(driehoek: Service, config: Edges, bounds: StreamBounds = BOUNDS): Promise<RunningServer> {
  const trusted = config.trustedDocuments ? trustOnly(await readTrusted(config.trustedDocuments)) : undefined;
  const gate = new Gate(driehoek, trusted);
  const apollo = await startApollo(driehoek, gate);
  const { ticks, webhooks } = driehoek;
  const streams = new Streams({ driehoek, gate, ticks }, bounds);
  const usual = application(driehoek, { apollo, gate, streams }, config);
  const admission = new Admission(driehoek.crowd);
  const headers = answerHeaders();
  const answers = fastPath(usual, { driehoek, admission, gate, headers });
  const listener = driehoek.sessions ? withSessions(answers, driehoek.sessions, headers) : answers;
  const admitted = admission.admitted(listener);
  const http = createServer(driehoek.demo ? onlyOwnHost(admitted) : admitted);
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
  gate: Gate;
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
  // Before GraphiQL: Express answers OPTIONS of a path by the first route that it knows there.
  app.use('/graphql', cors(config.corsOrigins));
  if (driehoek.demo) app.use(demoRoutes(driehoek.demo, driehoek.database), graphiqlRoutes());
  app.use(overSse(answering.streams, (request) => answering.gate.whoAsks(request, request.ip)));
  const askAs = askApi(driehoek, answering.gate);
  app.use(['/vergaderingen', '/export', '/ori', '/import'], beganNow, cors(config.corsOrigins));
  const ori = oriRoutes(askAs, config.webhooks.address);
  const files = [documentRoutes(askAs), exportRoutes(askAs), ori, importRoutes(askAs)];
  for (const routes of files) app.use(routes.use(refuseFile));
  graphqlRoute(app, answering);
  app.use(unknownPage);
  app.use((_request, response) => void response.status(404).json({ fout: 'Dit adres bestaat niet; de API staat op /graphql.' }));
  app.use(malformed);
  return app;
}

async function startApollo({ schema }: Service, gate: Gate): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    ...queryLimits,
    csrfPrevention: true,
    ...(gate.trusted && { persistedQueries: gate.trusted.persistedQueries }),
    // For signed-in askers only: contextOf refuses the others before this.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    plugins: [
      acceptPlugin(gate),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      passAnswers((text) => gate.documents.answeredRaw(text)),
      nothingFound,
      specStatus,
    ],
    stringifyResult: stringifyAnswer,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await apollo.start();
  return apollo;
}

function graphqlRoute(app: Express, { apollo, gate }: Answering): void {
  const middleware = expressMiddleware(apollo, { context: ({ req }) => contextOf(gate, req) });
  app.use('/graphql', notKept, readJson, middleware);
}

/**
 * A WebSocket takes tokens only: a page of any origin can open one, and the browser would send the
 * cookie along.
 */
const whoAsksByToken = ({ authentication }: Service, { headersDistinct }: IncomingMessage, address = '') =>
  authentication.askerOf(headersDistinct.authorization, address);

/**
 * Refuses before anything is parsed or run, introspection too. The trusted text is checked here
 * and not in the plugin, so that an unknown text is not parsed first.
 */
async function contextOf(gate: Gate, request: Request): Promise<Context> {
  try {
    const { context, leave } = await gate.admit({ request, address: request.ip });
    request.res?.once('close', leave);
    gate.trusted?.check(request);
    return context;
  } catch (error) {
    throw overHttp(error);
  }
}

/** Answers a body that is no JSON in UTF-8, or too large, as the asker's mistake. */
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
