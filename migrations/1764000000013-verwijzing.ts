import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References between items of a driehoek, across meetings; and what an item is about stays as it was once its meeting is closed. */
export class Verwijzing1764000000013 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const table = `
  create table agendapunt_verwijzing (
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    naar_id uuid not null,
    constraint agendapunt_verwijzing_pk primary key (agendapunt_id, naar_id),
    constraint agendapunt_verwijzing_naar_ander check (agendapunt_id <> naar_id),
    constraint agendapunt_verwijzing_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) on delete cascade,
    constraint agendapunt_verwijzing_naar_fk foreign key (driehoek_id, naar_id) references agendapunt (driehoek_id, id) on delete cascade
  );
  create index agendapunt_verwijzing_op_naar on agendapunt_verwijzing (naar_id, agendapunt_id);
`;

// An item's own rules look at the item; these look at what hangs at it. Whoever changes an agenda holds the row of its meeting.
const rules = `
  create function bij_afgesloten_vergadering() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
  begin
    perform eis_read_committed();
    select v.status into stand from agendapunt a join vergadering v on v.id = a.vergadering_id
      where a.id = case tg_op when 'DELETE' then old.agendapunt_id else new.agendapunt_id end for no key update of v;
    if stand = 'AFGESLOTEN' then
      perform weiger('DHTST', 'De agenda van een vergadering die afgesloten is, kan niet meer worden gewijzigd.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger afgesloten before insert or update or delete on agendapunt_thema for each row execute function bij_afgesloten_vergadering();
  create trigger afgesloten before insert or update or delete on agendapunt_prioriteit for each row execute function bij_afgesloten_vergadering();
  create trigger afgesloten before insert or update or delete on agendapunt_verwijzing for each row execute function bij_afgesloten_vergadering();
`;

const access = `
  call bewaak('agendapunt_verwijzing');
  grant select, insert, delete on agendapunt_verwijzing to driehoek_api;
  create policy lezen on agendapunt_verwijzing for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
  create policy toevoegen on agendapunt_verwijzing for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy verwijderen on agendapunt_verwijzing for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;
