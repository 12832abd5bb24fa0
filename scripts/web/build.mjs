// Builds the page into dist/web when any of its inputs changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { trustedDocuments } from './trusted.mjs';

const FOLDER = 'dist/web';
const HASH = join(FOLDER, '.hash');
const INPUTS = ['src/web', 'scripts/web'];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Hashes every input of the page. */
function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of [...INPUTS.flatMap(filesIn), 'package-lock.json']) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const hash = hashOfInputs();
if (!existsSync(HASH) || readFileSync(HASH, 'utf8') !== hash) {
  // Imported only when there is something to build: loading Vite takes as long as the rest of this
  // script.
  const { build } = await import('vite');
  const { configOf } = await import('./vite.mjs');
  await build(configOf(FOLDER));
  writeFileSync(join(FOLDER, 'vragen.json'), trustedDocuments());
  compressFolder(FOLDER);
  writeFileSync(HASH, hash);
}
