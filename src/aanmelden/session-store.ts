import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Seal } from './seal';

const ID_BYTES = 32;
const KEY_BYTES = 32;

/** What a session stands for. Encrypted in the database. */
export interface Secrets {
  accessToken: string;
  /** As people read it. */
  naam: string;
}

export interface Session extends Secrets {
  /** When it ends unless it is used before, as an ISO instant. */
  expires: string;
  /** By what the database knows it. */
  hash: Buffer;
}

/** Whose session, as the tokens say it. */
export interface Subject {
  issuer: string;
  subject: string;
  /** The session at the issuer, when it named one. */
  sid?: string;
}

export interface Bounds {
  /** A session that is not used for so long, ends. */
  idleMinutes: number;
  longestHours: number;
}

/**
 * Sessions with the key of the settings (32 bytes in base64). Without one: in demo mode with a key
 * of this process, like the tokens of demo mode; otherwise none, and browsers cannot sign in.
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
 * Sessions in PostgreSQL. The id is in the browser's cookie and nowhere else: the database has its
 * SHA-256.
 */
export class SessionStore {
  private readonly seal: Seal;
  private readonly idle: string;

  /**
   * `key`: 32 bytes that encrypt the tokens. Sessions made with another key are as good as ended.
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
   * Begins a session that lasts `seconds` at most, and no longer than the settings allow. Returns
   * its id, for the cookie.
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

  /** The session of an id, which counts as use of it; undefined when there is none or it ended. */
  find(id: string): Promise<Session | undefined> {
    return this.look(hashOf(id), true);
  }

  /** The same, without counting as use: looking how long a session lasts must not make it last. */
  peek(id: string): Promise<Session | undefined> {
    return this.look(hashOf(id), false);
  }

  /** Whether a session lasts still. Does not count as use. */
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
