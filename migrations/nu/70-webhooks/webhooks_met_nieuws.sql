-- Runs for the service, before it is known for which caller the feed will be read.
create or replace function webhooks_met_nieuws()
  returns table (webhook_id uuid, issuer text, subject text, scopes text[])
language sql stable rows 10 security definer set search_path = public, pg_temp as $$
select w.id, e.issuer, e.subject, w.scopes
  from webhook w join webhook_stand s on s.webhook_id = w.id
  join lateral (select p.issuer, p.subject from persoon p where p.id = w.persoon_id
    union all select i.issuer, i.subject from integratie i where i.id = w.integratie_id) e on true
where w.status = 'AAN' and (s.gelezen_dag < vandaag() or exists (select from wijziging c
  where c.transactie >= s.gelezen_tot and c.transactie < pg_snapshot_xmin(pg_current_snapshot())))
order by w.id $$;
grant execute on function webhooks_met_nieuws() to driehoek_api;
comment on function webhooks_met_nieuws()
  is 'Webhooks for which the feed may have something, or the calendar, with their owners.';
