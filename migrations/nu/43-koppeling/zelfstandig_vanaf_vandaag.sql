create or replace function zelfstandig_vanaf_vandaag() returns trigger language plpgsql as $$
begin
  new.geldig_van := vandaag();
  new.geldig_tot_en_met := null;
  return new;
end $$;
