import { removeServer } from './server';

/** Ends what the setup started. */
export default async function globalTeardown(): Promise<void> {
  if (globalThis.driehoekTestServer) await removeServer(globalThis.driehoekTestServer);
}
