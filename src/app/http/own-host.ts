import type { RequestListener } from 'node:http';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const BODY = `${JSON.stringify({
  fout: 'De demomodus antwoordt alleen op localhost en 127.0.0.1; open de pagina onder dat adres.',
})}\n`;
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/**
 * Answers 421 to every request that names another host than this machine. Demo mode gives a token
 * to anyone who reaches it, so a page elsewhere must not reach it by DNS rebinding: its requests
 * carry its own name in Host.
 */
export function onlyOwnHost(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (LOOPBACK.test(request.headers.host ?? '')) return listener(request, response);
    request.resume();
    response.writeHead(421, HEADERS).end(BODY);
  };
}
