const IN = (set: string) => `driehoek_id = any ((select ${set}())::uuid[])`;

/** Whether the asker sees an object of this kind at the level in this column, with the access of today; null: it was not there. */
const seen = (niveau: string) => `(${niveau} is not null and case soort
    when 'LOKALE_PRIORITEIT' then ${IN('ziet_prioriteiten')}
    when 'KOPPELING' then ${IN('ziet_koppelingen')}
    when 'DRIEHOEK' then false
    else ${IN('lid_van')}
      or (${niveau} <> 'VERTROUWELIJK' and ${IN('ziet_intern')})
      or (${niveau} = 'OPENBAAR' and ${IN('ziet_agenda')})
      or (${niveau} = 'VERTROUWELIJK' and ${IN('leest_vertrouwelijk')}) end)`;

// One row an object and transaction. Made: no level before; removed: no level after; made and removed at once: neither, so nobody sees it.
// Not under bewaak(): what it tells is in the log already, and it keeps itself.
export const table = `
  create table wijziging (
    transactie xid8 not null default pg_current_xact_id(),
    nr bigint not null generated always as identity,
    soort text not null constraint wijziging_soort_bekend check (soort in
      ('VERGADERING', 'AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'KOPPELING', 'DRIEHOEK')),
    object_id uuid not null,
    driehoek_id uuid not null constraint wijziging_driehoek_fk references driehoek,
    vrager_id uuid,
    niveau_voor text constraint wijziging_niveau_voor_bekend check (niveau_voor in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    niveau_na text constraint wijziging_niveau_na_bekend check (niveau_na in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    reden text,
    op timestamptz not null default now(),
    constraint wijziging_pk primary key (transactie, nr),
    constraint wijziging_toegang_heeft_vrager check ((soort = 'DRIEHOEK') = (vrager_id is not null))
  );
  comment on table wijziging is 'The change feed. Handed out in the order (transactie, nr), and only below the oldest transaction that still runs: nothing can come before that any more.';
  comment on column wijziging.vrager_id is 'Whose access to the driehoek changed: a person or a system; only they see this row.';
  create unique index wijziging_eenmaal on wijziging (transactie, object_id) where vrager_id is null;
  create unique index wijziging_toegang on wijziging (vrager_id, driehoek_id, transactie) where vrager_id is not null;
  create index wijziging_per_driehoek on wijziging (driehoek_id, transactie, nr);

  alter table wijziging enable row level security;
  create trigger weiger_truncate before truncate on wijziging for each statement execute function weiger_truncate();
  create function wijziging_blijft() returns trigger language plpgsql as $$
  begin
    if old.transactie = pg_current_xact_id() and tg_op = 'UPDATE' and new.transactie = old.transactie then
      return new;
    end if;
    perform weiger('DHTST', 'De lijst van wijzigingen wordt alleen aangevuld, nooit gewijzigd.');
    return null;
  end $$;
  create trigger blijft before update or delete on wijziging for each row execute function wijziging_blijft();

  grant select on wijziging to driehoek_api;
  create policy lezen on wijziging for select to driehoek_api
    using (${seen('niveau_voor')} or ${seen('niveau_na')} or vrager_id = (select coalesce(huidige_persoon(), huidige_integratie())));

  create view wijziging_gezien with (security_invoker) as
    select w.*, ${seen('niveau_voor')} as voor_gezien, ${seen('niveau_na')} as na_gezien from wijziging w;
  grant select on wijziging_gezien to driehoek_api;
`;

/** A trigger after each change of a table, before others change more because of it; an update only counts when this holds. */
const noted = (table: string, procedure: string, changed = 'old.* is distinct from new.*') => `
  create trigger a_wijziging after insert or delete on ${table} for each row execute function ${procedure};
  create trigger a_wijziging_bij after update on ${table} for each row when (${changed}) execute function ${procedure};`;

// versie rises with what a client sees of the object itself. Its place on the agenda is not in it: that moves with items that one may not see.
export const recording = `
  create function wijziging_noteren(p_soort text, p_id uuid, p_driehoek_id uuid, p_voor text, p_na text, p_reden text default null) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into wijziging as w (soort, object_id, driehoek_id, niveau_voor, niveau_na, reden)
      values (p_soort, p_id, p_driehoek_id, p_voor, p_na, p_reden)
      on conflict (transactie, object_id) where vrager_id is null do update set
        -- Of a meeting only a change that few may see has a higher level; what more may see then counts for both.
        niveau_voor = case when w.soort = 'VERGADERING' and w.niveau_voor is not null then greatest(w.niveau_voor, excluded.niveau_voor) else w.niveau_voor end,
        niveau_na = case when w.soort = 'VERGADERING' and excluded.niveau_na is not null then greatest(w.niveau_na, excluded.niveau_na) else excluded.niveau_na end,
        reden = excluded.reden $$;

  -- An object with a level of its own, or one that is given in the trigger's second argument.
  create function wijziging_van_object() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    rij jsonb := coalesce(na, voor);
    niveau text := tg_argv[1];
  begin
    if tg_argv[0] in ('BESLUIT', 'ACTIE') then
      select vertrouwelijkheid into niveau from agendapunt where id = (rij->>'agendapunt_id')::uuid;
    end if;
    perform wijziging_noteren(tg_argv[0], (rij->>'id')::uuid, (rij->>'driehoek_id')::uuid,
      case when voor is not null then coalesce(voor->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
      case when na is not null then coalesce(na->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
      case when na is null then case when voor->>'vast_thema_id' is not null
        then 'Het thema is op de dag van deze vergadering geen vast bespreekpunt meer.'
        when tg_argv[0] = 'AGENDAPUNT' then 'Van de agenda gehaald.' else 'Gewist.' end end);
    -- What was agreed at an item is as confidential as the item.
    if tg_table_name = 'agendapunt' and voor->>'vertrouwelijkheid' <> na->>'vertrouwelijkheid' then
      perform wijziging_noteren('BESLUIT', b.id, b.driehoek_id, voor->>'vertrouwelijkheid', na->>'vertrouwelijkheid')
        from besluit b where b.agendapunt_id = (rij->>'id')::uuid;
      perform wijziging_noteren('ACTIE', a.id, a.driehoek_id, voor->>'vertrouwelijkheid', na->>'vertrouwelijkheid')
        from actie a where a.agendapunt_id = (rij->>'id')::uuid;
    end if;
    return null;
  end $$;
  ${noted('vergadering', `wijziging_van_object('VERGADERING', 'OPENBAAR')`, 'old.versie <> new.versie')}
  ${noted('agendapunt', `wijziging_van_object('AGENDAPUNT')`, 'old.versie <> new.versie or old.vertrouwelijkheid <> new.vertrouwelijkheid')}
  ${noted('besluit', `wijziging_van_object('BESLUIT')`)}
  ${noted('actie', `wijziging_van_object('ACTIE')`, 'old.versie <> new.versie')}
  ${noted('lokale_prioriteit', `wijziging_van_object('LOKALE_PRIORITEIT', 'INTERN')`, 'old.versie <> new.versie')}
  ${noted('koppeling', `wijziging_van_object('KOPPELING', 'INTERN')`)}

  -- What hangs at an object is part of it. When the object goes with it, or came with it in this transaction, that says enough.
  create function wijziging_van_deel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    deel_van uuid := (rij->>tg_argv[1])::uuid;
    niveau text := tg_argv[2];
  begin
    if tg_argv[0] = 'AGENDAPUNT' then
      select vertrouwelijkheid into niveau from agendapunt where id = deel_van;
    elsif tg_argv[0] = 'BESLUIT' then
      select p.vertrouwelijkheid into niveau from besluit b join agendapunt p on p.id = b.agendapunt_id where b.id = deel_van;
    end if;
    if niveau is not null then
      perform wijziging_noteren(tg_argv[0], deel_van, (rij->>'driehoek_id')::uuid, niveau, niveau);
    end if;
    return null;
  end $$;
  ${noted('agendapunt_thema', `wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')`)}
  ${noted('agendapunt_prioriteit', `wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')`)}
  ${noted('agendapunt_verwijzing', `wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')`)}
  ${['besluit_beslisser', 'besluit_uitvoering', 'besluit_antwoord', 'besluit_prioriteit', 'besluit_raadsdoel']
    .map((table) => noted(table, `wijziging_van_deel('BESLUIT', 'besluit_id')`))
    .join('')}
  -- Who was there is not shown below INTERN, so neither is that it changed.
  ${noted('aanwezigheid', `wijziging_van_deel('VERGADERING', 'vergadering_id', 'INTERN')`)}
  ${noted('prioriteit_gemeente', `wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')`)}
  ${noted('prioriteit_zelfstandig', `wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')`)}
  ${noted('instemming', `wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')`)}
`;
