-- Returns the first day of the retention period in `wijziging_bewaring`. Runs with the owner's
-- rights, since the API's role cannot read that setting.
create or replace function wijzigingen_vanaf() returns date language sql stable security definer
  set search_path = public, pg_temp as $$
select vandaag() - b.dagen from wijziging_bewaring b $$;
grant execute on function wijzigingen_vanaf() to driehoek_api;
comment on function wijzigingen_vanaf() is 'The first day of which every change is there.';
