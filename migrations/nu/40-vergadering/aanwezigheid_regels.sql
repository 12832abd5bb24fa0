-- Records only people who were members on that day, with the same rule as `ledenOp` in
-- src/driehoek/leden.ts. Only added people are checked, since such a meeting may still move to
-- another day.
create or replace function aanwezigheid_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  rij aanwezigheid := case tg_op when 'DELETE' then old else new end;
  v record;
begin
  perform eis_read_committed();
  select w.status, w.dag into v from vergadering w where w.id = rij.vergadering_id
    for no key update;
  if v.status = 'AFGESLOTEN' then
    perform weiger('DHTST', 'Deze vergadering is afgesloten: wie er was, ligt vast.');
  elsif v.status <> 'GEHOUDEN' or tg_op = 'UPDATE' then
    perform weiger('DHTST', 'Wie er was, wordt vastgelegd bij het houden van de vergadering.');
  elsif tg_op = 'INSERT'
      and exists (select from lidmaatschap l
        where l.id = new.lidmaatschap_id and not l.geldig @> v.dag)
        then
    perform weiger('DHINV',
      'Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.');
  end if;
  return rij;
end $$;
