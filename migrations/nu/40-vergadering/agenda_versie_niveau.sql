-- What became more confidential is so in what was kept of it too; what became less is not: that was
-- decided of the text of now.
create or replace function agenda_versie_niveau() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agenda_versie_punt p set vertrouwelijkheid = new.vertrouwelijkheid
    where p.agendapunt_id = new.id
      and niveau_rang(p.vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
  return null;
end $$;
