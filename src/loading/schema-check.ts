import { readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Path, Problem } from './problem';
import { shipped } from './shipped';
import type { YamlSource } from './yaml-source';

const ajv = new Ajv2020({ allErrors: true, verbose: true });
addFormats(ajv, ['date']);
const validators = new Map<string, ValidateFunction>();

function validatorOf(kind: string): ValidateFunction {
  const known = validators.get(kind);
  if (known) return known;
  const compiled = ajv.compile(JSON.parse(readFileSync(shipped(`schema/${kind}.schema.json`), 'utf8')));
  validators.set(kind, compiled);
  return compiled;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst; zet een getal, ja of nee tussen aanhalingstekens',
  integer: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst: regels die met een streepje beginnen',
  object: 'een reeks velden',
};

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'niets';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};
/** Uses the schema's description as the expectation: one text, for editors and for this report. */
const expectation = ({ data, parentSchema }: ErrorObject) =>
  `${show(data)} past hier niet. ${(parentSchema as { description?: string }).description ?? ''}`;

const SENTENCES: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: ({ params }) => `Hier ontbreekt "${params.missingProperty}".`,
  additionalProperties: ({ params, parentSchema }) =>
    `Het veld "${params.additionalProperty}" is hier onbekend; bekend zijn ${Object.keys((parentSchema as { properties: object }).properties).join(', ')}.`,
  type: ({ params, data }) => `Hier hoort ${TYPES[params.type as string] ?? params.type}; er staat ${show(data)}.`,
  enum: ({ params, data }) => `${show(data)} bestaat hier niet; kies uit ${(params.allowedValues as unknown[]).join(', ')}.`,
  minItems: ({ params }) => `Deze lijst heeft ten minste ${params.limit} regel nodig.`,
  uniqueItems: ({ params, data }) => `${show((data as unknown[])[params.i])} staat twee keer in deze lijst.`,
  minimum: ({ params, data }) => `${show(data)} is te klein; het kleinste is ${params.limit}.`,
};

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function toProblem(source: YamlSource, error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  const message = (SENTENCES[error.keyword] ?? expectation)(error);
  if (error.keyword === 'additionalProperties')
    return source.problemAt([...path, error.params.additionalProperty], message, 'key');
  return source.problemAt(error.keyword === 'uniqueItems' ? [...path, Math.max(error.params.i, error.params.j)] : path, message);
}

/**
 * Validates a file against the published JSON Schema of its kind. Returns every problem, with its
 * line.
 */
export function checkSchema(source: YamlSource, kind: string): Problem[] {
  const validate = validatorOf(kind);
  if (validate(source.content)) return [];
  // Errors below "then" or "else" are more precise than the "if" above them.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map((error) => toProblem(source, error));
}
