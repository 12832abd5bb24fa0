import { execute, type GraphQLSchema, getNullableType, parse } from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { Reader, type Run, type Statement } from '../../src/lezen/reader';
import type { Session } from '../support/sql';

/** The schema, to take the statements of questions from without asking them. */
export async function schemaForPlans(): Promise<GraphQLSchema> {
  const schema = await buildDriehoekSchema();
  // An empty answer must not be an error.
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) field.type = getNullableType(field.type);
  return schema;
}

/**
 * The statement that the service reads with for the one root field of a question without variables.
 */
export async function statementOf(schema: GraphQLSchema, query: string): Promise<Statement> {
  const reader = new Reader({ cursorSecret: Buffer.alloc(32) });
  const statements: Statement[] = [];
  const run: Run = async (statement) => {
    statements.push(statement);
    return null;
  };
  const { errors } = await execute({
    schema,
    document: parse(query),
    contextValue: { read: (info: never) => reader.read(run, info) },
  });
  const [statement] = statements;
  if (!statement) throw new Error(`no statement: ${JSON.stringify(errors)}`);
  return statement;
}

interface Node {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

const rowsOf = (node: Node, table: string): number =>
  (node['Relation Name'] === table ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] : 0) +
  (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child, table), 0);

/** Only for what questions of a test hold: numbers, ids and codes. */
const literal = (value: unknown) => (value === null || value === undefined ? 'null' : `'${String(value)}'`);

/**
 * How many rows of a table PostgreSQL looks at to answer, with the plan that it keeps for the
 * statement. The session says who asks.
 */
export async function looksAt(session: Session, { text, values }: Statement, table: string): Promise<number> {
  await session.run(`prepare gevraagd as ${text}`);
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const [row = {}] = await session.run(`explain (analyze, timing off, format json) execute gevraagd${given}`);
  await session.run('deallocate gevraagd');
  const [{ Plan: plan }] = row['QUERY PLAN'] as [{ Plan: Node }];
  return Math.round(rowsOf(plan, table));
}
