import { serverAudits } from 'graphql-http';
import { startTestApi, type TestApi } from '../support/api';

// GraphQL over HTTP, as in the working draft, by the audit suite of the graphql-http project.

let api: TestApi;
let token: string;
beforeAll(async () => {
  api = await startTestApi();
  token = await api.token('ovj-drenthe');
});
afterAll(() => api.stop());

const audits = serverAudits({
  url: () => api.url,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` } }),
});

/**
 * Our choice: requests that another origin can send without a preflight are refused (CSRF), and so
 * is a plain GET.
 */
const REFUSED = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

test.each(audits.map(({ name, fn }) => [name, fn] as const))('%s', async (_name, audit) => {
  const result = await audit.call(undefined);
  expect(result.status).toBe(REFUSED.includes(result.name) ? 'notice' : 'ok');
});
