import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { withSourcePlaces } from '../../src/platform/process/source-stacks';

const SOURCE = `
interface Nothing {
  in: string;
}

export function breaks(): Nothing {
  throw new Error('kapot');
}
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driehoek-stack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the place of a text in a file, in the notation of a stack trace. */
function placeOf(text: string, file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(text));
  return `${file}:${at + 1}:${(lines[at] as string).indexOf(text) + 1}`;
}

test('een plaats in wat gebouwd is, wordt die in de bron; wat geen kaart heeft, blijft zoals het is', () => {
  const [bron, gebouwd] = [join(folder, 'bron.ts'), join(folder, 'bron.js')];
  const { code, map = '' } = transformSync(SOURCE, {
    filename: bron,
    sourceFileName: 'bron.ts',
    sourceMaps: true,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  writeFileSync(bron, SOURCE);
  writeFileSync(gebouwd, code);
  writeFileSync(`${gebouwd}.map`, map);
  const begin = 'Error: kapot\n    at breaks (';
  const rest = ')\n    at node:internal/main:12:3\n    at x (/nergens/anders.js:1:2)';
  const [from, to] = [placeOf('new Error', gebouwd), placeOf('new Error', bron)];
  expect(from.split(':')[1]).not.toBe(to.split(':')[1]);
  expect(withSourcePlaces(`${begin}${from}${rest}`)).toBe(`${begin}${to}${rest}`);
});

test('een kaart die niet te lezen is, laat de plaats zoals zij is', () => {
  const stuk = join(folder, 'stuk.js');
  writeFileSync(`${stuk}.map`, '{ "version": 3');
  expect(withSourcePlaces(`    at ${stuk}:1:1`)).toBe(`    at ${stuk}:1:1`);
});
