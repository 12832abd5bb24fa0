import { startTestApi, type TestApi } from '../support/api';
import { haal } from '../support/bestanden';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

const PLAATS = 'Geheime locatie 12';
const REDEN = 'dreiging tegen de burgemeester';

let api: TestApi;
let geannuleerd: string;
let heropend: string;
beforeAll(async () => {
  api = await startTestApi();
  for (const niveau of ['OPENBAAR', 'INTERN'])
    await api.owner.query(
      `with i as (insert into integratie (code, naam, issuer, subject, scopes) values ($1, 'x', 'urn:driehoek:demo', $1, '{agenda:lezen}') returning id)
      insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van) select i.id, d.id, $2, '2020-01-01' from i, driehoek d where d.code = '${DRIEHOEK}'`,
      [`systeem-${niveau}`, niveau],
    );
  const steps = vergaderen(api);
  for (const dag of ['2027-03-02', '2027-03-09']) {
    const { id } = await steps.plan(`${dag}T09:00:00Z`);
    await api.ok(
      TEAMCHEF,
      `mutation { vergaderingWijzigen(input: { id: "${id}", versie: ${await versieVan(id)}, locatie: "${PLAATS}" }) { id } }`,
    );
    await steps.voegToe(id, 'Open punt', { vertrouwelijkheid: 'OPENBAAR' });
    if (dag === '2027-03-02') geannuleerd = id;
    else heropend = id;
  }
  await api.ok(
    TEAMCHEF,
    `mutation { vergaderingAnnuleren(vergaderingId: "${geannuleerd}", versie: ${await versieVan(geannuleerd)}, reden: "${REDEN}") { id } }`,
  );
  await steps.stelVast(heropend);
  await api.ok(
    TEAMCHEF,
    `mutation { agendaHeropenen(vergaderingId: "${heropend}", versie: ${await versieVan(heropend)}, reden: "${REDEN}") { id } }`,
  );
});
afterAll(() => api.stop());

const versieVan = async (id: string) => (await api.ok(TEAMCHEF, `{ vergadering(id: "${id}") { versie } }`)).vergadering.versie;
const lees = (persona: string) =>
  api.ok(
    persona,
    `{ a: vergadering(id: "${geannuleerd}") { locatie annuleringReden } b: vergadering(id: "${heropend}") { locatie agendaVersies { heropenReden } } }`,
  );

test('vrije tekst zonder niveau ziet wie tot en met INTERN meeleest, en niet wie alleen ziet wat OPENBAAR is', async () => {
  const alles = {
    a: { locatie: PLAATS, annuleringReden: REDEN },
    b: { locatie: PLAATS, agendaVersies: [{ heropenReden: REDEN }] },
  };
  for (const persona of [TEAMCHEF, 'systeem-INTERN', 'regio-lezer']) expect(await lees(persona)).toEqual(alles);
  expect(await lees('systeem-OPENBAAR')).toEqual({
    a: { locatie: null, annuleringReden: null },
    b: { locatie: null, agendaVersies: [{ heropenReden: null }] },
  });
});

test('Open Raadsinformatie geeft plaats noch reden, ook niet aan een lid', async () => {
  for (const persona of [TEAMCHEF, 'systeem-OPENBAAR']) {
    for (const id of [geannuleerd, heropend]) {
      const { status, tekst } = await haal(api, persona, `/ori/vergaderingen/${id}`);
      expect([status, tekst.includes(PLAATS), tekst.includes(REDEN)]).toEqual([200, false, false]);
    }
  }
});

test('adressen in Open Raadsinformatie beginnen met DIENST_ADRES, wat er ook in Host staat', async () => {
  const { tekst } = await haal(api, TEAMCHEF, `/ori/vergaderingen/${heropend}`);
  expect(JSON.parse(tekst).url).toBe(`http://127.0.0.1:4000/ori/vergaderingen/${heropend}`);
});
