import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, openSession } from '../support/sql';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

const BEHEER = 'regio-beheer';
let api: TestApi;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  await vergaderen(api).plan('2026-03-03T08:00:00Z');
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const dag = async (plus = 0) =>
  (await api.owner.query('select (vandaag() + $1::int)::text as dag', [plus])).rows[0].dag as string;
const doe = async (field: string, type: string, input: object, selection = 'id') =>
  (await api.ok(BEHEER, `mutation($input: ${type}!) { r: ${field}(input: $input) { ${selection} } }`, { input })).r;
const weigert = (field: string, type: string, input: object, persona = BEHEER) =>
  api.refused(persona, `mutation($input: ${type}!) { r: ${field}(input: $input) { id } }`, { input });
const eindig = (field: string, id: string, perDatum: string, persona = BEHEER) =>
  api.gql(persona, `mutation($id: ID!, $d: Datum!) { r: ${field}(id: $id, perDatum: $d) { geldigTotEnMet } }`, {
    id,
    d: perDatum,
  });
const codeVan = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.code;
const nieuw = async (subject: string) =>
  (await doe('persoonToevoegen', 'PersoonToevoegenInput', { regioCode: 'noord-nederland', naam: `Functie ${subject}`, subject }))
    .id as string;
const maakLid = (persoonId: string, more: object = {}) =>
  doe(
    'lidmaatschapToevoegen',
    'LidmaatschapToevoegenInput',
    { persoonId, driehoekCode: DRIEHOEK, rol: 'SECRETARIS', ...more },
    'id geldigVan geldigTotEnMet',
  );
const ziet = async (subject: string) =>
  (await api.ok(subject, '{ vergaderingen { totalCount } }')).vergaderingen.totalCount as number;

test('wie lid wordt, ziet bij de volgende vraag de driehoek; wie vandaag ophoudt lid te zijn, bij de volgende niets meer', async () => {
  expect((await api.gql('nieuwe-secretaris', '{ mij { naam } }')).errors?.[0]?.extensions.code).toBe('NIET_AANGEMELD');
  const persoon = await nieuw('nieuwe-secretaris');
  expect(await ziet('nieuwe-secretaris')).toBe(0);
  const lid = await maakLid(persoon, { geldigVan: '2026-01-01' });
  expect(await ziet('nieuwe-secretaris')).toBe(1);
  const { data } = await eindig('lidmaatschapBeeindigen', lid.id, await dag());
  expect(data.r.geldigTotEnMet).toBe(await dag(-1));
  expect(await ziet('nieuwe-secretaris')).toBe(0);
});

test('een lidmaatschap dat vandaag begon, kan vandaag nog eindigen, en gold dan nooit', async () => {
  const lid = await maakLid(await nieuw('een-dag'));
  expect(lid.geldigVan).toBe(await dag());
  expect(await ziet('een-dag')).toBe(1);
  expect((await eindig('lidmaatschapBeeindigen', lid.id, await dag())).errors).toBeUndefined();
  expect(await ziet('een-dag')).toBe(0);
  await maakLid((await api.owner.query(`select id from persoon where subject = 'een-dag'`)).rows[0].id, { rol: 'TEAMCHEF' });
  expect(await ziet('een-dag')).toBe(1);
});

test('een lidmaatschap eindigt niet in het verleden, en wat is geëindigd blijft zo', async () => {
  const lid = await maakLid(await nieuw('blijver'), { geldigVan: '2026-01-01' });
  expect(codeVan(await eindig('lidmaatschapBeeindigen', lid.id, await dag(-3)))).toBe('ONGELDIGE_TOESTAND');
  expect(codeVan(await eindig('lidmaatschapBeeindigen', lid.id, '2025-01-01'))).toBe('ONGELDIGE_INVOER');
  expect((await eindig('lidmaatschapBeeindigen', lid.id, await dag(30))).errors).toBeUndefined();
  expect((await eindig('lidmaatschapBeeindigen', lid.id, await dag())).errors).toBeUndefined();
  expect(codeVan(await eindig('lidmaatschapBeeindigen', lid.id, await dag(1)))).toBe('ONGELDIGE_INVOER');
});

test('een tweede rol in dezelfde driehoek en periode, en een gemeente die er niet bij hoort, worden geweigerd', async () => {
  const persoonId = await nieuw('dubbel');
  await maakLid(persoonId, { geldigVan: '2026-01-01' });
  const lid = (more: object) =>
    weigert('lidmaatschapToevoegen', 'LidmaatschapToevoegenInput', {
      persoonId,
      driehoekCode: DRIEHOEK,
      rol: 'TEAMCHEF',
      ...more,
    });
  expect(await lid({})).toBe('ONGELDIGE_TOESTAND');
  expect(await lid({ rol: 'BURGEMEESTER' })).toBe('ONGELDIGE_INVOER');
  expect(await lid({ gemeenteCode: 'GM1690' })).toBe('ONGELDIGE_INVOER');
  expect(await lid({ geldigVan: '2026-02-01', geldigTotEnMet: '2026-01-01' })).toBe('ONGELDIGE_INVOER');
  expect(await lid({ driehoekCode: 'bestaat-niet' })).toBe('NIET_GEVONDEN');
  const burgemeester = { persoonId: await nieuw('burgemeester-x'), rol: 'BURGEMEESTER' };
  expect(await lid({ ...burgemeester, gemeenteCode: 'GM0014' })).toBe('ONGELDIGE_INVOER');
  expect(await lid({ ...burgemeester, gemeenteCode: 'GM0000' })).toBe('NIET_GEVONDEN');
  await maakLid(burgemeester.persoonId, { rol: 'BURGEMEESTER', gemeenteCode: 'GM1690' });
});

test('een aanmelding die al bekend is, blijft dezelfde persoon', async () => {
  const { rows } = await api.owner.query('select id, naam from persoon where code = $1', [TEAMCHEF]);
  const input = { regioCode: 'noord-nederland', naam: 'Andere naam', subject: TEAMCHEF };
  expect(await doe('persoonToevoegen', 'PersoonToevoegenInput', input, 'id naam')).toEqual(rows[0]);
  await doe('persoonWijzigen', 'PersoonWijzigenInput', { id: rows[0].id, naam: 'Teamchef' });
  expect((await api.ok(TEAMCHEF, '{ mij { naam } }')).mij.naam).toBe('Teamchef');
});

test('een rol in de regio geldt in haar periode, en de laatste die de regio beheert blijft', async () => {
  const persoonId = await nieuw('lezer');
  const rol = await doe('regiorolGeven', 'RegiorolGevenInput', {
    persoonId,
    regioCode: 'noord-nederland',
    rol: 'regio-lezer',
    geldigVan: await dag(1),
  });
  expect(await ziet('lezer')).toBe(0);
  expect((await eindig('regiorolBeeindigen', rol.id, await dag(1))).errors).toBeUndefined();
  await doe('regiorolGeven', 'RegiorolGevenInput', { persoonId, regioCode: 'noord-nederland', rol: 'regio-lezer' });
  expect(await ziet('lezer')).toBe(1);
  const mijn = (
    await api.owner.query(`select r.id from regiorol r join persoon p on p.id = r.persoon_id where p.code = $1`, [BEHEER])
  ).rows[0].id;
  expect(codeVan(await eindig('regiorolBeeindigen', mijn, await dag()))).toBe('ONGELDIGE_TOESTAND');
  expect(await weigert('regiorolGeven', 'RegiorolGevenInput', { persoonId, regioCode: 'noord-nederland', rol: 'baas' })).toBe(
    'ONGELDIGE_INVOER',
  );
});

test('twee die tegelijk ophouden de regio te beheren: een van beiden blijft', async () => {
  const persoonId = await nieuw('tweede-beheer');
  const rol = await doe('regiorolGeven', 'RegiorolGevenInput', { persoonId, regioCode: 'noord-nederland', rol: 'regio-beheer' });
  const mijn = (
    await api.owner.query(`select r.id from regiorol r join persoon p on p.id = r.persoon_id where p.code = $1`, [BEHEER])
  ).rows[0].id;
  const answers = await Promise.all([
    eindig('regiorolBeeindigen', rol.id, await dag()),
    eindig('regiorolBeeindigen', mijn, await dag(), 'tweede-beheer'),
  ]);
  expect(answers.map(codeVan).filter(Boolean)).toHaveLength(1);
  const { rows } = await api.owner.query(
    `select p.code from regiorol r join persoon p on p.id = r.persoon_id where r.rol = 'regio-beheer' and r.geldig @> vandaag()`,
  );
  expect(rows).toHaveLength(1);
  await api.owner.query(`update regiorol set geldig_tot_en_met = null where id = $1`, [mijn]);
});

test('een systeem ziet wat het kreeg, zolang het duurt; de leden zien dat het meeleest', async () => {
  const scopes = ['agenda:lezen'];
  const { id } = await doe('integratieToevoegen', 'IntegratieToevoegenInput', {
    regioCode: 'noord-nederland',
    naam: 'Zaaksysteem',
    clientId: 'zaaksysteem',
    scopes,
  });
  expect(await ziet('zaaksysteem')).toBe(0);
  const toegang = await doe('integratieToegangGeven', 'IntegratieToegangGevenInput', {
    integratieId: id,
    driehoekCode: DRIEHOEK,
    niveau: 'INTERN',
  });
  expect(await ziet('zaaksysteem')).toBe(1);
  const { driehoek } = await api.ok(
    TEAMCHEF,
    `{ driehoek(code: "${DRIEHOEK}") { systemen { niveau integratie { naam scopes } } } }`,
  );
  expect(driehoek.systemen).toContainEqual({ niveau: 'INTERN', integratie: { naam: 'Zaaksysteem', scopes } });
  expect(
    await weigert('integratieToegangGeven', 'IntegratieToegangGevenInput', {
      integratieId: id,
      driehoekCode: DRIEHOEK,
      niveau: 'OPENBAAR',
    }),
  ).toBe('ONGELDIGE_TOESTAND');
  await doe('integratieWijzigen', 'IntegratieWijzigenInput', { id, scopes: ['prioriteiten:lezen'] });
  expect(await ziet('zaaksysteem')).toBe(0);
  await doe('integratieWijzigen', 'IntegratieWijzigenInput', { id, scopes });
  expect((await eindig('integratieToegangBeeindigen', toegang.id, await dag())).errors).toBeUndefined();
  expect(await ziet('zaaksysteem')).toBe(0);
  const { integraties } = await api.ok(
    BEHEER,
    '{ integraties(regioCode: "noord-nederland") { naam clientId toegang { niveau driehoek { code } } } }',
  );
  expect(integraties).toContainEqual({
    naam: 'Zaaksysteem',
    clientId: 'zaaksysteem',
    toegang: [{ niveau: 'INTERN', driehoek: { code: DRIEHOEK } }],
  });
});

test('onbekende scopes, geen enkele scope, koppelingen zonder prioriteiten en een client-id dat er al is, worden geweigerd', async () => {
  const input = { regioCode: 'noord-nederland', naam: 'x', clientId: 'ander' };
  const voegToe = (more: object) => weigert('integratieToevoegen', 'IntegratieToevoegenInput', { ...input, ...more });
  expect(await voegToe({ scopes: ['alles'] })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ scopes: ['koppelingen:lezen'] })).toBe('ONGELDIGE_INVOER');
  const scopes = ['agenda:lezen'];
  expect(await voegToe({ scopes, clientId: 'integratie-agenda' })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ scopes, clientId: 'met spatie' })).toBe('ONGELDIGE_INVOER');
  expect(await voegToe({ scopes, regioCode: 'elders' })).toBe('NIET_GEVONDEN');
  expect(await voegToe({ scopes: [] })).toBe('ONGELDIGE_INVOER');
});

test('personen geeft wie in de regio een rol heeft, bladzijde voor bladzijde', async () => {
  const query =
    '{ personen(regioCode: "noord-nederland", first: 500) { totalCount nodes { naam lidmaatschappen { rol } regiorollen { rol } } } }';
  const { personen } = await api.ok(BEHEER, query);
  expect(personen.totalCount).toBe(personen.nodes.length);
  expect(personen.nodes).toContainEqual({
    naam: 'Regiobeheerder',
    lidmaatschappen: [],
    regiorollen: expect.arrayContaining([{ rol: 'regio-beheer' }]),
  });
  expect((await api.ok(BEHEER, '{ personen(regioCode: "elders") { totalCount } }')).personen.totalCount).toBe(0);
});

test('wie een andere regio beheert, verandert hier niets: ook niet met SQL als de rol van de API', async () => {
  await api.owner.query(`with r as (insert into regio (code, naam) values ('elders', 'Elders') returning id),
    p as (insert into persoon (code, naam, issuer, subject) values ('beheer-elders', 'x', 'urn:driehoek:demo', 'beheer-elders') returning id)
    insert into regiorol (persoon_id, regio_id, rol) select p.id, r.id, 'regio-beheer' from p, r`);
  const { rows } = await api.owner.query(
    `select l.id, l.persoon_id, l.driehoek_id from lidmaatschap l join persoon p on p.id = l.persoon_id where p.code = $1`,
    [TEAMCHEF],
  );
  const [lid] = rows;
  const lidInput = { persoonId: lid.persoon_id, driehoekCode: DRIEHOEK, rol: 'TEAMCHEF' };
  expect(await weigert('lidmaatschapToevoegen', 'LidmaatschapToevoegenInput', lidInput, 'beheer-elders')).toBe('NIET_GEVONDEN');
  expect(codeVan(await eindig('lidmaatschapBeeindigen', lid.id, await dag(), 'beheer-elders'))).toBe('NIET_GEVONDEN');
  const zelf = (await api.owner.query(`select id from persoon where code = 'beheer-elders'`)).rows[0].id;
  expect(
    await weigert(
      'regiorolGeven',
      'RegiorolGevenInput',
      { persoonId: zelf, regioCode: 'noord-nederland', rol: 'regio-beheer' },
      'beheer-elders',
    ),
  ).toBe('NIET_TOEGESTAAN');
  const role = await openSession(api.apiUrl, opened);
  for (const poging of [
    `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) values ('${zelf}', '${lid.driehoek_id}', 'TEAMCHEF', '2026-01-01')`,
    `insert into regiorol (persoon_id, regio_id, rol) select '${zelf}', id, 'regio-beheer' from regio where code = 'noord-nederland'`,
    `update lidmaatschap set driehoek_id = '${lid.driehoek_id}'`,
    `update persoon set subject = 'x'`,
    `delete from lidmaatschap`,
  ]) {
    await role.run('begin');
    await askAs(role, 'beheer-elders');
    expect({ poging, code: (await role.fails(poging)).code }).toEqual({ poging, code: '42501' });
    await role.run('rollback');
  }
});

test('wie ook in een andere regio hoort, krijgt daar geen andere naam: niet door de API, en niet met SQL als de rol van de API', async () => {
  const { rows } = await api.owner.query('select id, naam from persoon where code = $1', [TEAMCHEF]);
  const input = { regioCode: 'elders', naam: 'Boef', subject: TEAMCHEF };
  const erbij = `mutation($input: PersoonToevoegenInput!) { r: persoonToevoegen(input: $input) { id naam lidmaatschappen { id } regiorollen { id } } }`;
  // Only the name of a known person is visible.
  expect((await api.ok('beheer-elders', erbij, { input })).r).toEqual({ ...rows[0], lidmaatschappen: [], regiorollen: [] });
  const ander = { id: rows[0].id, naam: 'Boef' };
  for (const persona of ['beheer-elders', BEHEER])
    expect(await weigert('persoonWijzigen', 'PersoonWijzigenInput', ander, persona)).toBe('NIET_TOEGESTAAN');
  const wijzig = 'mutation($input: PersoonWijzigenInput!) { persoonWijzigen(input: $input) { id } }';
  const { errors } = await api.gql(BEHEER, wijzig, { input: ander });
  expect(errors?.[0]?.message).toBe(
    'De naam van wie ook bij een andere regio hoort of hoorde, of alleen daar, wijzigt geen van de regio’s; laat dat zo nodig doen door de beheerder van de dienst.',
  );
  const role = await openSession(api.apiUrl, opened);
  await role.run('begin');
  await askAs(role, 'beheer-elders');
  expect(await role.run(`update persoon set naam = 'Boef' where id = '${rows[0].id}' returning id`)).toEqual([]);
  await role.run('rollback');
  expect((await api.ok(TEAMCHEF, '{ mij { naam } }')).mij.naam).toBe(rows[0].naam);
  const eigen = await api.ok('beheer-elders', erbij, { input: { ...input, subject: 'alleen-elders' } });
  await api.ok('beheer-elders', 'mutation($input: PersoonWijzigenInput!) { persoonWijzigen(input: $input) { id } }', {
    input: { id: eigen.r.id, naam: 'Nieuwe naam' },
  });
});

test.each(['regiorol', 'lidmaatschap'])('een %s in een andere regio telt ook, als die is afgelopen', async (wat) => {
  const persoonId = await nieuw(`ook-${wat}`);
  await api.owner.query(
    wat === 'regiorol'
      ? `insert into regiorol (persoon_id, regio_id, rol, geldig_van, geldig_tot_en_met) select $1, id, 'regio-lezer', '2020-01-01', '2020-12-31' from regio where code = 'elders'`
      : `with d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'elders', 'Elders', 'Elders', 'aanname' from regio where code = 'elders' returning id)
         insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van, geldig_tot_en_met) select $1, id, 'TEAMCHEF', '2020-01-01', '2020-12-31' from d`,
    [persoonId],
  );
  expect(await weigert('persoonWijzigen', 'PersoonWijzigenInput', { id: persoonId, naam: 'Anders' })).toBe('NIET_TOEGESTAAN');
});
