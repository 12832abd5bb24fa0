import type { CatalogueItem } from './catalogue';

/**
 * Returns the catalogue as text for `schema/database.sql`: a heading per table, view and function,
 * with its parts below. The bodies are in `migrations/nu`, one file each.
 */
export function printCatalogue(items: CatalogueItem[]): string {
  const groups = new Map<string, string[]>();
  for (const { subject, text } of items) groups.set(subject, [...(groups.get(subject) ?? []), text]);
  const parts = [...groups].map(([subject, texts]) => [subject, ...texts.flatMap((text) => lines(text))].join('\n'));
  return `-- The database as it is, from PostgreSQL's catalogue; written by \`npm run schema\`.\n\n${parts.join('\n\n')}\n`;
}

const WIDTH = 100;

/** Formats one item, indented and wrapped. */
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
