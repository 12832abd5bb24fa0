import { readFileSync } from 'node:fs';
import { SourceMap, type SourceOrigin } from 'node:module';
import { dirname, resolve } from 'node:path';

const PLACE = /((?:[A-Za-z]:)?[\\/][^():]+\.js):(\d+):(\d+)/g;

/**
 * Maps the places in a stack trace to the sources; places without a map stay. Maps are read on
 * demand and not kept: `--enable-source-maps` loads all of them at start, a quarter of the
 * service's heap.
 */
export function withSourcePlaces(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replace(PLACE, (place, file: string, line: string, column: string) => {
    if (!maps.has(file)) maps.set(file, mapOf(file));
    const origin: Partial<SourceOrigin> = maps.get(file)?.findOrigin(Number(line), Number(column)) ?? {};
    return origin.fileName ? `${resolve(dirname(file), origin.fileName)}:${origin.lineNumber}:${origin.columnNumber}` : place;
  });
}

function mapOf(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}
