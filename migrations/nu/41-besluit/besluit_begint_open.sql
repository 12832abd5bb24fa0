create or replace function besluit_begint_open() returns trigger language plpgsql as $$
begin
  if new.uitvoering <> 'OPEN' or new.uitvoering_toelichting is not null then
    perform weiger('DHTST',
      'Een besluit begint zonder uitvoering; leg daarna vast hoe het ermee gaat.');
  end if;
  return new;
end $$;
