import type { MigrationInterface, QueryRunner } from 'typeorm';

// As a function, for which PostgreSQL makes nothing ready where nobody needs it: a subquery in the statement had it start the whole policy each time, and
// kept it from writing an item in the same pass.
const number = `
  create function gezien_volgnummer(p_vergadering uuid, p_volgnummer integer) returns integer language plpgsql stable as $$
  begin
    return (select count(*) from agendapunt a where a.vergadering_id = p_vergadering and a.volgnummer <= p_volgnummer);
  end $$;
  comment on function gezien_volgnummer(uuid, integer) is 'Which place the item with this number has among those that the asker sees.';
  revoke all on function gezien_volgnummer(uuid, integer) from public;
  grant execute on function gezien_volgnummer(uuid, integer) to driehoek_api;`;

/** The number of an item for who does not see all of an agenda. */
export class Volgnummer1764000000066 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(number);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
