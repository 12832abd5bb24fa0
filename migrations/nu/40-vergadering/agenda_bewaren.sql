create or replace function agenda_bewaren(p_vergadering_id uuid) returns void language sql
  security definer set search_path = public, pg_temp as $$
with versie as (
  insert into agenda_versie (driehoek_id, vergadering_id, nummer, vastgesteld_door_id)
    select v.driehoek_id, v.id,
      1 + (select count(*) from agenda_versie x where x.vergadering_id = v.id), huidige_persoon()
    from vergadering v where v.id = p_vergadering_id returning id, driehoek_id)
insert
  into agenda_versie_punt (driehoek_id, versie_id, agendapunt_id, volgnummer, soort, titel,
    toelichting, duur_minuten, vertrouwelijkheid)
  select versie.driehoek_id, versie.id, a.id, a.volgnummer, a.soort, a.titel, a.toelichting,
    a.duur_minuten, a.vertrouwelijkheid
  from versie, agendapunt a where a.vergadering_id = p_vergadering_id order by a.volgnummer $$;
