create trigger logboek_alleen_toevoegen before update or delete or truncate on logboek_keten
  for each statement execute function logboek_alleen_toevoegen();
