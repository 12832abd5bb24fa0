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

/**
 * Throws DemoError unless what the story promises is so: a demonstration that shows something else
 * must not end well.
 */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new DemoError(`De demonstratie liep anders dan verwacht: ${sentence}`);
}
