import type { IncomingMessage, ServerResponse } from 'node:http';
import { Admission } from '../../src/app/gate/admission';
import { Concurrency } from '../../src/toegang/concurrency';

// Requests over the limit are refused: at once while there are few, in turn during a flood. The
// test controls the clock.

const MOST = 128;
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** An admission, and the state of each request: admitted, refused or waiting. */
function entrance() {
  const admission = new Admission(new Concurrency());
  const refused: number[] = [];
  const inside: { n: number; response: ServerResponse; leave(): void }[] = [];
  const listener = admission.admitted((request, response) => {
    inside.push({ n: Number(request.url), response, leave: () => response.emit('close') });
  });
  const come = (n: number) => {
    const closing: (() => void)[] = [];
    const response = {
      req: { resume: () => undefined },
      once: (_event: string, leave: () => void) => closing.push(leave),
      emit: () => closing.map((leave) => leave()).length > 0,
      writeHead: (status: number, headers: Record<string, unknown>) => {
        expect([status, headers['retry-after']]).toEqual([503, '1']);
        return { end: () => refused.push(n) };
      },
    };
    listener({ url: String(n) } as IncomingMessage, response as unknown as ServerResponse);
  };
  const comeMany = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) come(n);
  };
  return { admission, refused, inside, comeMany };
}
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

test('weinig weigeringen gaan meteen; van een stroom gaan er tien per beurt, wie het eerst kwam het eerst', () => {
  const { refused, inside, comeMany } = entrance();
  comeMany(0, MOST + 45);
  expect(inside.map(({ n }) => n)).toEqual(numbers(0, MOST));
  expect(refused).toEqual(numbers(MOST, MOST + 10));
  jest.advanceTimersByTime(10);
  expect(refused).toHaveLength(20);
  comeMany(MOST + 45, MOST + 50);
  jest.advanceTimersByTime(30);
  expect(refused).toEqual(numbers(MOST, MOST + 50));
  jest.advanceTimersByTime(10);
  comeMany(1000, 1003);
  expect(refused.slice(-3)).toEqual([1000, 1001, 1002]);
});

test('hoe groot de stroom ook is, na een seconde is wie wachtte geweigerd, en er loopt geen klok door', () => {
  const { refused, comeMany } = entrance();
  comeMany(0, MOST + 20_000);
  expect(refused).toHaveLength(10);
  jest.advanceTimersByTime(500);
  expect(refused.length).toBeGreaterThan(9_000);
  expect(refused.length).toBeLessThan(11_000);
  jest.advanceTimersByTime(510);
  expect(refused).toEqual(numbers(MOST, MOST + 20_000));
  expect(jest.getTimerCount()).toBe(0);
  comeMany(30_000, 30_100);
  jest.advanceTimersByTime(10);
  expect(refused).toHaveLength(20_020);
});

test('wie wacht op zijn weigering, houdt geen plaats; wie twee keer weggaat, telt een keer', () => {
  const { admission, inside, refused, comeMany } = entrance();
  comeMany(0, MOST);
  for (const { response } of inside.slice(0, 30)) admission.refuse(response);
  expect(refused).toEqual(numbers(0, 10));
  comeMany(MOST, MOST + 30);
  expect(inside.slice(MOST).map(({ n }) => n)).toEqual(numbers(MOST, MOST + 30));
  for (const { leave } of inside.slice(0, 30)) leave();
  comeMany(1000, 1001);
  expect(inside).toHaveLength(MOST + 30);
});
