import 'reflect-metadata';
import { OngeldigeInvoer, OngeldigeToestand } from '../../src/platform/input/errors';
import { lastDayOf } from '../../src/prioriteit/prioriteit.rules';
import { PrioriteitStatus } from '../../src/prioriteit/prioriteit.type';

const { VOORGESTELD, VASTGESTELD, BEEINDIGD } = PrioriteitStatus;
const VANDAAG = '2026-06-15';
const einde = (status: PrioriteitStatus, geldigVan: string, geldigTotEnMet: string | null, perDatum: string) =>
  lastDayOf({ status, geldigVan, geldigTotEnMet }, perDatum, VANDAAG);

test.each<[string, PrioriteitStatus, string, string | null, string, string]>([
  ['de dag ervoor', VASTGESTELD, '2026-01-01', null, '2026-07-01', '2026-06-30'],
  ['de dag voor zij begon, als zij nooit gold', VASTGESTELD, '2026-01-01', null, '2026-01-01', '2025-12-31'],
  ['de laatste dag zelf, als zij eindigt per de dag erna', VASTGESTELD, '2026-01-01', '2026-12-31', '2027-01-01', '2026-12-31'],
  [
    'de dag voor haar begin, als een voorstel dat nog begint nu wordt ingetrokken',
    VOORGESTELD,
    '2026-09-01',
    null,
    VANDAAG,
    '2026-08-31',
  ],
  ['eerder dan zij al zou eindigen', BEEINDIGD, '2026-01-01', '2026-12-31', '2026-10-01', '2026-09-30'],
  ['vandaag, als zij vandaag al de laatste dag had', BEEINDIGD, '2026-01-01', VANDAAG, VANDAAG, '2026-06-14'],
])('een prioriteit eindigt %s', (_wanneer, status, van, tot, perDatum, laatste) => {
  expect(einde(status, van, tot, perDatum)).toBe(laatste);
});

test.each<[string, PrioriteitStatus, string, string | null, string]>([
  ['voor zij begon', VASTGESTELD, '2026-01-01', null, '2025-12-31'],
  ['later dan was afgesproken', VASTGESTELD, '2026-01-01', '2026-12-31', '2027-01-02'],
  ['als voorstel dat nog begint, per een dag die al voorbij is', VOORGESTELD, '2026-09-01', null, '2026-06-14'],
])('een prioriteit eindigt niet %s', (_wanneer, status, van, tot, perDatum) => {
  expect(() => einde(status, van, tot, perDatum)).toThrow(OngeldigeInvoer);
});

test('de weigering noemt de dagen waaruit te kiezen is', () => {
  expect(() => einde(VASTGESTELD, '2026-01-01', null, '2025-12-31')).toThrow('vanaf 01-01-2026.');
  expect(() => einde(VASTGESTELD, '2026-01-01', '2026-12-31', '2027-01-02')).toThrow('vanaf 01-01-2026 tot en met 01-01-2027.');
});

test.each<[string, string, string | null, string]>([
  ['zij is al voorbij', '2026-01-01', '2026-06-14', '2026-06-10'],
  ['zij heeft nooit gegolden', '2026-09-01', '2026-08-31', '2026-07-01'],
  ['zij zou dan later eindigen', '2026-01-01', '2026-12-31', '2027-01-01'],
])('wie een beëindigde prioriteit nog eens beëindigt, wordt geweigerd: %s', (_waarom, van, tot, perDatum) => {
  expect(() => einde(BEEINDIGD, van, tot, perDatum)).toThrow(OngeldigeToestand);
});
