create or replace function plan_levensloop() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  ontbreekt text;
begin
  if new.status <> old.status then
    -- Users follow the steps; the owner, who loads a plan with its history from a file, sets the
    -- status directly.
    if huidige_persoon() is not null
        and (old.status, new.status) not in (('CONCEPT', 'RAADPLEGING'), ('RAADPLEGING', 'CONCEPT'),
          ('RAADPLEGING', 'VASTGESTELD'), ('VASTGESTELD', 'AANGEBODEN'),
        ('CONCEPT', 'INGETROKKEN'), ('RAADPLEGING', 'INGETROKKEN'), ('VASTGESTELD', 'INGETROKKEN'),
          ('AANGEBODEN', 'INGETROKKEN'))
          then
      perform weiger('DHTST', format('Een plan gaat niet van %s naar %s.', old.status, new.status));
    end if;
    if huidige_persoon() is not null and new.status = 'VASTGESTELD' then
      select string_agg(g.naam, ', ' order by g.naam) into ontbreekt from gemeente g
        where g.regio_id = new.regio_id
        and not exists (select from zienswijze z
          where z.beleidsplan_id = new.id and z.gemeente_id = g.id);
      if ontbreekt is not null then
        perform weiger('DHTST',
          format(
            'Een plan wordt pas vastgesteld als de raad van elke gemeente is gehoord; nog niet '
            'gehoord: %s.',
            ontbreekt));
      end if;
    end if;
    insert into plan_stap (beleidsplan_id, status, door)
      values (new.id, new.status,
        coalesce(nullif(current_setting('driehoek.naam', true), ''), session_user));
  end if;
  return new;
end $$;
