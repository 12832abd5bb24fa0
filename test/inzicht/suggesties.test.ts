import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { type Punt, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let prio: ReturnType<typeof prioriteren>;
let themas: Awaited<ReturnType<typeof themasVanPlan>>;

// Suggestions depend on everything before the meeting, so each test has a separate database.
beforeEach(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  prio = prioriteren(api);
  themas = await themasVanPlan(api);
});
afterEach(() => api.stop());

const QUERY = `query($id: ID!) { s: suggesties(vergaderingId: $id) { soort reden thema { code } prioriteit { titel } actie { omschrijving } koppeling { id } } }`;
interface Suggestie {
  soort: string;
  reden: string;
  thema: { code: string } | null;
  prioriteit: { titel: string } | null;
  actie: { omschrijving: string } | null;
  koppeling: { id: string } | null;
}
const suggesties = async (id: string, soort?: string, persona = TEAMCHEF): Promise<Suggestie[]> =>
  (await api.ok(persona, QUERY, { id })).s.filter((s: Suggestie) => !soort || s.soort === soort);
const thema = (code: string) => themas[code]?.id as string;
const niets = { thema: null, prioriteit: null, actie: null, koppeling: null };

/** Holds a meeting with one item, and records its outcome. */
async function houd(aanvang: string, uitkomst: string, about: Record<string, unknown>): Promise<Punt> {
  const v = await acts.plan(aanvang);
  await acts.voegToe(v.id, 'Het punt', about);
  await acts.stelVast(v.id);
  const punt = (await acts.houd(v.id)).agendapunten.find(({ titel }) => titel === 'Het punt') as Punt;
  await acts.uitkomst(punt, uitkomst);
  return punt;
}

test('stelt thema’s van het plan voor die zes maanden niet zijn besproken en niet al op de agenda staan', async () => {
  await houd('2026-01-13T08:00:00Z', 'BESPROKEN', { themaIds: [thema('ondermijning')] });
  await houd('2026-05-12T08:00:00Z', 'VERVALLEN', { themaIds: [thema('veiligheid-en-zorg'), thema('ondermijning')] });
  const [op, erna] = [await acts.plan('2026-07-13T08:00:00Z'), await acts.plan('2026-07-14T08:00:00Z')];
  const codes = async (id: string) => (await suggesties(id, 'THEMA')).map((s) => s.thema?.code);
  // The standing item is on every agenda already.
  expect(await codes(op.id)).toEqual(['maatschappelijk-ongenoegen', 'veiligheid-en-zorg']);
  expect(await codes(erna.id)).toEqual(['maatschappelijk-ongenoegen', 'ondermijning', 'veiligheid-en-zorg']);
  const [nooit, lang] = await suggesties(erna.id, 'THEMA');
  expect(nooit?.reden).toBe('Dit thema van het beleidsplan is in deze driehoek nog niet besproken.');
  expect(lang).toEqual({
    ...niets,
    soort: 'THEMA',
    thema: { code: 'ondermijning' },
    reden: 'Dit thema is sinds 13-01-2026 niet besproken, meer dan zes maanden voor deze vergadering.',
  });
  await acts.voegToe(erna.id, 'Ondermijning', { themaIds: [thema('ondermijning')] });
  expect(await codes(erna.id)).toEqual(['maatschappelijk-ongenoegen', 'veiligheid-en-zorg']);
});

test('stelt geldende prioriteiten voor die drie maanden op geen agenda stonden', async () => {
  const [eerder, nooit] = [await prio.stelVoor({ titel: 'Eerder' }), await prio.stelVoor({ titel: 'Nooit' })];
  await prio.stelVoor({ titel: 'Voorbij', geldigTotEnMet: '2026-04-30' });
  await prio.stelVoor({ titel: 'Later', geldigVan: '2026-12-01' });
  await houd('2026-01-13T08:00:00Z', 'TER_KENNISNAME', { prioriteitIds: [eerder.id] });
  const geannuleerd = await acts.plan('2026-03-10T08:00:00Z');
  await acts.voegToe(geannuleerd.id, 'Wordt niets', { prioriteitIds: [eerder.id, nooit.id] });
  const { versie } = await acts.lees(geannuleerd.id);
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Ziek") { id } }',
    {
      id: geannuleerd.id,
      v: versie,
    },
  );
  const [op, erna] = [await acts.plan('2026-04-13T08:00:00Z'), await acts.plan('2026-05-14T08:00:00Z')];
  const titels = async (id: string) => (await suggesties(id, 'PRIORITEIT')).map((s) => s.prioriteit?.titel);
  expect(await titels(op.id)).toEqual(['Nooit', 'Voorbij']);
  expect(await suggesties(erna.id, 'PRIORITEIT')).toEqual([
    {
      ...niets,
      soort: 'PRIORITEIT',
      prioriteit: { titel: 'Eerder' },
      reden: 'Deze prioriteit stond het laatst op een agenda op 13-01-2026, meer dan drie maanden voor deze vergadering.',
    },
    { ...niets, soort: 'PRIORITEIT', prioriteit: { titel: 'Nooit' }, reden: 'Deze prioriteit stond nog niet op een agenda.' },
  ]);
  await acts.voegToe(erna.id, 'Nu wel', { prioriteitIds: [nooit.id] });
  expect(await titels(erna.id)).toEqual(['Eerder']);
});

test('stelt open acties voor die over hun uiterlijke dag zijn, de oudste eerst', async () => {
  const punt = await houd('2026-01-13T08:00:00Z', 'BESPROKEN', {});
  const actie = async (omschrijving: string, uiterlijk?: string) => {
    const input = { agendapuntId: punt.id, omschrijving, uiterlijk };
    return (
      await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { a: actieVastleggen(input: $input) { id } }', { input })
    ).a.id;
  };
  await actie('Tweede', '2026-02-28');
  await actie('Eerste', '2026-01-31');
  await actie('Nog op tijd', '2026-03-10');
  await actie('Zonder dag');
  const id = await actie('Gedaan', '2026-01-31');
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { actieWijzigen(input: { id: $id, versie: 1, status: GEREED }) { id } }', { id });
  const v = await acts.plan('2026-03-10T08:00:00Z');
  const reden = (dag: string) => `Deze actie staat nog open; zij zou uiterlijk op ${dag} klaar zijn.`;
  expect(await suggesties(v.id, 'ACTIE')).toEqual([
    { ...niets, soort: 'ACTIE', actie: { omschrijving: 'Eerste' }, reden: reden('31-01-2026') },
    { ...niets, soort: 'ACTIE', actie: { omschrijving: 'Tweede' }, reden: reden('28-02-2026') },
  ]);
});

test('stelt koppelingen voor die binnen 90 dagen eindigen, ook met het plan', async () => {
  const p = await prio.stelVoor({ titel: 'Jeugd' });
  const tot = (aard: string, geldigTotEnMet?: string) => prio.koppel(p.id, thema('ondermijning'), { aard, geldigTotEnMet });
  const [kort, lang, plan] = [
    await tot('AANVULLEND', '2026-03-31'),
    await tot('FACILITEREND', '2026-07-01'),
    await tot('BIJDRAGEND'),
  ];
  const ids = async (aanvang: string) =>
    (await suggesties((await acts.plan(aanvang)).id, 'KOPPELING')).map((s) => s.koppeling?.id);
  expect(await ids('2025-12-30T08:00:00Z')).toEqual([]);
  expect(await ids('2025-12-31T08:00:00Z')).toEqual([kort.id]);
  expect(await ids('2026-04-01T08:00:00Z')).toEqual([]);
  expect(await ids('2026-04-02T08:00:00Z')).toEqual([lang.id]);
  expect(await ids('2026-07-02T08:00:00Z')).toEqual([]);
  const [suggestie] = await suggesties((await acts.plan('2027-12-07T08:00:00Z')).id, 'KOPPELING');
  expect(suggestie).toEqual({
    soort: 'KOPPELING',
    reden: 'Deze koppeling eindigt op 31-12-2027, binnen 90 dagen na deze vergadering.',
    koppeling: { id: plan.id },
    prioriteit: { titel: 'Jeugd' },
    thema: { code: 'ondermijning' },
    actie: null,
  });
});

test('een koppeling van een prioriteit die is geëindigd, wordt niet meer voorgesteld', async () => {
  const { id } = await prio.stelVoor({ titel: 'Jeugd' });
  await prio.koppel(id, thema('ondermijning'), { geldigTotEnMet: '2026-12-31' });
  await prio.beeindig(id, '2026-11-10');
  const [ervoor, erna] = [await acts.plan('2026-11-09T08:00:00Z'), await acts.plan('2026-11-10T08:00:00Z')];
  expect(await suggesties(ervoor.id, 'KOPPELING')).toHaveLength(1);
  expect(await suggesties(erna.id, 'KOPPELING')).toEqual([]);
});

test('een vergadering van een andere driehoek heeft geen suggesties, alsof ze niet bestaat', async () => {
  const v = await acts.plan('2026-03-10T08:00:00Z');
  expect((await suggesties(v.id)).length).toBeGreaterThan(0);
  for (const persona of ['teamchef-drachten', 'regio-lezer']) expect(await suggesties(v.id, undefined, persona)).toEqual([]);
  expect(await suggesties('00000000-0000-7000-8000-000000000000')).toEqual([]);
  expect(await api.refused(TEAMCHEF, QUERY, { id: 'x' })).toBe('ONGELDIGE_INVOER');
});

test('wat een andere driehoek besprak, telt niet mee', async () => {
  const p = await prioriteren(api, 'teamchef-drachten').stelVoor({ driehoekCode: 'drachten', titel: 'Van Drachten' });
  const drachten = vergaderen(api, 'teamchef-drachten');
  const hun = await drachten.plan('2026-03-10T08:00:00Z', 'drachten');
  expect((await suggesties(hun.id, 'PRIORITEIT', 'teamchef-drachten')).map((s) => s.prioriteit?.titel)).toEqual([p.titel]);
  expect(await suggesties((await acts.plan('2026-03-10T08:00:00Z')).id, 'PRIORITEIT')).toEqual([]);
});
