-- Nothing of a decision changes any more, now that its course has a table of its own.
create or replace function besluit_blijft() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST',
    'Wat is afgesproken, wordt niet herschreven of gewist; leg een nieuw besluit vast.');
  return null;
end $$;
