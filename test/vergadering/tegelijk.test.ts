import { startTestApi, type TestApi } from '../support/api';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(() => api.stop());

const VERSIES = 'query($id: ID!) { vergadering(id: $id) { agendaVersies { punten { agendapuntId titel } } } }';
/** The ids of the items in the only adopted version. */
async function bewaard(id: string): Promise<string[]> {
  const { vergadering } = await api.ok(TEAMCHEF, VERSIES, { id });
  expect(vergadering.agendaVersies).toHaveLength(1);
  return vergadering.agendaVersies[0].punten.map(({ agendapuntId }: { agendapuntId: string }) => agendapuntId);
}

test('wat erbij komt terwijl de agenda wordt vastgesteld, is mee vastgesteld of nagekomen, en staat er altijd', async () => {
  const { id } = await acts.plan('2126-03-05T09:00:00Z');
  const titels = Array.from({ length: 8 }, (_, nr) => `Punt ${nr}`);
  const [first, second] = [titels.slice(0, 4), titels.slice(4)];
  const voegToe = (titel: string) => vergaderen(api, SECRETARIS).voegToe(id, titel);
  await Promise.all([...first.map(voegToe), acts.stelVast(id), ...second.map(voegToe)]);
  const kept = await bewaard(id);
  const { agendapunten } = await acts.lees(id);
  expect(agendapunten.map(({ titel }) => titel)).toEqual(expect.arrayContaining(titels));
  for (const punt of agendapunten) expect([punt.titel, punt.nagekomen]).toEqual([punt.titel, !kept.includes(punt.id)]);
});

const OVERZETTEN = 'mutation($id: ID!, $naar: ID!) { agendapuntOverzetten(id: $id, versie: 1, naarVergaderingId: $naar) { id } }';

test.each(['waar het vandaan komt', 'waar het heen gaat'])(
  'wat wordt overgezet terwijl de agenda %s wordt vastgesteld, staat op een van beide, en zo is het bewaard',
  async (welke) => {
    const [van, naar] = [await acts.plan('2126-04-02T09:00:00Z'), await acts.plan('2126-05-07T09:00:00Z')];
    const punten = [];
    for (let nr = 0; nr < 4; nr += 1) punten.push((await acts.voegToe(van.id, `Punt ${nr}`)).id);
    const vast = welke === 'waar het heen gaat' ? naar.id : van.id;
    const zet = (id: string) => api.gql(SECRETARIS, OVERZETTEN, { id, naar: naar.id });
    const [een, twee, , drie, vier] = await Promise.all([
      ...punten.slice(0, 2).map(zet),
      acts.stelVast(vast),
      ...punten.slice(2).map(zet),
    ]);
    const answers = [een, twee, drie, vier] as Awaited<ReturnType<typeof zet>>[];
    const [opVan, opNaar] = [await acts.lees(van.id), await acts.lees(naar.id)].map((v) => v.agendapunten.map(({ id }) => id));
    for (const [nr, id] of punten.entries()) {
      const refused = answers[nr]?.errors?.[0]?.extensions.code;
      expect([refused, opVan?.includes(id), opNaar?.includes(id)]).toEqual(
        refused ? ['ONGELDIGE_TOESTAND', true, false] : [undefined, false, true],
      );
    }
    expect((await bewaard(vast)).sort()).toEqual((vast === van.id ? opVan : opNaar)?.sort());
  },
);
