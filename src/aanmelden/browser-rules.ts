import type { IncomingMessage } from 'node:http';

/**
 * A header that only requests of our page carry: a form cannot set it, nor another origin
 * without a CORS preflight.
 */
const OWN_HEADER = 'x-driehoek-web';
const READING = ['GET', 'HEAD'];

/**
 * Tells whether the browser opens this address as a page, rather than for a script or an embedded
 * element.
 */
export const isNavigation = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

const isFromElsewhere = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/**
 * Tells whether a link on another site or in a mail led here: the browser then withholds a
 * SameSite=Strict cookie.
 */
export const isLinkFromElsewhere = (request: IncomingMessage): boolean => isNavigation(request) && isFromElsewhere(request);

/**
 * Tells whether a request that carries or asks for the cookie comes from our own page. A change
 * also needs the header, which forces a preflight on other origins.
 */
export function isOwn(request: IncomingMessage): boolean {
  if (READING.includes(request.method ?? '')) return !isFromElsewhere(request) || isNavigation(request);
  return !isFromElsewhere(request) && request.headers[OWN_HEADER] === '1';
}
