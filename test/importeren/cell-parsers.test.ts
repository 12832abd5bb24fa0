import 'reflect-metadata';
import { bare, byName, choiceIn, dateIn, listIn, minutesIn, readsAs, required, timeIn } from '../../src/importeren/cell-parsers';
import { ImportRow } from '../../src/importeren/import-row';

/** Returns the parsed value of a cell, and whether the parser reports an error. */
function read<T>(parse: (regel: ImportRow, kolom: string) => T, cel: string): [T, boolean] {
  const regel = new ImportRow(2, new Map([['Kolom', cel]]));
  return [parse(regel, 'Kolom'), regel.isFaulty];
}

test.each<[string, string | null]>([
  ['2026-03-31', '2026-03-31'],
  ['2026-3-1', '2026-03-01'],
  ['31-03-2026', '2026-03-31'],
  ['1-3-2026', '2026-03-01'],
  ['29-02-2028', '2028-02-29'],
  ['29-02-2027', null],
  ['31/03/2026', null],
  ['2026-13-01', null],
  ['31-03-26', null],
  ['morgen', null],
])('de dag "%s" wordt %s', (cel, dag) => {
  expect(read(dateIn, cel)).toEqual([dag, dag === null]);
});

test.each<[string, string | null]>([
  ['9:00', '09:00'],
  ['09:30', '09:30'],
  ['9.15', '09:15'],
  ['9:00:00', '09:00'],
  ['9.30 uur', '09:30'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['9:60', null],
  ['9:00:30', null],
  ['negen uur', null],
])('de tijd "%s" wordt %s', (cel, tijd) => {
  expect(read(timeIn, cel)).toEqual([tijd, tijd === null]);
});

test.each<[string, number | null]>([
  ['20', 20],
  ['20 min', 20],
  ['20min.', 20],
  ['20 minuten', 20],
  ['0', 0],
  ['20000', null],
  ['-5', null],
  ['een uur', null],
])('de duur "%s" wordt %s', (cel, minuten) => {
  expect(read(minutesIn, cel)).toEqual([minuten, minuten === null]);
});

test.each<[string, string | null]>([
  ['VAST_BESPREEKPUNT', 'VAST_BESPREEKPUNT'],
  ['vast bespreekpunt', 'VAST_BESPREEKPUNT'],
  [' Vast-Bespreekpunt ', 'VAST_BESPREEKPUNT'],
  ['Vast-Bespreekpunt!', null],
  ['☐ bespreekpunt', null],
  ['bespreekpunt?', null],
  ['(bespreekpunt)', null],
  ['-bespreekpunt', null],
  ['geen bespreekpunt', null],
  ['bespreekpunt', 'BESPREEKPUNT'],
  ['iets anders', null],
])('het woord "%s" is %s', (cel, keuze) => {
  const kies = (regel: ImportRow, kolom: string) => choiceIn(regel, kolom, ['BESPREEKPUNT', 'VAST_BESPREEKPUNT']);
  expect(read(kies, cel)).toEqual([keuze, keuze === null]);
});

test.each([
  ['a; b ;c', ['a', 'b', 'c']],
  ['a\nb', ['a', 'b']],
  [';;', []],
  ['a, b', ['a, b']],
])('de lijst %j noemt %j', (cel, namen) => {
  expect(read(listIn, cel)).toEqual([namen, false]);
});

test('een lijst noemt er hooguit honderd', () => {
  const noem = (aantal: number) => read(listIn, Array.from({ length: aantal }, (_, n) => `n${n}`).join(';'));
  expect(noem(100)[0]).toHaveLength(100);
  expect(noem(101)).toEqual([[], true]);
});

test.each([dateIn, timeIn, minutesIn])('een lege cel is niets, en geen fout: %p', (parse) => {
  expect(read<string | number | null>(parse, '')).toEqual([null, false]);
});

test('wat required is en ontbreekt, is een fout; wat er staat maar niet klopt, krijgt er geen tweede', () => {
  expect(read((regel, kolom) => required(regel, kolom, null), '')).toEqual([null, true]);
  expect(read((regel, kolom) => required(regel, kolom, null), 'onzin')).toEqual([null, false]);
  expect(read((regel, kolom) => required(regel, kolom, 'goed'), 'goed')).toEqual(['goed', false]);
});

test('twee schrijfwijzen van een naam zijn dezelfde, twee namen niet', () => {
  expect(bare('Súdwest-Fryslân')).toBe(bare('sudwest fryslan'));
  expect(bare('Noord 1')).not.toBe(bare('Noord 2'));
  expect(readsAs('  Twee   woorden\n')).toBe('twee woorden');
  expect(readsAs('Twéé')).not.toBe(readsAs('Twee'));
});

test('wat bij een naam hoort, is bij elke naam te vinden, en een keer', () => {
  const all = [['a', 'A'], ['b'], ['a', 'a']];
  const found = byName(all, (names) => names.map((name) => name.toLowerCase()));
  expect(found.get('a')).toEqual([all[0], all[2]]);
  expect(found.get('b')).toEqual([all[1]]);
  expect(found.get('c')).toBeUndefined();
});
