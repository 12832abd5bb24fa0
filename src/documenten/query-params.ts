import { OngeldigeInvoer } from '../platform/input/errors';

export type QueryParams = Readonly<Record<string, string | undefined>>;

/**
 * What was chosen in the address. Throws OngeldigeInvoer for a choice that there is not: left
 * unsaid, it would give more than was meant.
 */
export function readQueryParams(choices: readonly string[], query: Readonly<Record<string, unknown>>): QueryParams {
  for (const [name, value] of Object.entries(query)) {
    if (!choices.includes(name)) throw new OngeldigeInvoer(`"${name}" is hier geen keuze; wel: ${choices.join(', ') || 'geen'}.`);
    if (typeof value !== 'string' || !value) throw new OngeldigeInvoer(`Noem "${name}" een keer, met een waarde.`);
  }
  return query as QueryParams;
}
