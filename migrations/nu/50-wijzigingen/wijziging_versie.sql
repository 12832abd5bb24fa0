-- From the log, which has every versie with its transaction: so the feed keeps nothing for it, and
-- a row of the feed is not rewritten when its object changes again in the same transaction. A
-- change of a part alone leaves the versie that the object had.
create or replace function wijziging_versie(p_transactie xid8, p_nr bigint) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
select coalesce(max((l.na->>'versie')::integer) filter (where l.transactie = w.transactie),
  max((l.na->>'versie')::integer))
  from wijziging w
  join logboek l on l.object_id = w.object_id and l.object = lower(w.soort)
    and l.transactie <= w.transactie
  where w.transactie = p_transactie and w.nr = p_nr and w.soort <> 'DRIEHOEK'
    and w.driehoek_id = any (ziet()) and w.niveau_na is not null
    and case w.soort when 'LOKALE_PRIORITEIT' then w.driehoek_id = any (ziet_prioriteiten())
      else ziet_op_niveau(w.driehoek_id, w.niveau_na) end $$;
grant execute on function wijziging_versie(xid8, bigint) to driehoek_api;
comment on function wijziging_versie(xid8, bigint) is
  'The versie that this change of the feed gave its object; null for a kind that has none, and '
  'for a caller who does not see the object at the level that it then had.';
