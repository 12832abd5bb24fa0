import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type DocumentNode, getOperationAST } from 'graphql';
import { authorizationOf } from '../../aanmelden/with-sessions';
import { Lru } from '../../platform/memory/lru';
import { release } from '../../platform/postgres/bytes-client';
import type { Context } from '../../toegang/context';
import type { Service } from '../compose/compose';
import type { Admission } from './admission';
import type { Charge } from './cost';
import { answerAsText, bodyOf, type Pieces, type Question } from './raw-answers';
import { holdNothingFound } from './uniform-timing';

// Most requests ask a question that was asked before: to parse and validate it again finds nothing
// new, and the layers in front of a small answer take longer than PostgreSQL does. Such a request
// is answered here. Whatever is out of the ordinary goes the usual way, untouched: another method
// or header, a question or token that is new, a refusal, an error.

const MOST_QUESTIONS = 500;
const LONGEST_QUESTION = 20_000;
const LONGEST_BODY = 100 * 1024;
const KNOWN_KEYS = ['query', 'variables', 'operationName'];
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;
const ANY_JSON = [undefined, '*/*', 'application/json'];
/**
 * What asks for more than a plain answer: a page of another origin, a packed body, a client that
 * waits for leave to send.
 */
const UNUSUAL = ['content-encoding', 'transfer-encoding', 'expect', 'upgrade'];

/** Documents that were found valid and answered, by their text. */
export class PreparedQuestions {
  private readonly documents = new Lru<DocumentNode>(MOST_QUESTIONS);

  keep(query: string, document: DocumentNode): void {
    if (query.length <= LONGEST_QUESTION) this.documents.keep(query, document);
  }

  get(query: string): DocumentNode | undefined {
    return this.documents.get(query);
  }
}

interface Serving {
  driehoek: Service;
  admission: Admission;
  prepared: PreparedQuestions;
  charge: Charge;
  /** What every answer says beside its own. */
  headers: Record<string, string>;
}
interface Ready extends Question {
  document: DocumentNode;
  context: Context;
}

/** The key by which this request is known when it is sent again. */
export const sleutelVan = ({ headersDistinct }: IncomingMessage) => headersDistinct['idempotency-key'];

const attempts = new WeakMap<IncomingMessage, Context>();
/**
 * The context in which a request was refused here: asked again the usual way, it is refused for the
 * same, and recorded once.
 */
export const attemptOf = (request: IncomingMessage): Context | undefined => attempts.get(request);

/** Answers what was asked before; hands every other request to `usual` as it came. */
export function preparedFirst(usual: RequestListener, service: Serving): RequestListener {
  return (request, response) => {
    if (!isPlain(request)) return usual(request, response);
    const asker = service.driehoek.authentication.knownAsker(authorizationOf(request));
    if (!asker) return usual(request, response);
    if (service.driehoek.crowd.isFullFor(asker)) return service.admission.refuse(response);
    const began = performance.now();
    const usually = () => void usual(request, response);
    readAndPutBack(request, (body) => {
      const question = questionIn(body);
      const document = question && service.prepared.get(question.query);
      if (!document) return usually();
      const context = service.driehoek.contextOf(asker, sleutelVan(request));
      attempts.set(request, context);
      answer({ ...question, document, context }, service, began).then(
        (json) => (json === undefined ? usually() : send(response, json, service)),
        usually,
      );
    });
  };
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? 0);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    JSON_TYPE.test(headers['content-type'] ?? '') &&
    length > 0 &&
    length <= LONGEST_BODY &&
    ANY_JSON.includes(headers.accept) &&
    isOwnOrigin(headers) &&
    !UNUSUAL.some((name) => headers[name] !== undefined)
  );
}

/**
 * A browser names the origin with every POST of a page: our own page gets no other answer than a
 * program, which names none.
 */
const isOwnOrigin = ({ origin, host }: IncomingMessage['headers']) =>
  origin === undefined || origin === `http://${host}` || origin === `https://${host}`;

/**
 * Reads the body, and leaves the request as if nobody had: whoever listens next is sent it again.
 */
function readAndPutBack(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let missing = Number(request.headers['content-length']);
  const onData = (chunk: Buffer) => {
    chunks.push(chunk);
    missing -= chunk.length;
    if (missing > 0) return;
    request.off('data', onData);
    request.pause();
    const body = Buffer.concat(chunks);
    request.unshift(body);
    request.on('newListener', (event) => event === 'data' && process.nextTick(() => request.resume()));
    done(body.toString());
  };
  request.on('data', onData);
}

function questionIn(body: string): ({ query: string } & Question) | undefined {
  try {
    const asked = JSON.parse(body);
    const { query, variables = null, operationName = null } = asked;
    const usual =
      typeof query === 'string' &&
      (variables === null || (typeof variables === 'object' && !Array.isArray(variables))) &&
      (operationName === null || typeof operationName === 'string') &&
      Object.keys(asked).every((key) => KNOWN_KEYS.includes(key));
    return usual ? { query, variables, operationName } : undefined;
  } catch {
    return undefined;
  }
}

/** The data as text; undefined when the usual way is to say what is the matter. */
async function answer({ context, document, ...question }: Ready, { driehoek, charge }: Serving, began: number) {
  const { asker } = context;
  const operation = getOperationAST(document, question.operationName);
  if (!operation) return undefined;
  // A refusal is said the usual way, which counts anew.
  const leave = driehoek.crowd.enterAs(asker);
  try {
    await driehoek.limits.countRequest(asker);
    const cost = await charge({ document, operation, variables: question.variables ?? {} }, asker);
    const json = await answerAsText(driehoek.schema, document, question, context).catch(() => undefined);
    if (json === undefined) await driehoek.limits.giveBack(asker, cost);
    else await holdNothingFound(json, began);
    return json;
  } finally {
    leave();
  }
}

function send(response: ServerResponse, json: Pieces, { headers }: Serving): void {
  const body = bodyOf(json);
  const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  response.writeHead(200, { ...headers, 'content-length': length });
  response.cork();
  for (const piece of body) response.write(piece);
  // The system has all of it then. Of a connection that breaks, the garbage collector takes it.
  response.once('finish', () => {
    for (const piece of json) if (typeof piece !== 'string') release(piece);
  });
  response.end();
}
