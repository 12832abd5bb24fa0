-- Looks a driehoek up by code, with the owner's rights, but only among those that the user sees now
-- or saw before; so an unknown code and a hidden driehoek both give null.
create or replace function mijn_driehoek(p_code text) returns uuid language sql stable
  security definer set search_path = public, pg_temp as $$
select d.id from driehoek d
  where d.code = p_code
    and (d.id = any (ziet())
      or exists (select from mijn_toegang() t
        where t.driehoek_id = d.id and lower(t.geldig) <= vandaag())) $$;
grant execute on function mijn_driehoek(text) to driehoek_api;
comment on function mijn_driehoek(text)
  is 'The driehoek with this code that the asker sees or once saw.';
