import type { ClientBase } from 'pg';
import { connectOnce } from './api-role';

/**
 * Runs `work` on a new connection as the owner of the tables, and closes it. Rejects when the work
 * rejects, or when the database is down.
 */
export async function withOwnerClient<T>(ownerUrl: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  // The logboek shows the application name as the source of a change.
  const client = await connectOnce(ownerUrl, 'driehoek-laden');
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
