create or replace function thema_versie_doel_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT'
      or not exists (select from thema_versie v
        where v.id = new.versie_id and v.vastgelegd_op = now())
        then
    perform weiger('DHTST',
      'De doelen van een versie van een thema worden met haar vastgelegd en blijven zo.');
  end if;
  return new;
end $$;
