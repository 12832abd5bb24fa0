import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

interface Knoop {
  role?: string;
  type?: string;
  id?: string;
  children?: Knoop[];
}
interface Item {
  type?: string;
  tag?: string;
  id?: string;
  str?: string;
  hasEOL?: boolean;
}
export interface Gelezen {
  info: Record<string, unknown>;
  titel: string;
  ua: string;
  mark: { Marked: boolean };
  viewer: { DisplayDocTitle?: boolean } | null;
  pages: { items: Item[]; tree: Knoop & { lang?: string }; links: string[] }[];
}
/** An element of the structure tree: its type and its text, in reading order. */
export interface Deel {
  soort: string;
  tekst: string;
}

/** A PDF as another library reads it. */
export async function leesPdf(file: Buffer): Promise<Gelezen> {
  const reader = spawn(process.execPath, [`${__dirname}/lees-pdf.mjs`], { stdio: ['pipe', 'pipe', 'inherit'] });
  reader.stdin.end(file);
  return JSON.parse(await text(reader.stdout));
}

/** Returns the text of each marked content of a page by its id; '' holds the text outside any. */
function marked(items: Item[]): Map<string, string> {
  const open: string[] = [];
  const found = new Map<string, string>();
  for (const { type, tag, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps')
      open.push(id ?? (tag === 'Artifact' ? 'Artifact' : ''));
    else if (type === 'endMarkedContent') open.pop();
    else {
      const key = open.at(-1) ?? '';
      found.set(key, `${found.get(key) ?? ''}${str}${hasEOL ? '\n' : ''}`);
    }
  }
  return found;
}

/** Returns the elements that a screen reader reads, and all text that it would miss. */
export function voorgelezen({ pages }: Gelezen): { delen: Deel[]; buiten: string } {
  const delen: Deel[] = [];
  let buiten = '';
  for (const { items, tree } of pages) {
    const texts = marked(items);
    const walk = (node: Knoop, soort: string): string => {
      if (node.id) return texts.get(node.id) ?? '';
      const own = (node.children ?? []).filter(({ id }) => id).map((child) => walk(child, soort));
      if (own.length > 0) delen.push({ soort: node.role ?? soort, tekst: own.join('').trim() });
      for (const child of node.children ?? []) if (!child.id) walk(child, node.role ?? soort);
      return '';
    };
    if (tree) walk(tree, '');
    buiten += texts.get('') ?? '';
  }
  return { delen, buiten: buiten.trim() };
}
