import { createServer, type Server } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { AUDIENCE, TEAMCHEF } from './service';

export interface TestIssuer {
  issuer: string;
  /** Returns the claims of a valid token for the teamchef. */
  claims(): JWTPayload;
  /** Signs any claims as the issuer. */
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  /** The public key, as the issuer publishes it. */
  publicKey: CryptoKey;
  /** Overrides fields of the discovery document. */
  says: Record<string, unknown>;
  /** Returns the number of times that the keys were fetched. */
  fetched(): number;
  stop(): Promise<void>;
}

/**
 * Starts a minimal issuer: a discovery document, one key, and tokens with the claims that the test
 * chooses.
 */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'een', use: 'sig' }];
  const says: Record<string, unknown> = {};
  let fetched = 0;
  let issuer = '';
  const server: Server = createServer((request, response) => {
    if (request.url === '/keys') fetched += 1;
    const discovery = { issuer, jwks_uri: `${issuer}/keys`, ...says };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(request.url === '/keys' ? { keys } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const now = () => Math.floor(Date.now() / 1000);
  return {
    issuer,
    claims: () => ({ iss: issuer, aud: AUDIENCE, sub: TEAMCHEF, iat: now(), exp: now() + 600 }),
    sign: (claims, header) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'een', typ: 'at+jwt', ...header }).sign(privateKey),
    publicKey,
    says,
    fetched: () => fetched,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
