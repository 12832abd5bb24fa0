import type { ClientBase } from 'pg';
import { ConfigError, readConfig } from '../platform/process/config';
import { type Output, runCommand, TO_SCREEN, withOwner } from './command';

const USAGE = `Gebruik: npm run logboek:controleren [-- --anker NR:HASH]
Rekent de keten van het logboek na en noemt de eerste breuk. Bewaar wat eruit komt buiten de database, en geef het de volgende keer als anker: dan valt
ook op dat het einde van het logboek is weggehaald, of dat de hele keten opnieuw is gemaakt.`;

/** Finds the first broken link of the hash chain: its number, its row, and the reason. */
const FIRST_BREAK = `
  select nr::text, logboek_id::text as regel, case when nr <> vorige_nr + 1 then 'ONTBREEKT' when id is null then 'WEG' else 'ANDERS' end as wat
  from (select k.nr, k.logboek_id, k.hash, l.id, coalesce(lag(k.nr) over w, 0) as vorige_nr, logboek_schakel(coalesce(lag(k.hash) over w, ''), l) as moet
    from logboek_keten k left join logboek l on l.id = k.logboek_id window w as (order by k.nr)) k
  where nr <> vorige_nr + 1 or id is null or hash <> moet order by k.nr limit 1`;
const UNLINKED = `select min(l.id)::text as regel from logboek l where not exists (select from logboek_keten k where k.logboek_id = l.id)`;
const LAST = `select k.nr::text, encode(k.hash, 'hex') as hash from logboek_keten k order by k.nr desc limit 1`;
const ANCHOR = `select encode(hash, 'hex') as hash from logboek_keten where nr = $1`;

interface Break {
  nr: string;
  regel: string;
  wat: 'ONTBREEKT' | 'WEG' | 'ANDERS';
}

const SENTENCES: Record<Break['wat'], (found: Break) => string> = {
  ONTBREEKT: ({ nr }) => `Voor schakel ${nr} ontbreekt een schakel.`,
  WEG: ({ nr, regel }) => `Regel ${regel} (schakel ${nr}) is uit het logboek weggehaald.`,
  ANDERS: ({ nr, regel }) => `Regel ${regel} (schakel ${nr}) is niet meer zoals ze is vastgelegd.`,
};

/**
 * Returns what is wrong with the log as a Dutch sentence, or undefined when every row is as it was
 * written.
 */
async function problemOf(client: ClientBase, anchor: string | undefined): Promise<string | undefined> {
  const [found] = (await client.query<Break>(FIRST_BREAK)).rows;
  if (found) return SENTENCES[found.wat](found);
  const [unlinked] = (await client.query<{ regel: string | null }>(UNLINKED)).rows;
  if (unlinked?.regel) return `Regel ${unlinked.regel} is buiten de dienst om in het logboek gezet.`;
  const [nr, hash] = anchor?.split(':') ?? [];
  if (!nr) return undefined;
  const [there] = (await client.query<{ hash: string }>(ANCHOR, [nr])).rows;
  if (!there) return `Schakel ${nr} van het anker is er niet meer: het einde van het logboek is weggehaald.`;
  return there.hash === hash ? undefined : `Schakel ${nr} is niet die van het anker: de keten is opnieuw gemaakt.`;
}

async function check(client: ClientBase, anchor: string | undefined, output: Output): Promise<0 | 1> {
  // Reads one snapshot, despite concurrent writes.
  await client.query('begin isolation level repeatable read read only');
  const problem = await problemOf(client, anchor);
  const [last] = (await client.query<{ nr: string; hash: string }>(LAST)).rows;
  await client.query('commit');
  if (problem) {
    output.error(problem);
    return 1;
  }
  output.info(last ? `Het logboek klopt: ${last.nr} regels.\nAnker: ${last.nr}:${last.hash}` : 'Het logboek is leeg.');
  return 0;
}

/**
 * The command `logboek:controleren`. Returns the exit code: 0 intact, 1 for a broken link, which it
 * prints.
 */
export async function logboekControleren(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<0 | 1> {
  const [flag, anchor, ...more] = args;
  if (args.length > 0 && (flag !== '--anker' || !/^\d{1,18}:[0-9a-f]{64}$/.test(anchor ?? '') || more.length > 0)) {
    output.error(USAGE);
    return 1;
  }
  try {
    return await withOwner(readConfig(env), output, (client) => check(client, anchor, output));
  } catch (error) {
    output.error(error instanceof ConfigError ? error.message : `Controleren lukte niet: ${(error as Error).message}`);
    return 1;
  }
}

if (require.main === module) runCommand(logboekControleren, TO_SCREEN);
