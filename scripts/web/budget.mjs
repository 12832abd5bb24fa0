// `npm run check:size`: reports the compressed size of the first load and of each screen. Fails
// above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/web';
const KB = 1000;
const MOST = { script: 110 * KB, style: 14 * KB, screen: 20 * KB };

const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length;
const sum = (files) => [...files].map(sizeOf).reduce((total, size) => total + size, 0);

/** Returns a chunk with its static imports. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const each of manifest[key].imports ?? []) withImports(each, seen);
  return seen;
}
const scripts = (keys) => new Set([...keys].map((key) => manifest[key].file));
const styles = (keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []));

const entry = withImports(Object.keys(manifest).find((key) => manifest[key].isEntry));
const measured = [
  ['eerste lading, JavaScript', sum(scripts(entry)), MOST.script],
  ['eerste lading, CSS', sum(styles(entry)), MOST.style],
];
for (const key of Object.keys(manifest).filter((each) => manifest[each].isDynamicEntry)) {
  const own = new Set([...withImports(key)].filter((each) => !entry.has(each)));
  measured.push([manifest[key].src ?? key, sum(scripts(own)) + sum(styles(own)), MOST.screen]);
}
for (const [what, size, most] of measured) {
  process.stdout.write(`${(size / KB).toFixed(1).padStart(6)} kB van ${most / KB}  ${what}\n`);
  if (size > most) process.exitCode = 1;
}
