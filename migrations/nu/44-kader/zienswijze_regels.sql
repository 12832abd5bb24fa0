create or replace function zienswijze_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  rij zienswijze := case tg_op when 'DELETE' then old else new end;
  p regionaal_beleidsplan;
begin
  select * into p from regionaal_beleidsplan where id = rij.beleidsplan_id for no key update;
  if p.status <> 'RAADPLEGING' then
    perform weiger('DHTST', 'Zienswijzen worden vastgelegd zolang het plan in raadpleging is.');
  end if;
  if tg_op <> 'DELETE'
      and not exists (select from gemeente g
        where g.id = new.gemeente_id and g.regio_id = p.regio_id)
        then
    perform weiger('DHINV', 'Deze gemeente hoort niet bij de regio van het plan.');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
