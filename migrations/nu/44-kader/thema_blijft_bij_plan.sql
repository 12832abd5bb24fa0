-- A theme belongs to one plan for good: the fixed items on the agendas rest on it.
create or replace function thema_blijft_bij_plan() returns trigger language plpgsql as $$
begin
  if new.beleidsplan_id <> old.beleidsplan_id then
    perform weiger('DHTST',
      'Een thema blijft bij het plan waarin het is opgenomen; maak in het andere plan een '
        'eigen thema.');
  end if;
  return new;
end $$;
