import { request } from 'node:http';
import { startTestApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** The status of a request whose Host header is given, which fetch does not allow. */
const statusFor = (host: string, path: string, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const asked = request(new URL(path, api.url), { method, headers: { host, origin: `http://${host}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });

test.each(['evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1:4000'])(
  'de demomodus antwoordt niet op de naam %s: een pagina van elders komt zo niet aan een token',
  async (host) => {
    for (const [path, method] of [
      ['/demo/personas', 'GET'],
      ['/demo/token', 'POST'],
      ['/graphql', 'POST'],
      ['/', 'GET'],
    ] as const)
      expect(await statusFor(host, path, method)).toBe(421);
  },
);

test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:4000', '127.0.0.2', '[::1]:4000'])('op %s wel', async (host) => {
  expect(await statusFor(host, '/demo/personas')).toBe(200);
});

test('ook in de demomodus mag een pagina van een genoemde herkomst /graphql vragen', async () => {
  const origin = 'http://localhost:3000';
  const demo = await startTestApi({ corsOrigins: [origin] });
  try {
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    const asked = await fetch(demo.url, { method: 'OPTIONS', headers });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  } finally {
    await demo.stop();
  }
});
