// Runs an OpenID provider in a separate process: `node run-provider.mjs PORT KEYS`, with its
// private keys as a JSON Web Key Set, the signing one first.
import process from 'node:process';
import { Provider } from 'oidc-provider';

const [, , port, keys] = process.argv;
const issuer = `http://127.0.0.1:${port}`;
const RESOURCE = 'urn:driehoek:api';

const provider = new Provider(issuer, {
  jwks: JSON.parse(keys),
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clients: [
    {
      client_id: 'scherm',
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/terug'],
    },
    {
      client_id: 'integratie-agenda',
      client_secret: 'geheim',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    },
  ],
  scopes: ['openid', 'agenda:lezen'],
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  features: {
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'agenda:lezen',
        audience: 'driehoek',
        accessTokenTTL: 3600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('gereed\n'));
