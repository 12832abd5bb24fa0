import { readFileSync } from 'node:fs';
import { SourceMap, type SourceOrigin } from 'node:module';
import { dirname, resolve } from 'node:path';

const PLACE = /((?:[A-Za-z]:)?[\\/][^():]+\.js):(\d+):(\d+)/g;

/**
 * A stack as it would be in the sources that were compiled; a place without a map stays as it is.
 * The maps are read when there is something to tell, and let go: `--enable-source-maps` reads all
 * of them at the start and keeps them, a quarter of the heap of the service.
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
