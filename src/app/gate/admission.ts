import type { RequestListener, ServerResponse } from 'node:http';
import { type Concurrency, TeDruk } from '../../toegang/concurrency';
import { refusalOf } from '../errors/http-refusal';

/** Health checks must pass on a busy service; streams are long and have a separate bound. */
const ALWAYS = ['/healthz', '/readyz', '/graphql/stream'];
const BUSY = new TeDruk();
const { status, headers } = refusalOf(BUSY);
const BODY = `${JSON.stringify({ errors: [{ message: BUSY.message, extensions: { code: BUSY.code } }] })}\n`;
const HEADERS = {
  ...headers,
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(BODY),
};
/**
 * So many refusals are written in a turn, unless there are so many that some would wait too long;
 * and a turn takes so long.
 */
const MOST_IN_A_TURN = 10;
const TURN_MS = 10;
/** No refusal waits longer, however many there are. */
const MOST_WAIT_MS = BUSY.seconds * 1000;

/**
 * Lets in the requests that fit and refuses the rest before reading them. Few refusals go out at
 * once; those of a flood go out a thousand a second, first come first served. Written as they come
 * in, they would take the processor and every round of the event loop from the answers, and a
 * client that retries at once would only add to the flood.
 */
export class Admission {
  private readonly places = new WeakMap<ServerResponse, () => void>();
  private readonly waiting: ServerResponse[] = [];
  private perTurn = MOST_IN_A_TURN;
  private room = MOST_IN_A_TURN;
  private turn: NodeJS.Timeout | undefined;

  constructor(private readonly crowd: Concurrency) {}

  /** Hands what fits to `listener`. */
  admitted(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (ALWAYS.includes(request.url ?? '')) return listener(request, response);
      const leave = this.crowd.enter();
      if (!leave) return this.refuse(response);
      this.places.set(response, leave);
      response.once('close', leave);
      return listener(request, response);
    };
  }

  /** Refuses also what was let in: its place is for another at once. */
  refuse(response: ServerResponse): void {
    this.places.get(response)?.();
    // Drains the body, which nobody reads.
    response.req.resume();
    if (this.room > 0) this.write(response);
    else this.waiting.push(response);
    this.perTurn = Math.max(this.perTurn, Math.ceil((this.waiting.length * TURN_MS) / MOST_WAIT_MS));
    this.turn ??= this.nextTurn(performance.now());
  }

  private write(response: ServerResponse): void {
    this.room -= 1;
    response.writeHead(status, HEADERS).end(BODY);
  }

  private nextTurn(began: number): NodeJS.Timeout {
    return setTimeout(() => {
      const now = performance.now();
      // A turn that comes late, as it does when there is much to do, is as many turns.
      this.room = Math.ceil(this.perTurn * Math.max(1, (now - began) / TURN_MS));
      const those = this.waiting.splice(0, this.room);
      for (const response of those) this.write(response);
      this.turn = those.length > 0 ? this.nextTurn(now) : undefined;
      if (!this.turn) this.room = this.perTurn = MOST_IN_A_TURN;
    }, TURN_MS);
  }
}
