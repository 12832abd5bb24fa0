-- Deletes expired changes from the start of the feed, up to the first one that is still kept. The
-- position in `wijziging_bewaring` moves in the same transaction, so a reader sees both changes or
-- neither (`wijziging_cursor_open` is stable and uses the snapshot of its caller).
create or replace function wijzigingen_opruimen(p_hoogstens integer default 1000) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tot record;
  aantal integer;
begin
  perform eis_read_committed();
  -- Another instance is cleaning up.
  perform 1 from wijziging_bewaring for update skip locked;
  if not found then
    return 0;
  end if;
  select o.transactie, o.nr into tot from (
      select w.transactie, w.nr,
        bool_and(
          w.op < wijzigingen_vanaf(
            )::timestamp at time zone 'Europe/Amsterdam') over (order by w.transactie,
          w.nr) as oud
      from (select * from wijziging where transactie < pg_snapshot_xmin(pg_current_snapshot())
        order by transactie, nr limit least(p_hoogstens, 10000)) w) o
    where o.oud order by o.transactie desc, o.nr desc limit 1;
  if tot is null then
    return 0;
  end if;
  update wijziging_bewaring set transactie = tot.transactie, nr = tot.nr;
  delete from wijziging w where (w.transactie, w.nr) <= (tot.transactie, tot.nr);
  get diagnostics aantal = row_count;
  return aantal;
end $$;
grant execute on function wijzigingen_opruimen(integer) to driehoek_api;
comment on function wijzigingen_opruimen(integer) is
  'Removes at most so many changes that are no longer kept, the oldest first, and says how '
  'many; 0 while another is at it.';
