-- A function and not a subquery, for which PostgreSQL would prepare the whole policy in each
-- statement, even where no row needs it, and could not write an item in the same pass.
create or replace function gezien_volgnummer(p_vergadering uuid, p_volgnummer integer)
  returns integer language plpgsql stable as $$
begin
  return (select count(*) from agendapunt a
    where a.vergadering_id = p_vergadering and a.volgnummer <= p_volgnummer);
end $$;
grant execute on function gezien_volgnummer(uuid, integer) to driehoek_api;
comment on function gezien_volgnummer(uuid, integer)
  is 'Which place the item with this number has among those that the asker sees.';
