import { GraphQLError } from 'graphql';
import type { DriehoekError } from '../platform/errors';
import { LimietBereikt } from '../toegang/limits';

function answerFor(error: DriehoekError): { status: number; headers: [string, string][] } {
  if (error instanceof LimietBereikt) return { status: 429, headers: [['retry-after', String(error.seconds)]] };
  if (error.code === 'NIET_AANGEMELD') return { status: 401, headers: [['www-authenticate', 'Bearer']] };
  if (error.code === 'TIJDELIJK_NIET_BESCHIKBAAR') return { status: 503, headers: [['retry-after', '60']] };
  return { status: 400, headers: [] };
}

/** A refusal from before anything runs, with the HTTP status and headers that say the same. */
export function overHttp(error: DriehoekError): GraphQLError {
  const { status, headers } = answerFor(error);
  const http = { status, headers: new Map(headers) };
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http } });
}
