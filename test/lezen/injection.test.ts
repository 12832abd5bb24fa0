import { seeded } from './random';
import { Harness, openDatabase } from './support';
import { zooSchema } from './zoo';
import { fillZoo, loadZoo, NASTY } from './zoo-data';

const ATTACKS = [...NASTY, `'::text); drop table animal; --`, '$$ || $$', '\\', `\\'`, '"', 'a'.repeat(20_000), '%'];

test('no string in any argument is more than a value', async () => {
  const database = await openDatabase();
  await fillZoo(database.client, seeded(3));
  const { animals, keepers, zoos } = await loadZoo(database.client);
  const harness = new Harness(zooSchema(), database.pool);
  const query = `query ($s: String!, $filter: AnimalFilter) {
    named(name: $s) { name } zoo(code: $s) { code }
    animals(filter: $filter) { totalCount nodes { name label(prefix: $s, suffix: $s) } }
    zoos { keepers { animals(filter: { name: $s }) { nodes { name } } } } }`;
  for (const attack of ATTACKS) {
    const literal = query
      .replace('($s: String!, $filter: AnimalFilter)', '')
      .replaceAll('$filter', '{ name: $s }')
      .replaceAll('$s', JSON.stringify(attack));
    for (const data of [await harness.data(query, { s: attack, filter: { name: attack } }), await harness.data(literal)]) {
      const same = animals.filter((animal) => animal.name === attack);
      expect(data.animals.totalCount).toBe(same.length);
      expect(data.named?.name).toBe([...animals, ...keepers, ...zoos].some((row) => row.name === attack) ? attack : undefined);
      for (const node of data.animals.nodes) expect(node.label.startsWith(attack) && node.label.endsWith(attack)).toBe(true);
    }
  }
  // Apart from texts of the schema, every statement is the same for every input.
  expect(new Set(harness.statements.map((statement) => statement.text)).size).toBeLessThanOrEqual(6);
  expect(await loadZoo(database.client)).toEqual({ animals, keepers, zoos });
  await database.close();
});
