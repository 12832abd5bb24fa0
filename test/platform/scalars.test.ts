import { Datum, isCalendarDay, Tijdstip } from '../../src/platform/input/scalars';

test.each(['1900-01-01', '2028-02-29', '2200-12-31'])('%s is een dag', (dag) => {
  expect([isCalendarDay(dag), Datum.parseValue(dag)]).toEqual([true, dag]);
});

test.each([
  ['9999-12-31', 'De dag 9999-12-31 valt buiten de jaren 1900 tot en met 2200.'],
  ['1899-12-31', 'De dag 1899-12-31 valt buiten de jaren 1900 tot en met 2200.'],
  ['2027-02-29', 'De dag 2027-02-29 bestaat niet.'],
  ['2027-13-01', 'De dag 2027-13-01 bestaat niet.'],
  ['2027-00-10', 'De dag 2027-00-10 bestaat niet.'],
  ['0099-01-01', 'De dag 0099-01-01 valt buiten de jaren 1900 tot en met 2200.'],
  ['31-12-2027', 'Een datum schrijft u als jaar-maand-dag, bijvoorbeeld "2024-01-01".'],
  ['2027-02-10\n', 'Een datum schrijft u als jaar-maand-dag, bijvoorbeeld "2024-01-01".'],
  [20_270_210, 'Een datum schrijft u als jaar-maand-dag, bijvoorbeeld "2024-01-01".'],
])('%j is geen dag, en de zin zegt waarom', (dag, zin) => {
  expect(() => Datum.parseValue(dag)).toThrow(zin);
  expect(isCalendarDay(String(dag))).toBe(false);
});

test.each([
  ['2027-02-10T09:00Z', '2027-02-10T09:00:00.000Z'],
  ['2027-02-10t10:00:00.5+01:00', '2027-02-10T09:00:00.500Z'],
  ['2027-02-10T23:59:59.123456789-23:59', '2027-02-11T23:58:59.123Z'],
])('%s is een tijdstip', (geschreven, gelezen) => {
  expect(Tijdstip.serialize(Tijdstip.parseValue(geschreven))).toBe(gelezen);
});

const TIJDZONE = 'Een tijdstip schrijft u met tijdzone, ';
test.each([
  ['9999-12-31T23:59:59Z', 'De dag 9999-12-31 valt buiten de jaren 1900 tot en met 2200.'],
  ['2027-02-29T09:00:00Z', 'De dag 2027-02-29 bestaat niet.'],
  ['2027-02-10T24:00:00Z', 'Dit tijdstip bestaat niet: uren gaan tot en met 23'],
  ['2027-02-10T09:60:00Z', 'Dit tijdstip bestaat niet'],
  ['2027-02-10T09:00:60Z', 'Dit tijdstip bestaat niet'],
  ['2027-02-10T09:00:00+24:00', 'Dit tijdstip bestaat niet'],
  ['2027-02-10T09:00:00+01:60', 'Dit tijdstip bestaat niet'],
  ['2027-02-10T09:00:00', TIJDZONE],
  ['2027-02-10', TIJDZONE],
  ['2027-02-10T9:00Z', TIJDZONE],
  [null, TIJDZONE],
])('%j is geen tijdstip, en de zin zegt waarom', (geschreven, zin) => {
  expect(() => Tijdstip.parseValue(geschreven)).toThrow(zin);
});
