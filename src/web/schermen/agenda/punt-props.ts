import type { PuntOpAgendaFragment } from '../../vragen/vragen';
import type { Allowed } from './allowed';
import type { useDrag } from './use-drag';
import type { Place } from './use-move';

/** Props of an item of the agenda. */
export interface PuntProps {
  punt: PuntOpAgendaFragment;
  /** Its planned clock time. */
  at: string;
  count: number;
  allowed: Allowed;
  onMove: (id: string, place: Place) => void;
  /** The error of the last move. */
  failure: unknown;
  handle: ReturnType<ReturnType<typeof useDrag>['handle']>;
  drop: 'before' | 'after' | undefined;
  dragged: boolean;
}
