-- Gives the meetings in the old and the new days of a standing item that item, within the period of
-- its plan (promise 1).
create or replace function vast_bespreekpunt_volgen() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  rij vast_bespreekpunt := case tg_op when 'DELETE' then old else new end;
  dagen datemultirange := datemultirange(rij.geldig) + case tg_op
    when 'UPDATE' then datemultirange(old.geldig) else '{}' end;
begin
  perform regio_volgt_plan(p.regio_id, p.werking * range_merge(dagen))
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where t.id = rij.thema_id;
  return null;
end $$;
