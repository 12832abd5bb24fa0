comment on column webhook.scopes
  is
    'The scopes of the token that made it, if that had the claim: a webhook tells no more than '
    'its maker could read.';

grant select on webhook to driehoek_api;
grant insert (persoon_id, integratie_id, adres, omschrijving, alleen_driehoek, soorten, scopes)
  on webhook to driehoek_api;
grant update (adres, omschrijving, alleen_driehoek, soorten, scopes, status, uitgezet_reden,
  uitgezet_op, versie)
  on webhook to driehoek_api;

create policy lezen on webhook for select to driehoek_api
  using (persoon_id = (select huidige_persoon()) or integratie_id = (select huidige_integratie()));
create policy toevoegen on webhook for insert to driehoek_api
  with check (persoon_id = (select huidige_persoon())
    or integratie_id = (select huidige_integratie()));
create policy wijzigen on webhook for update to driehoek_api
  using (persoon_id = (select huidige_persoon()) or integratie_id = (select huidige_integratie()));

create trigger weiger_truncate before truncate on webhook
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on webhook
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on webhook
  for each row execute function webhook_regels();
create trigger versie before update on webhook
  for each row execute function versie_ophogen('versie');
create trigger weg after update on webhook
  for each row
  when (new.status = 'VERWIJDERD')
  execute function webhook_weg();
