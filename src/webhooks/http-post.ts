import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { AddressRefused, type AllowedAddresses } from './allowed-addresses';
import { BezorgingFout } from './webhook.enum';

export interface SignedMessage {
  id: string;
  adres: string;
  gebeurtenis: string;
  tijdstempel: string;
  handtekening: string;
}
export interface PostOutcome {
  antwoord: number | null;
  /** Reason of the failure; null after delivery. */
  fout: BezorgingFout | null;
}

/**
 * Only the status of a response matters; at most this many bytes are read before the connection
 * closes.
 */
const MOST_READ = 16 * 1024;
const MOST_HEADERS = 16 * 1024;
const TLS = /^(CERT_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/;

/**
 * Sends one message once and returns the outcome. Takes at most `ms` in total, from name resolution
 * to the end of the response. Throws only when the service stops meanwhile.
 */
export async function httpPost(
  message: SignedMessage,
  allowedAddresses: AllowedAddresses,
  ms: number,
  stopping: AbortSignal,
): Promise<PostOutcome> {
  stopping.throwIfAborted();
  const cut = new AbortController();
  const stop = () => cut.abort();
  const timer = setTimeout(stop, ms);
  stopping.addEventListener('abort', stop);
  try {
    return await exchange(message, allowedAddresses, cut.signal);
  } catch (error) {
    stopping.throwIfAborted();
    return { antwoord: null, fout: cut.signal.aborted ? BezorgingFout.TE_TRAAG : why(error as NodeJS.ErrnoException) };
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}

function exchange(message: SignedMessage, allowedAddresses: AllowedAddresses, signal: AbortSignal): Promise<PostOutcome> {
  return new Promise((resolve, reject) => {
    const request = begin(message, allowedAddresses, signal);
    request.once('error', reject);
    request.once('response', (response) => {
      const outcome = outcomeOf(response.statusCode ?? 0);
      // The receiver has answered: errors after the status do not change the outcome.
      request.removeListener('error', reject).on('error', () => undefined);
      ended(response).then(() => resolve(outcome));
    });
    request.end(message.gebeurtenis);
  });
}

/** Resolves when the response has ended, in any way. */
function ended(response: IncomingMessage): Promise<void> {
  let read = 0;
  return new Promise((resolve) => {
    response.on('error', () => resolve());
    response.on('close', () => resolve());
    response.on('end', () => response.destroy());
    response.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > MOST_READ) response.destroy();
    });
  });
}

function begin(
  { id, adres, gebeurtenis, tijdstempel, handtekening }: SignedMessage,
  allowedAddresses: AllowedAddresses,
  signal: AbortSignal,
): ClientRequest {
  const { protocol, hostname } = new URL(adres);
  const plain = protocol === 'http:';
  const literal = hostname.replace(/^\[|\]$/g, '');
  // `lookup` is not called for a literal address, so it is checked here.
  if (isIP(literal) && !allowedAddresses.allows(literal, plain)) throw new AddressRefused();
  return (plain ? overHttp : overHttps)(adres, {
    method: 'POST',
    agent: false,
    lookup: allowedAddresses.lookup(plain),
    maxHeaderSize: MOST_HEADERS,
    signal,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': Buffer.byteLength(gebeurtenis),
      'user-agent': 'driehoek-webhooks',
      'webhook-id': id,
      'webhook-timestamp': tijdstempel,
      'webhook-signature': handtekening,
    },
  });
}

/**
 * Returns the outcome of a status. Redirects are not followed: they could lead to a forbidden
 * address.
 */
function outcomeOf(antwoord: number): PostOutcome {
  if (antwoord >= 200 && antwoord < 300) return { antwoord, fout: null };
  return { antwoord, fout: antwoord >= 300 && antwoord < 400 ? BezorgingFout.DOORGESTUURD : BezorgingFout.GEWEIGERD };
}

function why(error: NodeJS.ErrnoException): BezorgingFout {
  if (error instanceof AddressRefused) return BezorgingFout.ADRES;
  const code = error.code ?? '';
  if (TLS.test(code)) return BezorgingFout.TLS;
  return code.startsWith('HPE_') ? BezorgingFout.ONLEESBAAR : BezorgingFout.GEEN_VERBINDING;
}
