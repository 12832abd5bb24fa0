import { ask } from '../../data/ask';
import { client } from '../../data/client';
import { sentenceOf } from '../../data/errors';
import { placeAnswer, shownObject } from '../../data/merge';
import { say } from '../../data/status';
import { Store } from '../../data/store';
import { PuntVerwijderenDocument } from '../../vragen/vragen';

/** The time to undo a removal, by which its request is delayed. */
const UNDO_MS = 8000;

/** Removed items whose request has not been sent, each with the function that sends it. */
export const removals = new Store<ReadonlyMap<string, () => void>>(new Map());

function forget(id: string): void {
  removals.set(new Map([...removals.get()].filter(([each]) => each !== id)));
}

async function send(id: string, keepalive: boolean): Promise<void> {
  const versie = shownObject<{ versie: number }>(id)?.versie ?? 0;
  try {
    placeAnswer(await ask(PuntVerwijderenDocument, { id, versie }, { key: crypto.randomUUID(), keepalive }));
  } catch (error) {
    say(`Het punt is niet verwijderd. ${sentenceOf(error)}`);
    await client.refetchQueries({ type: 'active' });
  } finally {
    forget(id);
  }
}

/** Removes an item after the time to undo; at once when the page is left. */
export function remove(id: string, titel: string): void {
  const timer = setTimeout(() => void send(id, false), UNDO_MS);
  const now = () => {
    clearTimeout(timer);
    void send(id, true);
  };
  removals.set(new Map([...removals.get(), [id, now]]));
  timers.set(id, timer);
  say(`${titel} is verwijderd. U kunt dat ongedaan maken.`);
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Restores a removed item as long as its request has not been sent. */
export function undo(id: string, titel: string): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  forget(id);
  say(`${titel} staat er weer.`);
}

/** Sends pending removals when the user leaves the screen. */
export function sendWaiting(): void {
  for (const now of removals.get().values()) now();
}
addEventListener('pagehide', sendWaiting);
