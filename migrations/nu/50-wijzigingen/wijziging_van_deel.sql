-- Reports a change of a row that belongs to an object as a change of the object. Nothing is added
-- when the object itself is created or removed in this transaction.
create or replace function wijziging_van_deel() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  rij jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  deel_van uuid := (rij->>tg_argv[1])::uuid;
  niveau text := tg_argv[2];
begin
  if tg_argv[0] = 'AGENDAPUNT' then
    select vertrouwelijkheid into niveau from agendapunt where id = deel_van;
  elsif tg_argv[0] = 'BESLUIT' then
    select p.vertrouwelijkheid into niveau
      from besluit b join agendapunt p on p.id = b.agendapunt_id where b.id = deel_van
      for share of p;
  end if;
  if niveau is not null then
    perform wijziging_noteren(tg_argv[0], deel_van, (rij->>'driehoek_id')::uuid, niveau, niveau);
  end if;
  return null;
end $$;
