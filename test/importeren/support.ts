import { readFileSync } from 'node:fs';
import type { TestApi } from '../support/api';
import { adres } from '../support/bestanden';
import { DRIEHOEK, TEAMCHEF } from '../support/vergaderen';

export interface Rij {
  regelnummer: number;
  wat: string;
  bericht: string;
  kolommen: string[];
  vergaderingId: string | null;
  agendapuntId: string | null;
  prioriteitId: string | null;
}
export interface Verslag {
  proef: boolean;
  ingelezen: boolean;
  aantalNieuw: number;
  aantalBestaatAl: number;
  aantalFout: number;
  regels: Rij[];
}

const VERSLAG =
  'proef ingelezen aantalNieuw aantalBestaatAl aantalFout regels { regelnummer wat bericht kolommen vergaderingId agendapuntId prioriteitId }';
const mutatie = (naam: string) => `mutation($input: ImporterenInput!) { r: ${naam}(input: $input) { ${VERSLAG} } }`;
export const AGENDAS = mutatie('agendasImporteren');
export const PRIORITEITEN = mutatie('prioriteitenImporteren');

export const voorbeeld = (naam: string) => readFileSync(`${__dirname}/bestanden/${naam}.csv`, 'utf8');

/** Makes the import mutation for a file; a dry run by default. */
export const lees = async (
  api: TestApi,
  csv: string,
  { proef = true, mutatie = AGENDAS, persona = TEAMCHEF }: { proef?: boolean; mutatie?: string; persona?: string } = {},
): Promise<Verslag> => (await api.ok(persona, mutatie, { input: { driehoekCode: DRIEHOEK, csv, proef } })).r;

/** Returns the first error of a file that is no valid CSV. */
export const fout = async (api: TestApi, csv: string, mutatie = AGENDAS, persona = TEAMCHEF, driehoekCode = DRIEHOEK) => {
  const { errors } = await api.gql(persona, mutatie, { input: { driehoekCode, csv } });
  return { code: errors?.[0]?.extensions.code, message: String(errors?.[0]?.message) };
};

/** Sends the file over HTTP unchanged. */
export async function stuur(api: TestApi, persona: string, path: string, body: string | Buffer, type = 'text/csv') {
  const headers: Record<string, string> = { 'content-type': type };
  if (persona) headers.authorization = `Bearer ${await api.token(persona)}`;
  const response = await fetch(adres(api, path), { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
  return { status: response.status, json: JSON.parse(await response.text()) };
}

/** Makes a file with this heading and these rows, cells between semicolons. */
export const bestand = (kop: string, ...rijen: string[]) => [kop, ...rijen].join('\r\n');
