-- Lists the driehoeken, periods and levels of the current user's access, past and future included,
-- so that the feed can decide what was visible on the day of a change.
create or replace function mijn_toegang()
  returns table (driehoek_id uuid, geldig daterange, niveaus text[])
language sql stable rows 10 security definer set search_path = public, pg_temp as $$
select l.driehoek_id, l.geldig, '{OPENBAAR,INTERN,VERTROUWELIJK}'::text[] from lidmaatschap l
  where l.persoon_id = huidige_persoon()
union all
select d.id, r.geldig, '{OPENBAAR,INTERN}'
  from regiorol r join driehoek d on d.regio_id = r.regio_id where r.persoon_id = huidige_persoon()
union all
select k.driehoek_id, k.geldig, case k.niveau when 'OPENBAAR' then '{OPENBAAR}'
  when 'INTERN' then '{OPENBAAR,INTERN}'
  else '{OPENBAAR,INTERN,VERTROUWELIJK}' end::text[] from integratie_driehoek k
    where k.integratie_id = huidige_integratie() $$;
grant execute on function mijn_toegang() to driehoek_api;
comment on function mijn_toegang() is
  'Every access that the caller has, had or will have, with its period and the levels that it '
  'shows.';
