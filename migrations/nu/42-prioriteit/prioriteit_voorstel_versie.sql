create or replace function prioriteit_voorstel_versie() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT'
      or (new.tekstversie, new.status, new.voorstel_versie) is distinct from (old.tekstversie,
        old.status, old.voorstel_versie)
        then
    new.voorstel_versie := new.versie;
  end if;
  return new;
end $$;
