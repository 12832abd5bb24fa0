create or replace function webhook_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  most constant integer := 20;
  verandert constant text[] :=
    '{adres,omschrijving,alleen_driehoek,soorten,scopes,status,uitgezet_reden,uitgezet_op,versie}';
begin
  if tg_op = 'INSERT' then
    perform eis_read_committed();
    -- Locking the row of the owner serializes two requests that count.
    perform 1 from persoon where id = new.persoon_id for no key update;
    perform 1 from integratie where id = new.integratie_id for no key update;
    if (select count(*) from webhook w where w.status <> 'VERWIJDERD'
        and (w.persoon_id = new.persoon_id or w.integratie_id = new.integratie_id)) >= most then
      perform weiger('DHTST', format('U hebt al %s webhooks; verwijder er eerst een.', most));
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.status <> 'VERWIJDERD' then
      perform weiger('DHTST',
        'Een webhook wordt verwijderd door zijn status; wissen doet de dienst later.');
    end if;
    return old;
  end if;
  if old.status = 'VERWIJDERD' or (to_jsonb(new) - verandert) <> (to_jsonb(old) - verandert) then
    perform weiger('DHTST',
      'Een verwijderde webhook blijft verwijderd, en een webhook blijft van wie hem maakte.');
  end if;
  return new;
end $$;
