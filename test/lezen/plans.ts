import { execute, type GraphQLSchema, getNullableType, parse } from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { Reader, type Run, type Statement } from '../../src/lezen/reader';
import type { Session } from '../support/sql';

/** Returns the schema, prepared for capturing statements without running them. */
export async function schemaForPlans(): Promise<GraphQLSchema> {
  const schema = await buildDriehoekSchema();
  // Makes fields nullable, so that an empty answer is no error.
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) field.type = getNullableType(field.type);
  return schema;
}

/**
 * Returns the statement that the service runs for the one root field of a query without variables.
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

/** Quotes the values that tests use only: numbers, ids and codes. */
const literal = (value: unknown) => (value === null || value === undefined ? 'null' : `'${String(value)}'`);

/**
 * Returns the number of rows of a table that PostgreSQL reads for a statement, with its cached
 * plan. The session has the user's settings.
 */
export async function looksAt(session: Session, { text, values }: Statement, table: string): Promise<number> {
  await session.run(`prepare gevraagd as ${text}`);
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
  const [row = {}] = await session.run(`explain (analyze, timing off, format json) execute gevraagd${given}`);
  await session.run('deallocate gevraagd');
  const [{ Plan: plan }] = row['QUERY PLAN'] as [{ Plan: Node }];
  return Math.round(rowsOf(plan, table));
}
