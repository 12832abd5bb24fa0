import { errors, type JWTPayload, jwtVerify } from 'jose';
import { NietAangemeld, TijdelijkNietBeschikbaar } from '../platform/input/errors';
import { log } from '../platform/process/log';
import type { Asker } from './asker';
import type { Limits } from './limits';
import { KeysUnavailable, type TokenIssuer } from './token-issuer';
import { VerifiedTokens } from './verified-tokens';

/** Asymmetric algorithms only: with HS256 anyone could sign a token with the public key. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** RFC 9068 requires at+jwt; many providers still write JWT, or nothing. */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt'];
const TYPES = [...ACCESS_TOKEN_TYPES, 'jwt'];
/** The `typ` claim of an access token, where a provider writes one. */
const PAYLOAD_TYPES = ['bearer', 'at+jwt'];
const TOLERANCE_SECONDS = 60;
const MOST_KEPT_MS = 5 * 60_000;
const LONGEST_TOKEN = 12_000;

/**
 * Authenticates the caller by the token in the Authorization header only. Verified tokens are
 * cached for at most MOST_KEPT_MS.
 */
export class Authentication {
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly trusted: TokenIssuer,
    private readonly limits: Limits,
  ) {}

  /**
   * Returns the caller, given every Authorization header of the request and its source address.
   * Throws NietAangemeld with the remedy, TijdelijkNietBeschikbaar when no key is known yet, and
   * LimietBereikt for an address that sent too many bad tokens.
   */
  async askerOf(headers: readonly string[] | undefined, address: string): Promise<Asker> {
    const known = this.knownAsker(headers);
    if (known) return known;
    const token = tokenIn(headers);
    try {
      return await this.verify(token);
    } catch (error) {
      if (!(error instanceof NietAangemeld)) throw error;
      // Asked after the verification: a good token is let in whatever its neighbours send.
      await this.limits.checkFailures(address);
      await this.limits.countFailure(address);
      throw error;
    }
  }

  /** Returns the caller when the token is in the cache. */
  knownAsker(headers: readonly string[] | undefined): Asker | undefined {
    const token = tokenIn(headers);
    return token ? this.verified.get(token) : undefined;
  }

  private async verify(token: string | undefined): Promise<Asker> {
    if (!token) {
      throw new NietAangemeld(
        'U bent niet aangemeld; stuur een geldig toegangstoken mee in de Authorization-header ("Bearer ...").',
      );
    }
    try {
      const payload = await verifiedPayload(token, this.trusted);
      const expiry = ((payload.exp as number) + TOLERANCE_SECONDS) * 1000;
      const asker = {
        issuer: this.trusted.issuer,
        subject: payload.sub as string,
        scopes: scopesOf(payload),
        expires: expiry,
      };
      this.verified.keep(token, asker, Math.min(expiry, Date.now() + MOST_KEPT_MS, this.trusted.freshUntil?.() ?? expiry));
      return asker;
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function tokenIn(headers: readonly string[] = []): string | undefined {
  const [header, ...others] = headers;
  // Refuses two headers: a proxy in front of us may have checked the other one.
  if (!header || others.length > 0 || header.length > LONGEST_TOKEN) return undefined;
  return /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(header)?.[1];
}

/** Returns the payload of an access token of this issuer for this service. Throws jose's errors. */
async function verifiedPayload(token: string, trusted: TokenIssuer): Promise<JWTPayload> {
  const { issuer, audience, keys, onlyAtJwt } = trusted;
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'exp'],
  });
  const { typ = 'jwt' } = protectedHeader;
  const types = onlyAtJwt ? ACCESS_TOKEN_TYPES : TYPES;
  if (typeof typ !== 'string' || !types.includes(typ.toLowerCase()))
    throw new errors.JWTInvalid('the typ is not that of an access token');
  checkKind(payload);
  if (typeof payload.sub !== 'string' || !payload.sub) throw new errors.JWTInvalid('no subject');
  return payload;
}

/** Claims that no plain access token carries, with the token that does. */
const FOREIGN_CLAIMS: Record<string, string> = {
  // OpenID Connect Core 3.1.3.6 and 3.1.2.1.
  at_hash: 'an ID token',
  nonce: 'an ID token',
  // OpenID Connect Back-Channel Logout 2.4.
  events: 'a logout token',
  // RFC 7800: bound to a key, whose proof this service cannot check.
  cnf: 'a token bound to a key',
};

/** Throws JWTInvalid for every token of this issuer that is not a bearer's access token. */
function checkKind(payload: JWTPayload): void {
  for (const [claim, kind] of Object.entries(FOREIGN_CLAIMS)) if (payload[claim] !== undefined) throw new errors.JWTInvalid(kind);
  // Keycloak names the kind inside the token: Bearer, ID, Refresh, Logout.
  const { typ, scope, scp } = payload;
  if (typ !== undefined && !PAYLOAD_TYPES.includes(String(typ).toLowerCase())) throw new errors.JWTInvalid('no access token');
  // A scope that cannot be read must not count as a token without a scope claim.
  if ([scope, scp].some((claim) => claim !== undefined && !isScope(claim))) throw new errors.JWTInvalid('an unreadable scope');
}

const isScope = (claim: unknown) =>
  typeof claim === 'string' || (Array.isArray(claim) && claim.every((name) => typeof name === 'string'));

/**
 * RFC 8693 defines `scope`; some providers (Entra ID, Okta) use `scp`. A token with both gets the
 * intersection.
 */
function scopesOf({ scope, scp }: JWTPayload): string[] | undefined {
  const [one, other] = [namesIn(scope), namesIn(scp)];
  return one && other ? one.filter((name) => other.includes(name)) : (one ?? other);
}

/** Parses space-separated names; some providers send a list. */
function namesIn(claim: unknown): string[] | undefined {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim : undefined;
}

function refusalOf(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new NietAangemeld('Uw aanmelding is verlopen; meld u opnieuw aan.');
  if (error instanceof KeysUnavailable) {
    return new TijdelijkNietBeschikbaar('De aanmelddienst is even niet bereikbaar; probeer het over een minuut opnieuw.');
  }
  // Logs keys that the issuer publishes and this service cannot use, which the operator must solve;
  // bad tokens are not logged.
  if (!(error instanceof errors.JOSEError)) log.warn({ soort: (error as Error).name }, 'token niet te beoordelen');
  return new NietAangemeld('Uw toegangstoken is niet geldig voor deze dienst; meld u opnieuw aan.');
}
