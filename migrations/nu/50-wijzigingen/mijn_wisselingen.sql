-- Reads everything that a page of the feed needs about the user's access in one query, without the
-- policies that repeat the same conditions.
create or replace function mijn_wisselingen(p_transactie xid8, p_nr bigint, out vanaf date,
  out wisselend uuid[], out gewisseld uuid[], out wissel_transactie xid8[], out wissel_nr bigint[])
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  vrager constant uuid := coalesce(huidige_persoon(), huidige_integratie());
  periode daterange;
begin
  vanaf := wijzigingen_vanaf();
  -- One day more, so that an access that ended on the first kept day is reported.
  periode := daterange(vanaf - 1, vandaag(), '[]');
  wisselend :=
    array(select l.driehoek_id from lidmaatschap l
      where l.persoon_id = vrager and not l.geldig @> periode and (l.geldig && periode) is true
    union all
    select d.id from regiorol r join driehoek d on d.regio_id = r.regio_id
      where r.persoon_id = vrager and not r.geldig @> periode and (r.geldig && periode) is true
    union all
    select k.driehoek_id from integratie_driehoek k
      where k.integratie_id = vrager and not k.geldig @> periode and (k.geldig && periode) is true);
  gewisseld := '{}';
  if exists (select from wijziging w
      where w.vrager_id = vrager and (w.transactie, w.nr) > (p_transactie, p_nr))
  then
    select array_agg(l.driehoek_id), array_agg(l.transactie), array_agg(l.nr) into gewisseld,
      wissel_transactie, wissel_nr
    from (select distinct on (w.driehoek_id) w.driehoek_id, w.transactie, w.nr from wijziging w
      where w.vrager_id = vrager and (w.transactie, w.nr) > (p_transactie, p_nr)
        order by w.driehoek_id, w.transactie desc, w.nr desc) l;
  end if;
end $$;
grant execute on function mijn_wisselingen(xid8, bigint) to driehoek_api;
comment on function mijn_wisselingen(xid8, bigint) is
  'From when changes are kept; the driehoeken to which an access of the caller began or ended '
  'since; and of each whose access changed after this place in the feed, the last row that '
    'tells so.';
