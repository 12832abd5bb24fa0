-- Marks a meeting as changed, only for users who saw the kept item at its old level. When it rises
-- with its item no mark is needed: the users who saw it saw the item, which was never the more
-- confidential of the two.
create or replace function agenda_versie_punt_verhoogd() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  bij uuid := (select x.vergadering_id from agenda_versie x where x.id = new.versie_id);
begin
  perform wijziging_noteren('VERGADERING', bij, new.driehoek_id, old.vertrouwelijkheid,
    old.vertrouwelijkheid);
  update vergadering set gewijzigd_op = now() where id = bij and gewijzigd_op <> now();
  update vergadering_zichtbaar_gewijzigd set
    intern_op = now(), openbaar_op = case old.vertrouwelijkheid when 'OPENBAAR' then now()
      else openbaar_op end
    where vergadering_id = bij;
  return null;
end $$;
