import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents at an agenda item: where they are in the case system, and who may know of them. The document itself stays there. */
export class Stuk1764000000022 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rules);
    await queryRunner.query(removal);
    await queryRunner.query(traces);
    await queryRunner.query(feed);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// No user name before the host: it would pass for the host itself. verwijder_reden: said just before the row goes, so that the log has it.
const table = `
  create table stuk (
    id uuid default uuidv7() constraint stuk_pk primary key,
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    titel text not null constraint stuk_titel_lengte check (length(titel) between 1 and 300) constraint stuk_titel_gevuld check (titel ~ '\\S'),
    adres text not null constraint stuk_adres_lengte check (length(adres) <= 2000)
      constraint stuk_adres_https check (adres ~ '^https://[^][:space:][:cntrl:]/?#@"<>\\\\[]+([/?#][^[:space:][:cntrl:]"<>\\\\]*)?$'),
    vertrouwelijkheid text not null constraint stuk_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    toegevoegd_door_id uuid constraint stuk_persoon_fk references persoon,
    toegevoegd_op timestamptz not null default now(),
    verwijder_reden text constraint stuk_verwijder_reden_lengte check (length(verwijder_reden) <= 20000)
      constraint stuk_verwijder_reden_gevuld check (verwijder_reden ~ '\\S'),
    constraint stuk_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) on delete cascade
  );
  create index stuk_op_agendapunt on stuk (agendapunt_id, id);
`;

// Adding a document and raising its item wait for each other at the row of the item; the item first, as its own rules do.
const rules = `
  create function niveau_rang(niveau text) returns integer language sql immutable
    return array_position('{OPENBAAR,INTERN,VERTROUWELIJK}'::text[], niveau);

  create function stuk_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    deel stuk := case tg_op when 'DELETE' then old else new end;
    niveau text;
    bij uuid;
    stand text;
  begin
    perform eis_read_committed();
    select a.vertrouwelijkheid, a.vergadering_id into niveau, bij from agendapunt a where a.id = deel.agendapunt_id for no key update;
    if bij is null then
      -- The item goes, and what lies with it; or there is none, which the foreign key says.
      return deel;
    end if;
    select v.status into stand from vergadering v where v.id = bij for no key update;
    if tg_op = 'INSERT' then
      if stand in ('AFGESLOTEN', 'GEANNULEERD') then
        perform weiger('DHTST', format('Bij de agenda van een vergadering die %s is, komt geen stuk meer.', lower(stand)));
      end if;
      new.vertrouwelijkheid := coalesce(new.vertrouwelijkheid, niveau);
      new.toegevoegd_door_id := coalesce(huidige_persoon(), new.toegevoegd_door_id);
    elsif tg_op = 'UPDATE' then
      if (to_jsonb(new) - array['vertrouwelijkheid', 'verwijder_reden']) <> (to_jsonb(old) - array['vertrouwelijkheid', 'verwijder_reden']) then
        perform weiger('DHTST', 'Een stuk wordt niet gewijzigd; verwijder het en voeg het opnieuw toe.');
      end if;
    else
      if stand not in ('CONCEPT', 'AGENDA_VASTGESTELD') then
        perform weiger('DHTST', 'Een stuk gaat alleen weg zolang de vergadering niet is gehouden.');
      end if;
      if old.verwijder_reden is null then
        perform weiger('DHINV', 'Geef bij het verwijderen van een stuk de reden.');
      end if;
    end if;
    if tg_op <> 'DELETE' and niveau_rang(new.vertrouwelijkheid) < niveau_rang(niveau) then
      perform weiger('DHINV', 'Een stuk is minstens zo vertrouwelijk als zijn agendapunt.');
    end if;
    update vergadering set gewijzigd_op = now() where id = bij and gewijzigd_op <> now();
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger regels before insert or update or delete on stuk for each row execute function stuk_regels();

  create function stukken_mee_verhogen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update stuk set vertrouwelijkheid = new.vertrouwelijkheid
      where agendapunt_id = new.id and niveau_rang(vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
    return null;
  end $$;
  create trigger stukken_mee_verhogen after update on agendapunt for each row
    when (old.vertrouwelijkheid <> new.vertrouwelijkheid) execute function stukken_mee_verhogen();
`;

const removal = `
  create function stuk_reden_alleen_bij_verwijderen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from stuk s where s.id = new.id and s.verwijder_reden is not null) then
      perform weiger('DHTST', 'Een stuk met een reden om het te verwijderen, wordt in dezelfde transactie verwijderd.');
    end if;
    return null;
  end $$;
  create constraint trigger reden_alleen_bij_verwijderen after insert or update on stuk deferrable initially deferred
    for each row when (new.verwijder_reden is not null) execute function stuk_reden_alleen_bij_verwijderen();
`;

// A document that one does not see changes nothing that one sees. Who saw it at its old level sees it go.
const traces = `
  create function stuk_zichtbaar_gewijzigd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    deel stuk := case tg_op when 'DELETE' then old else new end;
    niveaus text[] := array[case when tg_op <> 'INSERT' then old.vertrouwelijkheid end, case when tg_op <> 'DELETE' then new.vertrouwelijkheid end];
  begin
    update vergadering_zichtbaar_gewijzigd set
      intern_op = now(), openbaar_op = case when 'OPENBAAR' = any (niveaus) then now() else openbaar_op end
      where vergadering_id = (select a.vergadering_id from agendapunt a where a.id = deel.agendapunt_id) and niveaus && '{OPENBAAR,INTERN}';
    return null;
  end $$;
  create trigger zichtbaar_gewijzigd after insert or delete on stuk for each row execute function stuk_zichtbaar_gewijzigd();
  create trigger zichtbaar_gewijzigd_bij after update on stuk for each row
    when (old.vertrouwelijkheid <> new.vertrouwelijkheid) execute function stuk_zichtbaar_gewijzigd();
`;

// A document is part of its item, and may be for fewer than the item: then its change is told at its own level. When the item itself
// changed in the same transaction, before or after, that is told to all who see the item and says enough.
const feed = `
  alter table wijziging add column alleen_deel boolean not null default false;
  comment on column wijziging.alleen_deel is 'Only a part changed, and the levels are those of the part, which may be above the object''s.';

  create or replace function wijziging_noteren(p_soort text, p_id uuid, p_driehoek_id uuid, p_voor text, p_na text, p_reden text default null) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into wijziging as w (soort, object_id, driehoek_id, niveau_voor, niveau_na, reden)
      values (p_soort, p_id, p_driehoek_id, p_voor, p_na, p_reden)
      on conflict (transactie, object_id) where vrager_id is null do update set
        niveau_voor = case when w.alleen_deel then excluded.niveau_voor
          when w.soort = 'VERGADERING' and w.niveau_voor is not null then greatest(w.niveau_voor, excluded.niveau_voor) else w.niveau_voor end,
        niveau_na = case when w.soort = 'VERGADERING' and excluded.niveau_na is not null then greatest(w.niveau_na, excluded.niveau_na) else excluded.niveau_na end,
        alleen_deel = false,
        reden = excluded.reden $$;

  create function wijziging_van_stuk() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    deel stuk := case tg_op when 'DELETE' then old else new end;
    niveau text := deel.vertrouwelijkheid;
  begin
    if tg_op = 'UPDATE' and niveau_rang(old.vertrouwelijkheid) < niveau_rang(niveau) then
      niveau := old.vertrouwelijkheid;
    end if;
    if exists (select from agendapunt a where a.id = deel.agendapunt_id) then
      insert into wijziging as w (soort, object_id, driehoek_id, niveau_voor, niveau_na, alleen_deel)
        values ('AGENDAPUNT', deel.agendapunt_id, deel.driehoek_id, niveau, niveau, true)
        on conflict (transactie, object_id) where vrager_id is null do update set niveau_voor = niveau, niveau_na = niveau
          where w.alleen_deel and niveau_rang(w.niveau_na) > niveau_rang(niveau);
    end if;
    return null;
  end $$;
  create trigger a_wijziging after insert or delete on stuk for each row execute function wijziging_van_stuk();
  create trigger a_wijziging_bij after update on stuk for each row
    when (old.vertrouwelijkheid <> new.vertrouwelijkheid) execute function wijziging_van_stuk();
`;

// A document is never for more than its item is, so its own level says who sees it, as that of an item does.
const access = `
  call bewaak('stuk');
  grant select, insert, delete, update (verwijder_reden) on stuk to driehoek_api;
  create policy lezen on stuk for select to driehoek_api using (
    driehoek_id in (select unnest(lid_van()))
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
    or (vertrouwelijkheid = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
    or (vertrouwelijkheid = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk())) and noteer_gelezen(driehoek_id)));
  create policy toevoegen on stuk for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy wijzigen on stuk for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
  create policy verwijderen on stuk for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;
