-- Protects the contents and the time of a delivery; only its progress changes.
create or replace function webhook_bezorging_blijft() returns trigger language plpgsql as $$
declare
  verloop constant text[] :=
    '{
      status, pogingen, eerder, begonnen_op, laatste_poging_op, volgende_poging_op, antwoord,
      fout, afgerond_op
    }';
begin
  if (to_jsonb(new) - verloop) <> (to_jsonb(old) - verloop) or new.pogingen < old.pogingen
      or (old.status <> 'WACHT' and new.status not in ('WACHT', old.status)) then
    perform weiger('DHTST', 'Wat is verstuurd, blijft zoals het was.');
  end if;
  return new;
end $$;
