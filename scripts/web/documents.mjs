// `npm run vragen`: generates src/web/vragen/vragen.ts from the .graphql files beside it and the
// schema. With `--check` it only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const FOLDER = 'src/web/vragen';
const FILE = join(FOLDER, 'vragen.ts');
const CONFIG = {
  documentMode: 'string',
  onlyOperationTypes: true,
  enumsAsTypes: true,
  useTypeImports: true,
  dedupeFragments: true,
  defaultScalarType: 'unknown',
  scalars: { Opaak: 'string', Datum: 'string', Tijdstip: 'string' },
};

const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((location) => ({ location, document: parse(readFileSync(join(FOLDER, location), 'utf8')) }));

/**
 * Generates the types and texts of every document. A bundler can tree-shake those that a chunk does
 * not use.
 */
async function generate() {
  const schema = readFileSync('schema/schema.graphql', 'utf8');
  const text = await codegen({
    filename: FILE,
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents,
    config: CONFIG,
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
  return text.replaceAll('= new TypedDocumentString(', '= /*#__PURE__*/ new TypedDocumentString(');
}

const text = await generate();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write(`${FILE} is not what the documents make; run \`npm run vragen\` and commit it.\n`);
  process.exitCode = 1;
}
