create or replace function besluit_uitvoering_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  besluit_op timestamptz;
  vorige besluit_uitvoering;
  nu text;
begin
  perform eis_read_committed();
  select b.vastgelegd_op into besluit_op from besluit b
    where b.id = new.besluit_id and b.driehoek_id = new.driehoek_id for no key update;
  select * into vorige from besluit_uitvoering u where u.besluit_id = new.besluit_id
    order by u.volgnummer desc limit 1;
  nu := coalesce(vorige.stand, 'OPEN');
  if new.stand <> nu
      and (nu, new.stand) not in (('OPEN', 'IN_UITVOERING'), ('OPEN', 'UITGEVOERD'),
        ('OPEN', 'NIET_UITGEVOERD'),
      ('IN_UITVOERING', 'UITGEVOERD'), ('IN_UITVOERING', 'NIET_UITGEVOERD'),
        ('UITGEVOERD', 'IN_UITVOERING'), ('NIET_UITGEVOERD', 'IN_UITVOERING'))
        then
    perform weiger('DHTST',
      format('De uitvoering van een besluit gaat niet van %s naar %s.', nu, new.stand));
  end if;
  if coalesce(new.toelichting, '') !~ '\S'
      and (new.stand in (nu, 'NIET_UITGEVOERD') or nu in ('UITGEVOERD', 'NIET_UITGEVOERD')) then
    perform weiger('DHINV', 'Geef bij deze stand een toelichting.');
  end if;
  new.door_id := coalesce(huidige_persoon(), new.door_id);
  if new.door_id is null then
    perform weiger('DHINV', 'Bij een stap in de uitvoering hoort wie haar vastlegde.');
  end if;
  new.volgnummer := coalesce(vorige.volgnummer, 0) + 1;
  new.op := tijd_van_verloop(new.op, coalesce(vorige.op, besluit_op));
  return new;
end $$;
