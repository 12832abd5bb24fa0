// Everything that a person or a system may do has a period; ending it today takes effect at the next request. A period that ends before it
// begins is empty: it never held. Temporal keys refuse empty ranges, so exclusion constraints take their place.
const period = (table: string, key: string, same: string) => `
  alter table ${table} drop constraint ${key};
  alter table ${table}
    add constraint ${table}_periode check (geldig_tot_en_met >= geldig_van - 1),
    add constraint ${key} exclude using gist (${same}, geldig with &&);`;

const RANGE = `case when geldig_tot_en_met < geldig_van then 'empty'::daterange else daterange(geldig_van, geldig_tot_en_met, '[]') end`;
const begins = (table: string) => `
  alter table ${table}
    add column geldig_van date not null default '2000-01-01',
    add column geldig_tot_en_met date,
    add column geldig daterange not null generated always as (${RANGE}) stored;
  alter table ${table} alter column geldig_van set default vandaag();`;

export const periods = `
  alter table lidmaatschap alter column geldig set expression as (${RANGE});
  ${period('lidmaatschap', 'lidmaatschap_een_rol_tegelijk', 'persoon_id with =, driehoek_id with =')}
  ${begins('regiorol')}
  ${period('regiorol', 'regiorol_uniek', 'persoon_id with =, regio_id with =, rol with =')}
  ${begins('integratie_driehoek')}
  ${period('integratie_driehoek', 'integratie_driehoek_uniek', 'integratie_id with =, driehoek_id with =')}

  -- scopes: what a system may ask for; the token may say less, never more.
  alter table integratie add column scopes text[] not null default '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'
    constraint integratie_scopes_bekend check (scopes <@ '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'::text[]);
  -- A link names its priority: who may read the one must be able to read the other.
  alter table integratie add constraint integratie_scopes_samen
    check (not 'koppelingen:lezen' = any (scopes) or 'prioriteiten:lezen' = any (scopes));
`;

const set = (name: string) => `
  create function ${name}() returns uuid[] language sql stable
    return coalesce(string_to_array(nullif(current_setting('driehoek.${name}', true), ''), ','), '{}')::uuid[];`;

/** The sets of driehoeken that policies look in, each found once when the transaction opens. */
export const sets = `
  create or replace function beheert() returns uuid[] language sql stable
    return coalesce(string_to_array(nullif(current_setting('driehoek.beheert', true), ''), ','), '{}')::uuid[];
  create function huidige_integratie() returns uuid language sql stable
    return nullif(current_setting('driehoek.integratie', true), '')::uuid;
  grant execute on function huidige_integratie() to driehoek_api;
  ${['ziet_agenda', 'ziet_intern', 'leest_vertrouwelijk', 'ziet_prioriteiten', 'ziet_koppelingen', 'telt'].map(set).join('')}
  comment on function ziet_agenda() is 'The driehoeken of which the asker sees meetings, and items that are OPENBAAR.';
  comment on function ziet_intern() is 'The driehoeken of which the asker sees items up to INTERN.';
  comment on function leest_vertrouwelijk() is 'The driehoeken of which a system, no member, may read items up to VERTROUWELIJK: each such read is recorded.';
  comment on function telt() is 'The driehoeken of which overviews count everything for the asker, and show no text.';
  grant execute on function ziet_agenda(), ziet_intern(), leest_vertrouwelijk(), ziet_prioriteiten(), ziet_koppelingen(), telt() to driehoek_api;
`;

// Runs as the owner: it must find the asker before anything is visible to that asker. The settings last for one transaction.
export const opening = `
  drop function toegang_openen(text, text);
  create function toegang_openen(p_issuer text, p_subject text, p_scopes text[] default null) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    wie record;
    leden jsonb;
    rollen text[] := '{}';
    lid_van uuid[] := '{}';
    openbaar uuid[];
    intern uuid[];
    vertrouwelijk uuid[] := '{}';
    prioriteiten uuid[];
    beheert uuid[] := '{}';
    mag text[];
  begin
    select id, naam, code, 'persoon' as soort, '{}'::text[] as scopes into wie from persoon where issuer = p_issuer and subject = p_subject
    union all
    select id, naam, code, 'integratie', scopes from integratie where issuer = p_issuer and subject = p_subject
    limit 1;
    if wie.id is null then
      perform weiger('DHNAM', 'U bent aangemeld met een account dat hier niet bekend is; vraag de beheerder van uw regio om toegang.');
    end if;
    if wie.soort = 'persoon' then
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'driehoekId', l.driehoek_id, 'rol', l.rol)), '[]'),
        coalesce(array_agg(l.driehoek_id), '{}'), coalesce(array_agg(distinct l.rol), '{}')
        into leden, lid_van, rollen
        from lidmaatschap l where l.persoon_id = wie.id and l.geldig @> vandaag();
      select rollen || coalesce(array_agg(distinct r.rol), '{}'), coalesce(array_agg(r.regio_id) filter (where r.rol = 'regio-beheer'), '{}')
        into rollen, beheert from regiorol r where r.persoon_id = wie.id and r.geldig @> vandaag();
      select lid_van || coalesce(array_agg(d.id), '{}') into intern from driehoek d
        where d.regio_id in (select r.regio_id from regiorol r where r.persoon_id = wie.id and r.geldig @> vandaag());
      openbaar := intern;
    else
      select coalesce(array_agg(i.driehoek_id), '{}'), coalesce(array_agg(i.driehoek_id) filter (where i.niveau <> 'OPENBAAR'), '{}'),
        coalesce(array_agg(i.driehoek_id) filter (where i.niveau = 'VERTROUWELIJK'), '{}')
        into openbaar, intern, vertrouwelijk
        from integratie_driehoek i where i.integratie_id = wie.id and i.geldig @> vandaag();
      rollen := array['integratie'];
    end if;
    mag := case when wie.soort = 'persoon' then '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'
      else array(select unnest(wie.scopes) intersect select unnest(coalesce(p_scopes, wie.scopes))) end;
    prioriteiten := case when 'prioriteiten:lezen' = any (mag) then intern else '{}' end;
    perform set_config('driehoek.aangemeld', 'ja', true),
      set_config('driehoek.persoon', case wie.soort when 'persoon' then wie.id::text else '' end, true),
      set_config('driehoek.integratie', case wie.soort when 'integratie' then wie.id::text else '' end, true),
      set_config('driehoek.actor', wie.code, true),
      set_config('driehoek.issuer', p_issuer, true),
      set_config('driehoek.naam', wie.naam, true),
      set_config('driehoek.gelezen', '', true),
      set_config('driehoek.beheert', array_to_string(beheert, ','), true),
      set_config('driehoek.lid_van', array_to_string(lid_van, ','), true),
      set_config('driehoek.ziet', array_to_string(openbaar, ','), true),
      set_config('driehoek.ziet_prioriteiten', array_to_string(prioriteiten, ','), true),
      set_config('driehoek.ziet_koppelingen', case when 'koppelingen:lezen' = any (mag) then array_to_string(prioriteiten, ',') else '' end, true),
      set_config('driehoek.telt', case wie.soort when 'persoon' then array_to_string(intern, ',') else '' end, true);
    if not 'agenda:lezen' = any (mag) then
      openbaar := '{}';
      intern := '{}';
      vertrouwelijk := '{}';
    end if;
    perform set_config('driehoek.ziet_agenda', array_to_string(openbaar, ','), true),
      set_config('driehoek.ziet_intern', array_to_string(intern, ','), true),
      set_config('driehoek.leest_vertrouwelijk', array_to_string(vertrouwelijk, ','), true);
    return jsonb_build_object('id', wie.id, 'soort', wie.soort, 'naam', wie.naam, 'lidmaatschappen', coalesce(leden, '[]'), 'rollen', rollen,
      'leestVertrouwelijk', cardinality(vertrouwelijk) > 0);
  end $$;
  comment on function toegang_openen(text, text, text[]) is 'Says for this transaction who asks, with the scopes of the token if it has that claim; unknown: SQLSTATE DHNAM. Returns who that is, with the memberships of today.';
  grant execute on function toegang_openen(text, text, text[]) to driehoek_api;
`;
