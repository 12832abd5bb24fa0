import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'driehoek';
/**
 * Browsers accept a cookie with this prefix only when it is Secure, valid for the whole host, and
 * set by that host itself.
 */
const SECURE_NAME = `__Host-${NAME}`;
/** Safari accepts no Secure cookie over plain http, not even from localhost. */
const SAFARI = /^(?!.*(Chrome|Chromium|Android)).*Safari/;

const VALUE = /^(__Host-)?driehoek=([A-Za-z0-9_-]{43})$/;
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * Returns the session id in a request; undefined without one or with two. A cookie without the
 * prefix, which a sibling host may have set, counts on localhost only.
 */
export function sessionIdIn({ cookie = '', host = '' }: IncomingHttpHeaders): string | undefined {
  const found = cookie.split(';').map((pair) => VALUE.exec(pair.trim()));
  const values = found.flatMap((match) => (match?.[2] && (match[1] || THIS_MACHINE.test(host)) ? [match[2]] : []));
  return values.length === 1 ? values[0] : undefined;
}

/** Returns the Set-Cookie header that stores an id in the browser; '' removes the stored one. */
export function cookieWith(id: string, { overHttps, agent = '' }: { overHttps: boolean; agent?: string | undefined }): string {
  const secure = overHttps || !SAFARI.test(agent);
  const rest = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${id ? '' : '; Max-Age=0'}`;
  return `${secure ? SECURE_NAME : NAME}=${id}; ${rest}`;
}
