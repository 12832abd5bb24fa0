import type { TestApi } from './api';

export interface Bestand {
  status: number;
  headers: Headers;
  body: Buffer;
  tekst: string;
}

/** Returns the address of a file on the service under test. */
export const adres = (api: Pick<TestApi, 'url'>, path: string) => api.url.replace(/\/graphql$/, path);

/** Fetches a file as a persona; '' fetches it without a token. */
export async function haal(api: TestApi, persona: string, path: string): Promise<Bestand> {
  const headers: Record<string, string> = persona ? { authorization: `Bearer ${await api.token(persona)}` } : {};
  const response = await fetch(adres(api, path), { headers });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body, tekst: body.toString() };
}
