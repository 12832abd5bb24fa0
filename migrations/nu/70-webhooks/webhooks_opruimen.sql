-- Deletes expired secrets, and deliveries and removed webhooks after 30 days.
create or replace function webhooks_opruimen() returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from webhook_geheim where geldig_tot < now();
  delete from webhook_bezorging
    where id in (select b.id from webhook_bezorging b
      where b.afgerond_op < now() - interval '30 days'
    order by b.afgerond_op limit 1000 for update skip locked);
  delete from webhook w where w.status = 'VERWIJDERD' and w.uitgezet_op < now() - interval '30 days'
    and not exists (select from webhook_bezorging b where b.webhook_id = w.id);
end $$;
grant execute on function webhooks_opruimen() to driehoek_api;
comment on function webhooks_opruimen()
  is 'Throws away what was delivered, or not, a month ago, and webhooks that were removed then.';
