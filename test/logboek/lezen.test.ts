import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

const BEHEER = 'regio-beheer';
const SYSTEEM = 'integratie-zuidwest-drenthe';
const GEHEIM = 'Inval bij de loods aan de Industrieweg';
let api: TestApi;
let vergaderingId: string;
let puntId: string;

beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  const v = await acts.plan('2026-03-03T08:00:00Z');
  vergaderingId = v.id;
  puntId = (await acts.voegToe(v.id, GEHEIM)).id;
});
afterAll(() => api.stop());

interface Regel {
  actie: string;
  object: string;
  objectId: string | null;
  actor: string;
  oorsprong: string;
  resultaat: string;
  tijdstempel: string;
  driehoek: { code: string } | null;
  voor: Record<string, unknown> | null;
  na: Record<string, unknown> | null;
}
const LOGBOEK = `query($filter: LogboekFilter, $after: Opaak, $first: Int = 500) { logboek(first: $first, after: $after, filter: $filter) { totalCount
  nodes { aanduiding actie object objectId actor oorsprong resultaat tijdstempel driehoek { code } voor na } pageInfo { hasNextPage endCursor } } }`;
const lees = async (persona: string, filter: object = {}): Promise<Regel[]> =>
  (await api.ok(persona, LOGBOEK, { filter })).logboek.nodes;

test('een lid leest van de eigen driehoek elke wijziging, met wie, wat, wanneer en de rij voor en na', async () => {
  const [regel] = await lees(TEAMCHEF, { objectId: puntId });
  expect(regel).toMatchObject({
    actie: 'TOEGEVOEGD',
    object: 'agendapunt',
    actor: TEAMCHEF,
    oorsprong: 'driehoek-api',
    resultaat: 'GESLAAGD',
    driehoek: { code: DRIEHOEK },
    voor: null,
    na: { id: puntId, titel: GEHEIM },
  });
  expect(await lees('teamchef-groningen', { objectId: puntId })).toEqual([]);
});

test('regio-beheer leest wie toegang kreeg, en niets van wat op agenda’s staat', async () => {
  const regels = await lees(BEHEER);
  const soorten = new Set(regels.map(({ object }) => object));
  for (const soort of ['agendapunt', 'agendapunt_thema', 'besluit', 'actie', 'vergadering', 'lokale_prioriteit', 'koppeling']) {
    expect(await lees(BEHEER, { object: soort })).toEqual([]);
  }
  expect([...soorten]).toEqual(expect.arrayContaining(['lidmaatschap', 'persoon']));
  expect(JSON.stringify(regels)).not.toContain('Industrieweg');
});

test('de velden komen in de volgorde van de vraag', async () => {
  const { logboek } = await api.ok(TEAMCHEF, '{ logboek(first: 1) { nodes { resultaat na actie voor actor } } }');
  expect(Object.keys(logboek.nodes[0])).toEqual(['resultaat', 'na', 'actie', 'voor', 'actor']);
});

test('wie meeleest en systemen lezen het logboek niet', async () => {
  for (const persona of ['regio-lezer', SYSTEEM]) expect(await api.refused(persona, LOGBOEK)).toBe('NIET_TOEGESTAAN');
});

test('het logboek staat nieuwste eerst, en gaat bladzijde voor bladzijde zonder iets over te slaan', async () => {
  const alles = await lees(TEAMCHEF);
  expect(alles.map(({ tijdstempel }) => tijdstempel)).toEqual(
    alles
      .map(({ tijdstempel }) => tijdstempel)
      .sort()
      .reverse(),
  );
  const seen: unknown[] = [];
  let after: string | null = null;
  do {
    const { logboek } = await api.ok(TEAMCHEF, LOGBOEK, { first: 3, after });
    seen.push(...logboek.nodes);
    after = logboek.pageInfo.hasNextPage ? logboek.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(alles);
});

test('een geweigerde poging staat in het logboek; een vloed ervan niet onbeperkt', async () => {
  const plannen = `mutation { vergaderingPlannen(input: { driehoekCode: "${DRIEHOEK}", aanvang: "2026-04-01T08:00:00Z" }) { id } }`;
  expect(await api.refused('regio-lezer', plannen)).toBe('NIET_TOEGESTAAN');
  expect(await api.refused('onbekend-iemand', '{ mij { naam } }')).toBe('NIET_AANGEMELD');
  const [onbekend, lezer] = await lees(BEHEER, { resultaat: 'GEWEIGERD', object: 'api' });
  expect([lezer, onbekend]).toMatchObject([
    { actie: 'vergaderingPlannen', actor: 'regio-lezer', na: { code: 'NIET_TOEGESTAAN' } },
    { actie: 'mij', actor: 'onbekend: onbekend-iemand', na: { code: 'DHNAM' } },
  ]);
  await Promise.all(Array.from({ length: 90 }, () => api.gql('integratie-agenda', plannen)));
  const { rows } = await api.owner.query(
    `select count(*)::int as aantal from logboek where actor = 'integratie-agenda' and resultaat = 'GEWEIGERD'`,
  );
  expect(rows[0].aantal).toBeGreaterThanOrEqual(60);
  expect(rows[0].aantal).toBeLessThan(90);
});

test('wat een systeem van vertrouwelijke punten leest, staat in het logboek; wat een lid leest niet', async () => {
  const query = 'query($id: ID!) { vergadering(id: $id) { agendapunten { titel } } }';
  const gelezen = () => lees(TEAMCHEF, { actie: 'GELEZEN' });
  await api.ok(TEAMCHEF, query, { id: vergaderingId });
  await api.ok('integratie-agenda', query, { id: vergaderingId });
  await api.ok(SYSTEEM, `{ driehoek(code: "${DRIEHOEK}") { naam } }`);
  expect(await gelezen()).toEqual([]);
  for (let n = 1; n <= 2; n += 1) {
    const { vergadering } = await api.ok(SYSTEEM, query, { id: vergaderingId });
    expect(JSON.stringify(vergadering)).toContain(GEHEIM);
    const regels = await gelezen();
    expect(regels).toHaveLength(n);
    expect(regels[0]).toMatchObject({
      actor: SYSTEEM,
      object: 'agendapunt',
      driehoek: { code: DRIEHOEK },
      na: { operatie: 'vergadering' },
    });
  }
});

test('ook wat een systeem met het antwoord op een wijziging leest, staat in het logboek', async () => {
  const toevoegen = `mutation($driehoek: String!) { webhookToevoegen(input: { adres: "https://zaken.voorbeeld.nl/x", driehoekCode: $driehoek }) {
    driehoek { vergaderingen(first: 50) { nodes { agendapunten { titel } } } } } }`;
  const answer = await api.ok(SYSTEEM, toevoegen, { driehoek: DRIEHOEK });
  expect(JSON.stringify(answer)).toContain(GEHEIM);
  expect((await lees(TEAMCHEF, { actie: 'GELEZEN' }))[0]).toMatchObject({ actor: SYSTEEM, na: { operatie: 'webhookToevoegen' } });
});

test('kan wat een systeem leest niet worden vastgelegd, dan leest het niets', async () => {
  await api.owner.query('alter function lezen_vastleggen(text) rename to even_weg');
  try {
    const answer = await api.gql(SYSTEEM, 'query($id: ID!) { vergadering(id: $id) { agendapunten { titel } } }', {
      id: vergaderingId,
    });
    expect(JSON.stringify(answer)).not.toContain(GEHEIM);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNE_FOUT');
  } finally {
    await api.owner.query('alter function even_weg(text) rename to lezen_vastleggen');
  }
});

test('regio-beheer leest wat systemen van de eigen regio is geweigerd en wie onbekend is, en niets van systemen van een andere regio', async () => {
  await api.owner.query(`with r as (insert into regio (code, naam) values ('elders', 'Elders') returning id),
    p as (insert into persoon (code, naam, issuer, subject) values ('beheer-elders', 'x', 'urn:driehoek:demo', 'beheer-elders') returning id),
    i as (insert into integratie (code, naam, issuer, subject, regio_id) select 'systeem-elders', 'x', 'urn:driehoek:demo', 'systeem-elders', id from r)
    insert into regiorol (persoon_id, regio_id, rol) select p.id, r.id, 'regio-beheer' from p, r`);
  const poging = 'mutation { prioriteitInstemmen(id: "00000000-0000-7000-8000-000000000000") { id } }';
  for (const persona of ['systeem-elders', SYSTEEM]) expect(await api.refused(persona, poging)).toBe('NIET_TOEGESTAAN');
  expect(await api.refused('onbekend-elders', '{ mij { naam } }')).toBe('NIET_AANGEMELD');
  const actoren = async (persona: string) =>
    new Set((await lees(persona, { object: 'api', resultaat: 'GEWEIGERD' })).map(({ actor }) => actor));
  const [hier, elders] = [await actoren(BEHEER), await actoren('beheer-elders')];
  expect([hier.has(SYSTEEM), hier.has('systeem-elders'), hier.has('onbekend: onbekend-elders')]).toEqual([true, false, true]);
  expect(elders).toEqual(new Set(['systeem-elders', ...[...hier].filter((actor) => actor.startsWith('onbekend: '))]));
});
