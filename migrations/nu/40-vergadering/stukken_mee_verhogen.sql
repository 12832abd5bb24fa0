create or replace function stukken_mee_verhogen() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update stuk set vertrouwelijkheid = new.vertrouwelijkheid
    where agendapunt_id = new.id
      and niveau_rang(vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
  return null;
end $$;
