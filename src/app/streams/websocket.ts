import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import { useServer as serve } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { NietAangemeld } from '../../platform/input/errors';
import { type Asker, lifeOf } from '../../toegang/asker';
import { outletOf } from './backpressure';
import { type StreamRequest, type Streams, shown } from './streams';

const LONGEST_MESSAGE = 100 * 1024;
const MOST_UNSENT = 1024 * 1024;
/** graphql-transport-ws: the client may not, or no longer. */
const UNAUTHORIZED = 4401;
const AT_SHUTDOWN = 1001;

type WhoAsks = (request: IncomingMessage) => Promise<Asker>;
type Running = Exclude<Awaited<ReturnType<Streams['prepare']>>, unknown[]>;

/**
 * Serves subscriptions over WebSocket (graphql-transport-ws) on /graphql. The Authorization header
 * alone, which no page of a browser can set, identifies the asker before the connection is made.
 * Returns how to end all of them.
 */
export function overWebSocket(http: Server, streams: Streams, whoAsks: WhoAsks): () => Promise<void> {
  const { beginMs, pingMs, takeMs } = streams.bounds;
  const sockets = listening(takeMs);
  const askers = new WeakMap<IncomingMessage, Asker>();
  http.on('upgrade', upgrade(sockets, askers, whoAsks));
  const server = serve(
    {
      isProd: true,
      connectionInitWaitTimeout: beginMs,
      onSubscribe: async ({ extra: { request, socket } }, _id, payload) => {
        const stream = await streams.prepare({ request, asker: askers.get(request) as Asker }, payload as StreamRequest);
        if (Array.isArray(stream)) return shown(stream);
        return {
          schema: {},
          document: stream.document,
          contextValue: { stream, socket },
        } as unknown as ExecutionArgs;
      },
      subscribe: (args) => {
        const { stream, socket } = (args as unknown as { contextValue: { stream: Running; socket: WebSocket } }).contextValue;
        return streams.run(stream, outletTo(socket, takeMs));
      },
      onError: (_context, _id, _payload, errors) => [...errors],
    },
    sockets,
    pingMs,
  );
  sockets.on('connection', (socket, request) => keep(socket, askers.get(request) as Asker));
  return async () => {
    for (const socket of sockets.clients) socket.close(AT_SHUTDOWN);
    await server.dispose();
  };
}

/** Also drops a client that does not answer a close; the types lack that option. */
const listening = (closeTimeout: number) =>
  new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, ...{ closeTimeout } });

const outletTo = (socket: WebSocket, takeMs: number) => {
  const gone = () => socket.readyState !== socket.OPEN;
  const tooMuch = () => socket.bufferedAmount > MOST_UNSENT;
  return outletOf(socket, { gone, tooMuch, drop: () => socket.terminate() }, takeMs);
};

/** Lets a client in that says who it is; any other is refused over HTTP. */
const upgrade =
  (sockets: WebSocketServer, askers: WeakMap<IncomingMessage, Asker>, whoAsks: WhoAsks) =>
  (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    // Read as text: an address may be anything, also what URL refuses.
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
    const letIn = (asker: Asker) => {
      askers.set(request, asker);
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    };
    const turnAway = (error: unknown) =>
      refuse(socket, error instanceof NietAangemeld ? '401 Unauthorized' : '503 Service Unavailable');
    whoAsks(request)
      .then(letIn, turnAway)
      .catch(() => socket.destroy());
  };

function refuse(socket: Duplex, status: string): void {
  const more = status.startsWith('401') ? 'WWW-Authenticate: Bearer\r\n' : '';
  socket.end(`HTTP/1.1 ${status}\r\n${more}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Closes a connection when its token ends. */
function keep(socket: WebSocket, asker: Asker): void {
  // The library prints what clients send wrong; ws has closed the connection with the code for it
  // by then.
  socket.removeAllListeners('error').on('error', () => undefined);
  const timer = setTimeout(() => socket.close(UNAUTHORIZED, 'Uw aanmelding is verlopen.'), lifeOf(asker));
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
