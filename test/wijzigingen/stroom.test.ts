import { Client } from 'pg';
import { wijzigingenAfter } from '../../src/wijzigingen/wijziging.sql';
import { pick, type Random, seeded } from '../lezen/random';
import { startTestApi, type TestApi } from '../support/api';
import { SEED } from '../support/cases';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF } from '../support/vergaderen';
import { type Volger, volg } from './volgen';

const WRITERS = 36;
const ROUNDS = 6;

let api: TestApi;
let writers: Client[];

beforeAll(async () => {
  api = await startTestApi();
  writers = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const client = new Client({ connectionString: api.ownerUrl });
      await client.connect();
      return client;
    }),
  );
});
afterAll(async () => {
  for (const writer of writers) await writer.end();
  await api.stop();
});

const wacht = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Writes in slow transactions, some of which roll back, wholly or to a savepoint. Returns the
 * committed changes per transaction.
 */
async function schrijf(client: Client, random: Random): Promise<string[][]> {
  const vast: string[][] = [];
  const eigen: string[] = [];
  for (let ronde = 0; ronde < ROUNDS; ronde += 1) {
    const gedaan: string[] = [];
    const nieuw: string[] = [];
    await client.query('begin');
    for (let n = 0; n < 1 + Math.floor(random() * 3); n += 1) {
      const kladje = random() < 0.2;
      if (kladje) await client.query('savepoint s');
      const { rows } =
        eigen.length && random() < 0.5
          ? await client.query(`update lokale_prioriteit set titel = 'x' || random() where id = $1 returning id`, [
              pick(random, eigen),
            ])
          : await client.query(
              `insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, 'x', '2026-01-01' from driehoek where code = $1 returning id`,
              [DRIEHOEK],
            );
      if (kladje) await client.query('rollback to savepoint s');
      else {
        gedaan.push(rows[0].id);
        nieuw.push(rows[0].id);
      }
      await wacht(random() * 15);
    }
    if (random() < 0.25) await client.query('rollback');
    else {
      await client.query('commit');
      eigen.push(...nieuw);
      if (gedaan.length > 0) vast.push([...new Set(gedaan)]);
    }
  }
  return vast;
}

/** Reads pages of random size at intervals until told to stop; then the rest. */
async function lees(volger: Volger, random: Random, klaar: () => boolean): Promise<string[]> {
  const gezien: string[] = [];
  while (!klaar()) {
    gezien.push(...(await volger.bladzijde(1 + Math.floor(random() * 20))).gezien.map((each) => each.objectId));
    await wacht(random() * 40);
  }
  return [...gezien, ...(await volger.alles(7)).map((each) => each.objectId)];
}

test(`${WRITERS} schrijvers die laat, door elkaar en soms niet vastleggen: elke lezer ziet alles precies een keer, in een volgorde (zaad ${SEED})`, async () => {
  const random = seeded(SEED);
  const volgers = [await volg(api, TEAMCHEF), await volg(api, OVJ), await volg(api, SECRETARIS)];
  let klaar = false;
  const lezers = volgers.map((volger, n) => lees(volger, seeded(SEED + n), () => klaar));
  const perSchrijver = await Promise.all(writers.map((writer) => schrijf(writer, seeded(Math.floor(random() * 1e9)))));
  klaar = true;
  const gezien = await Promise.all(lezers);
  expect([...(gezien[0] as string[])].sort()).toEqual(perSchrijver.flat(2).sort());
  // Changes that one writer committed in order appear in that order.
  for (const transacties of perSchrijver) {
    const eigen = new Set(transacties.flat());
    const inVolgorde = (gezien[0] as string[]).filter((id) => eigen.has(id));
    for (const transactie of transacties) expect(inVolgorde.splice(0, transactie.length).sort()).toEqual([...transactie].sort());
  }
  for (const ander of gezien) expect(ander).toEqual(gezien[0]);
});

test('zolang een oudere transactie loopt, wacht alles wat erna kwam; daarna komt alles, in volgorde', async () => {
  const [traag, snel] = writers as [Client, Client];
  const volger = await volg(api, TEAMCHEF);
  const maak = `insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, 'x', '2026-01-01' from driehoek where code = '${DRIEHOEK}' returning id`;
  await traag.query('begin');
  const eerst = (await traag.query(maak)).rows[0].id;
  const daarna = (await snel.query(maak)).rows[0].id;
  expect(await volger.bladzijde()).toEqual({ gezien: [], meer: false });
  await traag.query('commit');
  expect((await volger.alles()).map((each) => each.objectId)).toEqual([eerst, daarna]);
});

const ALLES = `query($after: Opaak) { lokalePrioriteiten(first: 40, after: $after, filter: { driehoekCode: "${DRIEHOEK}" }) {
  nodes { id titel versie } pageInfo { hasNextPage endCursor } } }`;

/** Pulls everything, page by page. */
async function haalAlles(): Promise<Map<string, unknown>> {
  const alles = new Map<string, unknown>();
  for (let after: string | null = null; ; ) {
    const { lokalePrioriteiten } = await api.ok(TEAMCHEF, ALLES, { after });
    for (const node of lokalePrioriteiten.nodes) alles.set(node.id, [node.titel, node.versie]);
    if (!lokalePrioriteiten.pageInfo.hasNextPage) return alles;
    after = lokalePrioriteiten.pageInfo.endCursor;
  }
}

test('beginstand, alles ophalen en dan volgen geeft het geheel, terwijl er geschreven wordt', async () => {
  const random = seeded(SEED + 7);
  const bezig = Promise.all(writers.map((writer) => schrijf(writer, seeded(Math.floor(random() * 1e9)))));
  await wacht(60);
  const volger = await volg(api, TEAMCHEF);
  const kopie = await haalAlles();
  let klaar = false;
  const einde = bezig.then(() => {
    klaar = true;
  });
  for (let laatste = false; !laatste; ) {
    laatste = klaar;
    for (const { object } of await volger.alles(11)) kopie.set(object.id, [object.titel, object.versie]);
  }
  await einde;
  const geheel = await haalAlles();
  expect(geheel.size).toBeGreaterThan(WRITERS);
  expect(new Map([...kopie].sort())).toEqual(new Map([...geheel].sort()));
});

test('een bladzijde van 200 begint in de index bij de cursor', async () => {
  await api.owner.query(
    `insert into wijziging (soort, object_id, driehoek_id, niveau_na) select 'LOKALE_PRIORITEIT', gen_random_uuid(), d.id, 'INTERN' from driehoek d, generate_series(1, 1500)`,
  );
  await api.owner.query('vacuum analyze wijziging');
  const client = new Client({ connectionString: api.apiUrl });
  await client.connect();
  await client.query('begin read only');
  await client.query('select toegang_openen($1, $2)', ['urn:driehoek:demo', OVJ]);
  const waarden: Record<string, string> = { na: 'null::text', first: '200', soorten: 'null::text[]', driehoekCode: 'null::text' };
  const bladzijde = await client.query(
    `select cardinality(p.rijen) as n from ${wijzigingenAfter((name) => waarden[name] as string)} p`,
  );
  const { rows } = await client.query(`select seq_scan, idx_scan from pg_stat_xact_user_tables where relname = 'wijziging'`);
  await client.end();
  expect(bladzijde.rows).toEqual([{ n: 200 }]);
  expect(rows).toEqual([{ seq_scan: '0', idx_scan: expect.stringMatching(/^[1-9]/) }]);
});
