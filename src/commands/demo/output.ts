/** A failure of the demo, as a sentence for the person who watches it. */
export class DemoError extends Error {}

const write = (text: string): void => void process.stdout.write(`${text}\n`);

/** Prints the title of a story. */
export const chapter = (title: string): void => write(`\n${'─'.repeat(76)}\n${title}\n${'─'.repeat(76)}`);
/** Prints one action of a persona. */
export const step = (sentence: string): void => write(`\n▸ ${sentence}`);
/** Prints the result of an action. */
export const result = (sentence: string): void => write(`    ${sentence}`);
/** Prints a refusal or a warning that the story expects. */
export const notice = (sentence: string): void => write(`    ! ${sentence}`);

/**
 * Throws DemoError unless an expectation of the story holds: a demo that shows something else must
 * fail.
 */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new DemoError(`De demonstratie liep anders dan verwacht: ${sentence}`);
}
