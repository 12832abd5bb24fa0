import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the folder of package.json: the same for sources and compiled files. */
function packageRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : packageRoot(parent);
}

/**
 * Returns the absolute path of a file that ships with the service, given its path from the package
 * root.
 */
export function shipped(path: string): string {
  return join(packageRoot(__dirname), path);
}
