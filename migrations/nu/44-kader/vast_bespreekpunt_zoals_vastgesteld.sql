create or replace view vast_bespreekpunt_zoals_vastgesteld with (security_invoker = true) as
select b.thema_id, b.geldig_van, b.geldig_tot_en_met, b.bron from vast_bespreekpunt b
  where not exists (select from thema_versie v where v.thema_id = b.thema_id)
union all select thema_id, geldig_van, geldig_tot_en_met, bron from vast_bespreekpunt_vastgesteld;
grant select on vast_bespreekpunt_zoals_vastgesteld to driehoek_api;
