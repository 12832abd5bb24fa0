-- Replaces the secret of the user's webhook. The earlier secret stays valid for the given time, so
-- that the receiver can switch.
create or replace function webhook_geheim_vernieuwen(p_webhook_id uuid, p_blijft interval)
  returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nieuw bytea :=
    sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text,
      'UTF8'));
begin
  if not exists (select from webhook w
      where w.id = p_webhook_id and w.status <> 'VERWIJDERD'
        and (w.persoon_id = huidige_persoon() or w.integratie_id = huidige_integratie()))
  then
    perform weiger('DHNGV', 'Deze webhook bestaat niet of is niet van u.');
  end if;
  -- After two changes in a row three secrets are valid for a while, and no more.
  delete from webhook_geheim g
    where g.webhook_id = p_webhook_id and (g.geldig_tot < now() or g.gemaakt_op not in
    (select n.gemaakt_op from webhook_geheim n where n.webhook_id = p_webhook_id
      order by n.gemaakt_op desc limit 2));
  update webhook_geheim set geldig_tot = now() + p_blijft
    where webhook_id = p_webhook_id and geldig_tot is null;
  insert into webhook_geheim (webhook_id, geheim) values (p_webhook_id, nieuw);
  perform set_config('driehoek.nieuw_webhook_geheim',
    p_webhook_id || ' whsec_' || encode(nieuw, 'base64'), true);
end $$;
grant execute on function webhook_geheim_vernieuwen(uuid, interval) to driehoek_api;
comment on function webhook_geheim_vernieuwen(uuid, interval) is
  'Gives an own webhook a new secret, which this transaction can show; the one before still '
  'signs for a while.';
