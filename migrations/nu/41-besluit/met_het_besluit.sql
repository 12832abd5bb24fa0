-- On whose authority it rests and what it refers to are part of the decision: recorded by the
-- transaction that recorded the decision, which is the one that its row carries, since no row of
-- besluit is updated. A decision made inside a savepoint carries that, and is refused.
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
