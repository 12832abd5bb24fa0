import { GraphQLError } from 'graphql';
import { DriehoekError } from '../../platform/input/errors';
import { TeDruk } from '../../toegang/concurrency';
import { LimietBereikt } from '../../toegang/limits';

function answerFor(error: DriehoekError): { status: number; headers: [string, string][] } {
  if (error instanceof LimietBereikt) return { status: 429, headers: [['retry-after', String(error.seconds)]] };
  if (error instanceof TeDruk) return { status: 503, headers: [['retry-after', String(error.seconds)]] };
  if (error.code === 'NIET_AANGEMELD') return { status: 401, headers: [['www-authenticate', 'Bearer']] };
  if (error.code === 'TIJDELIJK_NIET_BESCHIKBAAR') return { status: 503, headers: [['retry-after', '60']] };
  return { status: 400, headers: [] };
}

/** A refusal from before anything ran, with the HTTP status and headers that say the same. What is no refusal stays what it is. */
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
