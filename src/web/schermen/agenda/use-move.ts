import { useState } from 'react';
import { shownObject } from '../../data/merge';
import { say } from '../../data/status';
import { onceMore, useChange } from '../../data/use-change';
import { PuntVerplaatsenDocument } from '../../vragen/vragen';

interface Shown {
  id: string;
  versie: number;
  volgnummer: number;
  titel: string;
}

/** The error of the last move, and its item. */
export interface MoveFailure {
  id: string;
  error: unknown;
}

/** Maps the place of an item when the request is sent to its new place. */
export type Place = (now: number) => number;

/**
 * React hook: moves items of one agenda one after another, and announces each result in the status
 * region.
 */
export function useMove(vergaderingId: string, count: number) {
  const [failure, setFailure] = useState<MoveFailure>();
  const { change } = useChange(PuntVerplaatsenDocument, { queue: `agenda ${vergaderingId}` });
  const move = async (id: string, place: Place) => {
    setFailure(undefined);
    const make = () => {
      const { versie = 0, volgnummer = 1 } = shownObject<Shown>(id) ?? {};
      return { id, versie, naarVolgnummer: Math.min(Math.max(place(volgnummer), 1), count) };
    };
    try {
      await onceMore(() => change(make));
      const moved = shownObject<Shown>(id);
      if (moved) say(`${moved.titel} staat nu op plaats ${moved.volgnummer} van ${count}.`);
    } catch (error) {
      setFailure({ id, error });
    }
  };
  return { move, failure };
}
