import type { MigrationInterface, QueryRunner } from 'typeorm';

// Runs as the owner: it must find the asker before anything is visible to that asker. The settings last for one transaction. A set of
// driehoeken is put together once, as the text that the settings hold, and there is no word of the memberships in what it returns: most who
// open a transaction only read, and of a member of many driehoeken the list took longer to write than the answer.
const opening = `
  create function toegang_lezen(p_issuer text, p_subject text, p_scopes text[] default null) returns jsonb
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
    prioriteiten := case when 'prioriteiten:lezen' = any (mag) then intern else '' end;
    perform set_config('driehoek.aangemeld', 'ja', true),
      set_config('driehoek.persoon', case wie.soort when 'persoon' then wie.id::text else '' end, true),
      set_config('driehoek.integratie', case wie.soort when 'integratie' then wie.id::text else '' end, true),
      set_config('driehoek.actor', wie.code, true),
      set_config('driehoek.issuer', p_issuer, true),
      set_config('driehoek.naam', wie.naam, true),
      set_config('driehoek.gelezen', '', true),
      set_config('driehoek.beheert', beheert, true),
      set_config('driehoek.lid_van', lid_van, true),
      set_config('driehoek.ziet', openbaar, true),
      set_config('driehoek.ziet_prioriteiten', prioriteiten, true),
      set_config('driehoek.ziet_koppelingen', case when 'koppelingen:lezen' = any (mag) then prioriteiten else '' end, true),
      set_config('driehoek.telt', case wie.soort when 'persoon' then intern else '' end, true);
    if not 'agenda:lezen' = any (mag) then
      openbaar := '';
      intern := '';
      vertrouwelijk := '';
    end if;
    perform set_config('driehoek.ziet_agenda', openbaar, true),
      set_config('driehoek.ziet_intern', intern, true),
      set_config('driehoek.leest_vertrouwelijk', vertrouwelijk, true);
    return jsonb_build_object('rollen', rollen, 'leestVertrouwelijk', vertrouwelijk <> '');
  end $$;
  comment on function toegang_lezen(text, text, text[]) is 'Says for this transaction who asks, with the scopes of the token if it has that claim; unknown: SQLSTATE DHNAM. Returns the roles, and whether this is a system that may read confidential items.';

  create or replace function toegang_openen(p_issuer text, p_subject text, p_scopes text[] default null) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    wie jsonb := toegang_lezen(p_issuer, p_subject, p_scopes);
    dag date := vandaag();
  begin
    return wie || jsonb_build_object('id', coalesce(huidige_persoon(), huidige_integratie()),
      'soort', case when huidige_persoon() is null then 'integratie' else 'persoon' end, 'naam', current_setting('driehoek.naam'),
      'lidmaatschappen', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'driehoekId', l.driehoek_id, 'rol', l.rol)), '[]')
        from lidmaatschap l where l.persoon_id = huidige_persoon() and l.geldig @> dag));
  end $$;
  comment on function toegang_openen(text, text, text[]) is 'The same for who is going to write: returns who that is too, with the memberships of today.';
  grant execute on function toegang_lezen(text, text, text[]) to driehoek_api;

  -- Found without a look at the table.
  create index lidmaatschap_van_persoon on lidmaatschap (persoon_id) include (driehoek_id, rol, geldig);
`;

// What an overview asks of each driehoek and theme, found without looking through the other driehoeken of the region.
const indexes = `
  create index agendapunt_vast_per_driehoek on agendapunt (driehoek_id, vast_thema_id) include (vergadering_id) where vast_thema_id is not null;
  create index agendapunt_thema_per_driehoek on agendapunt_thema (driehoek_id, thema_id) include (agendapunt_id);
`;

// A set that is hashed once a statement: to look in an array takes longer the more driehoeken the asker has. Like AMONG before, it is no condition
// for an index, so PostgreSQL does not look through whole driehoeken; nor through all meetings of many driehoeken for the first few.
const AMONG = (set: string) => `driehoek_id in (select unnest(${set}()))`;
const item = (note: string) => `${AMONG('lid_van')}
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and ${AMONG('ziet_intern')})
    or (vertrouwelijkheid = 'OPENBAAR' and ${AMONG('ziet_agenda')})
    or (vertrouwelijkheid = 'VERTROUWELIJK' and ${AMONG('leest_vertrouwelijk')} and ${note})`;
const WITH = (table: string, key: string) =>
  `${AMONG('lid_van')} or (${AMONG('ziet_agenda')} and exists (select from ${table} boven where boven.id = ${key}))`;

/** Who sees the rows of each table, as migration 14 has it. */
const SEEN: Record<string, string> = {
  vergadering: AMONG('ziet_agenda'),
  agendapunt: item('noteer_gelezen(driehoek_id)'),
  agendapunt_thema: WITH('agendapunt', 'agendapunt_id'),
  agendapunt_prioriteit: WITH('agendapunt', 'agendapunt_id'),
  agendapunt_verwijzing: `(${WITH('agendapunt', 'agendapunt_id')}) and (${WITH('agendapunt', 'naar_id')})`,
  besluit: WITH('agendapunt', 'agendapunt_id'),
  besluit_beslisser: WITH('besluit', 'besluit_id'),
  besluit_uitvoering: WITH('besluit', 'besluit_id'),
  besluit_antwoord: WITH('besluit', 'besluit_id'),
  besluit_prioriteit: WITH('besluit', 'besluit_id'),
  besluit_raadsdoel: WITH('besluit', 'besluit_id'),
  actie: WITH('agendapunt', 'agendapunt_id'),
};
const seeing = Object.entries(SEEN)
  .map(([table, condition]) => `alter policy lezen on ${table} using (${condition});`)
  .join('\n');

const counted = (table: string, columns: string, seen: string) => `
  create or replace view telling_${table} as select ${columns} from ${table} where ${AMONG('telt')} or ${seen};`;
const OF_ITEM = 'agendapunt_id in (select a.id from telling_agendapunt a)';
const STAND = `coalesce((select u.stand from besluit_uitvoering u where u.besluit_id = besluit.id order by u.volgnummer desc limit 1), 'OPEN')`;
const counting = [
  counted('agendapunt', 'id, driehoek_id, vergadering_id, soort, vast_thema_id, uitkomst', item('true')),
  counted('agendapunt_thema', 'driehoek_id, agendapunt_id, thema_id', OF_ITEM),
  counted('agendapunt_prioriteit', 'driehoek_id, agendapunt_id, prioriteit_id', OF_ITEM),
  counted('besluit', `id, driehoek_id, agendapunt_id, ${STAND} as uitvoering`, OF_ITEM),
  counted('actie', 'id, driehoek_id, agendapunt_id, status, uiterlijk', OF_ITEM),
].join('');

/** The same access, opened in a third of the time; indexes for the overviews. */
export class Sneller1764000000018 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(opening);
    await queryRunner.query(seeing);
    await queryRunner.query(counting);
    await queryRunner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
