import fc from 'fast-check';
import { OngeldigeInvoer } from '../../src/platform/input/errors';
import { feestdagen } from '../../src/vergadering/reeks/feestdagen';
import { daysOfReeks } from '../../src/vergadering/reeks/reeks.rules';
import { SEED } from '../support/cases';

const WEEKDAGEN = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAG_MS = 86_400_000;
const reken = (regel: string, eersteDag = '2027-01-01', more = {}) =>
  daysOfReeks({ regel, eersteDag, begintijd: '09:30', zonderFeestdagen: false, zonderPeriodes: [], ...more });

test.each([
  'FREQ=DAILY;COUNT=5',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;COUNT=61',
  'FREQ=MONTHLY;COUNT=99',
  'FREQ=YEARLY;COUNT=5',
  'FREQ=MONTHLY;COUNT=0',
  'FREQ=MONTHLY;COUNT=-1',
  'FREQ=MONTHLY;COUNT=x',
  'FREQ=MONTHLY;INTERVAL=0;COUNT=3',
  'FREQ=WEEKLY;INTERVAL=99999;COUNT=3',
  'FREQ=MONTHLY;BYDAY=9TU;COUNT=3',
  'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
  'FREQ=MONTHLY;BYMONTH=2;COUNT=2',
  'FREQ=MONTHLY;UNTIL=99',
  'FREQ=MONTHLY;UNTIL=20200101',
  'FREQ=MONTHLY;FREQ=WEEKLY;COUNT=2',
  'FREQ=WEEKLY;BYHOUR=9;COUNT=2',
  'FREQ=WEEKLY;FOO=1;COUNT=2',
  'RRULE:RRULE:FREQ=WEEKLY;COUNT=2',
  'EXRULE:FREQ=WEEKLY;COUNT=2',
  'FREQ=WEEKLY;UNTIL=20271231T240000Z',
  'FREQ=WEEKLY;UNTIL=2027-12-31',
  'FREQ=WEEKLY;UNTIL=99991231',
  'elke dinsdag',
  'FREQ=WEEKLY;COUNT=2;',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2',
  'FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=1;COUNT=2',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,2;COUNT=2',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=0;COUNT=2',
  'FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2',
  'FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2',
  'FREQ=MONTHLY;BYSETPOS=1;COUNT=2',
  'FREQ=WEEKLY;BYDAY=TU;BYSETPOS=1;COUNT=2',
  'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2',
  'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=2',
  'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=13;COUNT=2',
  'FREQ=WEEKLY;BYDAY=2MO;COUNT=2',
  'FREQ=MONTHLY;UNTIL=20261399',
  'FREQ=MONTHLY;UNTIL=20270601;COUNT=2',
  'FREQ=MONTHLY=2;COUNT=2',
  'FREQ=MONTHLY;toString=x;COUNT=2',
  '',
])('de regel "%s" wordt geweigerd', (regel) => {
  expect(() => reken(regel)).toThrow(OngeldigeInvoer);
});

interface Dag {
  dag: string;
  weekdag: string;
  nummer: number;
  week: number;
  maand: number;
  /** The position of this weekday in its month, from the start and from the end, and of the day. */
  plaatsen: [number, number];
  nummers: [number, number];
}
const alleDagen = (vanaf: string): Dag[] =>
  Array.from({ length: 730 }, (_, n) => new Date(Date.parse(vanaf) + n * DAG_MS)).map((each) => {
    const [jaar, maand, nummer] = [each.getUTCFullYear(), each.getUTCMonth(), each.getUTCDate()];
    const vanAchteren = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate() - nummer + 1;
    return {
      dag: each.toISOString().slice(0, 10),
      weekdag: WEEKDAGEN[each.getUTCDay()] as string,
      nummer,
      week: Math.floor((each.getTime() / DAG_MS + 3) / 7),
      maand: jaar * 12 + maand,
      plaatsen: [Math.ceil(nummer / 7), -Math.ceil(vanAchteren / 7)],
      nummers: [nummer, -vanAchteren],
    };
  });

/** A rule, and the days that match it. */
const soorten = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...WEEKDAGEN), { minLength: 1, maxLength: 3 }).map((dagen) => ({
    regel: `FREQ=WEEKLY;BYDAY=${dagen}`,
    telt: ({ week }: Dag) => week,
    geldt: ({ weekdag }: Dag) => dagen.includes(weekdag),
  })),
  fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...WEEKDAGEN)).map(([plaats, dag]) => ({
    regel: `FREQ=MONTHLY;BYDAY=${plaats}${dag}`,
    telt: ({ maand }: Dag) => maand,
    geldt: ({ weekdag, plaatsen }: Dag) => weekdag === dag && plaatsen.includes(plaats),
  })),
  fc.constantFrom(1, 2, 15, 28, 29, 30, 31, -1, -2, -31).map((nummer) => ({
    regel: `FREQ=MONTHLY;BYMONTHDAY=${nummer}`,
    telt: ({ maand }: Dag) => maand,
    geldt: ({ nummers }: Dag) => nummers.includes(nummer),
  })),
);

test('een regel geeft dezelfde dagen als wie ze op de kalender aftelt', () => {
  const vanaf = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(vanaf, soorten, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), (eerste, soort, om, count) => {
      const kalender = alleDagen(eerste);
      const begin = soort.telt(kalender[0] as Dag);
      const wanted = kalender.filter((dag) => soort.geldt(dag) && (soort.telt(dag) - begin) % om === 0).map(({ dag }) => dag);
      fc.pre(wanted.length >= count);
      expect(reken(`${soort.regel};INTERVAL=${om};COUNT=${count}`, eerste).dagen).toEqual(wanted.slice(0, count));
      const laatste = wanted[count - 1] as string;
      expect(reken(`${soort.regel};INTERVAL=${om};UNTIL=${laatste.replaceAll('-', '')}`, eerste).dagen).toEqual(
        wanted.slice(0, count),
      );
    }),
    { numRuns: 500, seed: SEED },
  );
});

test('feestdagen zijn die van de Algemene termijnenwet', () => {
  expect(feestdagen(2025)).toEqual(
    ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26'].map((each) => `2025-${each}`),
  );
  expect(feestdagen(2038).slice(1, 4)).toEqual(['2038-04-23', '2038-04-26', '2038-04-27']);
  expect(feestdagen(2008).slice(1, 3)).toEqual(['2008-03-21', '2008-03-24']);
});

test('een regel die geen dag overlaat, zegt waarom', () => {
  const zonderFeestdagen = true;
  expect(() => reken('FREQ=WEEKLY;COUNT=1', '2026-12-25', { zonderFeestdagen })).toThrow(
    'Deze regel geeft geen enkele dag: 2026-12-25 valt op een feestdag of in een periode zonder vergaderingen.',
  );
  const zonderPeriodes = [{ van: '2027-01-01', totEnMet: '2027-12-31' }];
  expect(() => reken('FREQ=MONTHLY;COUNT=3', '2027-02-01', { zonderPeriodes })).toThrow(
    'geen enkele dag: alle 3 dagen, vanaf 2027-02-01, vallen op',
  );
  expect(() => reken('FREQ=WEEKLY;UNTIL=20261231')).toThrow('Deze regel geeft vanaf 2027-01-01 geen enkele dag.');
});

test.each([
  ['elke dinsdag', 'De regel kan "elke dinsdag" niet bevatten; schrijf haar als FREQ='],
  ['FREQ=WEEKLY;Byday=dinsdag;COUNT=2', 'De regel kan "Byday=dinsdag" niet bevatten'],
  ['FREQ=DAILY;COUNT=5', 'FREQ=WEEKLY (per week) of FREQ=MONTHLY (per maand)'],
  ['FREQ=YEARLY;COUNT=5', 'FREQ=WEEKLY (per week) of FREQ=MONTHLY (per maand)'],
  ['COUNT=5', 'FREQ=WEEKLY (per week) of FREQ=MONTHLY (per maand)'],
  ['FREQ=MONTHLY;UNTIL=31DEC2027', 'zoals UNTIL=20271231'],
  ['FREQ=MONTHLY;UNTIL=2027-12-31', 'zoals UNTIL=20271231'],
  ['FREQ=MONTHLY;UNTIL=20270230', 'De dag in UNTIL bestaat niet'],
])('de regel "%s" wordt geweigerd met hoe het wel moet', (regel, zin) => {
  expect(() => reken(regel)).toThrow(zin);
});

test.each([
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=3', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3'],
  ['FREQ=MONTHLY;BYSETPOS=-1;COUNT=3;BYDAY=FR', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'],
  ['FREQ=MONTHLY;BYDAY=+2TU;COUNT=3', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3'],
])('een agendaprogramma schrijft %s waar een ander %s schrijft', (regel, gelijk) => {
  expect(reken(regel)).toEqual(reken(gelijk));
  expect(reken(regel).dagen).toHaveLength(3);
});

test('hoofdletters en het voorvoegsel van agendaprogramma’s maken niet uit', () => {
  const { dagen } = reken('FREQ=MONTHLY;BYDAY=2TU;COUNT=3');
  for (const regel of [
    'freq=monthly;byday=2tu;count=3',
    'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3',
    'rrule:Freq=Monthly;ByDay=2tu;Count=3',
  ])
    expect(reken(regel).dagen).toEqual(dagen);
});

test.each([
  // Saturdays: 25 December 2027 and 1 January 2028. The last cases are in summer time.
  ['20271231T235959Z', '09:30', '2027-12-25'],
  ['20271231T225959Z', '09:30', '2027-12-25'],
  ['20271231T235959', '09:30', '2027-12-25'],
  ['20280101', '09:30', '2028-01-01'],
  ['20280101T083000Z', '09:30', '2028-01-01'],
  ['20280101T082959Z', '09:30', '2027-12-25'],
  ['20271231T233000Z', '00:30', '2028-01-01'],
  ['20270703T073000Z', '09:30', '2027-07-03'],
  ['20270703T072959Z', '09:30', '2027-06-26'],
])('UNTIL=%s is de laatste vergadering die om %s dan al is begonnen: %s', (until, begintijd, laatste) => {
  const { dagen } = reken(`FREQ=WEEKLY;BYDAY=SA;INTERVAL=1;UNTIL=${until}`, '2027-06-01', { begintijd });
  expect(dagen.at(-1)).toBe(laatste);
});
