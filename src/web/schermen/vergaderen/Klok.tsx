import type { PuntInZittingFragment, ZittingFragment } from '../../vragen/vragen';
import { clock } from '../../words/dates';
import { count } from '../../words/names';
import { plannedEnd, usePassed } from './course';

interface Props {
  vergadering: ZittingFragment;
  punt: PuntInZittingFragment;
}

/** Minutes passed and planned, and when the item and the meeting are to end. */
export function Klok({ vergadering, punt }: Props) {
  const passed = usePassed(vergadering.id, punt.id);
  const { duurMinuten } = punt;
  const end = plannedEnd(vergadering, punt);
  const over = duurMinuten !== null && passed > duurMinuten;
  return (
    <p className="klok cijfers">
      <span className={over ? 'klok-over' : undefined}>
        <strong>
          {duurMinuten ? `${passed} van ${count(duurMinuten, 'minuut', 'minuten')}` : count(passed, 'minuut', 'minuten')}
        </strong>
        {over && `: ${passed - duurMinuten} te lang`}
      </span>
      {end && <span>punt tot {end} uur</span>}
      {vergadering.einde && <span>vergadering tot {clock(vergadering.einde)} uur</span>}
    </p>
  );
}
