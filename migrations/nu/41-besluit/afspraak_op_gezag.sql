-- Politiewet 2012 art. 13 lid 2 and 4: an agreement is made by someone.
create or replace function afspraak_op_gezag() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from besluit_beslisser x where x.besluit_id = new.id) then
    perform weiger('DHINV', 'Noem op wiens gezag deze afspraak rust.');
  end if;
  return null;
end $$;
