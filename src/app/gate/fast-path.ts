import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { authorizationOf } from '../../aanmelden/with-sessions';
import { release } from '../../platform/postgres/bytes-client';
import type { Context } from '../../toegang/context';
import type { Service } from '../compose/compose';
import type { Admission } from './admission';
import type { Accepted, Asked, Gate } from './gate';
import { answerAsText, bodyOf, type Pieces } from './raw-answers';
import { holdNothingFound } from './uniform-timing';

// Most requests ask a question that was asked before: to parse and validate it again finds nothing
// new, and the layers in front of a small answer take longer than PostgreSQL does. Such a request
// is answered here. Whatever is out of the ordinary goes the usual way, untouched: another method
// or header, a question or token that is new, a refusal, an error.

const LONGEST_BODY = 100 * 1024;
const KNOWN_KEYS = ['query', 'variables', 'operationName'];
const JSON_TYPE = /^application\/json(; ?charset=utf-?8)?$/i;
const ANY_JSON = [undefined, '*/*', 'application/json'];
/** Headers that ask for more than a plain answer, such as a compressed body or `100-continue`. */
const UNUSUAL = ['content-encoding', 'transfer-encoding', 'expect', 'upgrade'];

interface Serving {
  driehoek: Service;
  admission: Admission;
  gate: Gate;
  /** The headers that every answer has. */
  headers: Record<string, string>;
}

/** Answers questions that were accepted before; hands every other request to `usual` as it came. */
export function fastPath(usual: RequestListener, service: Serving): RequestListener {
  const { driehoek, admission, gate } = service;
  return (request, response) => {
    if (!isPlain(request)) return usual(request, response);
    const asker = driehoek.authentication.knownAsker(authorizationOf(request));
    if (!asker) return usual(request, response);
    if (driehoek.crowd.isFullFor(asker)) return admission.refuse(response);
    const began = performance.now();
    const usually = () => void usual(request, response);
    readAndPutBack(request, (body) => {
      const question = questionIn(body);
      if (!question || !gate.documents.isRaw(question.source.text)) return usually();
      const answer = (accepted: Accepted, context: Context) => rawAnswer(driehoek.schema, accepted, context, began);
      gate
        .attempt({ request, asker }, question, answer)
        .then((json) => (json === undefined ? usually() : send(response, json, service)), usually);
    });
  };
}

/** The data as text; undefined when Apollo Server is to answer. */
async function rawAnswer(schema: GraphQLSchema, accepted: Accepted, context: Context, began: number) {
  const { document, operation, variables } = accepted;
  const question = { variables, operationName: operation.name?.value };
  const json = await answerAsText(schema, document, question, context).catch(() => undefined);
  if (json !== undefined) await holdNothingFound(json, began);
  return json;
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

/** Reads the body and puts it back on the stream, so that the next listener receives it again. */
function readAndPutBack(request: IncomingMessage, done: (body: Buffer) => void): void {
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
    done(body);
  };
  request.on('data', onData);
}

/** The question in a body; undefined for anything that Apollo Server would look at twice. */
function questionIn(body: Buffer): (Asked & { source: { text: string } }) | undefined {
  if (!isUtf8(body)) return undefined;
  try {
    const asked = JSON.parse(body.toString());
    const { query, variables = null, operationName = null } = asked;
    const usual =
      typeof query === 'string' &&
      (variables === null || (typeof variables === 'object' && !Array.isArray(variables))) &&
      (operationName === null || typeof operationName === 'string') &&
      Object.keys(asked).every((key) => KNOWN_KEYS.includes(key));
    return usual ? { source: { text: query }, variables, operationName } : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, json: Pieces, { headers }: Serving): void {
  const body = bodyOf(json);
  const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  response.writeHead(200, { ...headers, 'content-length': length });
  response.cork();
  for (const piece of body) response.write(piece);
  // The kernel has all of it then. On a broken connection the garbage collector frees it.
  response.once('finish', () => {
    for (const piece of json) if (typeof piece !== 'string') release(piece);
  });
  response.end();
}
