import { createServer, type Server } from 'node:net';

/** Starts listening. Throws a Dutch sentence that names the setting when that fails. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(reason(error, port, host), { cause: error })));
    server.listen(port, host, resolve);
  });
}

/**
 * Listens and closes at once, to detect a taken port before the database setup, which takes long.
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((closed) => server.close(closed));
}

function reason({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `poort ${port} op ${host} is al in gebruik; stop wat daar luistert, of kies met PORT een andere.`;
  if (code === 'EACCES') return `op poort ${port} mag deze gebruiker niet luisteren; kies met PORT een poort van 1024 of hoger.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is geen adres van deze computer; kies met HOST een ander.`;
  return `op ${host}, poort ${port} (HOST en PORT), is niet te luisteren (${code ?? message}).`;
}
