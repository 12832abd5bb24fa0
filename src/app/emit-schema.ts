import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildDriehoekSchema } from './schema';

const FILE = join(process.cwd(), 'schema/schema.graphql');

/** `npm run schema` writes the API's schema from the code; with `--check` it only compares, and fails on a difference. */
async function emitSchema(): Promise<void> {
  const text = `${printSchema(lexicographicSortSchema(await buildDriehoekSchema()))}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, text);
  } else if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write('schema/schema.graphql is not what the code makes; run `npm run schema` and commit it.\n');
    process.exitCode = 1;
  }
}

void emitSchema();
