create or replace function raadsdoel_blijft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  if (to_jsonb(new) - array['geldig_tot_en_met',
      'geldig']) <> (to_jsonb(old) - array['geldig_tot_en_met', 'geldig'])
      and exists (select from besluit_raadsdoel x where x.raadsdoel_id = old.id) then
    perform weiger('DHTST',
      format(
        'Een besluit verwijst naar het raadsdoel "%s": alleen de laatste dag daarvan kan nog '
        'veranderen. Geef een andere tekst een eigen code of periode.',
        old.code));
  end if;
  return new;
end $$;
