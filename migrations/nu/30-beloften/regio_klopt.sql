-- Refuses a transaction that would leave a meeting of the region without its standing items
-- (promise 1).
create or replace function regio_klopt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  if exists (select from vergadering v join driehoek d on d.id = v.driehoek_id
      where d.regio_id = coalesce((rij->>'regio_id')::uuid,
        (select p.regio_id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
          where t.id = (rij->>'thema_id')::uuid))
      and not vaste_punten_kloppen(v.id)) then
    perform weiger('DHVBP',
      'Deze wijziging zou vergaderingen zonder hun vaste bespreekpunt laten.');
  end if;
  return null;
end $$;
