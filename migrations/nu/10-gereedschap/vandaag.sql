create or replace function vandaag() returns date language sql stable
return (now() at time zone 'Europe/Amsterdam')::date;
grant execute on function vandaag() to driehoek_api;
comment on function vandaag()
  is 'Today in Europe/Amsterdam; every "day" in this database is a day there.';
