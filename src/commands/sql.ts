import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { execute, type GraphQLResolveInfo, type GraphQLSchema, getNullableType, parse, validate } from 'graphql';
import { buildDriehoekSchema } from '../app/compose/schema';
import { prettySql } from '../lezen/pretty-sql';
import { Reader, type Run, type Statement } from '../lezen/reader';
import { fromUser, runCommand, type TextOutput, TO_STDOUT } from './command';

const USAGE = `Gebruik: npm run -s sql -- VRAAG.graphql [VARIABELEN.json]
Schrijft de SQL op die de dienst van elke vraag in het bestand maakt, met de waarden. Er is geen database voor nodig; van een
mutatie is het de vraag waarmee zij antwoordt. Een cursor (after) geldt alleen bij de dienst die hem gaf, en wordt hier geweigerd.`;
/** Placeholder for the object that a mutation changed. */
const SOME_ID = '00000000-0000-7000-8000-000000000000';

interface Shown {
  field: string;
  statement: Statement;
}

/**
 * Captures the statements that the reader would run. None is executed, so every answer is empty.
 */
function capture(info: GraphQLResolveInfo, shown: Shown[]): Run {
  return async (statement) => {
    shown.push({ field: String(info.path.key), statement });
    return null;
  };
}

function contextInto(shown: Shown[]) {
  const reader = new Reader({ cursorSecret: randomBytes(32) });
  return {
    read: (info: GraphQLResolveInfo) => reader.read(capture(info, shown), info),
    write: (info: GraphQLResolveInfo) => reader.readById(capture(info, shown), info, SOME_ID),
  };
}

/**
 * Makes fields nullable, so that an empty answer does not end the operation before its other fields
 * are captured.
 */
function allowEmpty(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
  return schema;
}

/** Returns the statements of an operation, and a sentence for each field without one. */
async function statementsOf(query: string, variableValues: Record<string, unknown>) {
  const schema = allowEmpty(await buildDriehoekSchema());
  const document = parse(query);
  const shown: Shown[] = [];
  const invalid = validate(schema, document);
  const { errors = [] } =
    invalid.length > 0
      ? { errors: invalid }
      : await execute({ schema, document, variableValues, contextValue: contextInto(shown) });
  const seen = new Set(shown.map(({ field }) => field));
  return { shown, problems: errors.filter(({ path }) => !seen.has(String(path?.[0]))).map(({ message }) => message) };
}

/**
 * Formats a value for psql, so that a statement can be tried there. The key that signs cursors
 * stays secret.
 */
function valueText(value: unknown): string {
  if (Buffer.isBuffer(value)) return '(sleutel van de cursors)';
  return value === null || value === undefined ? 'null' : JSON.stringify(value);
}

function show({ field, statement: { text, values } }: Shown): string {
  const parameters = values.map((value, index) => `-- $${index + 1} = ${valueText(value)}\n`);
  return `-- ${field}\n${parameters.join('')}${prettySql(text)};\n`;
}

/**
 * The command `sql`: takes a file with an operation, and optionally one with its variables. Returns
 * the exit code: 0 shown, 1 not.
 */
export async function sql(args: readonly string[], env: NodeJS.ProcessEnv, output: TextOutput): Promise<0 | 1> {
  const [file, variablesFile, ...more] = args;
  if (!file || more.length > 0) {
    output.error(USAGE);
    return 1;
  }
  const read = (path: string) => readFile(fromUser(path, env), 'utf8');
  try {
    const variables = variablesFile ? (JSON.parse(await read(variablesFile)) as Record<string, unknown>) : {};
    const { shown, problems } = await statementsOf(await read(file), variables);
    output.text(shown.map(show).join('\n'));
    for (const problem of problems) output.error(problem);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    output.error(`De vraag is niet te lezen: ${(error as Error).message}`);
    return 1;
  }
}

if (require.main === module) runCommand(sql, TO_STDOUT);
