import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = 'regio_id = any ((select beheert())::uuid[])';
const KEPT_DRIEHOEK = `driehoek_id in (select d.id from driehoek d where d.${KEPT})`;
const elsewhere = (table: string) =>
  `exists (select from ${table} x where x.persoon_id = p_id and x.regio_id <> all (beheert()))`;

// Entering a login that another region has already is how someone comes to work in two regions. It must not be a way to rename who works there. What
// has ended counts too: the name stands in what was decided then.
const names = `
  create function persoon_alleen_hier(p_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not (${elsewhere('persoon_regio')} or ${elsewhere('regiorol')}
      or exists (select from lidmaatschap l join driehoek d on d.id = l.driehoek_id where l.persoon_id = p_id and d.regio_id <> all (beheert()))) $$;
  comment on function persoon_alleen_hier(uuid) is 'Whether no region has or had this person, other than those that the asker keeps.';
  grant execute on function persoon_alleen_hier(uuid) to driehoek_api;
  alter policy wijzigen on persoon using ((id in (select p.persoon_id from persoon_regio p)
    or id in (select r.persoon_id from regiorol r where r.${KEPT}) or id in (select l.persoon_id from lidmaatschap l where l.${KEPT_DRIEHOEK}))
    and persoon_alleen_hier(id));
`;

// Of two rows with one login the person was found, so a system that has a person's login never got in: it loses what it could not use. The lock makes two who
// come with one login wait for each other; who looks with an older snapshot would not see the first.
const logins = `
  update integratie i set subject = 'vervallen ' || i.id || ' ' || i.subject
    where exists (select from persoon p where p.issuer = i.issuer and p.subject = i.subject);

  create function aanmelding_van_een() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'driehoek.aanmelding', new.issuer, new.subject), 0));
    if tg_table_name = 'persoon' and exists (select from integratie i where i.issuer = new.issuer and i.subject = new.subject) then
      perform weiger('DHINV', 'Deze aanmelding is van een gekoppeld systeem.');
    end if;
    if tg_table_name = 'integratie' and exists (select from persoon p where p.issuer = new.issuer and p.subject = new.subject) then
      perform weiger('DHINV', 'Dit client-id is al in gebruik.');
    end if;
    return new;
  end $$;
  create trigger aanmelding_van_een before insert or update of issuer, subject on persoon for each row execute function aanmelding_van_een();
  create trigger aanmelding_van_een before insert or update of issuer, subject on integratie for each row execute function aanmelding_van_een();
`;

// Who keeps a region helps systems that read there, of whichever region they are, and people who are not known yet: those have no region.
const OWN_SYSTEM = `actor in (select i.code from integratie i where i.${KEPT} or i.id in (select k.integratie_id from integratie_driehoek k where k.${KEPT_DRIEHOEK}))`;
const log = `
  alter policy lezen on logboek using (driehoek_id = any ((select lid_van())::uuid[])
    or (cardinality((select beheert())::uuid[]) > 0 and object = any ((select logboek_van_beheer())::text[])
      and (driehoek_id is null or ${KEPT_DRIEHOEK})
      and coalesce((coalesce(na, voor)->>'regio_id')::uuid = any ((select beheert())::uuid[]), true)
      and (object <> 'persoon' or object_id in (select p.id from persoon p))
      and (object <> 'api' or persoon_id in (select p.id from persoon p) or (persoon_id is null and (actor like 'onbekend: %' or ${OWN_SYSTEM})))));
`;

// After the page is known, so that what a filter or the end of the page leaves out does not count. Stable: it looks with the snapshot of the page, whose
// rows a removal of old changes could take away meanwhile.
const reads = `
  create function wijzigingen_gelezen(p_rijen wijziging_rij[]) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
  begin
    perform noteer_gelezen(d.driehoek_id) from (select distinct r.driehoek_id from unnest(p_rijen) r
      join wijziging w on w.transactie = r.transactie and w.nr = r.nr
      where r.soort <> 'DRIEHOEK' and r.driehoek_id in (select unnest(leest_vertrouwelijk())) and 'VERTROUWELIJK' in (w.niveau_voor, w.niveau_na)) d;
    return true;
  end $$;
  comment on function wijzigingen_gelezen(wijziging_rij[]) is 'Remembers for this transaction of which driehoeken this page of the feed tells a system that something confidential changed; always true.';
  grant execute on function wijzigingen_gelezen(wijziging_rij[]) to driehoek_api;
`;

/** What one region may not do to another, a login that belongs to one, and the feed as a read of confidential items. */
export class OverRegiosHeen1764000000043 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(names);
    await queryRunner.query(logins);
    await queryRunner.query(log);
    await queryRunner.query(reads);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
