import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** A folder in memory, on Linux. */
const IN_MEMORY = '/dev/shm';
/**
 * A run takes some hundreds of MB; a container has 64 there, unless it is given more. It counts as
 * memory of the container too.
 */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Where a run may have left something. */
export const temporaryFolders = (): string[] => [tmpdir(), ...(existsSync(IN_MEMORY) ? [IN_MEMORY] : [])];

/**
 * Where the files of a test run go: in memory where there is room. A test database is 750 files,
 * and ext4 looks long for a place for a new file where many have just been removed: that took more
 * than half of what a service and database for one test cost.
 */
export async function fastestFolder(): Promise<string> {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return Math.min(free, process.availableMemory()) >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
}
