-- Checks that an item continues only an item that was postponed, and keeps doing so while that one
-- is. Reads the row again, since later statements may have changed it.
create or replace function agendapunt_herkomst_klopt() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  punt agendapunt;
begin
  select * into punt from agendapunt where id = new.id;
  if exists (select from agendapunt a
      where a.id = punt.aangehouden_van_id and a.uitkomst is distinct from 'AANGEHOUDEN')
  then
    perform weiger('DHTST',
      'Alleen een punt dat is aangehouden, komt op een volgende agenda terug.');
  elsif tg_op = 'UPDATE' and punt.aangehouden_van_id is null
      and exists (select from agendapunt a
        where a.id = old.aangehouden_van_id and a.uitkomst = 'AANGEHOUDEN')
        then
    perform weiger('DHTST', 'Van welk aangehouden punt dit de voortzetting is, verandert niet.');
  elsif punt.uitkomst <> 'AANGEHOUDEN'
      and exists (select from agendapunt later join vergadering v on v.id = later.vergadering_id
      where later.aangehouden_van_id = punt.id and v.status <> 'GEANNULEERD') then
    perform weiger('DHTST',
      'Dit punt staat als aangehouden al op een volgende agenda; verwijder het daar eerst.');
  end if;
  return null;
end $$;
