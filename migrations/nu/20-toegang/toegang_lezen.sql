-- Finds the user or system by issuer and subject, and sets for this transaction the sets of
-- driehoeken that all policies use; an unknown account is refused. A set equal to `driehoek.ziet`
-- is stored as `@`, since for most users all sets are equal.
create or replace function toegang_lezen(p_issuer text, p_subject text,
  p_scopes text[] default null)
  returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wie record;
  dag date := vandaag();
  rollen text[];
  regios uuid[];
  beheert text := '';
  lid_van text := '';
  openbaar text;
  intern text;
  vertrouwelijk text := '';
  prioriteiten text;
  mag text[] := '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}';
  agenda boolean;
begin
  select id, naam, code, 'persoon' as soort, null::text[] as scopes into wie from persoon
    where issuer = p_issuer and subject = p_subject
  union all
  select id, naam, code, 'integratie', scopes from integratie
    where issuer = p_issuer and subject = p_subject
  limit 1;
  if wie.id is null then
    perform weiger('DHNAM',
      'U bent aangemeld met een account dat hier niet bekend is; vraag de beheerder van uw '
        'regio om toegang.');
  end if;
  if wie.soort = 'persoon' then
    select coalesce(array_agg(distinct l.rol), '{}'),
      coalesce(string_agg(l.driehoek_id::text, ','), '') into rollen, lid_van
      from lidmaatschap l where l.persoon_id = wie.id and l.geldig @> dag;
    select rollen || coalesce(array_agg(distinct r.rol), '{}'), array_agg(distinct r.regio_id),
        coalesce(string_agg(r.regio_id::text, ',') filter (where r.rol = 'regio-beheer'), '')
      into rollen, regios, beheert from regiorol r where r.persoon_id = wie.id and r.geldig @> dag;
    intern := lid_van;
    if regios is not null then
      select concat_ws(',', nullif(lid_van, ''), string_agg(d.id::text, ',')) into intern
        from driehoek d where d.regio_id = any (regios);
    end if;
    openbaar := intern;
  else
    select coalesce(string_agg(i.driehoek_id::text, ','), ''),
        coalesce(string_agg(i.driehoek_id::text, ',') filter (where i.niveau <> 'OPENBAAR'), ''),
        coalesce(string_agg(i.driehoek_id::text, ',') filter (where i.niveau = 'VERTROUWELIJK'), '')
      into openbaar, intern, vertrouwelijk
      from integratie_driehoek i where i.integratie_id = wie.id and i.geldig @> dag;
    rollen := array['integratie'];
    mag := array(select unnest(wie.scopes) intersect select unnest(coalesce(p_scopes, wie.scopes)));
  end if;
  agenda := 'agenda:lezen' = any (mag);
  prioriteiten := case when 'prioriteiten:lezen' = any (mag) then intern else '' end;
  vertrouwelijk := case when agenda then vertrouwelijk else '' end;
  perform set_config('driehoek.aangemeld', 'ja', true),
    set_config('driehoek.persoon', case wie.soort when 'persoon' then wie.id::text else ''
      end, true),
    set_config('driehoek.integratie', case wie.soort when 'integratie' then wie.id::text else ''
      end, true),
    set_config('driehoek.actor', wie.code, true),
    set_config('driehoek.issuer', p_issuer, true),
    set_config('driehoek.naam', wie.naam, true),
    set_config('driehoek.gelezen', '', true),
    set_config('driehoek.beheert', beheert, true),
    set_config('driehoek.ziet', openbaar, true),
    set_config('driehoek.lid_van', case when lid_van = openbaar then '@' else lid_van end, true),
    set_config('driehoek.ziet_agenda', case
      when (case when agenda then openbaar else '' end) = openbaar then '@'
      else (case when agenda then openbaar else '' end) end, true),
    set_config('driehoek.ziet_intern', case
      when (case when agenda then intern else '' end) = openbaar then '@'
      else (case when agenda then intern else '' end) end, true),
    set_config('driehoek.leest_vertrouwelijk', case when vertrouwelijk = openbaar then '@'
      else vertrouwelijk end, true),
    set_config('driehoek.ziet_prioriteiten', case when prioriteiten = openbaar then '@'
      else prioriteiten end, true),
    set_config('driehoek.ziet_koppelingen', case
      when (case when 'koppelingen:lezen' = any (mag) then prioriteiten else '' end) = openbaar
        then '@'
      else (case when 'koppelingen:lezen' = any (mag) then prioriteiten else '' end) end, true),
    set_config('driehoek.telt', case
      when (case wie.soort when 'persoon' then intern else '' end) = openbaar then '@'
      else (case wie.soort when 'persoon' then intern else '' end) end, true);
  return jsonb_build_object('rollen', rollen, 'leestVertrouwelijk', vertrouwelijk <> '');
end $$;
grant execute on function toegang_lezen(text, text, text[]) to driehoek_api;
comment on function toegang_lezen(text, text, text[]) is
  'Sets the caller of this transaction, with the scopes of the token if it has that claim; '
  'unknown: SQLSTATE DHNAM. Returns the roles, and whether this is a system that may read '
    'confidential items.';
