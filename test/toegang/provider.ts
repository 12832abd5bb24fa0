import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

export type PrivateKey = Record<string, unknown>;

export const newKey = (kid: string): PrivateKey => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid,
  alg: 'ES256',
  use: 'sig',
});

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a real OpenID provider (oidc-provider) on this port; the first key signs. Resolves when it
 * answers.
 */
export async function startProvider(port: number, keys: PrivateKey[]): Promise<{ stop(): Promise<void> }> {
  const args = [join(__dirname, 'run-provider.mjs'), String(port), JSON.stringify({ keys })];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(([code]) => {
      throw new Error(`the provider ended with ${code}`);
    }),
  ]);
  return {
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

/** Gets a token for a program by the client-credentials flow. */
export async function programToken(issuer: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    ...form({ grant_type: 'client_credentials', resource: 'urn:driehoek:api', scope: 'agenda:lezen' }),
    headers: { authorization: `Basic ${Buffer.from('integratie-agenda:geheim').toString('base64')}` },
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/**
 * Gets the tokens of a person by the authorization-code flow with PKCE, through the provider's own
 * pages for signing in and consent.
 */
export async function personTokens(issuer: string, login: string): Promise<{ access_token: string; id_token: string }> {
  const verifier = randomBytes(32).toString('base64url');
  const back = 'http://127.0.0.1/terug';
  const resource = 'urn:driehoek:api';
  const asked = new URLSearchParams({
    client_id: 'scherm',
    response_type: 'code',
    redirect_uri: back,
    scope: 'openid agenda:lezen',
    resource,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browse = browser();
  const signIn = await browse(`${issuer}/auth?${asked}`);
  const consent = await browse(await browse(signIn, form({ prompt: 'login', login, password: 'x' })));
  const returned = await browse(await browse(consent, form({ prompt: 'consent' })));
  const code = new URL(returned).searchParams.get('code') ?? '';
  const grant = {
    grant_type: 'authorization_code',
    client_id: 'scherm',
    code,
    redirect_uri: back,
    code_verifier: verifier,
    resource,
  };
  return (await (await fetch(`${issuer}/token`, form(grant))).json()) as { access_token: string; id_token: string };
}

/** Returns a fetch that keeps cookies, and resolves to the redirect target. */
function browser(): (url: string, request?: RequestInit) => Promise<string> {
  const cookies = new Map<string, string>();
  return async (url, request) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value !== undefined) cookies.set(name, value);
    }
    return new URL(response.headers.get('location') ?? '', url).toString();
  };
}
