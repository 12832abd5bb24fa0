create or replace function besluit_antwoord_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  l lidmaatschap;
  vorige timestamptz;
begin
  perform eis_read_committed();
  select b.vastgelegd_op into vorige from besluit b
    where b.id = new.besluit_id and b.driehoek_id = new.driehoek_id for no key update;
  select greatest(vorige, max(a.op)) into vorige from besluit_antwoord a
    where a.besluit_id = new.besluit_id;
  new.op := tijd_van_verloop(new.op, vorige);
  select * into l from lidmaatschap
    where id = new.lidmaatschap_id and driehoek_id = new.driehoek_id;
  if l.rol is distinct from 'TEAMCHEF'
      or not l.geldig @> (new.op at time zone 'Europe/Amsterdam')::date then
    perform weiger('DHNTG', 'Op een besluit antwoordt de teamchef van deze driehoek.');
  end if;
  if not doet_zelf(l.persoon_id) then
    perform weiger('DHNTG', 'Antwoorden doet de teamchef zelf.');
  end if;
  return new;
end $$;
