create or replace function agendasjabloon_tellen() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into agendasjabloon as s (driehoek_id) values (coalesce(new.driehoek_id, old.driehoek_id))
    on conflict (driehoek_id) do update set versie = s.versie + 1, transactie = excluded.transactie
      where s.transactie <> excluded.transactie;
  return null;
end $$;
