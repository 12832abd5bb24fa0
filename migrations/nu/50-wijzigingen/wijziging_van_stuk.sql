-- Reports a change of a document as a change of its item, at the lower of the old and the new
-- level.
create or replace function wijziging_van_stuk() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
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
      on conflict (transactie, object_id) where vrager_id is null do update
        set niveau_voor = niveau, niveau_na = niveau
        where w.alleen_deel and niveau_rang(w.niveau_na) > niveau_rang(niveau);
  end if;
  return null;
end $$;
