create or replace function aanmelding_van_een() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'driehoek.aanmelding', new.issuer,
    new.subject),
    0));
  if tg_table_name = 'persoon'
      and exists (select from integratie i where i.issuer = new.issuer and i.subject = new.subject)
        then
    perform weiger('DHINV', 'Deze aanmelding is van een gekoppeld systeem.');
  end if;
  if tg_table_name = 'integratie'
      and exists (select from persoon p where p.issuer = new.issuer and p.subject = new.subject)
        then
    perform weiger('DHINV', 'Dit client-id is al in gebruik.');
  end if;
  return new;
end $$;
