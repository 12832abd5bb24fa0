-- Lets the start of the feed only move forward, and never past a change that is still kept.
create or replace function wijziging_bewaring_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or (new.transactie, new.nr) < (old.transactie, old.nr) then
    perform weiger('DHTST', 'Wat van de lijst van wijzigingen is opgeruimd, komt niet terug.');
  end if;
  if exists (select from wijziging w where (w.transactie, w.nr) <= (new.transactie, new.nr)
      and w.op >= (vandaag() - new.dagen)::timestamp at time zone 'Europe/Amsterdam') then
    perform weiger('DHTST', 'Deze wijzigingen worden nog bewaard.');
  end if;
  return new;
end $$;
