-- Logs each change of a row with its old and new contents and the user; the trigger `logboek` of
-- nearly every table calls it.
create or replace function logboek_schrijven() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  rij jsonb := coalesce(na, voor);
begin
  -- Without a caller, rules on the acting person would check nothing and the log would name nobody.
  if session_user = 'driehoek_api'
      and coalesce(huidige_persoon(), huidige_integratie()) is null then
    perform weiger('DHNTG', 'Schrijven kan alleen wie zich heeft aangemeld.');
  end if;
  -- A change of gewijzigd_op alone is none: it follows the agenda items, which are logged
  -- themselves.
  if tg_op = 'UPDATE' and voor - 'gewijzigd_op' = na - 'gewijzigd_op' then
    return null;
  end if;
  insert
    into logboek (actor, persoon_id, oorsprong, actie, object, object_id, driehoek_id, voor, na)
  values (coalesce(nullif(current_setting('driehoek.actor', true), ''), session_user),
    huidige_persoon(),
    coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'),
    case tg_op when 'INSERT' then 'TOEGEVOEGD' when 'UPDATE' then 'GEWIJZIGD' else 'VERWIJDERD' end,
    tg_table_name, (rij->>'id')::uuid, (rij->>'driehoek_id')::uuid, voor, na);
  return null;
end $$;
