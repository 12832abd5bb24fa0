-- Protects the contents of an adopted plan, which changes only by versions of its themes. Users
-- edit a draft; the owner, who loads plans from files, also edits one in consultation and loads
-- plans of the past as they were.
create or replace function plan_inhoud_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
  eigenaar boolean := huidige_persoon() is null;
  stand text;
begin
  -- A shared lock, so that a plan is not adopted while its contents change.
  select p.status into stand from regionaal_beleidsplan p
    where p.id =
      coalesce((rij->>'beleidsplan_id')::uuid,
        (select t.beleidsplan_id from thema t where t.id = (rij->>'thema_id')::uuid))
      for share;
  if not (stand = 'CONCEPT' or (eigenaar and stand = 'RAADPLEGING')
      or (eigenaar
        and (tg_op = 'INSERT' or tg_table_name = 'vast_bespreekpunt'
          or (tg_table_name = 'thema' and tg_op = 'DELETE')))
      or (tg_table_name = 'doel' and tg_op = 'INSERT' and rij->>'volgnummer' is null)
      or (tg_table_name = 'vast_bespreekpunt' and pg_trigger_depth() > 1)) then
    perform weiger('DHTST', case stand
      when 'RAADPLEGING' then 'Dit plan is in raadpleging: de raden worden over deze tekst gehoord.'
      else
        'Wat is vastgesteld, wordt niet herschreven: leg een wijziging van het thema per een dag '
        'vast (planWijzigen).'
        end);
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
