-- Adds each log row to the hash chain, so that tampering can be detected. The advisory lock makes
-- links one at a time.
create or replace function logboek_schakelen() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  laatste logboek_keten;
begin
  perform pg_advisory_xact_lock(hashtext('driehoek.logboek_keten'));
  select * into laatste from logboek_keten order by nr desc limit 1;
  insert into logboek_keten
    values (coalesce(laatste.nr, 0) + 1, new.id, logboek_schakel(coalesce(laatste.hash, ''), new));
  return null;
end $$;
