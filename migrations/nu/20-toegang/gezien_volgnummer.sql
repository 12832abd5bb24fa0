-- Counts only the items that row-level security shows, so a number never reveals a hidden item. It
-- is a function because an inlined subquery would make each statement initialise the whole policy,
-- also where nobody reads the number.
create or replace function gezien_volgnummer(p_vergadering uuid, p_volgnummer integer)
  returns integer language plpgsql stable as $$
begin
  return (select count(*) from agendapunt a
    where a.vergadering_id = p_vergadering and a.volgnummer <= p_volgnummer);
end $$;
grant execute on function gezien_volgnummer(uuid, integer) to driehoek_api;
comment on function gezien_volgnummer(uuid, integer)
  is 'Which place the item with this number has among those that the asker sees.';
