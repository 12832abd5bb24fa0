-- Makes the feed append-only: a row may be updated only in the transaction that made it, and
-- deleted only before the start of the feed.
create or replace function wijziging_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      and exists (select from wijziging_bewaring b
        where (old.transactie, old.nr) <= (b.transactie, b.nr))
        then
    return old;
  end if;
  if old.transactie = pg_current_xact_id() and tg_op = 'UPDATE'
      and new.transactie = old.transactie then
    return new;
  end if;
  perform weiger('DHTST', 'De lijst van wijzigingen wordt alleen aangevuld, nooit gewijzigd.');
  return null;
end $$;
