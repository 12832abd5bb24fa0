import { Item } from './item';
import type { Kind } from './kind';
import type { Problem } from './problem';
import { readYaml, type YamlSource } from './yaml-source';

/** A file to load: the name for its problems, and its bytes. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** A readable file, and the kind that it declares. */
export interface Source extends YamlSource {
  kind: Kind;
}

/** Far above any region's size, and far below the memory limit. */
const MAX_BYTES = 5_000_000;

function decode({ name, bytes }: GivenFile): { text?: string; problems: Problem[] } {
  const refuse = (message: string) => ({ problems: [{ file: name, line: 1, column: 1, message }] });
  if (bytes.length > MAX_BYTES) return refuse('Het bestand is groter dan 5 MB; verdeel het.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return refuse('Het bestand is geen UTF-8; sla het opnieuw op als UTF-8.');
  }
}

function readSource(file: GivenFile, kinds: readonly Kind[]): { source?: Source; problems: Problem[] } {
  const { text, problems } = decode(file);
  if (text === undefined) return { problems };
  const yaml = readYaml(file.name, text);
  if (!yaml.source) return { problems: yaml.problems };
  const name = new Item(yaml.source.content).text('soort');
  const kind = kinds.find((one) => one.name === name);
  if (kind) return { source: { ...yaml.source, kind }, problems: [] };
  const message = `De regel "soort: ..." zegt wat een bestand bevat; hier staat er ${name === undefined ? 'geen' : `"${name}"`}. Kies uit ${kinds.map((one) => one.name).join(', ')}.`;
  return { problems: [yaml.source.problemAt(['soort'], message)] };
}

/**
 * Reads the files and sorts them by dependency of their kinds. Never throws: returns the readable
 * files and every problem with the others.
 */
export function readSources(files: readonly GivenFile[], kinds: readonly Kind[]): { sources: Source[]; problems: Problem[] } {
  const read = files.map((file) => readSource(file, kinds));
  const sources = read.flatMap(({ source }) => (source ? [source] : []));
  sources.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { sources, problems: read.flatMap(({ problems }) => problems) };
}
