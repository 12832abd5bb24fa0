import type { MigrationInterface, QueryRunner } from 'typeorm';

// When a series meets is as open as its meetings are; what a driehoek always discusses is for its members.
const tables = `
  create table reeks (
    id uuid default uuidv7() constraint reeks_pk primary key,
    driehoek_id uuid not null constraint reeks_driehoek_fk references driehoek,
    regel text not null constraint reeks_regel_lengte check (length(regel) between 1 and 300),
    eerste_dag date not null,
    begintijd time not null,
    duur_minuten integer constraint reeks_duur check (duur_minuten between 1 and 1440),
    locatie text constraint reeks_locatie_lengte check (length(locatie) <= 300),
    zonder_feestdagen boolean not null default false,
    zonder_periodes daterange[] not null default '{}',
    overgeslagen date[] not null default '{}',
    versie integer not null default 1,
    constraint reeks_in_driehoek unique (driehoek_id, id)
  );
  create index reeks_per_driehoek on reeks (driehoek_id, eerste_dag, id);
  create trigger versie before update on reeks for each row execute function versie_ophogen('versie');
  create function reeks_blijft() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or new.id <> old.id or new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een reeks blijft bewaard, bij haar eigen driehoek.');
    end if;
    return new;
  end $$;
  create trigger blijft before update or delete on reeks for each row execute function reeks_blijft();

  alter table vergadering add column reeks_id uuid;
  alter table vergadering add constraint vergadering_reeks_fk foreign key (driehoek_id, reeks_id) references reeks (driehoek_id, id);
  create index vergadering_van_reeks on vergadering (reeks_id, aanvang) where reeks_id is not null;

  create table sjabloonpunt (
    id uuid default uuidv7() constraint sjabloonpunt_pk primary key,
    driehoek_id uuid not null constraint sjabloonpunt_driehoek_fk references driehoek,
    volgnummer integer not null constraint sjabloonpunt_volgnummer check (volgnummer between 1 and 30),
    titel text not null constraint sjabloonpunt_titel_lengte check (length(titel) between 1 and 300) constraint sjabloonpunt_titel_gevuld check (titel ~ '\\S'),
    toelichting text constraint sjabloonpunt_toelichting_lengte check (length(toelichting) <= 20000),
    duur_minuten integer constraint sjabloonpunt_duur check (duur_minuten between 1 and 1440),
    vertrouwelijkheid text not null constraint sjabloonpunt_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    constraint sjabloonpunt_volgnummer_uniek unique (driehoek_id, volgnummer)
  );
`;

const access = `
  call bewaak('reeks');
  grant select, insert, update on reeks to driehoek_api;
  create policy lezen on reeks for select to driehoek_api using (driehoek_id in (select unnest(ziet_agenda())));
  create policy toevoegen on reeks for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy wijzigen on reeks for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));

  call bewaak('sjabloonpunt');
  grant select, insert, delete on sjabloonpunt to driehoek_api;
  create policy lezen on sjabloonpunt for select to driehoek_api using (driehoek_id in (select unnest(lid_van())));
  create policy toevoegen on sjabloonpunt for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy verwijderen on sjabloonpunt for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;

/** A year of meetings planned at once, and the items that a driehoek wants on each of its agendas. */
export class Reeks1764000000029 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
