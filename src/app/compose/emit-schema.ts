import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { BEVOEGDHEDEN } from '../../toegang/bevoegdheden';
import { type Hoedanigheid, Rol } from '../../toegang/rol';
import { printDatabase } from './emit-database';
import { buildDriehoekSchema } from './schema';

const COLUMNS: Hoedanigheid[] = [...Object.values(Rol), 'regio-beheer', 'regio-lezer', 'integratie'];

/** Prints who may do what as a Markdown table, from the data that the code enforces. */
function printPowers(schema: GraphQLSchema): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const table = (fields: object) =>
    row(['bewerking', ...COLUMNS]) +
    row(['---', ...COLUMNS.map(() => ':-:')]) +
    Object.keys(fields)
      .map((name) => row([`\`${name}\``, ...COLUMNS.map((column) => (BEVOEGDHEDEN[name]?.includes(column) ? '✓' : ''))]))
      .join('');
  return `# Wie mag wat

Gemaakt door \`npm run schema\` uit \`src/toegang/bevoegdheden.ts\`, de tabel die de dienst zelf gebruikt. De rol van een lid telt in de driehoek
waar de bewerking over gaat. Wat iemand bij een vraag te zien krijgt, bepaalt de database (zie [beveiliging](beveiliging.md)).

## Vragen

${table(schema.getQueryType()?.getFields() ?? {})}
## Wijzigen

${table(schema.getMutationType()?.getFields() ?? {})}`;
}

/**
 * `npm run schema` writes the generated files; with `--check` it only compares, and fails on a
 * difference.
 */
async function emitSchema(): Promise<void> {
  const schema = lexicographicSortSchema(await buildDriehoekSchema());
  const files = {
    'schema/schema.graphql': `${printSchema(schema)}\n`,
    'schema/database.sql': await printDatabase(),
    'docs/bevoegdheden.md': printPowers(schema),
  };
  for (const [file, text] of Object.entries(files)) {
    const path = join(process.cwd(), file);
    if (!process.argv.includes('--check')) {
      writeFileSync(path, text);
    } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      process.stderr.write(`${file} is not what the code makes; run \`npm run schema\` and commit it.\n`);
      process.exitCode = 1;
    }
  }
}

void emitSchema();
