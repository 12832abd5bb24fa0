import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The themes of the national agenda, and the regional themes that they correspond to. */
export class Landelijk1764000000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const tables = `
  create table landelijk_thema (
    id uuid default uuidv7() constraint landelijk_thema_pk primary key,
    agenda text not null,
    code text not null,
    naam text not null,
    volgnummer integer not null,
    constraint landelijk_thema_code_uniek unique (agenda, code)
  );

  create table thema_landelijk_thema (
    thema_id uuid not null constraint thema_landelijk_thema_thema_fk references thema,
    landelijk_thema_id uuid not null constraint thema_landelijk_thema_landelijk_fk references landelijk_thema,
    constraint thema_landelijk_thema_pk primary key (landelijk_thema_id, thema_id)
  );
  create index thema_landelijk_thema_op_thema on thema_landelijk_thema (thema_id);
`;

const access = `
  call bewaak('landelijk_thema');
  call bewaak('thema_landelijk_thema');
  grant select on landelijk_thema, thema_landelijk_thema to driehoek_api;
  create policy lezen on landelijk_thema for select to driehoek_api using ((select aangemeld()));
  create policy lezen on thema_landelijk_thema for select to driehoek_api using ((select aangemeld()));
`;
