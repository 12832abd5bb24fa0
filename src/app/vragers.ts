import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { type DocumentNode, execute, getOperationAST, type OperationDefinitionNode, validate } from 'graphql';
import { authorizationOf } from '../aanmelden/with-sessions';
import type { Stel, Vragers } from '../documenten/vraag';
import { type Foutcode, OngeldigeInvoer } from '../platform/errors';
import type { Context } from '../toegang/context';
import { TeDruk } from '../toegang/crowd';
import { LimietBereikt } from '../toegang/limits';
import { sameMoment } from '../toegang/same-moment';
import type { Driehoek } from './compose';
import { costsOf } from './cost';
import { formatError } from './format-error';
import { attemptOf, sleutelVan } from './prepared';

/**
 * Puts the questions behind files to the API itself: the same asker, row-level security, count of requests and of cost. What a file
 * holds is what its asker reads by GraphQL.
 */
export function vragersVan(driehoek: Driehoek): Vragers {
  const operations = new WeakMap<DocumentNode, OperationDefinitionNode>();
  const costOf = costsOf(driehoek.schema);
  return async (request) => {
    const context = await contextVan(driehoek, request);
    const stel: Stel = async ({ document }, variables) => {
      const operation = operations.get(document) ?? operationOf(driehoek, document);
      operations.set(document, operation);
      await driehoek.limits.countCost(context.asker, costOf({ document, operation, variables }));
      const { schema } = driehoek;
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue: context });
      if (errors?.[0]) throw errors[0];
      return data?.antwoord as never;
    };
    return stel;
  };
}

/** Who asks, counted for one request. Throws NietAangemeld, TijdelijkNietBeschikbaar and LimietBereikt, before anything is looked at. */
export async function contextVan({ authentication, limits, crowd, contextOf }: Driehoek, request: Request): Promise<Context> {
  const asker = await authentication.askerOf(authorizationOf(request), request.ip ?? '');
  request.res?.once('close', crowd.enterAs(asker));
  await limits.countRequest(asker);
  return attemptOf(request) ?? contextOf(asker, sleutelVan(request));
}

/** A question that stands in the code fits the schema, or that is a mistake of ours. */
function operationOf({ schema }: Driehoek, document: DocumentNode): OperationDefinitionNode {
  const [mistake] = validate(schema, document);
  if (mistake) throw new Error(mistake.message);
  return getOperationAST(document) as OperationDefinitionNode;
}

const STATUS: Partial<Record<Foutcode, number>> = {
  NIET_AANGEMELD: 401,
  NIET_TOEGESTAAN: 403,
  NIET_GEVONDEN: 404,
  TIJDELIJK_NIET_BESCHIKBAAR: 503,
  INTERNE_FOUT: 500,
};

/** Remembers when a request came, for answers that go out at a fixed moment. */
export const beganNow: RequestHandler = (_request, response, next) => {
  response.locals.began = performance.now();
  next();
};

/** A refusal where no GraphQL answer is expected: the HTTP status says it too. */
export const geweigerd: ErrorRequestHandler = async (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const refusal =
    error instanceof URIError ? new OngeldigeInvoer('Dit adres is niet te lezen: er staat een % in zonder teken.') : error;
  const { message, extensions } = formatError({ message: '' }, refusal);
  const code = extensions?.code as Foutcode;
  if (code === 'NIET_AANGEMELD') response.set('www-authenticate', 'Bearer');
  if (code === 'NIET_GEVONDEN') await sameMoment(response.locals.began);
  if (code === 'TIJDELIJK_NIET_BESCHIKBAAR') response.set('retry-after', error instanceof TeDruk ? String(error.seconds) : '60');
  const limit = error instanceof LimietBereikt;
  if (limit) response.set('retry-after', String(error.seconds));
  response.set('cache-control', 'no-store');
  response.status(limit ? 429 : (STATUS[code] ?? 400)).json({ errors: [{ message, extensions }] });
};
