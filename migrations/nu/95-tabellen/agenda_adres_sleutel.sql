comment on table agenda_adres_sleutel
  is 'The SHA-256 of the secret in each address; the secret itself is nowhere.';

grant insert on agenda_adres_sleutel to driehoek_api;

create policy toevoegen on agenda_adres_sleutel for insert to driehoek_api
  with check (adres_id in (select a.id from agenda_adres a));

create trigger weiger_truncate before truncate on agenda_adres_sleutel
  for each statement execute function weiger_truncate();
create trigger blijft before update or delete on agenda_adres_sleutel
  for each row execute function agenda_adres_sleutel_blijft();
