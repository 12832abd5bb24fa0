-- Promise 6: a consent for each role that the region asks for, of a burgemeester for every gemeente
-- concerned, to the text as it is.
create or replace function instemmingen_compleet(p_prioriteit_id uuid) returns boolean
language sql stable as $$
select not exists (select from ontbrekende_instemmingen(p_prioriteit_id)) $$;
grant execute on function instemmingen_compleet(uuid) to driehoek_api;
