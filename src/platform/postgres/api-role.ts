import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export const API_ROLE = 'driehoek_api';
/**
 * SQLSTATEs of concurrent role changes (role exists, name taken, row changed): roles are
 * server-wide, so services of two databases on one server can collide.
 */
const MET_ANOTHER = ['42710', '23505', 'XX000'];

/**
 * Returns the API role's URL on the owner's server. An HMAC derives its password from the owner's:
 * several instances agree without sharing a file, and it does not reveal the owner's.
 */
export function apiUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password).update(API_ROLE).digest('hex');
  url.username = API_ROLE;
  return url.toString();
}

/**
 * Opens a connection for one task. Throws a Dutch sentence, without the password, when the server
 * refuses or does not answer.
 */
export async function connectOnce(url: string, application_name: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    throw new Error(
      `De database op ${new URL(url).host} laat ${client.user} niet toe of geeft geen antwoord (${message || code}).`,
      { cause },
    );
  }
  return client;
}

/**
 * Creates the API role before the first migration, which grants to it. The role has those grants
 * and nothing else, and cannot bypass row-level security.
 */
export async function ensureApiRole(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [API_ROLE]);
  if (!rowCount)
    await changeRoles(client, `create role ${API_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit`);
  // Any login role could otherwise create temporary tables here, which can shadow the real ones.
  await changeRoles(
    client,
    `do $$ begin
      if has_database_privilege('${API_ROLE}', current_database(), 'temp') or not has_database_privilege('${API_ROLE}', current_database(), 'connect') then
        execute format('revoke all on database %I from public', current_database());
        execute format('grant connect on database %I to ${API_ROLE}', current_database());
      end if;
    end $$`,
  );
}

/** Sets the password only when it does not work yet: other instances may be using it. */
export async function ensureApiLogin(client: Client, url: string): Promise<void> {
  try {
    await (await connectOnce(url, 'driehoek-migratie')).end();
  } catch {
    await changeRoles(client, `alter role ${API_ROLE} with login password ${client.escapeLiteral(new URL(url).password)}`);
  }
}

async function changeRoles(client: Client, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(statement);
      return;
    } catch (cause) {
      const { code } = cause as { code?: string };
      if (code === '42710') return;
      if (attempt < 10 && MET_ANOTHER.includes(code ?? '')) {
        await wait(50 * attempt);
        continue;
      }
      const help = `Laat een beheerder de rol ${API_ROLE} maken, en geef DATABASE_API_URL op.`;
      throw new Error(`De gebruiker van DATABASE_URL mag de rol ${API_ROLE} niet inrichten. ${help}`, { cause });
    }
  }
}
