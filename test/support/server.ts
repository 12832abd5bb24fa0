import { rm } from 'node:fs/promises';
import type { EmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';

/** The environment variable with the address of the run's server, for the workers. */
export const SERVER_VARIABLE = 'DRIEHOEK_TEST_SERVER';
export const TEMPLATE = 'driehoek_sjabloon';
/**
 * The folder's name ends in the process id of the run, so that a later run recognises abandoned
 * ones.
 */
export const FOLDER = /^driehoek-test-(\d+)$/;

export interface RunningServer {
  server: EmbeddedPostgres;
  dataDir: string;
}

/** Stops the server of a test run and removes its folder. */
export async function removeServer({ server, dataDir }: RunningServer): Promise<void> {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

declare global {
  var driehoekTestServer: RunningServer | undefined;
}
