-- Decides as the policies do for one level, for the few changes in the feed that move an object
-- from one level to another. It searches the settings as text: as sets, PostgreSQL would initialise
-- sixteen of them for every page.
create or replace function ziet_op_niveau(p_driehoek_id uuid, p_niveau text) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return (current_setting('driehoek.lid_van', true) = '@'
    or position(p_driehoek_id::text in current_setting('driehoek.lid_van', true)) > 0)
    or case p_niveau
      when 'VERTROUWELIJK'
        then (current_setting('driehoek.leest_vertrouwelijk', true) = '@'
          or position(p_driehoek_id::text in current_setting('driehoek.leest_vertrouwelijk',
            true)) > 0)
    when 'INTERN'
      then (current_setting('driehoek.ziet_intern', true) = '@'
        or position(p_driehoek_id::text in current_setting('driehoek.ziet_intern', true)) > 0)
      else (current_setting('driehoek.ziet_intern', true) = '@'
        or position(p_driehoek_id::text in current_setting('driehoek.ziet_intern', true)) > 0)
        or (current_setting('driehoek.ziet_agenda', true) = '@'
          or position(p_driehoek_id::text in current_setting('driehoek.ziet_agenda', true)) > 0)
          end;
end $$;
grant execute on function ziet_op_niveau(uuid, text) to driehoek_api;
comment on function ziet_op_niveau(uuid, text) is
  'Whether the caller of this transaction sees meetings and what stands on their agendas at '
  'this level, of a driehoek in ziet().';
