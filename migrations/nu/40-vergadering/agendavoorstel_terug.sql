create or replace function agendavoorstel_terug() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'agendapunt' then
    update agendavoorstel set status = 'OPEN', agendapunt_id = null where agendapunt_id = old.id;
  else
    update agendavoorstel s set status = 'OPEN', agendapunt_id = null from agendapunt a
      where a.vergadering_id = old.id and s.agendapunt_id = a.id;
  end if;
  return null;
end $$;
