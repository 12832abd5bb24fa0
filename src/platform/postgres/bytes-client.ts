import { type OnReadOpts, Socket, type SocketConstructorOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { type BackendMessage, DataRowMessage } from 'pg-protocol/dist/messages';
import { Parser } from 'pg-protocol/dist/parser';

// Of a long answer, pg gathers the pieces in buffers that double, and makes a string of each
// column; a response makes bytes of that again. All of it is thrown away at once, and looking for
// what to throw away took the garbage collector longer than all else that is done with an answer.

const DATA_ROW = 0x44;
/** A byte that says what it is, and four that say how long it is, themselves included. */
const HEADER = 5;
const NULL = -1;
const READ_AT_ONCE = 64 * 1024;

/** What pg's connection has, and its types leave out. */
export interface Wire {
  stream: Duplex;
  submittedNamedStatements: Record<string, string>;
  sync(): void;
  /** Whether the columns of the rows that come now are wanted as the bytes that they are. */
  asBytes?: boolean;
}
/** Documented of a socket, and left out of its types. */
interface Reading {
  onread: OnReadOpts;
}
interface Listening extends Wire {
  attachListeners(stream: Duplex): void;
  emit(name: string, message: BackendMessage): void;
}

/**
 * Cuts what comes in into PostgreSQL's messages, each in a buffer of its own and of its length.
 * Keeps nothing of a chunk.
 */
function messagesTo(handle: (message: Buffer) => void): (chunk: Buffer) => void {
  const header = Buffer.alloc(HEADER);
  let filling = header;
  let filled = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      const copied = chunk.copy(filling, filled, at);
      at += copied;
      filled += copied;
      if (filled === HEADER && filling === header) {
        filling = Buffer.allocUnsafe(1 + header.readUInt32BE(1));
        header.copy(filling);
      }
      if (filled < filling.length) continue;
      const message = filling;
      [filling, filled] = [header, 0];
      handle(message);
    }
  };
}

/** The columns of a row, each null or its bytes. */
function columnsOf(row: Buffer): (Buffer | null)[] {
  let at = HEADER + 2;
  return Array.from({ length: row.readInt16BE(HEADER) }, () => {
    const length = row.readInt32BE(at);
    at += 4 + Math.max(length, 0);
    return length === NULL ? null : row.subarray(at - length, at);
  });
}

/**
 * A connection that hands out the columns of a row as the bytes that PostgreSQL sent, while
 * `asBytes` is set: `together` sets it.
 */
export class BytesClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const connection = this.connection as unknown as Listening;
    const parser = new Parser();
    const emit = (message: BackendMessage) => connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
    const take = messagesTo((message) =>
      message[0] === DATA_ROW && connection.asBytes
        ? emit(new DataRowMessage(message.length, columnsOf(message) as never[]))
        : parser.parse(message, emit),
    );
    connection.attachListeners = (stream) => void stream.on('data', take);
    if (!this.ssl) connection.stream = readingInto(Buffer.allocUnsafe(READ_AT_ONCE), take);
  }
}

/** Of ES2024; Node has it since 22. */
type Transferable = ArrayBuffer & { transfer?(length: number): ArrayBuffer };

/**
 * Gives the memory of a long message back at once; whoever looks at its bytes afterwards finds
 * none. Left to the garbage collector, each ten megabytes of them have it go through the whole
 * heap. What shares Buffer's pool with others, which nothing longer does, is left as it is.
 */
export function release({ buffer }: Buffer): void {
  if (buffer.byteLength > Buffer.poolSize) (buffer as Transferable).transfer?.(0);
}

/** A socket that reads all into one buffer, rather than each time into a new one. */
function readingInto(buffer: Buffer, take: (chunk: Buffer) => void): Socket {
  const callback = (length: number) => {
    take(buffer.subarray(0, length));
    return true;
  };
  return new Socket({ onread: { buffer, callback } } satisfies Reading as SocketConstructorOpts);
}
