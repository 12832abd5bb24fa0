import type { MigrationInterface, QueryRunner } from 'typeorm';

// As the subjects of an item: of the same driehoek, which the composite keys keep true.
const tables = `
  alter table agendavoorstel add constraint agendavoorstel_in_driehoek unique (driehoek_id, id);
  create table agendavoorstel_thema (
    driehoek_id uuid not null,
    agendavoorstel_id uuid not null,
    thema_id uuid not null constraint agendavoorstel_thema_thema_fk references thema,
    constraint agendavoorstel_thema_pk primary key (agendavoorstel_id, thema_id),
    constraint agendavoorstel_thema_voorstel_fk foreign key (driehoek_id, agendavoorstel_id) references agendavoorstel (driehoek_id, id)
  );
  create index agendavoorstel_thema_op_thema on agendavoorstel_thema (thema_id);

  create table agendavoorstel_prioriteit (
    driehoek_id uuid not null,
    agendavoorstel_id uuid not null,
    prioriteit_id uuid not null,
    constraint agendavoorstel_prioriteit_pk primary key (agendavoorstel_id, prioriteit_id),
    constraint agendavoorstel_prioriteit_voorstel_fk foreign key (driehoek_id, agendavoorstel_id) references agendavoorstel (driehoek_id, id),
    constraint agendavoorstel_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id)
  );
  create index agendavoorstel_prioriteit_op_prioriteit on agendavoorstel_prioriteit (driehoek_id, prioriteit_id);
`;

// What was proposed is not rewritten, and what it is about is part of it: it comes in the transaction of the proposal, or not at all.
const rules = `
  create function agendavoorstel_onderwerp_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op <> 'INSERT' or not exists (select from agendavoorstel s where s.id = new.agendavoorstel_id and s.ingediend_op = now()) then
      perform weiger('DHTST', 'Wat is voorgesteld, wordt niet herschreven; trek het in en stel het opnieuw voor.');
    end if;
    return new;
  end $$;
  create trigger regels before insert or update or delete on agendavoorstel_thema
    for each row execute function agendavoorstel_onderwerp_regels();
  create trigger regels before insert or update or delete on agendavoorstel_prioriteit
    for each row execute function agendavoorstel_onderwerp_regels();
`;

const access = (table: string) => `
  call bewaak('${table}');
  grant select, insert on ${table} to driehoek_api;
  create policy lezen on ${table} for select to driehoek_api using (driehoek_id in (select unnest(lid_van())));
  create policy toevoegen on ${table} for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
`;

/** What a proposal for an agenda is about: regional themes and local priorities, as an item is. */
export class VoorstelOnderwerp1764000000034 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    for (const table of ['agendavoorstel_thema', 'agendavoorstel_prioriteit']) await queryRunner.query(access(table));
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
