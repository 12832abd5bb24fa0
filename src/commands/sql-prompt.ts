import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Client, type QueryArrayResult } from 'pg';
import type { TextOutput } from './command';

const HELP = `Een opdracht eindigt met een puntkomma.
\\d          de tabellen en views
\\d NAAM     de kolommen, regels, triggers en policies van een tabel
\\sf NAAM    een functie zoals zij nu is
\\?          deze hulp
\\q          stoppen
`;

const TABLES = `select relname as naam, case relkind when 'v' then 'view' else 'tabel' end as soort, obj_description(oid) as uitleg
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by 1`;
const TABLE = [
  `select attname as kolom, format_type(atttypid, atttypmod) as type, attnotnull as verplicht
    from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
  'select conname as regel, pg_get_constraintdef(oid) as inhoud from pg_constraint where conrelid = $1::regclass order by 1',
  'select indexrelid::regclass as index, pg_get_indexdef(indexrelid) as inhoud from pg_index where indrelid = $1::regclass order by 1',
  'select tgname as trigger, pg_get_triggerdef(oid) as inhoud from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by 1',
  'select policyname as policy, cmd as voor, qual as ziet, with_check as schrijft from pg_policies where tablename = $1 order by 1',
];
const FUNCTION = `select pg_get_functiondef(oid) from pg_proc where proname = $1 and pronamespace = 'public'::regnamespace`;

/** Every value as PostgreSQL writes it. */
const AS_TEXT = { getTypeParser: () => (value: string) => value };

/**
 * A small prompt for SQL, for machines without psql: runs the statements from `input`, or the one
 * after `-c`.
 *
 * @returns the exit code: 1 when the statement of `-c` was refused, else 0
 */
export async function sqlPrompt(url: string, args: readonly string[], output: TextOutput, input: Readable): Promise<0 | 1> {
  const client = new Client({ connectionString: url, application_name: 'driehoek-psql' });
  await client.connect();
  try {
    const given = args[args.indexOf('-c') + 1];
    if (args.includes('-c') && given) return (await run(client, given, output)) ? 0 : 1;
    await converse(client, output, input);
    return 0;
  } finally {
    await client.end();
  }
}

async function converse(client: Client, output: TextOutput, input: Readable): Promise<void> {
  const isTerminal = input === process.stdin && process.stdin.isTTY;
  const lines = createInterface({ input, ...(isTerminal && { output: process.stdout }) });
  let statement = '';
  ask(lines, statement);
  for await (const line of lines) {
    if (line.trim() === '\\q') break;
    const isWhole = statement === '' && line.trim().startsWith('\\');
    statement = statement || line ? `${statement}${line}\n` : '';
    if (isWhole || /;\s*$/.test(line)) {
      await run(client, statement.trim(), output);
      statement = '';
    }
    ask(lines, statement);
  }
  lines.close();
}

function ask(lines: Interface, statement: string): void {
  if (!lines.terminal) return;
  lines.setPrompt(statement.trim() ? 'driehoek-# ' : 'driehoek=# ');
  lines.prompt();
}

/** Runs one statement or one command, and shows the answer. Returns whether it was accepted. */
async function run(client: Client, text: string, output: TextOutput): Promise<boolean> {
  try {
    for (const part of await answer(client, text)) output.text(part);
    return true;
  } catch (error) {
    output.error(`FOUT: ${(error as Error).message}`);
    return false;
  }
}

async function answer(client: Client, text: string): Promise<string[]> {
  const query = (sql: string, values?: string[]) => client.query({ text: sql, values, rowMode: 'array', types: AS_TEXT });
  const [, command, name] = /^\\(\S+)\s*(\S+?)?;?$/.exec(text) ?? [];
  if (!command) return [await query(text)].flat().map(asTable);
  if (command === 'd' && !name) return [asTable(await query(TABLES))];
  if (command === 'd') {
    const parts = [];
    for (const sql of TABLE) parts.push(await query(sql, [name as string]));
    return parts.filter(({ rows }) => rows.length > 0).map(asTable);
  }
  if (command === 'sf' && name) {
    const { rows } = await query(FUNCTION, [name]);
    if (rows.length === 0) throw new Error(`er is geen functie ${name}`);
    return rows.map(([body]) => `${body}\n`);
  }
  return [HELP];
}

/** Columns under each other, as psql shows them, and how many rows there are. */
function asTable({ fields, rows, command, rowCount }: QueryArrayResult): string {
  if (fields.length === 0) return `${command}${rowCount === null ? '' : ` ${rowCount}`}\n`;
  const lines = [fields.map(({ name }) => name), ...rows.map((row) => row.map((value) => String(value ?? '')))];
  const widths = fields.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const shown = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  shown.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('-+-'));
  return `${shown.join('\n')}\n(${rows.length} ${rows.length === 1 ? 'rij' : 'rijen'})\n\n`;
}
