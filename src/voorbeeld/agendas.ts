import { inWords } from '../platform/input/period';
import { type ExampleDriehoek, lidWith, themasOn } from './context';
import { recordOutcomes } from './outcomes';
import { type ExamplePrioriteit, setAt } from './prioriteiten';
import type { Rows } from './row-buffer';
import type { ExampleAgendapunt, Scene } from './scene';
import { fraction, idOf, pick, some } from './seeded-random';
import { DISCUSSED_TEXTS, EXAMPLE_SUBJECTS, example, HELD_OVER_REASONS } from './texts';
import { type ExampleVergadering, isHeld } from './vergaderingen';

/** A standing item, which the database put on the agenda. */
export interface FixedItem {
  id: string;
  code: string;
}
const SUBJECTS = 2;
const HELD_OVER = 0.1;
const LEVELS = ['VERTROUWELIJK', 'VERTROUWELIJK', 'INTERN', 'INTERN', 'OPENBAAR'];
const ENDS = ['RONDVRAAG', 'SLUITING'];
const ORDINARY = ['BESPREEKPUNT', 'BESLUITPUNT', 'VAST_BESPREEKPUNT'];

/**
 * Makes the agendas of a driehoek in order: each reports on the previous meeting and takes up the
 * items that it postponed.
 */
export function agendasOf(
  rows: Rows,
  {
    driehoek,
    meetings,
    prioriteiten,
    today,
  }: { driehoek: ExampleDriehoek; meetings: ExampleVergadering[]; prioriteiten: ExamplePrioriteit[]; today: string },
  fixed: Map<string, FixedItem[]>,
): void {
  const held = meetings.filter(isHeld);
  let previous: ExampleVergadering | undefined;
  let open: ExampleAgendapunt[] = [];
  for (const meeting of meetings) {
    const scene = { rows, driehoek, meeting, today };
    const sets = prioriteiten.filter(({ zet }) => zet !== undefined && held[zet] === meeting);
    const agenda = numbered(scene, [
      ...opening(meeting, previous),
      ...(fixed.get(meeting.id) ?? []).map(({ id, code }) => fixedItem(meeting, { id, code }, open)),
      ...open
        .filter(({ vast }) => !vast)
        .map((punt) => ({ ...punt, ...named(idOf(meeting.dag, punt.key)), aangehouden_van_id: punt.id })),
      ...subjects(scene, prioriteiten, sets),
      ...ENDS.map((soort) => standard(meeting, soort)),
    ]);
    if (meeting.status === 'GEANNULEERD') continue;
    previous = meeting;
    if (isHeld(meeting)) open = outcomes(scene, agenda);
    for (const punt of agenda)
      if (punt.prioriteit && sets.includes(punt.prioriteit) && punt.soort === 'BESLUITPUNT')
        setAt(rows, driehoek, punt.prioriteit, { ...meeting, puntId: punt.id, today });
  }
}

const named = (id: string) => ({ id, key: id });

const standard = (meeting: ExampleVergadering, soort: string): ExampleAgendapunt => ({
  ...named(idOf(meeting.dag, `${meeting.id}/${soort}`)),
  soort,
  titel: soort.charAt(0) + soort.slice(1).toLowerCase(),
  vertrouwelijkheid: 'INTERN',
});

function opening(meeting: ExampleVergadering, previous: ExampleVergadering | undefined): ExampleAgendapunt[] {
  const [first, news] = [standard(meeting, 'OPENING'), standard(meeting, 'MEDEDELINGEN')];
  if (!previous) return [first, news];
  const titel = `Verslag en openstaande acties van de vergadering van ${inWords(previous.dag)}`;
  return [first, { ...standard(meeting, 'VORIG_VERSLAG'), titel, verslag_van_id: previous.id }, news];
}

function fixedItem(meeting: ExampleVergadering, { id, code }: FixedItem, open: ExampleAgendapunt[]): ExampleAgendapunt {
  const before = open.find(({ vast, themas }) => vast && themas?.includes(code));
  return {
    id,
    key: `${meeting.id}/${code}`,
    soort: 'VAST_BESPREEKPUNT',
    titel: '',
    themas: [code],
    vast: true,
    aangehouden_van_id: before?.id,
  };
}

/** Adds some subjects, the priorities that this meeting sets, and sometimes the progress of one. */
function subjects(
  { driehoek, meeting }: Scene,
  prioriteiten: ExamplePrioriteit[],
  sets: ExamplePrioriteit[],
): ExampleAgendapunt[] {
  const all = Object.entries(EXAMPLE_SUBJECTS).flatMap(([thema, titels]) => titels.map((titel) => ({ thema, titel })));
  const item = (key: string, soort: string, titel: string, about: Partial<ExampleAgendapunt>): ExampleAgendapunt => {
    const id = idOf(meeting.dag, `${meeting.id}/${key}`);
    return { ...named(id), soort, titel, vertrouwelijkheid: pick(LEVELS, id), ...about };
  };
  const chosen = some(all, SUBJECTS, meeting.id).map(({ thema, titel }) =>
    item(titel, 'BESPREEKPUNT', example(titel), thema ? { themas: [thema] } : {}),
  );
  const set = sets.map((prioriteit) =>
    item(prioriteit.id, 'BESLUITPUNT', example(`Vaststellen: ${prioriteit.naam}`), { prioriteit }),
  );
  const progress =
    set.length === 0 && fraction(`${driehoek.code}/${meeting.dag}`) < 0.5 ? pick(prioriteiten, meeting.id) : undefined;
  return [
    ...chosen,
    ...set,
    ...(progress ? [item('voortgang', 'BESPREEKPUNT', example(`Voortgang: ${progress.naam}`), { prioriteit: progress })] : []),
  ];
}

/** Numbers and writes the items; a standing item exists already and only gets its place. */
function numbered({ rows, driehoek, meeting }: Scene, agenda: ExampleAgendapunt[]): ExampleAgendapunt[] {
  const themes = themasOn(driehoek, meeting.dag);
  const secretaris = lidWith(driehoek, 'SECRETARIS').persoon_id;
  for (const [index, { key: _key, themas = [], prioriteit, vast, ...punt }] of agenda.entries()) {
    const volgnummer = index + 1;
    if (vast) {
      rows.change('vast', { id: punt.id, volgnummer, aangehouden_van_id: punt.aangehouden_van_id ?? null });
      continue;
    }
    const own = { driehoek_id: driehoek.id, agendapunt_id: punt.id };
    rows.add('agendapunt', {
      ...punt,
      driehoek_id: driehoek.id,
      vergadering_id: meeting.id,
      volgnummer,
      indiener_id: secretaris,
    });
    for (const code of themas) if (themes.has(code)) rows.add('agendapunt_thema', { ...own, thema_id: themes.get(code) });
    if (prioriteit) rows.add('agendapunt_prioriteit', { ...own, prioriteit_id: prioriteit.id });
  }
  return agenda;
}

/**
 * Records the outcome of each item, except the last while the minutes are in preparation. Returns
 * the postponed items.
 */
function outcomes(scene: Scene, agenda: ExampleAgendapunt[]): ExampleAgendapunt[] {
  const over = agenda.filter(
    (punt) => ORDINARY.includes(punt.soort) && fraction(`${punt.key}/aan`) < HELD_OVER && !punt.aangehouden_van_id,
  );
  for (const { id, key, soort } of agenda) {
    if (over.some((punt) => punt.id === id)) {
      scene.rows.change('uitkomst', { id, uitkomst: 'AANGEHOUDEN', uitkomst_toelichting: example(pick(HELD_OVER_REASONS, key)) });
    } else if (ORDINARY.includes(soort)) {
      scene.rows.change('uitkomst', { id, uitkomst: 'BESPROKEN', uitkomst_toelichting: example(pick(DISCUSSED_TEXTS, key)) });
    } else if (scene.meeting.status === 'AFGESLOTEN' || !ENDS.includes(soort)) {
      const uitkomst = soort === 'MEDEDELINGEN' ? 'TER_KENNISNAME' : 'BESPROKEN';
      scene.rows.change('uitkomst', { id, uitkomst, uitkomst_toelichting: null });
    }
  }
  recordOutcomes(
    scene,
    agenda.filter((punt) => ORDINARY.includes(punt.soort) && !over.includes(punt)),
  );
  return over;
}
