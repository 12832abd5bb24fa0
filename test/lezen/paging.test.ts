import { cursorOf } from './naive';
import { seeded } from './random';
import { Harness, openDatabase, SECRET } from './support';
import { zooSchema } from './zoo';
import { Direction } from './zoo.type';
import { fillZoo, loadZoo, type Row, type ZooData } from './zoo-data';

let database: Awaited<ReturnType<typeof openDatabase>>;
let zoo: ZooData;
let harness: Harness;

beforeEach(async () => {
  database = await openDatabase();
  await fillZoo(database.client, seeded(11), 40);
  zoo = await loadZoo(database.client);
  harness = new Harness(zooSchema(), database.pool);
});
afterEach(() => database.close());

const PAGE = `query ($first: Int, $after: Opaak, $direction: Direction) { animals(first: $first, after: $after, direction: $direction) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

/** Pages through the list and returns every id; `between` runs after each page. */
async function everyId(first: number, between: (page: number) => Promise<unknown>, direction?: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 1; ; page += 1) {
    const { animals } = await harness.data(PAGE, { first, after, direction });
    ids.push(...animals.nodes.map((node: { id: string }) => node.id));
    if (!animals.pageInfo.hasNextPage) return ids;
    after = animals.pageInfo.endCursor;
    await between(page);
  }
}

const insert = (id: string, fedAt: string) =>
  database.client.query(
    `insert into animal (id, code, name, species, fed_at, legs, wild, nicknames, zoo_id) select $1::uuid, $1::text, 'new', 'EMU', $2::timestamptz, 4, true, '{}', id from zoo limit 1`,
    [id, fedAt],
  );
const newId = (n: number) => `01900000-0000-7000-9000-${String(n).padStart(12, '0')}`;

test('paging gives every row once, in order, for every page size', async () => {
  const { rows } = await database.client.query('select id from animal order by fed_at, id');
  const expected = rows.map((row) => row.id);
  for (const first of [1, 3, 39, 40, 41]) {
    expect(await everyId(first, async () => undefined)).toEqual(expected);
    expect(await everyId(first, async () => undefined, Direction.UP)).toEqual(expected);
    expect(await everyId(first, async () => undefined, Direction.DOWN)).toEqual([...expected].reverse());
  }
  const named = await database.client.query('select id from animal order by name desc, id desc');
  for (const first of [1, 7, 40])
    expect(await everyId(first, async () => undefined, Direction.NAMED)).toEqual(named.rows.map((row) => row.id));
});

test('the other way round, too, rows that come and go are neither doubled nor make others lost', async () => {
  const standing = zoo.animals.map((animal) => animal.id);
  const ids = await everyId(
    4,
    async (page) => insert(newId(page), page % 2 ? '2099-01-01T00:00:00Z' : '1999-01-01T00:00:00Z'),
    Direction.DOWN,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => standing.includes(id)).sort()).toEqual([...standing].sort());
  expect(ids).not.toContain(newId(1));
  expect(ids).toContain(newId(2));
});

test('which way round is a part of the plan when a variable says it, and for every list of the question', async () => {
  const both = `query ($direction: Direction) { animals(direction: $direction) { nodes { id } } keepers { nodes { animals(direction: $direction) { nodes { id } } } } }`;
  const lists = async (direction?: string | null) => {
    const { animals, keepers } = await harness.data(both, direction === undefined ? {} : { direction });
    return [animals, ...keepers.nodes.map((keeper: { animals: unknown }) => keeper.animals)].map((list) =>
      list.nodes.map(({ id }: { id: string }) => id),
    );
  };
  const up = await lists();
  const down = up.map((ids) => [...ids].reverse());
  expect(down).not.toEqual(up);
  for (const [direction, wanted] of [
    [Direction.DOWN, down],
    [Direction.UP, up],
    [null, up],
    [Direction.DOWN, down],
    [undefined, up],
  ] as const)
    expect(await lists(direction)).toEqual(wanted);
});

test('rows that come and go while a client pages are neither doubled nor make others lost', async () => {
  const standing = zoo.animals.map((animal) => animal.id);
  const ids = await everyId(4, async (page) => {
    await insert(newId(page), page % 2 ? '2000-01-01T00:00:00Z' : '2024-03-31T00:59:59.9995Z');
    if (page === 3)
      await database.client.query(
        `delete from animal where code = 'a0039' and id not in (select parent_id from animal where parent_id is not null)`,
      );
  });
  expect(new Set(ids).size).toBe(ids.length);
  const gone = (await database.client.query('select id from animal')).rows.map((row) => row.id);
  const kept = standing.filter((id) => gone.includes(id));
  expect(ids.filter((id) => kept.includes(id)).sort()).toEqual([...kept].sort());
  // A row inserted before the client's position is not seen; a row after it is.
  expect(ids).not.toContain(newId(1));
  expect(ids).toContain(newId(2));
});

test('the row of the cursor may be gone', async () => {
  const { animals } = await harness.data(PAGE, { first: 5 });
  await database.client.query('update animal set parent_id = null');
  await database.client.query('delete from animal where id = $1', [animals.nodes[4].id]);
  const next = await harness.data(PAGE, { first: 500, after: animals.pageInfo.endCursor });
  expect(next.animals.nodes).toHaveLength(35);
});

test('a cursor keeps microseconds that the answer does not show', async () => {
  const instants = ['2030-01-01T00:00:00.000001Z', '2030-01-01T00:00:00.000002Z', '2030-01-01T00:00:00.000003Z'];
  for (const [i, instant] of instants.entries()) await insert(newId(900 - i), instant);
  const ids = await everyId(1, async () => undefined);
  expect(ids.slice(-3)).toEqual([newId(900), newId(899), newId(898)]);
});

describe('a cursor that this list did not give is refused', () => {
  const refused = (cursor: string, query = PAGE) => harness.code(query, { first: 2, after: cursor });
  const good = () => cursorOf('Query.animals', zoo.animals[0] as Row);

  test('whichever character of it is changed, dropped or added', async () => {
    expect(await refused(good())).toBeUndefined();
    for (let i = 0; i < good().length; i += 1) {
      const other = good()[i] === 'A' ? 'B' : 'A';
      expect(await refused(good().slice(0, i) + other + good().slice(i + 1))).toBe('ONGELDIGE_INVOER');
      expect(await refused(good().slice(0, i))).toBe('ONGELDIGE_INVOER');
    }
    for (const more of ['=', '\n', ' ', '!', 'A', good()]) expect(await refused(good() + more)).toBe('ONGELDIGE_INVOER');
  });

  test('of another list, even with the same keys', async () => {
    const keepers = 'query ($first: Int, $after: Opaak) { keepers(first: $first, after: $after) { totalCount } }';
    const nested =
      'query ($first: Int, $after: Opaak) { zoos { keepers { animals(first: $first, after: $after) { nodes { id } } } } }';
    expect(await refused(good(), keepers)).toBe('ONGELDIGE_INVOER');
    expect(await refused(good(), nested)).toBe('ONGELDIGE_INVOER');
    expect(await refused(cursorOf('Keeper.animals', zoo.animals[0] as Row))).toBe('ONGELDIGE_INVOER');
    expect(await refused(cursorOf('Keeper.animals', zoo.animals[0] as Row), nested)).toBeUndefined();
  });

  test('of the same list the other way round', async () => {
    const turned = (cursor: string, direction: string | null) => harness.code(PAGE, { first: 2, after: cursor, direction });
    const down = cursorOf('Query.animals', zoo.animals[0] as Row, Direction.DOWN);
    expect(await turned(down, Direction.DOWN)).toBeUndefined();
    expect(await turned(good(), Direction.UP)).toBeUndefined();
    expect(await turned(good(), null)).toBeUndefined();
    expect(await turned(good(), Direction.DOWN)).toBe('ONGELDIGE_INVOER');
    for (const direction of [Direction.UP, Direction.NAMED, null]) expect(await turned(down, direction)).toBe('ONGELDIGE_INVOER');
    const named = cursorOf('Query.animals', zoo.animals[0] as Row, Direction.NAMED);
    expect(await turned(named, Direction.NAMED)).toBeUndefined();
    for (const direction of [Direction.UP, Direction.DOWN, null]) expect(await turned(named, direction)).toBe('ONGELDIGE_INVOER');
  });

  test.each([
    '',
    'null',
    '0',
    'é🦁',
    "' or 1=1",
    'W10',
    Buffer.alloc(16).toString('base64url'),
    SECRET.toString('base64url'),
    'A'.repeat(100_000),
  ])('%.30p', async (cursor) => {
    expect(await refused(cursor)).toBe('ONGELDIGE_INVOER');
  });
});

test('a filter whose value tells how many rows it picks has its statement planned with the values, and no other', async () => {
  const byValue = async (filter: Record<string, unknown>) => {
    await harness.data('query ($filter: AnimalFilter) { animals(filter: $filter) { totalCount } }', { filter });
    return harness.statements.at(-1)?.byValue;
  };
  expect(await byValue({ fedSince: '2024-01-01T00:00:00Z' })).toBe(true);
  expect(await byValue({ name: 'Emu' })).toBe(false);
  expect(await byValue({ name: 'Emu', fedSince: null })).toBe(false);
  expect(await byValue({})).toBe(false);
});
