-- A document is part of its item, and may be for fewer than the item: then its change is told at
-- its own level. When the item itself changed in the same transaction, before or after, that is
-- told to all who see the item and says enough.
create or replace function wijziging_noteren(p_soort text, p_id uuid, p_driehoek_id uuid,
  p_voor text, p_na text, p_reden text default null)
  returns void
language sql security definer set search_path = public, pg_temp as $$
insert into wijziging as w (soort, object_id, driehoek_id, niveau_voor, niveau_na, reden)
  values (p_soort, p_id, p_driehoek_id, p_voor, p_na, p_reden)
  on conflict (transactie, object_id) where vrager_id is null do update set
    niveau_voor = case when w.alleen_deel then excluded.niveau_voor
      when w.soort = 'VERGADERING'
        and w.niveau_voor is not null then greatest(w.niveau_voor, excluded.niveau_voor)
        else w.niveau_voor end,
    niveau_na = case when w.soort = 'VERGADERING'
      and excluded.niveau_na is not null then greatest(w.niveau_na, excluded.niveau_na)
      else excluded.niveau_na end,
    alleen_deel = false,
    reden = excluded.reden
    where w.alleen_deel or w.reden is distinct from excluded.reden
      or w.niveau_na is distinct from excluded.niveau_na
      or (w.soort = 'VERGADERING' and w.niveau_voor is distinct from excluded.niveau_voor) $$;
