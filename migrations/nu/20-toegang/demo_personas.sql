-- Lists the fictitious users and systems of the demo for its sign-in page. Runs with the owner's
-- rights, since nobody has signed in yet; other issuers never match.
create or replace function demo_personas() returns table (code text, naam text)
language sql stable security definer set search_path = public, pg_temp as $$
select code, naam from persoon where issuer = 'urn:driehoek:demo'
union all
select code, naam from integratie where issuer = 'urn:driehoek:demo'
order by 1 $$;
grant execute on function demo_personas() to driehoek_api;
