-- Returns the login and scopes with which an active webhook reads.
create or replace function webhook_eigenaar(p_webhook_id uuid)
  returns table (issuer text, subject text, scopes text[])
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
select e.issuer, e.subject, w.scopes from webhook w
  join lateral (select p.issuer, p.subject from persoon p where p.id = w.persoon_id
    union all select i.issuer, i.subject from integratie i where i.id = w.integratie_id) e on true
where w.id = p_webhook_id and w.status = 'AAN' $$;
grant execute on function webhook_eigenaar(uuid) to driehoek_api;
