-- A caller ends things from today on: the past is not undone. A beginning may be entered late. The
-- owner of the tables, who loads files, may correct an end.
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
