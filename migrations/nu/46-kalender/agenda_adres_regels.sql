create or replace function agenda_adres_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  most constant integer := 20;
begin
  perform eis_read_committed();
  if tg_op = 'INSERT' then
    -- Locking the row of the person serializes two requests that count.
    perform 1 from persoon where id = new.persoon_id for no key update;
    if (select count(*) from agenda_adres a
        where a.persoon_id = new.persoon_id and a.ingetrokken_op is null) >=
        most
    then
      perform weiger('DHTST', format('U hebt al %s agenda-adressen; trek er eerst een in.', most));
    end if;
    new.gemaakt_op := now();
    new.ingetrokken_op := null;
    return new;
  end if;
  if tg_op = 'DELETE' or old.ingetrokken_op is not null or new.ingetrokken_op is null
      or (to_jsonb(new) - 'ingetrokken_op') <> (to_jsonb(old) - 'ingetrokken_op') then
    perform weiger('DHTST',
      'Een agenda-adres wordt alleen ingetrokken, een keer; maak zo nodig een nieuw.');
  end if;
  new.ingetrokken_op := now();
  return new;
end $$;
