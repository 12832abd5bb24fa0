import type { CatalogueItem } from './catalogue';

/**
 * The catalogue as text for `schema/database.sql`: a heading for each table, view and function,
 * what it has below that. Bodies are in `migrations/nu`, a file each.
 */
export function printCatalogue(items: CatalogueItem[]): string {
  const groups = new Map<string, string[]>();
  for (const { subject, text } of items) groups.set(subject, [...(groups.get(subject) ?? []), text]);
  const parts = [...groups].map(([subject, texts]) => [subject, ...texts.flatMap((text) => lines(text))].join('\n'));
  return `-- The database as it is, from PostgreSQL's catalogue; written by \`npm run schema\`.\n\n${parts.join('\n\n')}\n`;
}

const WIDTH = 100;

/** One thing, indented; what does not fit on a line goes on below it. */
function lines(text: string): string[] {
  const found: string[] = [];
  let line = ' ';
  for (const word of text.split(/\s+/)) {
    if (line.trim() && line.length + word.length >= WIDTH) {
      found.push(line);
      line = '     ';
    }
    line += ` ${word}`;
  }
  return [...found, line];
}
