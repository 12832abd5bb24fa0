create or replace function zichtbaar_gewijzigd_op(p_vergadering_id uuid) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when v.driehoek_id = any (lid_van() || leest_vertrouwelijk()) then v.gewijzigd_op
    when v.driehoek_id = any (ziet_intern()) then z.intern_op
      when v.driehoek_id = any (ziet_agenda()) then z.openbaar_op end
  from vergadering v join vergadering_zichtbaar_gewijzigd z on z.vergadering_id = v.id
    where v.id = p_vergadering_id;
end;
grant execute on function zichtbaar_gewijzigd_op(uuid) to driehoek_api;
comment on function zichtbaar_gewijzigd_op(uuid)
  is 'When what the asker sees of a meeting and its agenda last changed.';
