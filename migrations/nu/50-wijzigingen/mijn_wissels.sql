-- Lists the rows of the feed, from this transaction on, that report a change of the user's access.
create or replace function mijn_wissels(p_vanaf xid8)
  returns table (driehoek_id uuid, transactie xid8, nr bigint, dag date)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
select m.driehoek_id, m.transactie, m.nr, (m.op at time zone 'Europe/Amsterdam')::date
  from wijziging m
where m.vrager_id = coalesce(huidige_persoon(), huidige_integratie())
  and m.transactie >= p_vanaf $$;
grant execute on function mijn_wissels(xid8) to driehoek_api;
comment on function mijn_wissels(xid8) is
  'The rows of the feed, from this transaction on, that tell of a change in the access of the '
  'caller.';
