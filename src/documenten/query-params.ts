import { OngeldigeInvoer } from '../platform/input/errors';

export type QueryParams = Readonly<Record<string, string | undefined>>;

/**
 * Reads the query parameters of an address. Throws OngeldigeInvoer for an unknown one: ignoring a
 * filter would return more than was asked for.
 */
export function readQueryParams(choices: readonly string[], query: Readonly<Record<string, unknown>>): QueryParams {
  for (const [name, value] of Object.entries(query)) {
    if (!choices.includes(name)) throw new OngeldigeInvoer(`"${name}" is hier geen keuze; wel: ${choices.join(', ') || 'geen'}.`);
    if (typeof value !== 'string' || !value) throw new OngeldigeInvoer(`Noem "${name}" een keer, met een waarde.`);
  }
  return query as QueryParams;
}
