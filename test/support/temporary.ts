import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** A folder in memory, on Linux. */
const IN_MEMORY = '/dev/shm';
/**
 * A run takes some hundreds of MB; a container has 64 there by default. It also counts towards the
 * memory of the container.
 */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Returns the folders in which a run may have left files. */
export const temporaryFolders = (): string[] => [tmpdir(), ...(existsSync(IN_MEMORY) ? [IN_MEMORY] : [])];

/**
 * Returns the folder for the files of a test run: in memory where there is room. A test database
 * has 750 files, and ext4 is slow at creating files where many have just been removed: that took
 * more than half of the time to set up a service and database for one test.
 */
export async function fastestFolder(): Promise<string> {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return Math.min(free, process.availableMemory()) >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
}
