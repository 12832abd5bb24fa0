import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { DRIEHOEK, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

const DAGEN = ['2026-01-05T08:00:00Z', '2026-02-02T08:00:00Z', '2026-02-02T08:00:00Z', '2026-03-02T08:00:00Z'];
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  for (const dag of DAGEN) {
    const { id, agendapunten } = await acts.plan(dag);
    await acts.stelVast(id);
    await acts.houd(id);
    await besluiten(api).legVast(String(agendapunten[0]?.id));
    const input = { agendapuntId: agendapunten[0]?.id, omschrijving: 'Bellen' };
    await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', { input });
  }
});
afterAll(() => api.stop());

/** The field of each list: at the root, and at its driehoek. */
const LIJSTEN: [string, (list: string) => string][] = [
  ['vergaderingen', (list) => list],
  ['besluiten', (list) => list],
  ['vergaderingen', (list) => `driehoek(code: "${DRIEHOEK}") { ${list} }`],
  ['besluiten', (list) => `driehoek(code: "${DRIEHOEK}") { ${list} }`],
  ['acties', (list) => `driehoek(code: "${DRIEHOEK}") { ${list} }`],
];

describe.each(LIJSTEN)('%s (%s)', (naam, om) => {
  const vraag = `query ($first: Int, $after: Opaak, $volgorde: Volgorde) { ${om(`l: ${naam}(first: $first, after: $after, volgorde: $volgorde) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`)} }`;
  const bladzijde = async (variables: Record<string, unknown>) => {
    const data = await api.ok(OVJ, vraag, variables);
    return data.l ?? data.driehoek.l;
  };
  const alles = async (first: number, volgorde?: string | null) => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo } = await bladzijde({ first, after, volgorde });
      ids.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  };

  test('zonder volgorde oudste eerst, en andersom is precies omgekeerd, bladzijde voor bladzijde', async () => {
    const oudste = await alles(500);
    expect(oudste).toHaveLength(DAGEN.length);
    for (const first of [1, 2, 3, 4, 5]) {
      for (const volgorde of [undefined, null, 'OUDSTE_EERST']) expect(await alles(first, volgorde)).toEqual(oudste);
      expect(await alles(first, 'NIEUWSTE_EERST')).toEqual([...oudste].reverse());
    }
  });

  test('een cursor van de ene volgorde past niet in de andere', async () => {
    for (const [van, naar] of [
      ['NIEUWSTE_EERST', 'OUDSTE_EERST'],
      ['NIEUWSTE_EERST', undefined],
      ['OUDSTE_EERST', 'NIEUWSTE_EERST'],
      [undefined, 'NIEUWSTE_EERST'],
    ]) {
      const { edges, pageInfo } = await bladzijde({ first: 2, volgorde: van });
      expect([edges[0].cursor, edges[1].cursor]).toEqual([pageInfo.startCursor, pageInfo.endCursor]);
      expect(await api.refused(OVJ, vraag, { first: 2, after: pageInfo.endCursor, volgorde: naar })).toBe('ONGELDIGE_INVOER');
    }
    const { pageInfo } = await bladzijde({ first: 2 });
    expect((await bladzijde({ after: pageInfo.endCursor, volgorde: 'OUDSTE_EERST' })).edges).toHaveLength(DAGEN.length - 2);
  });
});

test('met een filter is de nieuwste de eerste van wat het filter overlaat', async () => {
  const vraag = `{ l: vergaderingen(first: 1, volgorde: NIEUWSTE_EERST, filter: { driehoekCode: "${DRIEHOEK}", totEnMet: "2026-02-28" }) { totalCount nodes { aanvang } } }`;
  expect((await api.ok(OVJ, vraag)).l).toEqual({ totalCount: 3, nodes: [{ aanvang: '2026-02-02T08:00:00.000Z' }] });
});

describe('acties van alle driehoeken', () => {
  const vraag = `query ($first: Int, $after: Opaak, $volgorde: Volgorde) {
    l: acties(first: $first, after: $after, volgorde: $volgorde) { nodes { omschrijving } pageInfo { hasNextPage endCursor } } }`;
  const alles = async (first: number, volgorde?: string | null) => {
    const namen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { l } = await api.ok(OVJ, vraag, { first, after, volgorde });
      namen.push(...l.nodes.map(({ omschrijving }: { omschrijving: string }) => omschrijving));
      if (!l.pageInfo.hasNextPage) return namen.filter((naam) => naam !== 'Bellen');
      after = l.pageInfo.endCursor;
    }
  };
  beforeAll(async () => {
    const { agendapunten } = (await api.ok(OVJ, '{ l: vergaderingen(first: 1) { nodes { agendapunten { id } } } }')).l.nodes[0];
    for (const [omschrijving, uiterlijk] of [
      ['Laat', '2027-03-01'],
      ['Vroeg', '2026-03-01'],
      ['Ooit', null],
      ['Midden', '2026-09-01'],
    ]) {
      const input = { agendapuntId: agendapunten[0].id, omschrijving, uiterlijk };
      await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', { input });
    }
  });

  test.each([
    [undefined, ['Vroeg', 'Midden', 'Laat', 'Ooit']],
    [null, ['Vroeg', 'Midden', 'Laat', 'Ooit']],
    ['OUDSTE_EERST', ['Laat', 'Vroeg', 'Ooit', 'Midden']],
    ['NIEUWSTE_EERST', ['Midden', 'Ooit', 'Vroeg', 'Laat']],
  ])(
    'staan op uiterlijke dag, en met een volgorde in die van vastleggen, bladzijde voor bladzijde: %s',
    async (volgorde, namen) => {
      for (const first of [1, 3, 8, 500]) expect(await alles(first, volgorde)).toEqual(namen);
    },
  );

  test('een cursor van de ene volgorde past in geen andere', async () => {
    const volgordes = [null, 'OUDSTE_EERST', 'NIEUWSTE_EERST'];
    for (const van of volgordes) {
      const { endCursor: after } = (await api.ok(OVJ, vraag, { first: 2, volgorde: van })).l.pageInfo;
      for (const naar of volgordes.filter((volgorde) => volgorde !== van))
        expect(await api.refused(OVJ, vraag, { first: 2, after, volgorde: naar })).toBe('ONGELDIGE_INVOER');
    }
  });
});
