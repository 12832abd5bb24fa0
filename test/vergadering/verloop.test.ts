import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(() => api.stop());

const soorten = (v: { agendapunten: { soort: string }[] }) => v.agendapunten.map((punt) => punt.soort);
const lid = async (rol: string) => {
  const { driehoek } = await api.ok(TEAMCHEF, `{ driehoek(code: "${DRIEHOEK}") { leden { id rol } } }`);
  return driehoek.leden.filter((l: { rol: string }) => l.rol === rol).map((l: { id: string }) => l.id) as string[];
};
const besluit = (agendapuntId: string, more = {}) =>
  api.gql(
    SECRETARIS,
    'mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { nummer soort uitvoering beslissers { rol } agendapunt { id } } }',
    {
      input: { agendapuntId, tekst: 'Afgesproken.', ...more },
    },
  );
const actie = async (agendapuntId: string, omschrijving: string, more = {}) =>
  (
    await api.ok(
      SECRETARIS,
      'mutation($input: ActieVastleggenInput!) { r: actieVastleggen(input: $input) { id versie status eigenaar { rol } } }',
      { input: { agendapuntId, omschrijving, ...more } },
    )
  ).r;

test('de eerste agenda: opening, mededelingen, vast bespreekpunt, rondvraag, sluiting', async () => {
  const v = await vergaderen(api, OVJ).plan('2025-01-14T08:00:00Z', 'noord-drenthe');
  expect(soorten(v)).toEqual(['OPENING', 'MEDEDELINGEN', 'VAST_BESPREEKPUNT', 'RONDVRAAG', 'SLUITING']);
});

test('een hele vergadering: verslag en open acties van de vorige, wat is aangehouden komt terug, met de draad terug', async () => {
  const first = await acts.plan('2025-02-11T08:00:00Z');
  const eigen = await acts.voegToe(first.id, 'Overlast station');
  await acts.stelVast(first.id);
  const laat = await acts.voegToe(first.id, 'Spoed: explosie');
  expect([eigen.nagekomen, laat.nagekomen]).toEqual([false, true]);
  await acts.houd(first.id);
  const vast = first.agendapunten.find((punt) => punt.vast) as { id: string; versie: number };
  await acts.uitkomst({ id: eigen.id, versie: eigen.versie }, 'AANGEHOUDEN', 'Cijfers ontbreken');
  await acts.uitkomst(vast, 'AANGEHOUDEN', 'Spreker ziek');
  const open = await actie(eigen.id, 'Cijfers opvragen', { uiterlijk: '2025-03-01', eigenaarId: (await lid('TEAMCHEF'))[0] });
  const klaar = await actie(eigen.id, 'Al gedaan');
  await acts.bespreekAlles(first.id);
  await acts.sluitAf(first.id);
  await api.ok(SECRETARIS, 'mutation($input: ActieWijzigenInput!) { actieWijzigen(input: $input) { status } }', {
    input: { id: klaar.id, versie: klaar.versie, status: 'GEREED' },
  });

  const next = await acts.plan('2025-03-11T08:00:00Z');
  expect(soorten(next)).toEqual([
    'OPENING',
    'VORIG_VERSLAG',
    'MEDEDELINGEN',
    'VAST_BESPREEKPUNT',
    'BESPREEKPUNT',
    'RONDVRAAG',
    'SLUITING',
  ]);
  const detail = await api.ok(
    TEAMCHEF,
    'query($id: ID!) { vergadering(id: $id) { agendapunten { titel verslagVan { id } openstaandeActies { id } aangehoudenVan { id } gespreksleidraad themas { code } } } }',
    { id: next.id },
  );
  const [, verslag, , fixed, terug] = detail.vergadering.agendapunten;
  expect(verslag).toMatchObject({
    titel: 'Verslag en openstaande acties van de vergadering van 11-02-2025',
    verslagVan: { id: first.id },
    openstaandeActies: [{ id: open.id }],
  });
  expect(fixed).toMatchObject({ aangehoudenVan: { id: vast.id }, themas: [{ code: 'cyberveiligheid' }] });
  expect(fixed.gespreksleidraad).toHaveLength(5);
  expect(terug).toMatchObject({ titel: 'Overlast station', aangehoudenVan: { id: eigen.id } });
});

test('wat is aangehouden, gaat bij afsluiten naar de vergadering die al was gepland, en bij annuleren naar de volgende', async () => {
  const [first, second, third] = await Promise.all(
    ['2025-05-06T08:00:00Z', '2025-06-03T08:00:00Z', '2025-07-01T08:00:00Z'].map((at) => acts.plan(at)),
  );
  const punt = await acts.voegToe(first?.id as string, 'Woonoverlast');
  await acts.stelVast(first?.id as string);
  await acts.houd(first?.id as string);
  await acts.uitkomst({ id: punt.id, versie: punt.versie }, 'AANGEHOUDEN');
  await acts.bespreekAlles(first?.id as string);
  await acts.sluitAf(first?.id as string);
  const has = async (id?: string) =>
    (await acts.lees(id as string)).agendapunten.filter((p) => p.aangehoudenVan?.id === punt.id).length;
  expect([await has(second?.id), await has(third?.id)]).toEqual([1, 0]);
  const { versie } = await acts.lees(second?.id as string);
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Storm") { status annuleringReden } }',
    { id: second?.id, v: versie },
  );
  expect(await has(third?.id)).toBe(1);
  const { vergadering } = await api.ok(
    TEAMCHEF,
    'query($id: ID!) { vergadering(id: $id) { agendapunten { verslagVan { id } } } }',
    { id: third?.id },
  );
  expect(vergadering.agendapunten[1].verslagVan.id).toBe(first?.id);
});

test('een punt dat toch is besproken, laat het volgende vaste bespreekpunt los', async () => {
  const v = await acts.plan('2025-09-02T08:00:00Z');
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  const vast = (await acts.lees(v.id)).agendapunten.find((punt) => punt.vast) as { id: string; versie: number };
  await acts.uitkomst(vast, 'AANGEHOUDEN', 'Vergissing');
  const next = await acts.plan('2025-09-16T08:00:00Z');
  expect(next.agendapunten.find((punt) => punt.vast)?.aangehoudenVan?.id).toBe(vast.id);
  await acts.uitkomst({ id: vast.id, versie: vast.versie + 1 }, 'BESPROKEN');
  expect((await acts.lees(next.id)).agendapunten.find((punt) => punt.vast)?.aangehoudenVan).toBeNull();
});

const MUTATIES: Record<string, string> = {
  vergaderingWijzigen: 'vergaderingWijzigen(input: { id: $id, versie: $v, locatie: "Assen" }) { id }',
  agendaVaststellen: 'agendaVaststellen(vergaderingId: $id, versie: $v) { id }',
  vergaderingHouden: 'vergaderingHouden(vergaderingId: $id, versie: $v, aanwezigIds: []) { id }',
  vergaderingAfsluiten: 'vergaderingAfsluiten(vergaderingId: $id, versie: $v) { id }',
  vergaderingAnnuleren: 'vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "x") { id }',
  agendapuntToevoegen: 'agendapuntToevoegen(input: { vergaderingId: $id, titel: "x" }) { id }',
  agendapuntWijzigen: 'agendapuntWijzigen(input: { id: $p, versie: $pv, toelichting: "x" }) { id }',
  agendapuntVerplaatsen: 'agendapuntVerplaatsen(id: $p, versie: $pv, naarVolgnummer: 2) { id }',
  agendapuntVerwijderen: 'agendapuntVerwijderen(id: $p, versie: $pv) { id }',
  uitkomstVastleggen: 'uitkomstVastleggen(input: { agendapuntId: $p, versie: $pv, uitkomst: BESPROKEN }) { id }',
  besluitVastleggen: 'besluitVastleggen(input: { agendapuntId: $p, tekst: "x" }) { id }',
  actieVastleggen: 'actieVastleggen(input: { agendapuntId: $p, omschrijving: "x" }) { id }',
};
const MAG: Record<string, string[]> = {
  CONCEPT: [
    'vergaderingWijzigen',
    'agendaVaststellen',
    'vergaderingAnnuleren',
    'agendapuntToevoegen',
    'agendapuntWijzigen',
    'agendapuntVerplaatsen',
    'agendapuntVerwijderen',
  ],
  AGENDA_VASTGESTELD: ['vergaderingWijzigen', 'vergaderingHouden', 'vergaderingAnnuleren', 'agendapuntToevoegen'],
  GEHOUDEN: ['vergaderingWijzigen', 'agendapuntToevoegen', 'uitkomstVastleggen', 'besluitVastleggen', 'actieVastleggen'],
  AFGESLOTEN: [],
  GEANNULEERD: [],
};

test.each(Object.keys(MAG))(
  'in status %s wordt elke andere handeling geweigerd met ONGELDIGE_TOESTAND, en verandert er niets',
  async (status) => {
    const v = await acts.plan('2025-10-07T08:00:00Z');
    const eigen = await acts.voegToe(v.id, 'Eigen punt', { opVolgnummer: 1 });
    if (status === 'GEANNULEERD')
      await api.ok(TEAMCHEF, `mutation($id: ID!, $v: Int!) { ${MUTATIES.vergaderingAnnuleren} }`, { id: v.id, v: v.versie });
    else if (status !== 'CONCEPT') await acts.stelVast(v.id);
    if (['GEHOUDEN', 'AFGESLOTEN'].includes(status)) await acts.houd(v.id);
    if (status === 'AFGESLOTEN') {
      await acts.bespreekAlles(v.id);
      await acts.sluitAf(v.id);
    }
    const before = await acts.lees(v.id);
    expect(before.status).toBe(status);
    const punt = before.agendapunten.find(({ id }) => id === eigen.id);
    const refused = Object.keys(MUTATIES).filter(
      (name) => !MAG[status]?.includes(name) && !(status === 'GEHOUDEN' && name === 'vergaderingAfsluiten'),
    );
    for (const name of refused) {
      const uses = ['id', 'v', 'p', 'pv'].filter((variable) => new RegExp(`\\$${variable}\\b`).test(MUTATIES[name] as string));
      const declare = uses.map((variable) => `$${variable}: ${variable.includes('v') ? 'Int!' : 'ID!'}`).join(', ');
      const code = await api.refused(TEAMCHEF, `mutation(${declare}) { ${MUTATIES[name]} }`, {
        id: v.id,
        v: before.versie,
        p: punt?.id,
        pv: punt?.versie,
      });
      expect([name, code]).toEqual([name, 'ONGELDIGE_TOESTAND']);
    }
    expect(await acts.lees(v.id)).toEqual(before);
  },
);

test('afsluiten kan pas als elk punt een uitkomst heeft; de weigering noemt de punten', async () => {
  const v = await acts.plan('2025-11-04T08:00:00Z');
  await acts.stelVast(v.id);
  const { versie } = await acts.houd(v.id);
  const answer = await api.gql(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAfsluiten(vergaderingId: $id, versie: $v) { id } }',
    { id: v.id, v: versie },
  );
  expect(answer.errors?.[0]).toMatchObject({
    extensions: { code: 'ONGELDIGE_TOESTAND' },
    message: expect.stringContaining('punt 1, 2, 3'),
  });
});

test('ontbreekt een van de drie partners, dan zegt het antwoord dat', async () => {
  const v = await acts.plan('2025-11-11T08:00:00Z');
  await acts.stelVast(v.id);
  const { versie } = await acts.lees(v.id);
  const houden =
    'mutation($id: ID!, $v: Int!, $ids: [ID!]!) { vergaderingHouden(vergaderingId: $id, versie: $v, aanwezigIds: $ids) { waarschuwingen aanwezigen { rol } } }';
  const ids = [...(await lid('TEAMCHEF')), ...(await lid('BURGEMEESTER')).slice(0, 1)];
  const { vergaderingHouden } = await api.ok(TEAMCHEF, houden, { id: v.id, v: versie, ids });
  expect(vergaderingHouden).toEqual({
    waarschuwingen: ['De officier van justitie was niet aanwezig.'],
    aanwezigen: [{ rol: 'BURGEMEESTER' }, { rol: 'TEAMCHEF' }],
  });
});

test('een afspraak over inzet rust zonder opgave op de aanwezige burgemeesters en officier van justitie; een secretaris beslist niet mee', async () => {
  const v = await acts.plan('2025-11-18T08:00:00Z');
  await acts.stelVast(v.id);
  const { agendapunten } = await acts.houd(v.id, [...(await lid('OFFICIER_VAN_JUSTITIE')), ...(await lid('TEAMCHEF'))]);
  const punt = agendapunten[0]?.id as string;
  expect((await besluit(punt, { soort: 'AFSPRAAK_INZET' })).data.r).toMatchObject({
    uitvoering: 'OPEN',
    beslissers: [{ rol: 'OFFICIER_VAN_JUSTITIE' }],
    agendapunt: { id: punt },
  });
  expect((await besluit(punt)).data.r.beslissers).toEqual([]);
  expect((await besluit(punt, { beslisserIds: await lid('SECRETARIS') })).errors?.[0]?.extensions.code).toBe('ONGELDIGE_INVOER');
});

test('lijsten: op dag in Nederland, status, thema en wijziging; per driehoek de vergaderingen en acties', async () => {
  const count = async (filter: object) =>
    (await api.ok(TEAMCHEF, 'query($f: VergaderingFilter) { vergaderingen(filter: $f) { totalCount } }', { f: filter }))
      .vergaderingen.totalCount;
  await acts.plan('2027-12-31T23:30:00+01:00');
  await acts.plan('2028-01-01T00:30:00+01:00');
  expect(await count({ van: '2027-12-31', totEnMet: '2027-12-31' })).toBe(1);
  expect(await count({ van: '2028-01-01', totEnMet: '2028-01-01' })).toBe(1);
  expect(await count({ status: ['GEANNULEERD'], driehoekCode: DRIEHOEK })).toBe(2);
  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id code } } }');
  const cyber = beleidsplan.themas.find((t: { code: string }) => t.code === 'cyberveiligheid').id;
  expect(await count({ thema: cyber, van: '2027-12-01' })).toBe(1);
  const v = await acts.plan('2027-06-01T08:00:00Z');
  const before = (await api.ok(TEAMCHEF, 'query($id: ID!) { vergadering(id: $id) { gewijzigdOp versie } }', { id: v.id }))
    .vergadering;
  await acts.voegToe(v.id, 'Erbij');
  const after = (await api.ok(TEAMCHEF, 'query($id: ID!) { vergadering(id: $id) { gewijzigdOp versie } }', { id: v.id }))
    .vergadering;
  expect([after.gewijzigdOp > before.gewijzigdOp, after.versie]).toEqual([true, before.versie]);
  expect(await count({ gewijzigdSinds: after.gewijzigdOp })).toBe(1);
  const { driehoek } = await api.ok(
    OVJ,
    `{ driehoek(code: "${DRIEHOEK}") { vergaderingen(first: 1) { totalCount nodes { aanvang } } acties(status: GEREED) { nodes { omschrijving } } } }`,
  );
  expect(driehoek.acties.nodes).toEqual([{ omschrijving: 'Al gedaan' }]);
  expect(driehoek.vergaderingen.nodes).toEqual([{ aanvang: '2025-02-11T08:00:00.000Z' }]);
});
