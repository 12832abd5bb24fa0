import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const SCHEMA = join(__dirname, '../../schema/schema.graphql');
const FOLDER = join(__dirname, 'kopie');
const FILE = join(FOLDER, 'vragen.ts');

/** Generates the types of the example's queries from the schema of the API. */
async function generate(): Promise<string> {
  const text = readFileSync(SCHEMA, 'utf8');
  return codegen({
    filename: FILE,
    schema: parse(text),
    schemaAst: buildSchema(text),
    documents: [{ location: 'vragen.graphql', document: parse(readFileSync(join(FOLDER, 'vragen.graphql'), 'utf8')) }],
    config: {
      documentMode: 'string',
      onlyOperationTypes: true,
      enumsAsTypes: true,
      skipTypename: true,
      useTypeImports: true,
      dedupeFragments: true,
      scalars: { Opaak: 'string', Datum: 'string', Tijdstip: 'string' },
    },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
}

// `--toon` prints the result instead of writing it.
void generate().then((text) => (process.argv.includes('--toon') ? process.stdout.write(text) : writeFileSync(FILE, text)));
