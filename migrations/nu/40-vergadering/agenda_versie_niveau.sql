-- Raises the level of kept versions with the level of their item. Lowering is not copied, since
-- that decision was about the current text.
create or replace function agenda_versie_niveau() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agenda_versie_punt p set vertrouwelijkheid = new.vertrouwelijkheid
    where p.agendapunt_id = new.id
      and niveau_rang(p.vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
  return null;
end $$;
