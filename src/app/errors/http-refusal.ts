import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { DriehoekError, type Foutcode, OngeldigeInvoer } from '../../platform/input/errors';
import { TeDruk } from '../../toegang/concurrency';
import { LimietBereikt } from '../../toegang/limits';
import { waitForStep } from '../../toegang/timing-steps';
import { formatError } from './format-error';

interface Refusal {
  status: number;
  headers: Record<string, string>;
}

const NO_HEADERS = {};
const WRONG: Refusal = { status: 400, headers: NO_HEADERS };

/** The HTTP status and headers of each code. */
const REFUSALS: Record<Foutcode, Refusal> = {
  NIET_AANGEMELD: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
  NIET_TOEGESTAAN: { status: 403, headers: NO_HEADERS },
  NIET_GEVONDEN: { status: 404, headers: NO_HEADERS },
  ONGELDIGE_INVOER: WRONG,
  ONGELDIGE_TOESTAND: WRONG,
  CONFLICT: WRONG,
  VAST_BESPREEKPUNT: WRONG,
  TE_ZWAAR: WRONG,
  TIJDELIJK_NIET_BESCHIKBAAR: { status: 503, headers: { 'retry-after': '60' } },
  INTERNE_FOUT: { status: 500, headers: NO_HEADERS },
};

/** The statuses that a question keeps; with any other code it is a wrong question. */
const OF_QUESTIONS: readonly number[] = [401, 429, 503];

/**
 * The status and headers of a refusal. `code` is that of `error` unless it was found by
 * translating it. A refusal that knows after how many seconds to try again says so.
 */
export function refusalOf(error: unknown, code?: Foutcode): Refusal {
  const refusal = REFUSALS[code ?? (error as DriehoekError).code] ?? WRONG;
  if (!(error instanceof LimietBereikt || error instanceof TeDruk)) return refusal;
  return { status: error instanceof LimietBereikt ? 429 : refusal.status, headers: { 'retry-after': String(error.seconds) } };
}

/**
 * A refusal from before anything ran, with the HTTP status and headers that say the same. Any other
 * error is returned as it is.
 */
export function overHttp(error: unknown): unknown {
  if (error instanceof DriehoekError) {
    const refusal = refusalOf(error);
    const { status, headers } = OF_QUESTIONS.includes(refusal.status) ? refusal : WRONG;
    const http = { status, headers: new Map(Object.entries(headers)) };
    return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
  }
  if (!(error instanceof GraphQLError)) return error;
  const { message, nodes, originalError } = error;
  return new GraphQLError(message, { nodes, originalError, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Answers a request for a file that is refused: with the status of its code, and a JSON body. */
export const refuseFile: ErrorRequestHandler = async (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const refused =
    error instanceof URIError ? new OngeldigeInvoer('Dit adres is niet te lezen: er staat een % in zonder teken.') : error;
  const { message, extensions } = formatError({ message: '' }, refused);
  const code = extensions?.code as Foutcode;
  if (code === 'NIET_GEVONDEN') await waitForStep(response.locals.began);
  const { status, headers } = refusalOf(refused, code);
  response.status(status).set({ ...headers, 'cache-control': 'no-store' });
  response.json({ errors: [{ message, extensions }] });
};
