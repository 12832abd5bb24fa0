import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocumentString } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { isConflict, Unreachable } from './errors';
import { placeAnswer } from './merge';

/** One change that the user asked for, through all attempts at it. */
interface Attempt<V> {
  /** What the user wants, without the version that it starts from. */
  wish: string;
  key: string;
  /** Makes the variables when the request goes out, with the version that is on screen then. */
  make: () => V;
  /** What was sent, and is sent again as it was. */
  sent?: V;
}

interface Options<R> {
  /** Changes with the same name go out one after another. */
  queue?: string;
  onDone?: (answer: R) => void;
}

const withoutVersion = (variables: unknown) =>
  JSON.stringify(variables, (name, value) => (name === 'versie' ? undefined : value));

/**
 * A mutation as a function. `change(make)` resolves when it was done, and rejects with Refusal or
 * Unreachable. When no answer came and the user asks for the same again, the same request goes out
 * with the same Idempotency-Key, so that it is done once.
 */
export function useChange<R, V>(document: TypedDocumentString<R, V>, { queue, onDone }: Options<R> = {}) {
  const unanswered = useRef<Attempt<V>>(undefined);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (attempt: Attempt<V>) => {
      attempt.sent ??= attempt.make();
      return ask(document, attempt.sent, { key: attempt.key });
    },
    ...(queue && { scope: { id: queue } }),
    onSuccess: (answer: R) => {
      placeAnswer(answer);
      onDone?.(answer);
    },
    onSettled: (_answer, failure, attempt) => {
      unanswered.current = failure instanceof Unreachable ? attempt : undefined;
    },
  });
  const change = (make: () => V): Promise<R> => {
    const wish = withoutVersion(make());
    const before = unanswered.current;
    return mutateAsync(before?.wish === wish ? before : { wish, key: crypto.randomUUID(), make });
  };
  return { change, busy: isPending, error, reset };
}

/**
 * Does a change, and once more on what is there now when somebody else was just before: as long as
 * `mayAgain` finds nothing that the user has to look at first.
 */
export async function onceMore<R>(attempt: () => Promise<R>, mayAgain: () => boolean = () => true): Promise<R> {
  try {
    return await attempt();
  } catch (error) {
    if (!isConflict(error)) throw error;
    await client.refetchQueries({ type: 'active' });
    if (!mayAgain()) throw error;
    return attempt();
  }
}
