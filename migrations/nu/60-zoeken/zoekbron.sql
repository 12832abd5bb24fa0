-- Runs with the access of the caller: the policies of the tables apply.
create or replace view zoekbron with (security_invoker = true) as
select 'AGENDAPUNT' as soort, a.id, a.driehoek_id, a.vergadering_id, a.id as agendapunt_id,
  a.vertrouwelijkheid as niveau,
  a.titel, concat_ws(E'\n', a.toelichting, a.uitkomst_toelichting) as tekst from agendapunt a
union all select 'BESLUIT', b.id, b.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid,
  b.tekst, (select left(string_agg(x.tekst, E'\n' order by x.op desc, x.tekst), 100000) from (
    select u.toelichting as tekst, u.op from besluit_uitvoering u
      where u.besluit_id = b.id and u.toelichting is not null
    union all select w.antwoord, w.op from besluit_antwoord w where w.besluit_id = b.id) x)
  from besluit b join agendapunt a on a.id = b.agendapunt_id
union all select 'ACTIE', c.id, c.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid,
  c.omschrijving, null
  from actie c join agendapunt a on a.id = c.agendapunt_id
union all select 'AGENDAVOORSTEL', s.id, s.driehoek_id, null, null, 'LID', s.titel,
  concat_ws(E'\n', s.toelichting, s.reden)
  from agendavoorstel s
union all select 'LOKALE_PRIORITEIT', p.id, p.driehoek_id, null, null, 'PRIORITEIT', p.titel,
  p.omschrijving
  from lokale_prioriteit p
union all select 'THEMA', t.id, null, null, null, 'PLAN', t.naam,
  (select string_agg(concat_ws(E'\n', v.naam, v.toelichting), E'\n' order by v.geldig_van)
    from thema_versie v where v.thema_id = t.id)
    from thema t
union all select 'DOEL', d.id, null, null, null, 'PLAN', d.tekst, null from doel d
union all select 'BELEIDSPLAN', p.id, null, null, null, 'PLAN', p.titel,
  (select string_agg(concat_ws(E'\n', x.titel, x.tekst), E'\n' order by x.soort, x.volgnummer)
    from plan_tekst x where x.beleidsplan_id = p.id)
  from regionaal_beleidsplan p;
grant select on zoekbron to driehoek_api;
comment on view zoekbron
  is 'Everything that zoeken finds, with its text and how confidential it is.';
