-- Keeps the rules of a meeting: it starts as a draft, stays with its driehoek, and locks the region
-- while it is planned.
create or replace function vergadering_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  telt_niet constant text[] := '{gewijzigd_op,versie,dag}';
begin
  if tg_op = 'INSERT' then
    if new.status <> 'CONCEPT' then
      perform weiger('DHTST', 'Een vergadering begint als concept.');
    end if;
    perform kader_vasthouden(new.driehoek_id);
    new.gewijzigd_op := now();
    return new;
  end if;
  if new.driehoek_id <> old.driehoek_id then
    perform weiger('DHTST',
      'Een vergadering blijft bij haar driehoek; plan een nieuwe vergadering bij de andere '
        'driehoek.');
  end if;
  if old.status in ('AFGESLOTEN', 'GEANNULEERD')
      and (to_jsonb(new) - telt_niet) <> (to_jsonb(old) - telt_niet) then
    perform weiger('DHTST',
      format('Deze vergadering is %s en kan niet meer worden gewijzigd.', lower(old.status)));
  end if;
  if old.status = 'AGENDA_VASTGESTELD' and new.status = 'CONCEPT' then
    if not exists (select from agenda_versie x
        where x.vergadering_id = new.id and x.heropend_op = now())
    then
      perform weiger('DHTST', 'Een vastgestelde agenda gaat alleen met een reden weer open.');
    end if;
  elsif new.status <> old.status
      and (old.status, new.status) not in (('CONCEPT', 'AGENDA_VASTGESTELD'),
        ('CONCEPT', 'GEANNULEERD'),
      ('AGENDA_VASTGESTELD', 'GEHOUDEN'), ('AGENDA_VASTGESTELD', 'GEANNULEERD'),
        ('GEHOUDEN', 'AFGESLOTEN'))
        then
    perform weiger('DHTST',
      format('Een vergadering gaat niet van %s naar %s.', old.status, new.status));
  end if;
  if new.aanvang <> old.aanvang then
    perform kader_vasthouden(new.driehoek_id);
  end if;
  if (to_jsonb(new) - telt_niet) <> (to_jsonb(old) - telt_niet) then
    new.gewijzigd_op := now();
  elsif pg_trigger_depth() = 1 then
    new.gewijzigd_op := old.gewijzigd_op;
  end if;
  return new;
end $$;
