-- Refuses a write with a serialization failure (40001) when the user's access ended after the
-- transaction opened, for instance while it waited for a lock; the service then retries it with the
-- current access. Called last in each transaction that writes. Rows that the transaction itself
-- changed (a regional administrator ends their own membership) do not count.
create or replace function toegang_blijft(p_gezien pg_snapshot) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  dag constant date := vandaag();
  zelf constant xid := pg_current_xact_id_if_assigned()::xid;
begin
  perform from logboek l
    where l.object in ('persoon', 'integratie', 'lidmaatschap', 'regiorol', 'integratie_driehoek',
      'driehoek')
      and l.transactie >= pg_snapshot_xmax(p_gezien) and l.transactie <> pg_current_xact_id()
    union all
    select from logboek l
      where l.object in ('persoon', 'integratie', 'lidmaatschap', 'regiorol', 'integratie_driehoek',
        'driehoek')
        and l.transactie = any (array(select pg_snapshot_xip(p_gezien)))
    limit 1;
  if not found then
    return;
  end if;
  if exists (select from unnest(lid_van()) d where not exists (select from lidmaatschap l
        where l.persoon_id = huidige_persoon() and l.driehoek_id = d
          and (l.geldig @> dag or l.xmin = zelf)))
      or exists (select from unnest(beheert()) r where not exists (select from regiorol x
        where x.persoon_id = huidige_persoon() and x.regio_id = r and x.rol = 'regio-beheer'
          and (x.geldig @> dag or x.xmin = zelf)))
      or huidige_integratie() is not null
        and exists (select from unnest(ziet()) d where not exists (select from integratie_driehoek k
        where k.integratie_id = huidige_integratie() and k.driehoek_id = d and k.geldig @> dag))
          then
    raise exception 'access ended meanwhile' using errcode = '40001';
  end if;
end $$;
grant execute on function toegang_blijft(pg_snapshot) to driehoek_api;
