-- The authority of a decision and its references are part of it: the transaction that recorded the
-- decision records them. Its id is on the row, since no row of besluit is ever updated. A decision
-- recorded inside a savepoint carries the id of the savepoint and is refused.
create or replace function met_het_besluit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from besluit b
      where b.id = new.besluit_id and b.xmin = pg_current_xact_id()::xid)
  then
    perform weiger('DHTST',
      'Wat bij een besluit hoort, wordt tegelijk met het besluit vastgelegd; leg een nieuw '
        'besluit vast.');
  end if;
  return new;
end $$;
