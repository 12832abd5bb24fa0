import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { NietAangemeld, TijdelijkNietBeschikbaar } from '../platform/errors';
import type { Asker } from './asker';

/** Asymmetric only: with HS256 whoever knows the public key could make a token. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const TOLERANCE_SECONDS = 60;

/** Who may issue tokens for this service, and the keys to check them with. */
export interface TokenIssuer {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
}

/** Finds the keys of an OpenID provider through its discovery document. Throws when the provider does not answer. */
export async function discoverIssuer({ issuer, audience }: { issuer: string; audience: string }): Promise<TokenIssuer> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  const document = (await response.json()) as { issuer?: string; jwks_uri?: string };
  if (document.issuer !== issuer || !document.jwks_uri) throw new Error(`${url} noemt een andere uitgever of geen sleutels.`);
  return { issuer, audience, keys: createRemoteJWKSet(new URL(document.jwks_uri)) };
}

const MOST_REMEMBERED = 1000;
/** How long a verified token is taken as verified: after that a key that its issuer withdrew counts no more. */
const REMEMBERED_MS = 60_000;
const remembered = new WeakMap<TokenIssuer, Map<string, { asker: Asker; until: number }>>();

/** The asker in the Authorization header of a request. Throws NietAangemeld with what to do about it. */
export async function authenticate(header: string | undefined, trusted: TokenIssuer): Promise<Asker> {
  const tokens = remembered.get(trusted) ?? new Map();
  remembered.set(trusted, tokens);
  const known = header === undefined ? undefined : tokens.get(header);
  if (known && Date.now() < known.until) return known.asker;
  const { asker, exp } = await verify(header, trusted);
  if (tokens.size >= MOST_REMEMBERED) tokens.clear();
  tokens.set(header as string, { asker, until: Math.min(Date.now() + REMEMBERED_MS, (exp + TOLERANCE_SECONDS) * 1000) });
  return asker;
}

async function verify(header: string | undefined, trusted: TokenIssuer): Promise<{ asker: Asker; exp: number }> {
  const [, token] = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(header ?? '') ?? [];
  if (!token)
    throw new NietAangemeld(
      'U bent niet aangemeld; stuur een geldig toegangstoken mee in de Authorization-header ("Bearer ...").',
    );
  try {
    const { payload } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    return { asker: { issuer: trusted.issuer, subject: payload.sub as string }, exp: payload.exp as number };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new NietAangemeld('Uw aanmelding is verlopen; meld u opnieuw aan.');
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
      throw new TijdelijkNietBeschikbaar('De aanmelddienst is even niet bereikbaar; probeer het over een minuut opnieuw.');
    }
    throw new NietAangemeld('Uw toegangstoken is niet geldig voor deze dienst; meld u opnieuw aan.');
  }
}
