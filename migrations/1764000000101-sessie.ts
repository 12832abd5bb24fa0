import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Not under bewaak(): a session is no change to anything, and the log must not hold tokens.
const TABLE = `
  create table sessie (
    sleutel bytea constraint sessie_pk primary key constraint sessie_sleutel_lengte check (length(sleutel) = 32),
    uitgever text not null,
    onderwerp text not null,
    aanmelding text,
    geheim bytea not null,
    begonnen_op timestamptz not null default now(),
    gebruikt_op timestamptz not null default now(),
    eindigt_op timestamptz not null,
    constraint sessie_eindigt_na_begin check (eindigt_op > begonnen_op)
  );
  comment on table sessie is 'Sessions of browsers. The API reads and writes them through functions only.';
  comment on column sessie.sleutel is 'SHA-256 of the id in the cookie; the id itself is kept nowhere.';
  comment on column sessie.uitgever is 'The OpenID issuer of the tokens.';
  comment on column sessie.onderwerp is 'The subject of the tokens at that issuer.';
  comment on column sessie.aanmelding is 'The sid of the issuer, for a back-channel logout; null when it gave none.';
  comment on column sessie.geheim is 'The tokens, encrypted with AES-256-GCM by the service; the database cannot read them.';
  create index sessie_per_einde on sessie (eindigt_op);
`;

/** Sessions of browsers: the table only. */
export class Sessie1764000000101 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLE);
    for (const sql of definitions()) await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// bridge until definitions are applied: remove this function, its call and the imports of node:fs and node:path.
function definitions(): string[] {
  const folder = join(__dirname, 'nu', '25-aanmelden');
  const files = readdirSync(folder).map((name) => join(folder, name));
  return [...files, join(__dirname, 'nu', '95-tabellen', 'sessie.sql')].map((file) => readFileSync(file, 'utf8'));
}
