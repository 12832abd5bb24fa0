create or replace function zoeken_bijwerken() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform zoekregel_schrijven(tg_argv[0],
    (to_jsonb(case tg_op when 'DELETE' then old else new end)->>tg_argv[1])::uuid);
  return null;
end $$;
