import { type OnReadOpts, Socket, type SocketConstructorOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { type BackendMessage, DataRowMessage } from 'pg-protocol/dist/messages';
import { Parser } from 'pg-protocol/dist/parser';

// pg copies a long row into growing buffers and decodes each column to a string, which the response
// would encode again. Collecting that garbage took longer than all other work on an answer. This
// client hands out the raw bytes.

const DATA_ROW = 0x44;
/** One byte for the message type, and four for the length, which counts those four. */
const HEADER = 5;
const NULL = -1;
const READ_AT_ONCE = 64 * 1024;

/** The members of pg's connection that its types omit. */
export interface Wire {
  stream: Duplex;
  submittedNamedStatements: Record<string, string>;
  sync(): void;
  /** Hands out the columns of incoming rows as raw bytes while set. */
  asBytes?: boolean;
}
/** Documented option of a socket that its types omit. */
interface Reading {
  onread: OnReadOpts;
}
interface Listening extends Wire {
  attachListeners(stream: Duplex): void;
  emit(name: string, message: BackendMessage): void;
}

/**
 * Splits the incoming stream into PostgreSQL messages, each in a buffer of its exact length.
 * Retains no chunk.
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

/** Returns the columns of a row, each null or its bytes. */
function columnsOf(row: Buffer): (Buffer | null)[] {
  let at = HEADER + 2;
  return Array.from({ length: row.readInt16BE(HEADER) }, () => {
    const length = row.readInt32BE(at);
    at += 4 + Math.max(length, 0);
    return length === NULL ? null : row.subarray(at - length, at);
  });
}

/**
 * Connection that hands out columns as the bytes that PostgreSQL sent, while `asBytes` is set;
 * `inOneSync` sets it.
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

/** `ArrayBuffer.transfer` is ES2024; Node has it since version 22. */
type Transferable = ArrayBuffer & { transfer?(length: number): ArrayBuffer };

/**
 * Frees the memory of a long message at once; later reads find an empty buffer. Left to the garbage
 * collector, every ten megabytes of such messages trigger a scan of the whole heap. Buffers in
 * Buffer's shared pool are small and stay.
 */
export function release({ buffer }: Buffer): void {
  if (buffer.byteLength > Buffer.poolSize) (buffer as Transferable).transfer?.(0);
}

/** Creates a socket that reads everything into one reused buffer instead of a new one per read. */
function readingInto(buffer: Buffer, take: (chunk: Buffer) => void): Socket {
  const callback = (length: number) => {
    take(buffer.subarray(0, length));
    return true;
  };
  return new Socket({ onread: { buffer, callback } } satisfies Reading as SocketConstructorOpts);
}
