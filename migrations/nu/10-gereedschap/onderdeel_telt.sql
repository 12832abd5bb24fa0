create or replace function onderdeel_telt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  bij uuid;
begin
  foreach bij in array array[to_jsonb(old)->>tg_argv[1], to_jsonb(new)->>tg_argv[1]]::uuid[] loop
    if bij is not null and not is_geteld(tg_argv[0], bij) then
      execute format('update %I set versie = versie + 1 where id = $1', tg_argv[0]) using bij;
    end if;
  end loop;
  return null;
end $$;
