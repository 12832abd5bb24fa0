import { daysAfter } from '../platform/input/period';
import type { ExampleDriehoek } from './context';
import { meetingDays } from './meeting-days';
import type { Rows } from './row-buffer';
import { fraction, idOf } from './seeded-random';
import { CANCEL_REASONS, example } from './texts';

type Status = 'CONCEPT' | 'AGENDA_VASTGESTELD' | 'GEHOUDEN' | 'AFGESLOTEN' | 'GEANNULEERD';
export interface ExampleVergadering {
  id: string;
  dag: string;
  status: Status;
}

const CANCELLED = 0.06;
/** The period after a meeting in which its minutes may still be in preparation. */
const MINUTES_DAYS = 21;

export const isHeld = ({ status }: ExampleVergadering) => status === 'GEHOUDEN' || status === 'AFGESLOTEN';

/** Makes the meetings of a driehoek around today, each with its final status. */
export function meetingsOf(rows: Rows, driehoek: ExampleDriehoek, nth: number, today: string): ExampleVergadering[] {
  const days = meetingDays(today, nth);
  const next = days.find((day) => day >= today);
  return days.map((dag) => {
    const id = idOf(dag, `${driehoek.code}/vergadering`);
    const at = (time: string) => `${dag} ${time} Europe/Amsterdam`;
    const locatie = example(`gemeentehuis, driehoek ${driehoek.naam}`);
    rows.add('vergadering', { id, driehoek_id: driehoek.id, aanvang: at('09:30'), einde: at('11:00'), locatie });
    const meeting = { id, dag, status: statusOf(id, dag, { today, next }) };
    goThrough(rows, meeting);
    return meeting;
  });
}

function statusOf(id: string, dag: string, { today, next }: { today: string; next: string | undefined }): Status {
  if (dag >= today) return dag === next ? 'AGENDA_VASTGESTELD' : 'CONCEPT';
  if (dag > daysAfter(today, -MINUTES_DAYS)) return 'GEHOUDEN';
  return fraction(`${id}/geannuleerd`) < CANCELLED ? 'GEANNULEERD' : 'AFGESLOTEN';
}

/** Takes a meeting through the steps to its status, each of which the database checks. */
function goThrough(rows: Rows, meeting: ExampleVergadering): void {
  const { id, status } = meeting;
  if (status === 'GEANNULEERD') rows.change('annuleren', { id, status, annulering_reden: example(CANCEL_REASONS) });
  if (isHeld(meeting) || status === 'AGENDA_VASTGESTELD') rows.change('vaststellen', { id, status: 'AGENDA_VASTGESTELD' });
  if (isHeld(meeting)) rows.change('houden', { id, status: 'GEHOUDEN' });
  if (status === 'AFGESLOTEN') rows.change('afsluiten', { id, status });
}
