import { randomUUID } from 'node:crypto';
import { asData, type Case } from './cases';
import { answersOf, requestBytes, type Target } from './load';
import type { Servers } from './servers';

const cursorIn = (answer: string | undefined) => {
  const [, more, cursor] = /"hasNextPage"\s*:\s*(true|false),\s*"endCursor"\s*:\s*"([^"]*)"/.exec(answer ?? '') ?? [];
  return more === 'true' ? cursor : undefined;
};

/** Caches the bytes of a request by its variables, so that equal requests are built once. */
function remembered(make: (variables: Record<string, unknown>) => Buffer) {
  const made = new Map<string, Buffer>();
  return (key: string, variables: Record<string, unknown>) => {
    const bytes = made.get(key) ?? make(variables);
    made.set(key, bytes);
    return bytes;
  };
}

function graphql(name: string, url: string, token: string, query: string, each: Case): Target {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const bytes = remembered((variables) => requestBytes(url, headers, JSON.stringify({ query, variables })));
  const request: Target['request'] = (connection, n, previous) => {
    const after = each.paged ? cursorIn(previous) : undefined;
    const variables = { ...each.variables(connection, n), ...(after ? { after } : {}) };
    return bytes(after ?? Object.values(variables).join(), variables);
  };
  return { name, url, request, reads: each.paged ?? false };
}

function limit(url: string, each: Case): Target {
  const bytes = remembered(({ path, ...given }) =>
    requestBytes(`${url}${path}?${new URLSearchParams(given as Record<string, string>)}`, {}),
  );
  const request: Target['request'] = (connection, n, previous) => {
    const after = each.paged ? cursorIn(previous) : undefined;
    const [aanvang, id] = after?.split('/') ?? [];
    const variables = after ? { path: '/verder', aanvang, id } : { path: each.limit, ...each.variables(connection, n) };
    return bytes(Object.values(variables).join(), { asker: each.asker, ...variables });
  };
  return { name: 'limiet', url, request, reads: each.paged ?? false };
}

/** The targets of a query, the service first; PostGraphile only where it has an equivalent. */
export function targetsOf(servers: Servers, each: Case, token: string): Target[] {
  const service = graphql('dienst', servers.service, token, each.query, each);
  const peer = servers.peer && each.peer ? [graphql('PostGraphile', servers.peer, token, each.peer, each)] : [];
  const earlier = servers.earlier ? [graphql('eerder', servers.earlier, token, each.query, each)] : [];
  return [service, limit(servers.limit, each), ...peer, ...earlier];
}

/**
 * The same query for meetings that exist but are hidden from the user, and for meetings that do not
 * exist.
 */
export function hiddenTargets(servers: Servers, token: string, hidden: string[]): Target[] {
  const missing = hidden.map(() => randomUUID());
  const query = 'query ($id: ID!) { vergadering(id: $id) { id titel: locatie agendapunten { id titel } } }';
  return [['bestaat niet', missing] as const, ['niet van u', hidden] as const].map(([name, ids]) => {
    const variables = (connection: number, n: number) => ({ id: ids[(connection * 7 + n) % ids.length] as string });
    return graphql(name, servers.service, token, query, { name, asker: '', query, limit: '', variables });
  });
}

/**
 * Throws unless all targets answer the same data. The place of an added item is excluded, since
 * each addition raises it.
 */
export async function checkSame(targets: Target[], { name, paged, writes }: Case): Promise<void> {
  const answers = await Promise.all(targets.map((target) => answersOf(target, paged ? 3 : writes ? 1 : 5)));
  const data = answers.map((texts) =>
    texts.map((text) => sorted(JSON.stringify(asData(writes ? text.replace(/"volgnummer"\s*:\s*\d+,?\s*/, '') : text)))),
  );
  for (const [index, found] of data.entries()) {
    const at = found.findIndex((text, n) => text !== data[0]?.[n]);
    if (at >= 0)
      throw new Error(
        `${name}: ${targets[index]?.name} answers otherwise:\n${data[0]?.[at]?.slice(0, 1500)}\n${found[at]?.slice(0, 1500)}`,
      );
    if ((found[0]?.length ?? 0) < 20) throw new Error(`${name}: ${targets[index]?.name} answers nothing: ${found[0]}`);
  }
}

/** The order of the members of an object has no meaning. */
function sorted(text: string): string {
  const inOrder = (_key: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(JSON.parse(text), inOrder);
}
