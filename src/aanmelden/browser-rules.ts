import type { IncomingMessage } from 'node:http';

/**
 * What a request of our own page says of itself; no form can, and no page of another origin without
 * leave.
 */
const OWN_HEADER = 'x-driehoek-web';
const READING = ['GET', 'HEAD'];

/**
 * Whether a browser opens this address itself, in a tab, as opposed to a page that fetches or
 * embeds it.
 */
export const isNavigation = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

const isFromElsewhere = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

/**
 * Whether a link on another site, or in a mail, led here: the browser keeps a SameSite=Strict
 * cookie back then.
 */
export const isLinkFromElsewhere = (request: IncomingMessage): boolean => isNavigation(request) && isFromElsewhere(request);

/**
 * Whether a request that carries the cookie, or asks for one, comes from our own page. A change
 * must say so in a header of its own too, which makes browsers ask for leave first when another
 * origin sends it.
 */
export function isOwn(request: IncomingMessage): boolean {
  if (READING.includes(request.method ?? '')) return !isFromElsewhere(request) || isNavigation(request);
  return !isFromElsewhere(request) && request.headers[OWN_HEADER] === '1';
}
