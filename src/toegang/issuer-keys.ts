import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { log } from '../platform/process/log';
import { KeysUnavailable, type TokenIssuer } from './token-issuer';

/** Longest time for which a key that the issuer withdrew is still accepted. */
const MAX_AGE_MS = 5 * 60_000;
/** Shortest interval between fetches that unknown key ids in tokens trigger. */
const COOLDOWN_MS = 10_000;
const FIRST_WAIT_MS = 1000;
const MOST_WAIT_MS = 30_000;
const TIMEOUT_MS = 5000;

/** The issuer answers with invalid data: a configuration error, not an outage. */
class WrongIssuer extends Error {}

export interface IssuerSettings {
  issuer: string;
  audience: string;
  /** Refuses tokens whose header does not say `at+jwt` (RFC 9068). */
  onlyAtJwt?: boolean;
}

interface Discovery {
  issuer?: string;
  jwks_uri?: string;
}

/**
 * The keys of an OpenID provider, found through its discovery document. A token with an unknown key
 * id triggers a fetch; during an outage of the provider the known keys stay valid.
 */
export class IssuerKeys implements TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly onlyAtJwt: boolean;
  private known: JWTVerifyGetKey | undefined;
  private fetchedAt = 0;
  private attemptedAt = 0;
  private away = false;
  private pending: Promise<void> | undefined;

  private constructor({ issuer, audience, onlyAtJwt = false }: IssuerSettings) {
    this.issuer = issuer;
    this.audience = audience;
    this.onlyAtJwt = onlyAtJwt;
  }

  /**
   * Fetches the keys, and keeps retrying when the provider does not answer. Throws when the
   * provider names another issuer or unsafe keys.
   */
  static async of(settings: IssuerSettings): Promise<IssuerKeys> {
    const keys = new IssuerKeys(settings);
    await keys.fetchKeys().catch((error) => {
      if (error instanceof WrongIssuer) throw error;
      keys.failed(error);
      keys.tryLater(FIRST_WAIT_MS);
    });
    return keys;
  }

  /** Returns until when a verified token may stay in the cache, in milliseconds since 1970. */
  freshUntil(): number {
    return this.fetchedAt + MAX_AGE_MS;
  }

  readonly keys: JWTVerifyGetKey = async (header, token) => {
    if (Date.now() >= this.freshUntil()) {
      const refreshed = this.refresh();
      // During an outage of the issuer, requests wait only when no key is known.
      if (!this.known || !this.away) await refreshed;
    }
    const { known } = this;
    if (!known) throw new KeysUnavailable();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.refresh();
      return (this.known ?? known)(header, token);
    }
  };

  /**
   * Fetches the keys, unless that was tried within the cooldown. Never throws: the known keys stay.
   */
  private refresh(): Promise<void> {
    const cooldown = this.known ? COOLDOWN_MS : FIRST_WAIT_MS;
    if (!this.pending && Date.now() - this.attemptedAt < cooldown) return Promise.resolve();
    this.pending ??= this.fetchKeys()
      .catch((error) => this.failed(error))
      .finally(() => {
        this.pending = undefined;
      });
    return this.pending;
  }

  private tryLater(wait: number): void {
    const again = async () => {
      await this.refresh();
      if (!this.known) this.tryLater(Math.min(wait * 2, MOST_WAIT_MS));
    };
    setTimeout(() => void again(), wait).unref();
  }

  private failed(error: Error): void {
    this.away = true;
    log.warn({ issuer: this.issuer, reden: error.message, oorzaak: (error.cause as Error | undefined)?.message }, 'uitgever weg');
  }

  private async fetchKeys(): Promise<void> {
    this.attemptedAt = Date.now();
    const url = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { issuer, jwks_uri: keys } = await fetchJson<Discovery>(url);
    if (issuer !== this.issuer)
      throw new WrongIssuer(`${url} noemt als uitgever "${issuer}" en niet OIDC_ISSUER "${this.issuer}".`);
    if (!keys || !URL.canParse(keys)) throw new WrongIssuer(`${url} noemt geen sleutels (jwks_uri).`);
    if (isHttps(this.issuer) && !isHttps(keys)) throw new WrongIssuer(`${url} noemt sleutels die niet over https komen.`);
    this.known = createLocalJWKSet(await fetchJson<JSONWebKeySet>(keys));
    this.fetchedAt = this.attemptedAt;
    this.away = false;
  }
}

const isHttps = (url: string) => url.startsWith('https:');

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} antwoordde ${response.status}`);
  return (await response.json()) as T;
}
