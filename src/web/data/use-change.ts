import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocumentString } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { isConflict, Unreachable } from './errors';
import { placeAnswer } from './merge';

/** One change by the user, through all its attempts. */
interface Attempt<V> {
  /** The intended change, without the version that it starts from. */
  wish: string;
  key: string;
  /** Makes the variables when the request is sent, with the version on screen at that moment. */
  make: () => V;
  /** The variables as sent, which a retry resends unchanged. */
  sent?: V;
}

interface Options<R> {
  /** Changes with one name are sent one after another. */
  queue?: string;
  onDone?: (answer: R) => void;
}

const withoutVersion = (variables: unknown) =>
  JSON.stringify(variables, (name, value) => (name === 'versie' ? undefined : value));

/**
 * React hook: a mutation as a function. `change(make)` resolves when it was made, and rejects with
 * Refusal or Unreachable. When no answer arrived and the user repeats the change, the same request
 * is sent with the same Idempotency-Key, so that it is made once.
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
 * Makes a change, and retries once on the current version when somebody else changed the object
 * just before, unless `mayAgain` finds a conflict that the user must see first.
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
