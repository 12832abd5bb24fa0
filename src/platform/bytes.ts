import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { type BackendMessage, DataRowMessage } from 'pg-protocol/dist/messages';
import { Parser } from 'pg-protocol/dist/parser';

const DATA_ROW = 0x44;
const NULL = -1;

/** What pg's connection has, and its types leave out. */
export interface Wire {
  stream: Duplex;
  submittedNamedStatements: Record<string, string>;
  sync(): void;
  /** Whether the columns of the rows that come now are wanted as the bytes that they are. */
  asBytes?: boolean;
}
interface Listening extends Wire {
  attachListeners(stream: Duplex): void;
  emit(name: string, message: BackendMessage): void;
}
interface Reading {
  parse: Parser['parse'];
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): BackendMessage;
}

/** The columns of a row, each null or bytes of its own: what was received is written over by what comes next. */
function columns(bytes: Buffer, start: number): (Buffer | null)[] {
  let at = start + 2;
  return Array.from({ length: bytes.readInt16BE(start) }, () => {
    const length = bytes.readInt32BE(at);
    at += 4 + Math.max(length, 0);
    return length === NULL ? null : Buffer.from(bytes.subarray(at - length, at));
  });
}

/**
 * A connection that hands out the columns of a row as the bytes that PostgreSQL sent, while `asBytes` is set. pg makes a string of each, and a response
 * makes bytes of that again: of a long answer that took longer than all else that is done with it, and the strings kept the garbage collector busy.
 */
export class BytesClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const connection = this.connection as unknown as Listening;
    connection.attachListeners = (stream) => {
      const parser = new Parser() as unknown as Reading;
      const usual = parser.handlePacket.bind(parser);
      parser.handlePacket = (offset, code, length, bytes) =>
        code === DATA_ROW && connection.asBytes
          ? new DataRowMessage(length, columns(bytes, offset) as never[])
          : usual(offset, code, length, bytes);
      stream.on('data', (chunk: Buffer) =>
        parser.parse(chunk, (message) => connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message)),
      );
    };
  }
}
