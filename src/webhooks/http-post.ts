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
  /** Why it did not arrive; null when it did. */
  fout: BezorgingFout | null;
}

/**
 * Of an answer only the status counts; more than this is not read, and the connection then ends.
 */
const MOST_READ = 16 * 1024;
const MOST_HEADERS = 16 * 1024;
const TLS = /^(CERT_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/;

/**
 * Sends one message, once, and says how that went. All of it, from the name to the end of the
 * answer, takes at most `ms`. Throws only when the service stops meanwhile.
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
      // Whatever comes after the status, or does not: the receiver has answered.
      request.removeListener('error', reject).on('error', () => undefined);
      ended(response).then(() => resolve(outcome));
    });
    request.end(message.gebeurtenis);
  });
}

/** Resolves when the answer is over, one way or another. */
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
  // An address that is no name is not looked up.
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

/** A redirect is not followed: it could lead to where the address itself may not. */
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
