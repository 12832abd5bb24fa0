import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'driehoek';
/**
 * Browsers take a cookie of this name only when it is Secure, of the whole host, and set by that
 * host itself.
 */
const SECURE_NAME = `__Host-${NAME}`;
/** Safari takes no Secure cookie over plain http, not even of this machine. */
const SAFARI = /^(?!.*(Chrome|Chromium|Android)).*Safari/;

const VALUE = /^(__Host-)?driehoek=([A-Za-z0-9_-]{43})$/;
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * The id of the session that a request carries; undefined without one. Of two, neither counts. A
 * cookie without the prefix, which a sibling of the host may have set, counts on this machine only.
 */
export function sessionIdIn({ cookie = '', host = '' }: IncomingHttpHeaders): string | undefined {
  const found = cookie.split(';').map((pair) => VALUE.exec(pair.trim()));
  const values = found.flatMap((match) => (match?.[2] && (match[1] || THIS_MACHINE.test(host)) ? [match[2]] : []));
  return values.length === 1 ? values[0] : undefined;
}

/**
 * The Set-Cookie header that has the browser keep an id; '' has it forget the one that it keeps.
 */
export function cookieWith(id: string, { overHttps, agent = '' }: { overHttps: boolean; agent?: string | undefined }): string {
  const secure = overHttps || !SAFARI.test(agent);
  const rest = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${id ? '' : '; Max-Age=0'}`;
  return `${secure ? SECURE_NAME : NAME}=${id}; ${rest}`;
}
