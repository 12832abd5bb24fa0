import type { Client } from 'pg';
import { pick, type Random } from './random';

export interface Row {
  __typename: 'Animal' | 'Keeper' | 'Zoo';
  id: string;
  [column: string]: unknown;
}
export interface ZooData {
  animals: Row[];
  keepers: Row[];
  zoos: Row[];
}

/**
 * Strings that break careless concatenation; each is a name in the zoo, and an argument in the
 * tests.
 */
export const NASTY = [
  `Robert'); drop table animal;--`,
  `O'Neill "the" \\ newt`,
  `$1 $2::text %s \${x} {{y}}`,
  `'' or 1=1 /* */`,
  'lijn\nregel\ttab\u0001\u007f',
  'Zoë 🦁 \u2028 ‮',
  '',
  ' ',
  'null',
  '</script><b>&amp;',
];

const TABLES = `
  create table zoo (id uuid primary key, code text not null unique, name text collate "C" not null, star_id uuid);
  create table keeper (id uuid primary key, name text collate "C" not null, zoo_id uuid not null references zoo, favourite_id uuid);
  create table animal (
    id uuid primary key, code text collate "C" not null unique, name text collate "C" not null, species text not null, born date,
    fed_at timestamptz not null, weight float8, legs integer not null, wild boolean not null, nicknames text[] not null,
    keeper_id uuid references keeper, parent_id uuid references animal, zoo_id uuid not null references zoo);`;

const uuid = (random: Random) =>
  '01900000-0000-7000-8000-000000000000'.replace(/0(?=[0-]*$)/g, () => Math.floor(random() * 16).toString(16));

/** Creates and fills the tables, the same for the same random numbers. */
export async function fillZoo(client: Client, random: Random, animals = 60): Promise<void> {
  await client.query(TABLES);
  const ids = (n: number) => Array.from({ length: n }, () => uuid(random));
  const [zoos, keepers, beasts] = [ids(3), ids(8), ids(animals)];
  const name = () => pick(random, random() < 0.4 ? NASTY : ['Ada', 'Bo', 'ada', 'Cé', 'Dirk']);
  const maybe = <T>(value: T) => (random() < 0.3 ? null : value);
  for (const [i, id] of zoos.entries()) {
    await client.query('insert into zoo values ($1, $2, $3, $4)', [
      id,
      `zoo-${i}`,
      name(),
      maybe(pick(random, [...keepers, ...beasts])),
    ]);
  }
  for (const [i, id] of keepers.entries()) {
    await client.query('insert into keeper values ($1, $2, $3, $4)', [
      id,
      name(),
      pick(random, zoos.slice(0, 2)),
      i % 3 ? pick(random, keepers) : null,
    ]);
  }
  for (const [i, id] of beasts.entries()) {
    const born = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    // Many share one instant, others differ by microseconds: the order of pages must not depend on
    // the precision that a client sees.
    const fedAt = `2024-03-31T0${Math.floor(random() * 3)}:59:59.999${pick(random, ['', '1', '001', '999', '50'])}+01:00`;
    const nicknames = Array.from({ length: Math.floor(random() * 3) }, name);
    await client.query('insert into animal values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', [
      ...[
        id,
        `a${String(i).padStart(4, '0')}`,
        name(),
        pick(random, ['LION', 'EMU', 'NEWT']),
        maybe(born),
        fedAt,
        maybe(Math.round(random() * 1e4) / 16),
      ],
      ...[
        Math.floor(random() * 5),
        random() < 0.5,
        nicknames,
        maybe(pick(random, keepers)),
        i ? maybe(beasts[Math.floor(random() * i)]) : null,
        pick(random, zoos),
      ],
    ]);
  }
}

/**
 * Loads every row by simple SELECTs; instants also as PostgreSQL's JSON text, which a cursor
 * contains.
 */
export async function loadZoo(client: Client): Promise<ZooData> {
  const rows = async (type: Row['__typename'], sql: string) =>
    (await client.query(sql)).rows.map((row): Row => ({ __typename: type, ...row }));
  return {
    animals: await rows(
      'Animal',
      `select *, born::text, to_json(fed_at)#>>'{}' as fed_key, extract(epoch from fed_at)::text as fed_epoch, lower(name) as lower_name from animal`,
    ),
    keepers: await rows('Keeper', 'select * from keeper'),
    zoos: await rows('Zoo', 'select * from zoo'),
  };
}
