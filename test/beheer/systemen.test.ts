import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK } from '../support/vergaderen';

const BEHEER = 'regio-beheer';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.owner.query(`with r as (insert into regio (code, naam) values ('elders', 'Elders') returning id),
    p as (insert into persoon (code, naam, issuer, subject) values ('beheer-elders', 'x', 'urn:driehoek:demo', 'beheer-elders') returning id)
    insert into regiorol (persoon_id, regio_id, rol) select p.id, r.id, 'regio-beheer' from p, r`);
});
afterAll(() => api.stop());

const SYSTEMEN = `query($regio: String!) { integraties(regioCode: $regio) { id naam clientId toegang { id niveau driehoek { code } } } }`;
const systemen = async (persona: string, regio = 'noord-nederland') => (await api.ok(persona, SYSTEMEN, { regio })).integraties;

test('regio-beheer ziet ook de systemen die met een bestand zijn geladen, en beëindigt hun toegang', async () => {
  const [eng, ruim] = await systemen(BEHEER);
  expect(ruim).toMatchObject({ naam: 'Integratie agenda', clientId: 'integratie-agenda' });
  expect(eng).toMatchObject({
    naam: 'Integratie Zuidwest-Drenthe',
    toegang: [{ niveau: 'VERTROUWELIJK', driehoek: { code: DRIEHOEK } }],
  });
  const [{ dag }] = (await api.owner.query('select vandaag()::text as dag')).rows;
  await api.ok(BEHEER, 'mutation($id: ID!, $dag: Datum!) { integratieToegangBeeindigen(id: $id, perDatum: $dag) { id } }', {
    id: eng.toegang[0].id,
    dag,
  });
  expect((await api.ok('integratie-zuidwest-drenthe', '{ driehoeken { totalCount } }')).driehoeken.totalCount).toBe(0);
});

test('wie een andere regio beheert, ziet die systemen niet, onder geen van beide codes', async () => {
  expect(await systemen('beheer-elders')).toEqual([]);
  expect(await systemen('beheer-elders', 'elders')).toEqual([]);
});

test('wie de naam van een geladen systeem wil wijzigen, hoort wie dat wel kan', async () => {
  const [{ id }] = await systemen(BEHEER);
  const { errors } = await api.gql(BEHEER, 'mutation($i: IntegratieWijzigenInput!) { integratieWijzigen(input: $i) { id } }', {
    i: { id, naam: 'Anders' },
  });
  expect(errors?.[0]).toMatchObject({
    message:
      'Naam en scopes van dit systeem wijzigt uw regio niet: een andere regio voegde het toe, of de beheerder van de dienst, met een bestand. Toegang tot uw driehoeken geeft en beëindigt u wel.',
    extensions: { code: 'NIET_TOEGESTAAN' },
  });
});
