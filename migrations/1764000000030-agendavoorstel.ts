import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  create table agendavoorstel (
    id uuid default uuidv7() constraint agendavoorstel_pk primary key,
    driehoek_id uuid not null constraint agendavoorstel_driehoek_fk references driehoek,
    titel text not null constraint agendavoorstel_titel_lengte check (length(titel) between 1 and 300) constraint agendavoorstel_titel_gevuld check (titel ~ '\\S'),
    toelichting text constraint agendavoorstel_toelichting_lengte check (length(toelichting) <= 20000),
    duur_minuten integer constraint agendavoorstel_duur check (duur_minuten between 1 and 1440),
    vertrouwelijkheid text not null default 'VERTROUWELIJK' constraint agendavoorstel_vertrouwelijkheid_bekend
      check (vertrouwelijkheid in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    indiener_id uuid not null constraint agendavoorstel_indiener_fk references persoon,
    ingediend_op timestamptz not null default now(),
    status text not null default 'OPEN' constraint agendavoorstel_status_bekend check (status in ('OPEN', 'OPGENOMEN', 'TERUGGESTUURD', 'INGETROKKEN')),
    agendapunt_id uuid,
    reden text constraint agendavoorstel_reden_lengte check (length(reden) <= 20000),
    afgehandeld_door_id uuid constraint agendavoorstel_afgehandeld_door_fk references persoon,
    afgehandeld_op timestamptz,
    constraint agendavoorstel_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) deferrable initially deferred,
    constraint agendavoorstel_punt_als_opgenomen check ((status = 'OPGENOMEN') = (agendapunt_id is not null)),
    constraint agendavoorstel_reden_als_teruggestuurd check ((status = 'TERUGGESTUURD') = (reden is not null and reden ~ '\\S')),
    constraint agendavoorstel_afgehandeld check ((status = 'OPEN') = (afgehandeld_op is null))
  );
  create index agendavoorstel_per_driehoek on agendavoorstel (driehoek_id, id);
  create unique index agendavoorstel_op_agendapunt on agendavoorstel (agendapunt_id) where agendapunt_id is not null;
`;

// Nothing proposed is lost: what was taken up comes back when its item is removed or its meeting is cancelled.
const rules = `
  create function agendavoorstel_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    verloop constant text[] := '{status,agendapunt_id,reden,afgehandeld_door_id,afgehandeld_op}';
  begin
    perform eis_read_committed();
    if tg_op = 'DELETE' then
      perform weiger('DHTST', 'Een voorstel voor de agenda blijft bewaard; trek het in.');
    elsif tg_op = 'INSERT' then
      if new.status <> 'OPEN' then
        perform weiger('DHTST', 'Een nieuw voorstel is open.');
      end if;
      new.indiener_id := coalesce(huidige_persoon(), new.indiener_id);
      new.ingediend_op := now();
    elsif (to_jsonb(new) - verloop) <> (to_jsonb(old) - verloop) then
      perform weiger('DHTST', 'Wat is voorgesteld, wordt niet herschreven; trek het in en stel het opnieuw voor.');
    elsif new.status = old.status then
      perform weiger('DHTST', 'Dit voorstel is al afgehandeld.');
    elsif new.status = 'OPEN' then
      if old.status <> 'OPGENOMEN' or exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id
          where a.id = old.agendapunt_id and v.status <> 'GEANNULEERD') then
        perform weiger('DHTST', 'Een afgehandeld voorstel gaat niet weer open; stel het opnieuw voor.');
      end if;
      new.afgehandeld_op := null;
      new.afgehandeld_door_id := null;
    elsif old.status <> 'OPEN' then
      perform weiger('DHTST', 'Dit voorstel is al afgehandeld.');
    else
      if new.status = 'INGETROKKEN' and huidige_persoon() is not null and huidige_persoon() <> old.indiener_id then
        perform weiger('DHNTG', 'Alleen wie een voorstel indiende, trekt het in; stuur het anders terug met een reden.');
      end if;
      new.afgehandeld_op := now();
      new.afgehandeld_door_id := huidige_persoon();
    end if;
    return new;
  end $$;
  create trigger regels before insert or update or delete on agendavoorstel for each row execute function agendavoorstel_regels();

  create function agendavoorstel_terug() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_table_name = 'agendapunt' then
      update agendavoorstel set status = 'OPEN', agendapunt_id = null where agendapunt_id = old.id;
    else
      update agendavoorstel s set status = 'OPEN', agendapunt_id = null from agendapunt a where a.vergadering_id = old.id and s.agendapunt_id = a.id;
    end if;
    return null;
  end $$;
  create trigger voorstel_terug after delete on agendapunt for each row execute function agendavoorstel_terug();
  create trigger voorstel_terug after update of status on vergadering for each row
    when (new.status = 'GEANNULEERD' and old.status <> 'GEANNULEERD') execute function agendavoorstel_terug();
`;

const access = `
  call bewaak('agendavoorstel');
  grant select, insert, update (status, agendapunt_id, reden) on agendavoorstel to driehoek_api;
  create policy lezen on agendavoorstel for select to driehoek_api using (driehoek_id in (select unnest(lid_van())));
  create policy toevoegen on agendavoorstel for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy wijzigen on agendavoorstel for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;

/** What a member wants on an agenda, for which there may be no meeting yet. */
export class Agendavoorstel1764000000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
