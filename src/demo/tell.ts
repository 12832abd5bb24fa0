const AMSTERDAM = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl-NL', { ...AMSTERDAM, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
// Sweden writes days as ISO 8601 does.
const date = new Intl.DateTimeFormat('sv-SE', AMSTERDAM);
const time = new Intl.DateTimeFormat('nl-NL', { ...AMSTERDAM, hour: '2-digit', minute: '2-digit' });

/** What the demonstration could not do, as a sentence for who watches it. */
export class DemoError extends Error {}

const write = (text: string): void => void process.stdout.write(`${text}\n`);

/** The title of a story. */
export const chapter = (title: string): void => write(`\n${'─'.repeat(76)}\n${title}\n${'─'.repeat(76)}`);
/** One thing that somebody does. */
export const step = (sentence: string): void => write(`\n▸ ${sentence}`);
/** What came of it. */
export const result = (sentence: string): void => write(`    ${sentence}`);
/** A refusal or a warning, which is the service doing its work. */
export const notice = (sentence: string): void => write(`    ! ${sentence}`);

/** The day of an instant in Amsterdam: "dinsdag 24 november 2026". */
export const dayOf = (instant: string): string => day.format(new Date(instant));
/** The same day as the API writes it: "2026-11-24". */
export const dateOf = (instant: string): string => date.format(new Date(instant));
/** The day and the hour in Amsterdam. */
export const momentOf = (instant: string): string => `${dayOf(instant)}, ${time.format(new Date(instant))} uur`;

/** Throws DemoError unless what the story promises is so: a demonstration that shows something else must not end well. */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new DemoError(`De demonstratie liep anders dan verwacht: ${sentence}`);
}
