import { createHmac, timingSafeEqual } from 'node:crypto';
import { OngeldigeInvoer } from '../platform/input/errors';
import type { OrderPart } from './mapping';
import { literal } from './sql';

const BLOCK = 64;
const MAC_BYTES = 16;

const refusal = () =>
  new OngeldigeInvoer(
    'Deze cursor hoort niet bij deze lijst; gebruik een cursor die deze lijst zelf gaf, of begin zonder `after`.',
  );

/**
 * A cursor is base64url of a checksum and the key values of its row, as a json array. PostgreSQL
 * makes cursors, so that an answer leaves the database complete and timestamps keep their
 * microseconds; this class checks them. The checksum is HMAC-SHA-256 over the list and the values:
 * a cursor belongs to one list (`Driehoek.vergaderingen`, whatever its filter) in one direction,
 * and becomes invalid when the order of that list changes.
 */
export class Cursors {
  private readonly inner = Buffer.alloc(BLOCK);
  private readonly outer = Buffer.alloc(BLOCK);

  constructor(private readonly secret: Buffer) {
    if (secret.length < 16 || secret.length > BLOCK)
      throw new Error(`The cursor secret has ${secret.length} bytes; give 16 to ${BLOCK}`);
    // RFC 2104: HMAC is H(outer key, H(inner key, text)); PostgreSQL has sha256() but no hmac().
    for (let i = 0; i < BLOCK; i += 1) {
      this.inner[i] = (secret[i] ?? 0) ^ 0x36;
      this.outer[i] = (secret[i] ?? 0) ^ 0x5c;
    }
  }

  /**
   * Returns SQL that makes the cursor of the row with alias `target`; `bind` returns the
   * placeholder of a bytea.
   */
  sql(list: string, order: OrderPart[], target: string, bind: (key: 'inner' | 'outer') => string): string {
    const payload = `convert_to(json_build_array(${order.map((part) => part.sql(target)).join(', ')})::text, 'UTF8')`;
    const message = `convert_to(${literal(scope(list, order))}, 'UTF8') || ${payload}`;
    const mac = `sha256(${bind('outer')} || sha256(${bind('inner')} || ${message}))`;
    return `translate(encode(substr(${mac}, 1, ${MAC_BYTES}) || ${payload}, 'base64'), E'+/=\\n', '-_')`;
  }

  key(key: 'inner' | 'outer'): Buffer {
    return this[key];
  }

  /** Returns the key values in a cursor of this list. Throws OngeldigeInvoer for anything else. */
  open(list: string, order: OrderPart[], cursor: string): string[] {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(MAC_BYTES);
    const mac = createHmac('sha256', this.secret).update(scope(list, order)).update(payload).digest().subarray(0, MAC_BYTES);
    const given = bytes.subarray(0, MAC_BYTES);
    // The decoder skips invalid characters, so several strings decode to one cursor; only the
    // canonical one is accepted.
    if (bytes.toString('base64url') !== cursor || given.length !== MAC_BYTES || !timingSafeEqual(given, mac)) throw refusal();
    return (JSON.parse(payload.toString('utf8')) as unknown[]).map(String);
  }
}

const scope = (list: string, order: OrderPart[]) => `${list} ${order.map((part) => part.type).join(' ')}\n`;
