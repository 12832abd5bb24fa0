import type { ClientBase } from 'pg';
import { Codes, labelOf } from './codes';
import { databaseProblem } from './database-problem';
import { Item } from './item';
import type { Kind } from './kind';
import { inOrder, LoadError, type Path, type Problem } from './problem';
import { checkSchema } from './schema-check';
import { type GivenFile, readSources, type Source } from './source';
import { Writer } from './writer';

/** Advisory lock: two concurrent loads of one file would both find it new. */
const LOAD_LOCK = 736_414;

/**
 * Loads files in one transaction of the owner's connection: all or nothing. The order of the files
 * does not matter. Reports progress in Dutch sentences. Throws LoadError with every problem when a
 * file is invalid or the database refuses it.
 */
export async function loadFiles(
  client: ClientBase,
  files: readonly GivenFile[],
  kinds: readonly Kind[],
  onProgress: (sentence: string) => void,
): Promise<void> {
  const { sources, problems } = readSources(files, kinds);
  await client.query('begin isolation level read committed');
  try {
    await client.query(`select pg_advisory_xact_lock($1), set_config('driehoek.actor', 'laden', true)`, [LOAD_LOCK]);
    const codes = await addKnown(client, kinds, new Codes(sources.length === files.length));
    problems.push(...(await findProblems(client, sources, codes)));
    if (problems.length > 0) throw new LoadError(inOrder(problems));
    for (const source of sources) await writeSource(client, source, onProgress);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Counts the rows that loading this file would change, in the open transaction; writes nothing.
 * Throws LoadError with every problem when the file would be refused.
 */
export async function changesBy(client: ClientBase, file: GivenFile, kinds: readonly Kind[]): Promise<number> {
  const { sources, problems } = readSources([file], kinds);
  const codes = await addKnown(client, kinds, new Codes(problems.length === 0));
  problems.push(...(await findProblems(client, sources, codes)));
  if (problems.length > 0) throw new LoadError(inOrder(problems));
  const trial = new Writer(client, true);
  for (const { kind, content } of sources) await kind.write(trial, content);
  return trial.changes;
}

async function findProblems(client: ClientBase, sources: readonly Source[], codes: Codes): Promise<Problem[]> {
  const problems = declareCodes(sources, codes);
  for (const source of sources) {
    const form = checkSchema(source, source.kind.name);
    problems.push(...form);
    const report = (path: Path, message: string) => void problems.push(source.problemAt(path, message));
    const content = form.length === 0 ? source.content : undefined;
    await source.kind.check(new Item(source.content), { report, codes, client, content });
  }
  return problems;
}

async function addKnown(client: ClientBase, kinds: readonly Kind[], codes: Codes): Promise<Codes> {
  for (const { known } of kinds) {
    if (known === undefined) continue;
    const { rows } = await client.query<{ soort: string; code: string; regio: string }>(known);
    for (const { soort, code, regio } of rows) codes.add(soort, code, regio);
  }
  return codes;
}

/** Adds the codes that the files declare. Reports a duplicate declaration. */
function declareCodes(sources: readonly Source[], codes: Codes): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Problem>();
  for (const source of sources) {
    for (const { kind, code, regio, path, unique } of source.kind.declares(new Item(source.content))) {
      if (!code) continue;
      codes.add(kind, code, regio);
      const earlier = first.get(`${kind} ${code}`);
      if (!earlier) first.set(`${kind} ${code}`, source.problemAt(path, ''));
      else if (unique) problems.push(source.problemAt(path, `${labelOf(kind, code)} staat al ${whereabouts(earlier, source)}.`));
    }
  }
  return problems;
}

function whereabouts(earlier: Problem, source: Source): string {
  return `op regel ${earlier.line}${earlier.file === source.file ? '' : ` van ${earlier.file}`}`;
}

async function writeSource(client: ClientBase, source: Source, onProgress: (sentence: string) => void): Promise<void> {
  const writer = new Writer(client);
  try {
    await source.kind.write(writer, source.content);
    // Runs the checks that the database defers to commit, so that the report names the refused
    // file.
    await client.query('set constraints all immediate');
    await client.query('set constraints all deferred');
  } catch (error) {
    const message = databaseProblem(error);
    throw message === undefined ? error : new LoadError([{ file: source.file, message }]);
  }
  const counts = Object.entries(writer.counts).filter(([, count]) => count > 0);
  onProgress(`${source.file}: ${counts.map(([what, count]) => `${count} ${what}`).join(', ') || 'niets gewijzigd'}.`);
}
