-- Checks a meeting at commit: its standing items (promise 1), the numbering and the outcomes.
create or replace function vergadering_klopt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  welke uuid;
  v record;
begin
  perform eis_read_committed();
  if tg_argv[0] = 'id' then
    welke := coalesce(new.id, old.id);
  else
    welke := coalesce(new.vergadering_id, old.vergadering_id);
  end if;
  select x.status, vaste_punten_kloppen(x.id) as vast, a.genummerd, a.zonder_uitkomst into v
    from vergadering x cross join lateral (
      select count(*) = coalesce(max(y.volgnummer), 0)
        and coalesce(min(y.volgnummer), 1) = 1 as genummerd,
          count(*) > count(y.uitkomst) as zonder_uitkomst
      from agendapunt y where y.vergadering_id = x.id) a
    where x.id = welke;
  if not found then
    return null;
  end if;
  if not v.vast then
    perform weiger('DHVBP',
      'De vaste bespreekpunten van het regionale beleidsplan horen op elke agenda, elk precies '
        'een keer; ze kunnen niet worden verwijderd of vervangen.');
  end if;
  if not v.genummerd then
    perform weiger('DHCNF',
      'De volgorde van de agenda is intussen door een ander gewijzigd; haal de agenda opnieuw op.');
  end if;
  if v.status = 'AFGESLOTEN' and v.zonder_uitkomst then
    perform weiger('DHTST',
      'Een vergadering kan pas worden afgesloten als elk agendapunt een uitkomst heeft.');
  end if;
  return null;
end $$;
