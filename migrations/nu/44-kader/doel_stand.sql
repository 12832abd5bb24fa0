create or replace view doel_stand with (security_invoker = true) as
select d.thema_id, null::uuid as versie_id, d.volgnummer, d.id as doel_id from doel d
  where d.volgnummer is not null
union all select x.thema_id, x.versie_id, x.volgnummer, x.doel_id from thema_versie_doel x;
grant select on doel_stand to driehoek_api;
comment on view doel_stand is 'The goals of every version in thema_stand, with their places.';
