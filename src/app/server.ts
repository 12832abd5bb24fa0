import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import helmet from 'helmet';
import type { Config } from '../platform/config';
import type { Context } from '../toegang/context';
import { calendarRoutes } from './calendar-routes';
import type { Driehoek } from './compose';
import { cors } from './cors';
import { costPlugin } from './cost';
import { demoRoutes } from './demo-routes';
import { formatError, unforeseen } from './format-error';
import { graphiqlRoutes } from './graphiql';
import { healthRoutes } from './health-routes';
import { overHttp } from './over-http';
import { passAnswers, stringifyAnswer } from './pass-answers';
import { queryLimits } from './query-limits';
import { securityTxt } from './security-txt';

type Edges = Pick<Config, 'host' | 'port' | 'corsOrigins' | 'proxies' | 'securityContact'>;

export interface RunningServer {
  url: string;
  /** Finishes what was asked, for at most five seconds, and takes nothing new. */
  stop(): Promise<void>;
}

const MOST_WAIT_MS = 5000;
// Upgrading to https would break the pages that this machine serves itself over http; a proxy in front does https.
const OWN_FILES_ONLY = { styleSrc: ["'self'", "'unsafe-inline'"], fontSrc: ["'self'", 'data:'], upgradeInsecureRequests: null };

/** Serves the API over HTTP. `port` 0 takes any free one. */
export async function startServer(driehoek: Driehoek, config: Edges): Promise<RunningServer> {
  const apollo = await startApollo(driehoek);
  const http = createServer(application(driehoek, apollo, config));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });
  const { port } = http.address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${port}/graphql`, stop: () => stop(http, apollo) };
}

function application(driehoek: Driehoek, apollo: ApolloServer<Context>, config: Edges): Express {
  const app = express();
  app.disable('x-powered-by');
  // A digest of every answer, for caches: no answer of the API may be cached, and a long one takes time to digest.
  app.disable('etag');
  app.set('trust proxy', config.proxies);
  app.use(helmet({ contentSecurityPolicy: { directives: OWN_FILES_ONLY } }));
  app.use(healthRoutes(driehoek.database), securityTxt(config.securityContact), calendarRoutes(driehoek.feed));
  if (driehoek.demo) app.use(demoRoutes(driehoek.demo, driehoek.database), graphiqlRoutes());
  graphqlRoute(app, apollo, driehoek, config);
  app.use((_request, response) => void response.status(404).json({ fout: 'Dit adres bestaat niet; de API staat op /graphql.' }));
  app.use(malformed);
  return app;
}

async function startApollo({ schema, limits }: Driehoek): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    ...queryLimits,
    csrfPrevention: true,
    // For whoever is signed in: contextOf refuses the others before this.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    plugins: [
      costPlugin(schema, limits),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      passAnswers,
    ],
    stringifyResult: stringifyAnswer,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await apollo.start();
  return apollo;
}

function graphqlRoute(app: Express, apollo: ApolloServer<Context>, driehoek: Driehoek, { corsOrigins }: Edges): void {
  const middleware = expressMiddleware(apollo, { context: ({ req }) => contextOf(driehoek, req) });
  app.use('/graphql', cors(corsOrigins), express.json({ limit: '100kb', strict: true }), middleware);
}

/** Refuses before anything is parsed or run, introspection too: with 401 for who is not signed in. */
async function contextOf({ authentication, limits, contextOf }: Driehoek, request: Request): Promise<Context> {
  try {
    const asker = await authentication.askerOf(request.headersDistinct.authorization, request.ip ?? '');
    await limits.countRequest(asker);
    return contextOf(asker);
  } catch (error) {
    throw overHttp(error);
  }
}

/** A body that is no JSON, or too large: the asker's mistake, said as one. */
const malformed: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  const { message, extensions } =
    status === 500
      ? unforeseen(error)
      : {
          message: status === 413 ? 'De vraag is groter dan 100 kB; deel haar op.' : 'De vraag is geen geldige JSON.',
          extensions: { code: 'ONGELDIGE_INVOER' },
        };
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
