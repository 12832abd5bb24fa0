import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { TokenIssuer } from './token-issuer';

const ISSUER = 'urn:driehoek:demo';
const AUDIENCE = 'driehoek';
const EXPIRES_IN_SECONDS = 8 * 60 * 60;

/**
 * Issues tokens to personas: signed JWTs that are verified like any other. The key lives as long as
 * the process.
 */
export interface DemoIssuer extends TokenIssuer {
  token(persona: string): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number }>;
}

/** Creates an issuer with a new key, so tokens of an earlier process are refused. */
export async function createDemoIssuer(): Promise<DemoIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'demo' };
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: createLocalJWKSet({ keys: [jwk] }),
    token: async (persona) => ({
      access_token: await new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', kid: 'demo' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(persona)
        .setIssuedAt()
        .setExpirationTime(`${EXPIRES_IN_SECONDS}s`)
        .sign(privateKey),
      token_type: 'Bearer',
      expires_in: EXPIRES_IN_SECONDS,
    }),
  };
}
