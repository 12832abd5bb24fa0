-- A series is as open as its meetings are. Who read the feed before this learns of what there is
-- already.
create or replace function wijziging_van_voorstel() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform wijziging_noteren('AGENDAVOORSTEL', new.id, new.driehoek_id, case tg_op
    when 'UPDATE' then 'VERTROUWELIJK' end, 'VERTROUWELIJK');
  return null;
end $$;
