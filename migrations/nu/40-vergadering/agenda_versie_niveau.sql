-- An item that becomes more confidential becomes so in kept agendas too. Less confidential it
-- becomes only now: that decision was about the present text.
create or replace function agenda_versie_niveau() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agenda_versie_punt p set vertrouwelijkheid = new.vertrouwelijkheid
    where p.agendapunt_id = new.id
      and niveau_rang(p.vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
  return null;
end $$;
