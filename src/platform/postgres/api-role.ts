import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { scramVerifier } from './scram-verifier';

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

/**
 * Sets the role's password when it does not work yet. Throws a Dutch sentence when another database
 * of the server uses the role: a new password would cut off the service on that database.
 */
export async function ensureApiLogin(client: Client, url: string): Promise<void> {
  try {
    return await (await connectOnce(url, 'driehoek-migratie')).end();
  } catch {
    const others = await otherDatabases(client);
    if (others.length > 0) throw new Error(sharedRole(others));
    const verifier = scramVerifier(new URL(url).password);
    await changeRoles(client, `alter role ${API_ROLE} with login password ${client.escapeLiteral(verifier)}`);
  }
}

/** The other databases of this server in which the role has rights, when it has a password. */
async function otherDatabases(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    `select distinct d.datname from pg_shdepend s join pg_database d on d.oid = coalesce(nullif(s.dbid, 0), s.objid)
      join pg_roles r on r.oid = s.refobjid
      where s.refclassid = 'pg_authid'::regclass and r.rolname = $1 and r.rolcanlogin and d.datname <> current_database()
      order by 1`,
    [API_ROLE],
  );
  return rows.map(({ datname }) => datname);
}

const sharedRole = (databases: readonly string[]) =>
  `De rol ${API_ROLE} op deze databaseserver is ook in gebruik door ${databases.join(', ')}, met een ander wachtwoord. ` +
  'Geef DATABASE_API_URL op met het wachtwoord van die rol.';

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
