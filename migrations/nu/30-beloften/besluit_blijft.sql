-- Refuses every change of a decision: its progress is recorded in another table.
create or replace function besluit_blijft() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST',
    'Wat is afgesproken, wordt niet herschreven of gewist; leg een nieuw besluit vast.');
  return null;
end $$;
