-- Reports a change of a system's scopes as a change of its access to each of its driehoeken.
create or replace function wijziging_van_scopes() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform toegang_gewijzigd(new.id, k.driehoek_id) from integratie_driehoek k
    where k.integratie_id = new.id and k.geldig @> vandaag();
  return null;
end $$;
