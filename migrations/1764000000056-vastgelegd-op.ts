import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = {
  besluit: 'vastgelegd_op',
  actie: 'vastgelegd_op',
  stuk: 'toegevoegd_op',
  prioriteit_zelfstandig: 'vastgelegd_op',
};

// The owner, who loads what was recorded elsewhere, says when that was; then it stays.
const recorded = `
  create function tijd_van_vastleggen() returns trigger language plpgsql as $$
  declare
    moment constant timestamptz := case tg_op when 'UPDATE' then (to_jsonb(old)->>tg_argv[0])::timestamptz else now() end;
  begin
    return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], moment));
  end $$;
  ${Object.entries(RECORDED)
    .map(
      ([table, column]) => `create trigger tijd_van_vastleggen before insert or update on ${table}
    for each row when (huidige_persoon() is not null) execute function tijd_van_vastleggen('${column}');`,
    )
    .join('\n  ')}
`;

/** When something was recorded is what the clock says, also to who writes plain SQL as the API's role. */
export class VastgelegdOp1764000000056 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(recorded);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
