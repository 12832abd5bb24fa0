-- Returns the time of a step of a decision: now when a user writes it. The owner may load history,
-- but only in its order.
create or replace function tijd_van_verloop(gegeven timestamptz, vorige timestamptz)
  returns timestamptz language plpgsql as $$
begin
  if huidige_persoon() is not null or gegeven is null then
    return greatest(clock_timestamp(), vorige);
  end if;
  if gegeven < vorige then
    perform weiger('DHINV',
      'Het verloop van een besluit wordt in de volgorde van de tijd vastgelegd.');
  end if;
  return gegeven;
end $$;
