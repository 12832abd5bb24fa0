-- Logs the confidential reads of a system that `noteer_gelezen` collected in this transaction, one
-- row for each driehoek.
create or replace function lezen_vastleggen(p_operatie text) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into logboek (actor, oorsprong, actie, object, driehoek_id, na)
    select current_setting('driehoek.actor'),
      coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'), 'GELEZEN',
      'agendapunt', d::uuid,
      jsonb_build_object('operatie', left(p_operatie, 100))
    from unnest(string_to_array(nullif(current_setting('driehoek.gelezen', true), ''), ',')) d;
end $$;
grant execute on function lezen_vastleggen(text) to driehoek_api;
comment on function lezen_vastleggen(text) is
  'Records for each driehoek of which this transaction read a confidential item for a system, '
  'that it did.';
