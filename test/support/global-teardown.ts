import { removeServer } from './server';

/** Stops the server of the run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  if (globalThis.driehoekTestServer) await removeServer(globalThis.driehoekTestServer);
}
