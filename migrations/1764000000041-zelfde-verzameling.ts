import type { MigrationInterface, QueryRunner } from 'typeorm';

// Most who ask see one set of driehoeken in all respects, and it is long: setting it eight times took a third of the time of opening access. Now it is
// set once, as `driehoek.ziet`; a set that equals it is set as one character.
const SAME = '@';
const text = (name: string) => `current_setting('driehoek.${name}', true)`;
const list = (setting: string) => `coalesce(string_to_array(nullif(${setting}, ''), ','), '{}')::uuid[]`;
const set = (name: string) => `
  create or replace function ${name}() returns uuid[] language sql stable
    return ${list(`case ${text(name)} when '${SAME}' then ${text('ziet')} else ${text(name)} end`)};`;
const sets = ['lid_van', 'ziet_agenda', 'ziet_intern', 'leest_vertrouwelijk', 'ziet_prioriteiten', 'ziet_koppelingen', 'telt']
  .map(set)
  .join('');

// What is often asked of a set needs no list of it: how long its text is says how many it has (36 characters each, and a comma).
const quick = `
  create function ziet_weinig() returns boolean language sql stable return length(${text('ziet')}) < 300;
  comment on function ziet_weinig() is 'Whether the asker sees at most eight driehoeken.';
  create function lid_van_alles() returns boolean language sql stable return ${text('lid_van')} = '${SAME}';
  comment on function lid_van_alles() is 'Whether the asker is a member of each driehoek that they see.';
  grant execute on function ziet_weinig(), lid_van_alles() to driehoek_api;`;

const setting = (name: string, value: string) => `set_config('driehoek.${name}', ${value}, true)`;
const setOf = (name: string, value: string) => setting(name, `case when ${value} = openbaar then '${SAME}' else ${value} end`);
const ofAgenda = (name: string, value: string) => setOf(name, `(case when agenda then ${value} else '' end)`);

// As migration 18 has it; only how the sets are said is new.
const opening = `
  create or replace function toegang_lezen(p_issuer text, p_subject text, p_scopes text[] default null) returns jsonb
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
    select id, naam, code, 'persoon' as soort, null::text[] as scopes into wie from persoon where issuer = p_issuer and subject = p_subject
    union all
    select id, naam, code, 'integratie', scopes from integratie where issuer = p_issuer and subject = p_subject
    limit 1;
    if wie.id is null then
      perform weiger('DHNAM', 'U bent aangemeld met een account dat hier niet bekend is; vraag de beheerder van uw regio om toegang.');
    end if;
    if wie.soort = 'persoon' then
      select coalesce(array_agg(distinct l.rol), '{}'), coalesce(string_agg(l.driehoek_id::text, ','), '') into rollen, lid_van
        from lidmaatschap l where l.persoon_id = wie.id and l.geldig @> dag;
      select rollen || coalesce(array_agg(distinct r.rol), '{}'), array_agg(distinct r.regio_id),
          coalesce(string_agg(r.regio_id::text, ',') filter (where r.rol = 'regio-beheer'), '')
        into rollen, regios, beheert from regiorol r where r.persoon_id = wie.id and r.geldig @> dag;
      intern := lid_van;
      if regios is not null then
        select concat_ws(',', nullif(lid_van, ''), string_agg(d.id::text, ',')) into intern from driehoek d where d.regio_id = any (regios);
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
    perform ${[
      setting('aangemeld', `'ja'`),
      setting('persoon', `case wie.soort when 'persoon' then wie.id::text else '' end`),
      setting('integratie', `case wie.soort when 'integratie' then wie.id::text else '' end`),
      setting('actor', 'wie.code'),
      setting('issuer', 'p_issuer'),
      setting('naam', 'wie.naam'),
      setting('gelezen', `''`),
      setting('beheert', 'beheert'),
      setting('ziet', 'openbaar'),
      setOf('lid_van', 'lid_van'),
      ofAgenda('ziet_agenda', 'openbaar'),
      ofAgenda('ziet_intern', 'intern'),
      setOf('leest_vertrouwelijk', 'vertrouwelijk'),
      setOf('ziet_prioriteiten', 'prioriteiten'),
      setOf('ziet_koppelingen', `(case when 'koppelingen:lezen' = any (mag) then prioriteiten else '' end)`),
      setOf('telt', `(case wie.soort when 'persoon' then intern else '' end)`),
    ].join(',\n      ')};
    return jsonb_build_object('rollen', rollen, 'leestVertrouwelijk', vertrouwelijk <> '');
  end $$;`;

/** The same access, said in fewer words. */
export class ZelfdeVerzameling1764000000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sets);
    await queryRunner.query(opening);
    await queryRunner.query(quick);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
