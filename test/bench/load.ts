import { connect, type Socket } from 'node:net';

/**
 * A measured server, with the bytes of the nth request of a connection, given the previous answer.
 */
export interface Target {
  name: string;
  url: string;
  request(connection: number, n: number, previous: string | undefined): Buffer;
  /** Whether `request` reads the previous answer. */
  reads: boolean;
}
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /**
   * Number of error answers: a service under load may refuse instead of queueing. The other figures
   * exclude them.
   */
  refused: number;
}

class Refused extends Error {}

const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');
const ERRORS = Buffer.from('"errors":[');

/**
 * Makes the bytes of a request: once where they do not change, so that the load generator takes
 * little CPU.
 */
export function requestBytes(url: string, headers: Record<string, string>, body?: string): Buffer {
  const { host, pathname, search } = new URL(url);
  const all = {
    host,
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `${body === undefined ? 'GET' : 'POST'} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`,
  );
}

/**
 * A keep-alive connection: a request, its whole answer, the next. An answer with errors,
 * or with another status than 200, rejects with Refused.
 */
class Connection {
  private received: Buffer[] = [];
  private length = 0;
  private expected: number | undefined;
  private chunked = false;
  private waiting: { resolve(body: Buffer): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  ask(request: Buffer): Promise<Buffer> {
    this.socket.write(request);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    this.length += chunk.length;
    if (this.expected === undefined && !this.chunked) this.readHeaders();
    const tail = this.received.at(-1) as Buffer;
    if (this.chunked ? tail.subarray(-5).equals(END_OF_CHUNKS) : this.expected !== undefined && this.length >= this.expected)
      this.finish();
  }

  private readHeaders(): void {
    const all = Buffer.concat(this.received);
    const end = all.indexOf(END_OF_HEADERS);
    if (end < 0) return;
    const headers = all.subarray(0, end).toString('latin1');
    const [, length] = /^content-length: (\d+)/im.exec(headers) ?? [];
    this.chunked = length === undefined;
    if (length !== undefined) this.expected = end + 4 + Number(length);
    this.received = [all];
  }

  private finish(): void {
    const all = this.received.length === 1 ? (this.received[0] as Buffer) : Buffer.concat(this.received);
    const body = all.subarray(all.indexOf(END_OF_HEADERS) + 4);
    const waiting = this.waiting;
    const success = all.toString('latin1', 9, 12) === '200' && body.indexOf(ERRORS) < 0;
    [this.received, this.length, this.expected, this.chunked, this.waiting] = [[], 0, undefined, false, undefined];
    if (success) waiting?.resolve(body);
    else waiting?.reject(new Refused(all.toString('utf8', 0, 2000)));
  }
}

/** Decodes a chunked body. */
function unchunk(body: Buffer): string {
  if (body[0] === 0x7b) return body.toString();
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!size) return Buffer.concat(parts).toString();
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

/** Returns the answers to the first requests of a connection, to compare targets. */
export async function answersOf(target: Target, count: number, connection = 0): Promise<string[]> {
  const open = await Connection.open(target.url);
  const answers: string[] = [];
  for (let n = 0; n < count; n += 1) answers.push(unchunk(await open.ask(target.request(connection, n, answers.at(-1)))));
  open.close();
  return answers;
}

/**
 * Sends requests for `ms` milliseconds over this many connections, each sequential: at once after
 * each answer, or with `perSecond` at a fixed total rate at most.
 */
export async function load(target: Target, connections: number, ms: number, perSecond = Infinity): Promise<Figures> {
  const pause = (connections * 1000) / perSecond;
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(target.url)));
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const each = async (connection: Connection, number: number) => {
    let previous: string | undefined;
    for (let n = 0, at = performance.now(); at < began + ms; n += 1) {
      const early = began + (n + number / connections) * pause - at;
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      at = performance.now();
      const body = await connection.ask(target.request(number, n, previous)).catch(refusal);
      if (target.reads && body) previous = unchunk(body);
      const now = performance.now();
      if (body) times.push(now - at);
      else refused += 1;
      at = now;
    }
  };
  await Promise.all(open.map(each));
  const seconds = (performance.now() - began) / 1000;
  for (const connection of open) connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), refused };
}

/** Only refusals are counted; a broken connection is an error. */
function refusal(error: Error): undefined {
  if (!(error instanceof Refused)) throw error;
}

export const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
