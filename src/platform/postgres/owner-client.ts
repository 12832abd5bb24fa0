import type { ClientBase } from 'pg';
import { connectOnce } from './api-role';

/**
 * Does work on a connection of its own as the owner of the tables, and closes it. Rejects as the
 * work does, or when the database is away.
 */
export async function withOwnerClient<T>(ownerUrl: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  // The name is what the log shows as where a change came from.
  const client = await connectOnce(ownerUrl, 'driehoek-laden');
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
