import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts values that the database stores but must not read: AES-256-GCM, with a new nonce each
 * time.
 */
export class Seal {
  /** `key` is 32 bytes. */
  constructor(private readonly key: Buffer) {}

  /**
   * Encrypts a text. `boundTo` is authenticated, not encrypted: opening with another value fails.
   */
  close(text: string, boundTo: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(boundTo);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Decrypts a text; undefined when the key or `boundTo` differs, or the text was changed. */
  open(sealed: Buffer, boundTo: Buffer): string | undefined {
    try {
      const tag = sealed.subarray(-TAG_BYTES);
      const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE_BYTES)).setAAD(boundTo).setAuthTag(tag);
      const text = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
