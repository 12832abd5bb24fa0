import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: the same for the sources and for what is compiled from them. */
function packageRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : packageRoot(parent);
}

/** The absolute path of a file that ships with the service, given from the package's root. */
export function shipped(path: string): string {
  return join(packageRoot(__dirname), path);
}
