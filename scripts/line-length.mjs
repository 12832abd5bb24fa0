/** Fails on lines over 100 characters in the files of the given globs: `node scripts/line-length.mjs 'migrations/*.sql'`. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const WIDTH = 100;
const files = globSync(process.argv.slice(2));
const long = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => ([...line].length > WIDTH ? [`${file}:${index + 1}: ${[...line].length} characters`] : [])),
);
if (files.length === 0) long.push('No file is named by these globs.');
for (const sentence of long) console.error(sentence);
process.exitCode = long.length > 0 ? 1 : 0;
