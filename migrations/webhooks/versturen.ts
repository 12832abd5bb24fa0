const EIGEN = '(w.persoon_id = huidige_persoon() or w.integratie_id = huidige_integratie())';
const TABLES = {
  VERGADERING: 'vergadering',
  AGENDAPUNT: 'agendapunt',
  BESLUIT: 'besluit',
  ACTIE: 'actie',
  LOKALE_PRIORITEIT: 'lokale_prioriteit',
  KOPPELING: 'koppeling',
  DRIEHOEK: 'driehoek',
};

// The database signs, so that a secret leaves it once: in the answer that shows it. HMAC is RFC 2104; PostgreSQL has only the hash, and pgcrypto would be one more
// thing that a server must have.
export const signing = `
  create function hmac_sha256(sleutel bytea, bericht bytea) returns bytea language plpgsql immutable strict as $$
  declare
    blok bytea := case when length(sleutel) > 64 then sha256(sleutel) else sleutel end;
    binnen bytea;
    buiten bytea;
  begin
    blok := blok || decode(repeat('00', 64 - length(blok)), 'hex');
    binnen := blok;
    buiten := blok;
    for i in 0..63 loop
      binnen := set_byte(binnen, i, get_byte(blok, i) # 54);
      buiten := set_byte(buiten, i, get_byte(blok, i) # 92);
    end loop;
    return sha256(buiten || sha256(binnen || bericht));
  end $$;

  create function webhook_geheim_vernieuwen(p_webhook_id uuid, p_blijft interval) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    nieuw bytea := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
  begin
    if not exists (select from webhook w where w.id = p_webhook_id and w.status <> 'VERWIJDERD' and ${EIGEN}) then
      perform weiger('DHNGV', 'Deze webhook bestaat niet of is niet van u.');
    end if;
    -- Who changes it twice in a row has three for a while, and no more.
    delete from webhook_geheim g where g.webhook_id = p_webhook_id and (g.geldig_tot < now() or g.gemaakt_op not in
      (select n.gemaakt_op from webhook_geheim n where n.webhook_id = p_webhook_id order by n.gemaakt_op desc limit 2));
    update webhook_geheim set geldig_tot = now() + p_blijft where webhook_id = p_webhook_id and geldig_tot is null;
    insert into webhook_geheim (webhook_id, geheim) values (p_webhook_id, nieuw);
    perform set_config('driehoek.nieuw_webhook_geheim', p_webhook_id || ' whsec_' || encode(nieuw, 'base64'), true);
  end $$;
  comment on function webhook_geheim_vernieuwen(uuid, interval) is 'Gives an own webhook a new secret, which this transaction can show; the one before still signs for a while.';

  create function bezorging_ondertekend(p_id uuid) returns table (adres text, gebeurtenis text, tijdstempel text, handtekening text)
    language sql stable rows 1 security definer set search_path = public, pg_temp as $$
    select w.adres, b.gebeurtenis, nu.seconden,
      (select string_agg('v1,' || encode(hmac_sha256(g.geheim, convert_to(b.id || '.' || nu.seconden || '.' || b.gebeurtenis, 'UTF8')), 'base64'), ' ' order by g.gemaakt_op desc)
        from webhook_geheim g where g.webhook_id = w.id and coalesce(g.geldig_tot > now(), true))
    from webhook_bezorging b join webhook w on w.id = b.webhook_id, lateral (select extract(epoch from clock_timestamp())::bigint::text as seconden) nu
    where b.id = p_id and b.status = 'WACHT' and w.status = 'AAN' and ${EIGEN} $$;
  comment on function bezorging_ondertekend(uuid) is 'What is to be sent of an own delivery that waits, signed as Standard Webhooks has it: by each secret that holds now.';
  grant execute on function webhook_geheim_vernieuwen(uuid, interval), bezorging_ondertekend(uuid) to driehoek_api;
`;

export const reading = `
  create function webhook_object_te_zien(p_soort text, p_id uuid) returns boolean language sql stable as $$
    select case p_soort ${Object.entries(TABLES)
      .map(([soort, table]) => `when '${soort}' then exists (select from ${table} x where x.id = p_id)`)
      .join(' ')} else false end $$;
  comment on function webhook_object_te_zien(text, uuid) is 'Whether the asker sees it now, by the policies of its table.';

  create function bezorging_nog_te_melden(b webhook_bezorging) returns boolean language sql stable as $$
    select case when b.soort is null or b.wat = 'ONZICHTBAAR' then true
      -- It is gone, so the row that tells of its removal is asked for: that is seen at the level that it had.
      when b.wat = 'VERWIJDERD' then exists (select from wijziging w
        where w.transactie = b.transactie and w.object_id = b.object_id and w.vrager_id is null)
      else webhook_object_te_zien(b.soort, b.object_id) end $$;
  comment on function bezorging_nog_te_melden(webhook_bezorging) is 'Whether the owner may still be told, with the access of this moment: between two attempts it may have ended.';
  grant execute on function webhook_object_te_zien(text, uuid), bezorging_nog_te_melden(webhook_bezorging) to driehoek_api;

  -- Before it is known as whom to ask: for the service, which asks as the owner then.
  create function webhooks_met_nieuws() returns table (webhook_id uuid, issuer text, subject text, scopes text[])
    language sql stable rows 10 security definer set search_path = public, pg_temp as $$
    select w.id, e.issuer, e.subject, w.scopes from webhook w join webhook_stand s on s.webhook_id = w.id
      join lateral (select p.issuer, p.subject from persoon p where p.id = w.persoon_id
        union all select i.issuer, i.subject from integratie i where i.id = w.integratie_id) e on true
    where w.status = 'AAN' and (s.gelezen_dag < vandaag() or exists (select from wijziging c
      where c.transactie >= s.gelezen_tot and c.transactie < pg_snapshot_xmin(pg_current_snapshot())))
    order by w.id $$;
  comment on function webhooks_met_nieuws() is 'Webhooks for which the feed may have something, or the calendar, with their owners.';

  create function webhook_eigenaar(p_webhook_id uuid) returns table (issuer text, subject text, scopes text[])
    language sql stable rows 1 security definer set search_path = public, pg_temp as $$
    select e.issuer, e.subject, w.scopes from webhook w
      join lateral (select p.issuer, p.subject from persoon p where p.id = w.persoon_id
        union all select i.issuer, i.subject from integratie i where i.id = w.integratie_id) e on true
    where w.id = p_webhook_id and w.status = 'AAN' $$;

  create function webhooks_opruimen() returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from webhook_geheim where geldig_tot < now();
    delete from webhook_bezorging where id in (select b.id from webhook_bezorging b where b.afgerond_op < now() - interval '30 days'
      order by b.afgerond_op limit 1000 for update skip locked);
    delete from webhook w where w.status = 'VERWIJDERD' and w.uitgezet_op < now() - interval '30 days'
      and not exists (select from webhook_bezorging b where b.webhook_id = w.id);
  end $$;
  comment on function webhooks_opruimen() is 'Throws away what was delivered, or not, a month ago, and webhooks that were removed then.';
  -- The queue can be lost: it is no part of what was promised. (plpgsql, since its tables are made after these.)
  create function bezorgingen_zonder_opdracht() returns table (webhook_id uuid, id uuid, pogingen integer)
    language plpgsql stable rows 10 security definer set search_path = public, pg_temp as $$
  begin
    return query select b.webhook_id, b.id, b.pogingen from webhook_bezorging b join webhook w on w.id = b.webhook_id
      where b.status = 'WACHT' and w.status = 'AAN' and b.volgende_poging_op < now() - interval '1 hour'
        and not exists (select from wachtrij.job j where j.state < 'completed' and j.data->>'bezorging' = b.id::text)
      order by b.id limit 500;
  end $$;
  comment on function bezorgingen_zonder_opdracht() is 'Deliveries that should have been tried an hour ago, and are in no queue.';
  grant execute on function bezorgingen_zonder_opdracht(), webhooks_met_nieuws(), webhook_eigenaar(uuid), webhooks_opruimen() to driehoek_api;
`;
