import { daysAfter } from '../platform/input/period';
import { lidWith } from './context';
import type { ExampleAgendapunt, Scene } from './scene';
import { fraction, idOf, pick } from './seeded-random';
import { ANSWERS, EXAMPLE_ACTIES, EXAMPLE_BESLUITEN, example, NOT_CARRIED_OUT } from './texts';

const DECIDED = 0.35;
const ACTED = 0.45;
const ABSENT = 0.12;
const ANSWERED = 0.3;
const DAYS_FOR_ACTION = 35;
/** Actions due longer ago than this count as done. */
const LATE_DAYS = 90;
const DAYS_TO_ANSWER = 7;
/** The time at which the minutes of a day were made. */
const at = (day: string) => `${day} 12:30 Europe/Amsterdam`;

/** Records the attendance of a meeting, and the decisions and actions at these items. */
export function recordOutcomes(scene: Scene, discussed: ExampleAgendapunt[]): void {
  const { rows, driehoek, meeting } = scene;
  for (const lid of driehoek.leden) {
    if (fraction(`${meeting.id}/${lid.code}`) < ABSENT) continue;
    rows.add('aanwezigheid', { driehoek_id: driehoek.id, vergadering_id: meeting.id, lidmaatschap_id: lid.id });
  }
  for (const punt of discussed) {
    if (fraction(`${punt.key}/besluit`) < DECIDED) decide(scene, punt);
    if (fraction(`${punt.key}/actie`) < ACTED) act(scene, punt);
  }
}

function decide(scene: Scene, { id: puntId, key, prioriteit, themas }: ExampleAgendapunt): void {
  const { rows, driehoek, meeting } = scene;
  const id = idOf(meeting.dag, `${key}/besluit`);
  const own = { driehoek_id: driehoek.id, besluit_id: id };
  const soort = prioriteit ? 'AFSPRAAK_LOKALE_PRIORITEIT' : themas?.length ? 'AFSPRAAK_INZET' : 'OVERIG';
  const tekst = example(pick(EXAMPLE_BESLUITEN, id));
  rows.add('besluit', { id, driehoek_id: driehoek.id, agendapunt_id: puntId, soort, tekst, vastgelegd_op: at(meeting.dag) });
  for (const lid of driehoek.leden.filter(({ rol }) => rol === 'BURGEMEESTER' || rol === 'OFFICIER_VAN_JUSTITIE'))
    rows.add('besluit_beslisser', { ...own, lidmaatschap_id: lid.id });
  if (prioriteit) rows.add('besluit_prioriteit', { ...own, prioriteit_id: prioriteit.id });
  follow(scene, own);
}

/** Records the execution of a decision until today, and the answer of the teamchef. */
function follow({ rows, driehoek, meeting, today }: Scene, own: { driehoek_id: string; besluit_id: string }): void {
  const door_id = lidWith(driehoek, 'SECRETARIS').persoon_id;
  for (const { days, stand, toelichting } of courseOf(own.besluit_id)) {
    const day = daysAfter(meeting.dag, days);
    if (day < today) rows.add('besluit_uitvoering', { ...own, stand, toelichting, door_id, op: at(day) });
  }
  const answered = daysAfter(meeting.dag, DAYS_TO_ANSWER);
  if (fraction(`${own.besluit_id}/antwoord`) >= ANSWERED || answered >= today) return;
  const lidmaatschap_id = lidWith(driehoek, 'TEAMCHEF').id;
  rows.add('besluit_antwoord', { ...own, lidmaatschap_id, antwoord: example(ANSWERS), op: at(answered) });
}

/** Returns the execution steps of a decision by days after the meeting; some never begin. */
function courseOf(id: string): { days: number; stand: string; toelichting: string | null }[] {
  const begins = { days: 14, stand: 'IN_UITVOERING', toelichting: null };
  const ends = fraction(`${id}/verloop`);
  if (ends < 0.15) return [];
  if (ends < 0.3) return [begins];
  if (ends < 0.4) return [begins, { days: 80, stand: 'NIET_UITGEVOERD', toelichting: example(NOT_CARRIED_OUT) }];
  return [begins, { days: 60, stand: 'UITGEVOERD', toelichting: null }];
}

function act({ rows, driehoek, meeting, today }: Scene, { id: puntId, key }: ExampleAgendapunt): void {
  const id = idOf(meeting.dag, `${key}/actie`);
  const uiterlijk = daysAfter(meeting.dag, DAYS_FOR_ACTION);
  const done = uiterlijk < daysAfter(today, -LATE_DAYS) || (uiterlijk < today && fraction(`${id}/gereed`) < 0.7);
  rows.add('actie', {
    ...{ id, driehoek_id: driehoek.id, agendapunt_id: puntId, omschrijving: example(pick(EXAMPLE_ACTIES, id)), uiterlijk },
    ...{ status: done ? 'GEREED' : 'OPEN', eigenaar_id: pick(driehoek.leden, id).id, vastgelegd_op: at(meeting.dag) },
  });
}
