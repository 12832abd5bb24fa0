import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Seal } from './seal';

const ID_BYTES = 32;
const KEY_BYTES = 32;

/** Contents of a session, encrypted in the database. */
export interface Secrets {
  accessToken: string;
  /** Display name of the user. */
  naam: string;
}

export interface Session extends Secrets {
  /** End of the session unless it is used before, as an ISO instant. */
  expires: string;
  /** The hash of the id, by which the database finds the session. */
  hash: Buffer;
}

/** The user of a session, in the claims of the tokens. */
export interface Subject {
  issuer: string;
  subject: string;
  /** The session at the issuer, if the token contains one. */
  sid?: string;
}

export interface Bounds {
  /** A session that is unused for this long ends. */
  idleMinutes: number;
  longestHours: number;
}

/**
 * Creates the store with the key from the settings (32 bytes in base64). Without a key, demo mode
 * uses a random one of this process, like its tokens; otherwise returns undefined, and browsers
 * cannot sign in.
 */
export function sessionStore(
  pool: Pick<Pool, 'query'>,
  { key, ...bounds }: Bounds & { key?: string | undefined },
  demo: boolean,
) {
  if (!key && !demo) return undefined;
  return new SessionStore(pool, key ? Buffer.from(key, 'base64') : randomBytes(KEY_BYTES), bounds);
}

const hashOf = (id: string) => createHash('sha256').update(id).digest();

/**
 * Sessions in PostgreSQL. Only the browser's cookie contains the id: the database stores its
 * SHA-256.
 */
export class SessionStore {
  private readonly seal: Seal;
  private readonly idle: string;

  /**
   * `key` is 32 bytes that encrypt the tokens. Sessions under another key cannot be read, so they
   * have ended.
   */
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    key: Buffer,
    private readonly bounds: Bounds,
  ) {
    this.seal = new Seal(key);
    this.idle = `${bounds.idleMinutes} minutes`;
  }

  /**
   * Starts a session that lasts `seconds` at most, and no longer than the settings allow. Returns
   * its id for the cookie.
   */
  async begin({ issuer, subject, sid }: Subject, secrets: Secrets, seconds: number): Promise<string> {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const hash = hashOf(id);
    const lasts = Math.min(seconds, this.bounds.longestHours * 3600);
    const ends = new Date(Date.now() + lasts * 1000);
    const sealed = this.seal.close(JSON.stringify(secrets), hash);
    await this.pool.query('select sessie_beginnen($1, $2, $3, $4, $5, $6)', [hash, issuer, subject, sid ?? null, sealed, ends]);
    return id;
  }

  /**
   * Returns the session of an id, which counts as use; undefined when there is none or it has
   * ended.
   */
  find(id: string): Promise<Session | undefined> {
    return this.look(hashOf(id), true);
  }

  /** Returns the session without counting as use: reading its end must not extend it. */
  peek(id: string): Promise<Session | undefined> {
    return this.look(hashOf(id), false);
  }

  /** Tells whether a session still lasts, without counting as use. */
  async lasts(hash: Buffer): Promise<boolean> {
    return (await this.look(hash, false)) !== undefined;
  }

  async end(hash: Buffer): Promise<void> {
    await this.pool.query('select sessie_beeindigen($1)', [hash]);
  }

  private async look(hash: Buffer, counts: boolean): Promise<Session | undefined> {
    const { rows } = await this.pool.query('select geheim, verloopt_op from sessie_gebruiken($1, $2, $3)', [
      hash,
      this.idle,
      counts,
    ]);
    const text = rows[0] && this.seal.open(rows[0].geheim, hash);
    return text ? { ...(JSON.parse(text) as Secrets), expires: rows[0].verloopt_op.toISOString(), hash } : undefined;
  }
}
