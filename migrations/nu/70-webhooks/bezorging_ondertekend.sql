-- Returns a waiting delivery with a signature for each valid secret; the secrets stay in the
-- database.
create or replace function bezorging_ondertekend(p_id uuid)
  returns table (adres text, gebeurtenis text, tijdstempel text, handtekening text)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
select w.adres, b.gebeurtenis, nu.seconden,
  (select string_agg('v1,'
    || encode(hmac_sha256(g.geheim,
      convert_to(b.id || '.' || nu.seconden || '.' || b.gebeurtenis, 'UTF8')),
      'base64'),
    ' '
    order by g.gemaakt_op desc)
    from webhook_geheim g where g.webhook_id = w.id and coalesce(g.geldig_tot > now(), true))
from webhook_bezorging b join webhook w
  on w.id =
    b.webhook_id, lateral (select extract(epoch
      from clock_timestamp())::bigint::text as seconden) nu
where b.id = p_id and b.status = 'WACHT' and w.status = 'AAN'
  and (w.persoon_id = huidige_persoon() or w.integratie_id = huidige_integratie()) $$;
grant execute on function bezorging_ondertekend(uuid) to driehoek_api;
comment on function bezorging_ondertekend(uuid) is
  'What is to be sent of an own delivery that waits, signed as Standard Webhooks has it: by '
  'each secret that holds now.';
