-- Policies call this for each confidential row that a system reads; `driehoek.gelezen` collects the
-- driehoeken, so that the read is logged.
create or replace function noteer_gelezen(p_driehoek_id uuid) returns boolean language plpgsql as $$
declare
  gelezen text := current_setting('driehoek.gelezen', true);
begin
  if position(p_driehoek_id::text in gelezen) = 0 then
    perform set_config('driehoek.gelezen', concat_ws(',', nullif(gelezen, ''), p_driehoek_id),
      true);
  end if;
  return true;
end $$;
grant execute on function noteer_gelezen(uuid) to driehoek_api;
comment on function noteer_gelezen(uuid) is
  'Remembers for this transaction that a confidential row of this driehoek was read by a '
  'system; always true.';
