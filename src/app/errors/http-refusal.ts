import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { DriehoekError, type Foutcode, OngeldigeInvoer } from '../../platform/input/errors';
import { TeDruk } from '../../toegang/concurrency';
import { LimietBereikt } from '../../toegang/limits';
import { waitForStep } from '../../toegang/timing-steps';
import { formatError } from './format-error';

function answerFor(error: DriehoekError): { status: number; headers: [string, string][] } {
  if (error instanceof LimietBereikt) return { status: 429, headers: [['retry-after', String(error.seconds)]] };
  if (error instanceof TeDruk) return { status: 503, headers: [['retry-after', String(error.seconds)]] };
  if (error.code === 'NIET_AANGEMELD') return { status: 401, headers: [['www-authenticate', 'Bearer']] };
  if (error.code === 'TIJDELIJK_NIET_BESCHIKBAAR') return { status: 503, headers: [['retry-after', '60']] };
  return { status: 400, headers: [] };
}

/**
 * A refusal from before anything ran, with the HTTP status and headers that say the same. What is
 * no refusal stays what it is.
 */
export function overHttp(error: unknown): unknown {
  if (error instanceof DriehoekError) {
    const { status, headers } = answerFor(error);
    const http = { status, headers: new Map(headers) };
    return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
  }
  if (!(error instanceof GraphQLError)) return error;
  const { message, nodes, originalError } = error;
  return new GraphQLError(message, { nodes, originalError, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

const STATUS: Partial<Record<Foutcode, number>> = {
  NIET_AANGEMELD: 401,
  NIET_TOEGESTAAN: 403,
  NIET_GEVONDEN: 404,
  TIJDELIJK_NIET_BESCHIKBAAR: 503,
  INTERNE_FOUT: 500,
};

/** A refusal where no GraphQL answer is expected: the HTTP status says it too. */
export const geweigerd: ErrorRequestHandler = async (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const refusal =
    error instanceof URIError ? new OngeldigeInvoer('Dit adres is niet te lezen: er staat een % in zonder teken.') : error;
  const { message, extensions } = formatError({ message: '' }, refusal);
  const code = extensions?.code as Foutcode;
  if (code === 'NIET_AANGEMELD') response.set('www-authenticate', 'Bearer');
  if (code === 'NIET_GEVONDEN') await waitForStep(response.locals.began);
  if (code === 'TIJDELIJK_NIET_BESCHIKBAAR') response.set('retry-after', error instanceof TeDruk ? String(error.seconds) : '60');
  const limit = error instanceof LimietBereikt;
  if (limit) response.set('retry-after', String(error.seconds));
  response.set('cache-control', 'no-store');
  response.status(limit ? 429 : (STATUS[code] ?? 400)).json({ errors: [{ message, extensions }] });
};
