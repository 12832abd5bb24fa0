import { startTestApi, type TestApi } from '../support/api';
import { type Agenda, vergaderen } from '../support/vergaderen';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** Each test uses a separate driehoek without meetings. */
function in_(driehoek: string) {
  const persona = `secretaris-${driehoek}`;
  const acts = vergaderen(api, persona);
  const ask = async (document: string, id: string, more: Record<string, unknown> = {}) => {
    const { versie } = await acts.lees(id);
    await api.ok(persona, document, { id, v: versie, ...more });
  };
  return {
    ...acts,
    plan: (aanvang: string) => acts.plan(aanvang, driehoek),
    verzet: (id: string, aanvang: string) =>
      ask(
        'mutation($id: ID!, $v: Int!, $a: Tijdstip!) { vergaderingWijzigen(input: { id: $id, versie: $v, aanvang: $a }) { id } }',
        id,
        { a: aanvang },
      ),
    annuleer: (id: string) =>
      ask('mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Storm") { id } }', id),
    /** Returns the place and title of the report on the agenda, and its meeting. */
    verslag: async (id: string) => {
      const query =
        'query($id: ID!) { vergadering(id: $id) { agendapunten { id versie volgnummer soort titel verslagVan { id } } } }';
      const { vergadering } = await api.ok(persona, query, { id });
      const [punt] = vergadering.agendapunten.filter(({ soort }: { soort: string }) => soort === 'VORIG_VERSLAG');
      return (
        punt && { id: punt.id, versie: punt.versie, plaats: punt.volgnummer, titel: punt.titel, van: punt.verslagVan?.id ?? null }
      );
    },
    hernoem: (punt: { id: string; versie: number }, titel: string) =>
      api.ok(persona, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', {
        input: { id: punt.id, versie: punt.versie, titel },
      }),
    verwijder: (punt: { id: string; versie: number }) =>
      api.ok(persona, 'mutation($id: ID!, $v: Int!) { agendapuntVerwijderen(id: $id, versie: $v) { id } }', {
        id: punt.id,
        v: punt.versie,
      }),
  };
}
const van = (dag: string) => `Verslag en openstaande acties van de vergadering van ${dag}`;

test('wordt de vorige vergadering verzet, dan noemt het verslag haar nieuwe dag; een titel die iemand gaf, blijft', async () => {
  const acts = in_('groningen');
  const first = await acts.plan('2027-03-01T09:00:00Z');
  const second = await acts.plan('2027-04-05T09:00:00Z');
  expect(await acts.verslag(second.id)).toMatchObject({ titel: van('01-03-2027'), van: first.id });
  await acts.verzet(first.id, '2027-03-08T09:00:00Z');
  expect(await acts.verslag(second.id)).toMatchObject({ titel: van('08-03-2027'), van: first.id });
  await acts.hernoem(await acts.verslag(second.id), 'Het verslag van de vorige keer');
  await acts.verzet(first.id, '2027-03-15T09:00:00Z');
  expect(await acts.verslag(second.id)).toMatchObject({ titel: 'Het verslag van de vorige keer', van: first.id });
});

test('vervalt de enige eerdere vergadering, dan is het verslag van geen; komt er een andere, dan van die', async () => {
  const acts = in_('noord-drenthe');
  const first = await acts.plan('2027-03-01T09:00:00Z');
  const second = await acts.plan('2027-04-05T09:00:00Z');
  await acts.annuleer(first.id);
  expect(await acts.verslag(second.id)).toMatchObject({ titel: 'Verslag en openstaande acties', van: null });
  const other = await acts.plan('2027-03-02T09:00:00Z');
  expect(await acts.verslag(second.id)).toMatchObject({ titel: van('02-03-2027'), van: other.id });
  await acts.verzet(other.id, '2027-05-03T09:00:00Z');
  expect(await acts.verslag(second.id)).toMatchObject({ titel: 'Verslag en openstaande acties', van: null });
});

const BEFORE: [string, string, (acts: ReturnType<typeof in_>) => Promise<Agenda>][] = [
  ['gepland', 'zuidwest-drenthe', (acts) => acts.plan('2027-03-01T09:00:00Z')],
  [
    'gezet',
    'zuidoost-drenthe',
    async (acts) => {
      const v = await acts.plan('2027-05-03T09:00:00Z');
      await acts.verzet(v.id, '2027-03-01T09:00:00Z');
      return v;
    },
  ],
];
test.each(BEFORE)(
  'wordt voor de eerste vergadering een andere %s, dan komt het verslag daarvan op haar agenda',
  async (_hoe, driehoek, brengErvoor) => {
    const acts = in_(driehoek);
    const second = await acts.plan('2027-04-05T09:00:00Z');
    expect(await acts.verslag(second.id)).toBeUndefined();
    const first = await brengErvoor(acts);
    expect(await acts.verslag(second.id)).toMatchObject({ plaats: 2, titel: van('01-03-2027'), van: first.id });
    await acts.verwijder(await acts.verslag(second.id));
    const between = await acts.plan('2027-03-15T09:00:00Z');
    await acts.verzet(between.id, '2027-03-16T09:00:00Z');
    await acts.verzet(first.id, '2027-02-22T09:00:00Z');
    expect(await acts.verslag(second.id)).toBeUndefined();
  },
);
