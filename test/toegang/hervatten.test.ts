import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session, stelVandaag } from '../support/sql';

// The caller's access is resolved once and reused until any access changes.

const ISSUER = 'https://inloggen.test';
const WORLD = `
  insert into regio (code, naam) values ('h', 'Hier'), ('d', 'Daar');
  insert into driehoek (regio_id, code, naam, district, herkomst) select r.id, r.code || n, 'Driehoek ' || n, 'District', 'aanname' from regio r, generate_series(1, 4) n where r.code in ('h', 'd');
  insert into persoon (code, naam, issuer, subject) select c, 'Naam van "' || c || '", {zo}', '${ISSUER}', c from unnest('{lid,beheer,lezer,niets}'::text[]) c;
  insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select p.id, d.id, 'SECRETARIS', '2025-01-01' from persoon p, driehoek d where p.code in ('lid', 'lezer') and d.code in ('h1', 'h2');
  insert into regiorol (persoon_id, regio_id, rol, geldig_van) select p.id, r.id, 'regio-beheer', '2025-01-01' from persoon p, regio r where p.code = 'beheer' and r.code = 'h';
  insert into regiorol (persoon_id, regio_id, rol, geldig_van) select p.id, r.id, 'regio-lezer', '2025-01-01' from persoon p, regio r where p.code = 'lezer' and r.code = 'd';
  insert into integratie (code, naam, issuer, subject) values ('systeem', 'Systeem', '${ISSUER}', 'systeem');
  insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van)
    select i.id, d.id, (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[right(d.code, 1)::int], '2025-01-01' from integratie i, driehoek d where i.code = 'systeem' and d.code in ('h1', 'h2', 'h3');`;
/** Changes by the table that grants access. */
const CHANGES: Record<string, string> = {
  'een lidmaatschap begint': `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select p.id, d.id, 'SECRETARIS', vandaag() from persoon p, driehoek d where p.code = 'lid' and d.code = 'd1'`,
  'een lidmaatschap eindigt': `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = 'lid') and driehoek_id = (select id from driehoek where code = 'h2')`,
  'een rol in de regio begint': `insert into regiorol (persoon_id, regio_id, rol) select p.id, r.id, 'regio-lezer' from persoon p, regio r where p.code = 'lid' and r.code = 'd'`,
  'de regio krijgt een driehoek': `insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'd9', 'Negen', 'District', 'aanname' from regio where code = 'd'`,
  'een naam verandert': `update persoon set naam = 'Anders' where code = 'lid'`,
  'een systeem mag minder': `update integratie set scopes = '{agenda:lezen}' where code = 'systeem'`,
  'een toestemming begint': `insert into integratie_driehoek (integratie_id, driehoek_id, niveau) select i.id, d.id, 'INTERN' from integratie i, driehoek d where i.code = 'systeem' and d.code = 'h4'`,
  'een toestemming eindigt': `update integratie_driehoek set geldig_tot_en_met = vandaag() - 1 where driehoek_id = (select id from driehoek where code = 'h3')`,
};

let database: TestDatabase;
let owner: Session;
let role: Session;
let other: Session;
let settings: string[];
const opened: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  [owner, other] = [await openSession(database.ownerUrl, opened), await openSession(database.ownerUrl, opened)];
  role = await openSession(database.apiUrl, opened);
  await owner.run(WORLD);
  const [{ bron }] = (await owner.run(`select pg_get_functiondef('toegang_lezen'::regproc) as bron`)) as [{ bron: string }];
  settings = [...bron.matchAll(/set_config\('(driehoek\.\w+)'/g)].map(([, name]) => name as string);
});
afterEach(async () => void (await Promise.all([role, owner, other].map(({ run }) => run('rollback')))));
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

interface Opened {
  lezer: { rollen: string[]; leestVertrouwelijk: boolean; bewaard?: string } | null;
  set: Record<string, unknown>;
}

/** Opens access in a separate transaction and returns its result and settings. */
async function open(
  how: string,
  subject: string,
  bewaard: string | null = null,
  scopes: string[] | null = null,
): Promise<Opened> {
  await role.run('begin');
  const values = how === 'toegang_lezen' ? [ISSUER, subject, scopes] : [ISSUER, subject, scopes, bewaard];
  const [row] = await role.run(`select ${how}(${values.map((_, i) => `$${i + 1}`)}) as lezer`, values);
  const [set] = await role.run(`select ${settings.map((name, i) => `current_setting('${name}', true) as s${i}`)}`);
  await role.run('commit');
  return { lezer: row?.lezer, set } as Opened;
}
const hervat = (subject: string, bewaard: string | null, scopes?: string[]) =>
  open('toegang_hervatten', subject, bewaard, scopes);
const bewaardVan = async (subject: string) => (await hervat(subject, null)).lezer?.bewaard as string;

test.each(['lid', 'beheer', 'lezer', 'niets', 'systeem'])(
  'voor %s wordt gezet wat toegang_lezen zet, ook als het bewaard was',
  async (subject) => {
    const measure = await open('toegang_lezen', subject);
    const first = await hervat(subject, null);
    const { bewaard, ...lezer } = first.lezer ?? {};
    expect(settings).toHaveLength(16);
    expect({ lezer, set: first.set }).toEqual(measure);
    expect(await hervat(subject, bewaard as string)).toEqual({ lezer: null, set: measure.set });
  },
);

test.each(Object.keys(CHANGES))('%s: wat bewaard was, geldt voor niemand meer', async (change) => {
  const kept = { lid: await bewaardVan('lid'), systeem: await bewaardVan('systeem'), lezer: await bewaardVan('lezer') };
  await owner.run(CHANGES[change] as string);
  for (const [subject, bewaard] of Object.entries(kept)) {
    const anew = await hervat(subject, bewaard);
    expect({ subject, rollen: anew.lezer?.rollen }).toEqual({ subject, rollen: expect.any(Array) });
    expect(anew.set).toEqual((await open('toegang_lezen', subject)).set);
    expect((await hervat(subject, anew.lezer?.bewaard as string)).lezer).toBeNull();
  }
});

test('een wijziging die later wordt bevestigd dan zij begon, komt door, ook als een latere haar voorging', async () => {
  const name = (code: string) => `update persoon set naam = naam || '!' where code = '${code}'`;
  await owner.run('begin');
  await owner.run(name('lid'));
  await other.run(name('niets'));
  const before = await hervat('lid', null);
  expect((await hervat('lid', before.lezer?.bewaard as string)).lezer).toBeNull();
  await owner.run('commit');
  const after = await hervat('lid', before.lezer?.bewaard as string);
  expect(after.lezer?.bewaard).toBeDefined();
  expect(after.set).not.toEqual(before.set);
});

test('wie in dezelfde transactie iets wijzigde, krijgt niets om te bewaren, en ziet zijn eigen wijziging', async () => {
  const bewaard = await bewaardVan('lid');
  await owner.run('begin');
  await owner.run(`update persoon set naam = 'In de transactie' where code = 'lid'`);
  const [row] = await owner.run(
    `select toegang_hervatten($1, 'lid', null, $2) as lezer, current_setting('driehoek.naam') as naam`,
    [ISSUER, bewaard],
  );
  expect(row).toEqual({ lezer: { rollen: expect.any(Array), leestVertrouwelijk: false }, naam: 'In de transactie' });
});

test('wat van een ander is bewaard, van andere rechten of van een andere dag, wordt niet overgenomen', async () => {
  const bewaard = await bewaardVan('systeem');
  expect((await hervat('lid', bewaard)).set).toEqual((await open('toegang_lezen', 'lid')).set);
  const narrow = await hervat('systeem', bewaard, ['agenda:lezen']);
  expect(narrow.set).toEqual((await open('toegang_lezen', 'systeem', null, ['agenda:lezen'])).set);
  expect((await hervat('systeem', narrow.lezer?.bewaard as string)).lezer).not.toBeNull();
  await stelVandaag(owner, '2024-12-31');
  const earlier = await hervat('systeem', bewaard);
  expect({ set: earlier.set, leest: earlier.lezer?.leestVertrouwelijk }).toEqual({
    set: (await open('toegang_lezen', 'systeem')).set,
    leest: false,
  });
  expect((await role.fails('select toegang_hervatten($1, $2, null, $3)', [ISSUER, 'wie dan ook', bewaard])).code).toBe('DHNAM');
});
