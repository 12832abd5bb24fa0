import type { Request, RequestHandler } from 'express';
import { authorizationOf } from '../../aanmelden/with-sessions';
import type { Context } from '../../toegang/context';
import type { Service } from '../compose/compose';
import { attemptOf, sleutelVan } from './fast-path';

/**
 * Who asks, counted for one request. Throws NietAangemeld, TijdelijkNietBeschikbaar and
 * LimietBereikt, before anything is looked at.
 */
export async function contextVan({ authentication, limits, crowd, contextOf }: Service, request: Request): Promise<Context> {
  const asker = await authentication.askerOf(authorizationOf(request), request.ip ?? '');
  request.res?.once('close', crowd.enterAs(asker));
  await limits.countRequest(asker);
  return attemptOf(request) ?? contextOf(asker, sleutelVan(request));
}

/** Remembers when a request came, for answers that go out at a fixed moment. */
export const beganNow: RequestHandler = (_request, response, next) => {
  response.locals.began = performance.now();
  next();
};
