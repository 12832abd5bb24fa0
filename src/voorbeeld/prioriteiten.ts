import { daysAfter } from '../platform/input/period';
import { type ExampleDriehoek, type ExampleHoofdlijn, lidWith, themasOn } from './context';
import { laterOf } from './meeting-days';
import type { Rows } from './row-buffer';
import { fraction, idOf, pick, some } from './seeded-random';
import { END_REASONS, EXAMPLE_MARK, EXAMPLE_PRIORITEITEN, example, STANDS_ALONE_REASONS, WHY } from './texts';

type Aard = keyof typeof WHY;
export interface ExamplePrioriteit {
  id: string;
  naam: string;
  van: string;
  tot: string | null;
  /** The code of the related regional theme; undefined for a local or unassessed priority. */
  thema: string | undefined;
  aard: Aard;
  /** The index of the held meeting that sets it; undefined for a proposal. */
  zet: number | undefined;
}

const OWN = 4;
const MEETINGS_THAT_SET = 3;
const ENDED_DAYS_AGO = 60;
const NOT_ASSESSED = 0.2;
const ENDED_LINKS = 0.2;
const STANDS_ALONE = 0.6;
const THEMES_BY_WORD: [RegExp, string][] = [
  [/ondermijning/i, 'ondermijning'],
  [/zorg/i, 'veiligheid-en-zorg'],
  [/digitale/i, 'cyberveiligheid'],
  [/onrust/i, 'maatschappelijk-ongenoegen'],
];

/**
 * Makes the priorities of a driehoek: those in published plans of its gemeenten, and some invented
 * ones. The last one is still a proposal.
 */
export function prioriteitenOf(rows: Rows, driehoek: ExampleDriehoek, first: string): ExamplePrioriteit[] {
  const published = driehoek.hoofdlijnen.map((line) => fromPlan(rows, driehoek, line));
  const own = some(EXAMPLE_PRIORITEITEN, OWN, driehoek.code).map((chosen, nth) => {
    const id = idOf(first, `${driehoek.code}/prioriteit/${chosen.titel}`);
    const titel = example(chosen.titel);
    rows.add('lokale_prioriteit', { id, driehoek_id: driehoek.id, titel, veiligheidsveld: chosen.veld, geldig_van: first });
    const zet = nth === OWN - 1 ? undefined : nth % MEETINGS_THAT_SET;
    return { id, naam: chosen.titel, van: first, tot: null, thema: chosen.thema, aard: chosen.aard ?? 'BIJDRAGEND', zet };
  });
  const all = [...published, ...own];
  for (const each of all) consent(rows, driehoek, each);
  return all;
}

function fromPlan(
  rows: Rows,
  driehoek: ExampleDriehoek,
  { tekst, plan_id, plan, titel: from, bron, van, tot }: ExampleHoofdlijn,
): ExamplePrioriteit {
  const id = idOf(van, `${driehoek.code}/prioriteit/${plan}/${tekst}`);
  const titel = example(tekst);
  const omschrijving = `${EXAMPLE_MARK} Deze prioriteit staat in: ${from} (${bron}). Wat de driehoek ermee deed, is een voorbeeld.`;
  rows.add('lokale_prioriteit', {
    ...{ id, driehoek_id: driehoek.id, titel, omschrijving, lokaal_plan_id: plan_id, geldig_van: van, geldig_tot_en_met: tot },
  });
  const thema = THEMES_BY_WORD.find(([word]) => word.test(tekst))?.[1];
  return { id, naam: tekst, van, tot, thema, aard: 'BIJDRAGEND', zet: Math.floor(fraction(id) * MEETINGS_THAT_SET) };
}

/**
 * Records the consent of every required member to a set priority, and of the teamchef alone to a
 * proposal.
 */
function consent(rows: Rows, driehoek: ExampleDriehoek, { id, zet }: ExamplePrioriteit): void {
  const who = zet === undefined ? ['TEAMCHEF'] : ['TEAMCHEF', 'OFFICIER_VAN_JUSTITIE', 'BURGEMEESTER'];
  for (const lid of driehoek.leden.filter(({ rol }) => who.includes(rol)))
    rows.add('instemming', { driehoek_id: driehoek.id, prioriteit_id: id, lidmaatschap_id: lid.id, tekstversie: 1 });
}

/**
 * Records the link of a priority that a meeting set: related to a theme, standing alone, ended, or
 * not assessed yet.
 */
export function setAt(
  rows: Rows,
  driehoek: ExampleDriehoek,
  prioriteit: ExamplePrioriteit,
  meeting: { id: string; dag: string; puntId: string; today: string },
): void {
  rows.change('vastgesteld', { id: prioriteit.id, status: 'VASTGESTELD', vastgesteld_in_id: meeting.id });
  const from = laterOf(prioriteit.van, meeting.dag);
  if (prioriteit.thema) {
    relate(rows, driehoek, prioriteit, { ...meeting, from });
    return;
  }
  const about = { driehoek_id: driehoek.id, prioriteit_id: prioriteit.id, geldig_van: from };
  if (fraction(`${prioriteit.id}/alleen`) < STANDS_ALONE) {
    const door = lidWith(driehoek, 'OFFICIER_VAN_JUSTITIE').persoon_id;
    rows.add('prioriteit_zelfstandig', { ...about, toelichting: example(STANDS_ALONE_REASONS), vastgelegd_door_id: door });
  } else if (!prioriteit.tot && meeting.dag < daysAfter(meeting.today, -ENDED_DAYS_AGO)) {
    rows.change('beeindigd', {
      id: prioriteit.id,
      status: 'BEEINDIGD',
      geldig_tot_en_met: daysAfter(meeting.today, -ENDED_DAYS_AGO),
    });
  }
}

function relate(
  rows: Rows,
  driehoek: ExampleDriehoek,
  { id, thema, aard, tot }: ExamplePrioriteit,
  { from, puntId, today }: { from: string; puntId: string; today: string },
): void {
  const themaId = themasOn(driehoek, from).get(thema ?? '');
  if (!themaId || fraction(`${id}/beoordeeld`) < NOT_ASSESSED || (tot && tot < from)) return;
  const door = lidWith(driehoek, 'OFFICIER_VAN_JUSTITIE').persoon_id;
  const about = { driehoek_id: driehoek.id, prioriteit_id: id, thema_id: themaId, vastgelegd_door_id: door };
  const until = driehoek.themas.find((each) => each.id === themaId)?.tot ?? '';
  const link = (nth: number, of: Aard, van: string) => {
    const last = tot && tot < until ? tot : null;
    const linkId = idOf(van, `${id}/koppeling/${nth}`);
    rows.add('koppeling', {
      ...{ id: linkId, ...about, aard: of, toelichting: example(WHY[of]), geldig_van: van, geldig_tot_en_met: last },
      vastgelegd_in_id: puntId,
    });
    return linkId;
  };
  const first = link(1, aard, from);
  const end = daysAfter(today, -ENDED_DAYS_AGO);
  if (fraction(`${id}/eindigt`) >= ENDED_LINKS || from >= end || until <= end || tot) return;
  const why = { beeindigd_op: new Date(today), beeindigd_door_id: door, beeindiging_toelichting: example(END_REASONS) };
  rows.change('koppeling_einde', { id: first, geldig_tot_en_met: end, ...why });
  link(
    2,
    pick(
      (Object.keys(WHY) as Aard[]).filter((other) => other !== aard),
      id,
    ),
    daysAfter(end, 1),
  );
}
