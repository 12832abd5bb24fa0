-- Refuses an end before today when the API writes, so that nothing valid yesterday is undone; a
-- start may be entered late. The owner, who loads files, may correct both.
create or replace function einde_niet_terug() returns trigger language plpgsql as $$
begin
  if huidige_persoon() is not null
      and (old.geldig_tot_en_met < vandaag() or new.geldig_tot_en_met is null
        or new.geldig_tot_en_met < vandaag() - 1)
        then
    perform weiger('DHTST', 'Dit eindigt op zijn vroegst vandaag, en wat is geëindigd blijft zo.');
  end if;
  return new;
end $$;
