-- Runs once the page is known, so that rows that a filter or the end of the page drops do not
-- count. Stable: it uses the snapshot of the page, since cleaning up could remove its rows
-- meanwhile.
create or replace function wijzigingen_gelezen(p_rijen wijziging_rij[]) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  perform noteer_gelezen(d.driehoek_id) from (select distinct r.driehoek_id from unnest(p_rijen) r
    join wijziging w on w.transactie = r.transactie and w.nr = r.nr
    where r.soort <> 'DRIEHOEK' and r.driehoek_id in (select unnest(leest_vertrouwelijk()))
      and 'VERTROUWELIJK' in (w.niveau_voor, w.niveau_na)) d;
  return true;
end $$;
grant execute on function wijzigingen_gelezen(wijziging_rij[]) to driehoek_api;
comment on function wijzigingen_gelezen(wijziging_rij[]) is
  'Remembers for this transaction of which driehoeken this page of the feed tells a system '
  'that something confidential changed; always true.';
