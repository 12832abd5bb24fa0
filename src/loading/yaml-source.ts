import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Path, Problem } from './problem';

/** The content of a YAML file, and the places in it. */
export interface YamlSource {
  file: string;
  content: unknown;
  /**
   * Returns a problem at this path: on its value, on the key of its last step, or on the nearest
   * existing parent.
   */
  problemAt(path: Path, message: string, on?: 'value' | 'key'): Problem;
}

const SENTENCES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'De inspringing klopt niet met de regels erboven.',
  TAB_AS_INDENT: 'Spring in met spaties, niet met tabs.',
  DUPLICATE_KEY: 'Dit veld staat hier twee keer.',
  MISSING_CHAR: 'Er ontbreekt een teken, zoals een dubbele punt, komma, haakje of aanhalingsteken.',
  MULTIPLE_DOCS: 'Een bestand bevat één document; verdeel wat na --- staat over eigen bestanden.',
  BLOCK_AS_IMPLICIT_KEY: 'Een tekst met een dubbele punt hoort tussen aanhalingstekens.',
  MULTILINE_IMPLICIT_KEY: 'Deze regel is geen "veld: waarde"; ontbreekt er een dubbele punt of een streepje?',
  BAD_SCALAR_START: 'Een tekst die met dit teken begint, hoort tussen aanhalingstekens.',
  BAD_DQ_ESCAPE: 'Na een \\ in een tekst tussen dubbele aanhalingstekens volgt hier geen geldig teken.',
  BLOCK_IN_FLOW: 'Binnen [ ] en { } staan waarden met komma’s ertussen, geen regels met streepjes of velden.',
  TAG_RESOLVE_FAILED: 'Aanduidingen met ! worden niet gebruikt; zet een tekst die met ! begint tussen aanhalingstekens.',
  KEY_OVER_1024_CHARS: 'De naam van dit veld is te lang; ontbreekt er een aanhalingsteken?',
  UNEXPECTED_TOKEN: 'Dit teken staat hier op een plaats waar het niets betekent.',
};

/** The library has one code for several mistakes; its message tells them apart. */
const CLOSER: readonly [RegExp, string][] = [
  [
    /^Flow sequence .* end with a ]$/,
    'Een lijst die met [ begint, eindigt met ]; dat ontbreekt, of het staat niet verder naar rechts dan haar veld.',
  ],
  [
    /^Flow map .* end with a }$/,
    'Wat met { begint, eindigt met }; dat ontbreekt, of het staat niet verder naar rechts dan zijn veld.',
  ],
  [/^Missing closing ["']quote$/, 'De tekst die met een aanhalingsteken begint, eindigt er niet mee.'],
  [/^Missing , between flow sequence/, 'Tussen de waarden van een lijst met [ en ] hoort een komma.'],
];

const sentenceFor = ({ code, message }: Pick<YAMLError, 'code' | 'message'>): string =>
  CLOSER.find(([words]) => words.test(message))?.[1] ?? SENTENCES[code] ?? `Dit is geen geldige YAML (${code}).`;

function toProblem(file: string, lines: LineCounter, error: Pick<YAMLError, 'code' | 'pos' | 'message'>): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  return { file, line, column: col, message: sentenceFor(error) };
}

/**
 * Reports references (&, *): they would let a few lines expand to billions, and no file here needs
 * them.
 */
function aliasProblems(file: string, lines: LineCounter, document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && !node.anchor) return;
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      problems.push({ file, line, column: col, message: 'Verwijzingen met & en * worden niet gebruikt; schrijf de waarde uit.' });
    },
  });
  return problems;
}

/** Returns the offset of the target of a path, or of the last step that exists. */
function offsetOf(document: Document, path: Path, on: 'value' | 'key'): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && !isNode(next)) return offset;
    const onKey = pair && isNode(pair.key) && (!isNode(next) || (on === 'key' && depth === path.length - 1));
    offset = (onKey ? (pair.key as Node) : (next as Node)).range?.[0] ?? offset;
    node = isNode(next) ? next : null;
  }
  return offset;
}

/** One mistake gives several syntax errors on its line; the first is the most precise. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const inOrder = [...problems].sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
  return [...new Map(inOrder.reverse().map((problem) => [problem.line, problem])).values()];
}

/** Reads YAML. Never throws: returns the source, or every syntax problem in it. */
export function readYaml(file: string, text: string): { source?: YamlSource; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', version: '1.2' });
  const problems = [...document.errors, ...document.warnings].map((error) => toProblem(file, lines, error));
  problems.push(...aliasProblems(file, lines, document));
  if (problems.length > 0) return { problems: firstOfEachLine(problems) };
  const problemAt: YamlSource['problemAt'] = (path, message, on = 'value') => {
    const { line, col } = lines.linePos(offsetOf(document, path, on));
    return { file, line, column: col, message };
  };
  return { source: { file, content: document.toJS() as unknown, problemAt }, problems };
}
