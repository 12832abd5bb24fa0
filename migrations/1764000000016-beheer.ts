import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeping who is a member, who has a role in the region, and which systems read along: by regio-beheer, with periods. */
export class Beheer1764000000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// A person may work in several regions: each that entered them, or gave them something to do, may do so again.
const tables = `
  create table persoon_regio (
    persoon_id uuid not null constraint persoon_regio_persoon_fk references persoon on delete cascade,
    regio_id uuid not null constraint persoon_regio_regio_fk references regio,
    constraint persoon_regio_pk primary key (persoon_id, regio_id)
  );
  alter table integratie add column regio_id uuid constraint integratie_regio_fk references regio;
  update integratie i set regio_id = (select d.regio_id from integratie_driehoek k join driehoek d on d.id = k.driehoek_id
    where k.integratie_id = i.id limit 1);

  create function persoon_aanmelden(p_regio_id uuid, p_naam text, p_issuer text, p_subject text) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    gevonden uuid;
  begin
    if not p_regio_id = any (beheert()) then
      perform weiger('DHNTG', 'Alleen wie de regio beheert (regio-beheer) mag dit.');
    end if;
    if exists (select from integratie where issuer = p_issuer and subject = p_subject) then
      perform weiger('DHINV', 'Deze aanmelding is van een gekoppeld systeem.');
    end if;
    insert into persoon (code, naam, issuer, subject) values ('persoon-' || gen_random_uuid(), p_naam, p_issuer, p_subject)
      on conflict on constraint persoon_aanmelding_uniek do nothing;
    select id into gevonden from persoon where issuer = p_issuer and subject = p_subject;
    insert into persoon_regio values (gevonden, p_regio_id) on conflict do nothing;
    return gevonden;
  end $$;
  comment on function persoon_aanmelden(uuid, text, text, text) is 'The person with this login, made if there is none, to whom this region may give something to do.';
  grant execute on function persoon_aanmelden(uuid, text, text, text) to driehoek_api;
`;

const rules = `
  -- Whoever asks ends things from today on: what held yesterday is not undone. Beginning may be entered late. The owner, who loads files, corrects.
  create function einde_niet_terug() returns trigger language plpgsql as $$
  begin
    if huidige_persoon() is not null and (old.geldig_tot_en_met < vandaag() or new.geldig_tot_en_met is null or new.geldig_tot_en_met < vandaag() - 1) then
      perform weiger('DHTST', 'Dit eindigt op zijn vroegst vandaag, en wat is geëindigd blijft zo.');
    end if;
    return new;
  end $$;
  create trigger einde_niet_terug before update on lidmaatschap for each row execute function einde_niet_terug();
  create trigger einde_niet_terug before update on regiorol for each row execute function einde_niet_terug();
  create trigger einde_niet_terug before update on integratie_driehoek for each row execute function einde_niet_terug();

  create function lidmaatschap_gemeente_hoort_erbij() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.gemeente_id is not null and not exists (select from driehoek_gemeente g
        where g.driehoek_id = new.driehoek_id and g.gemeente_id = new.gemeente_id and g.geldig && new.geldig) and not isempty(new.geldig) then
      perform weiger('DHINV', 'Deze gemeente hoort in die periode niet bij deze driehoek.');
    end if;
    return null;
  end $$;
  create constraint trigger gemeente_hoort_erbij after insert on lidmaatschap
    deferrable initially deferred for each row execute function lidmaatschap_gemeente_hoort_erbij();

  -- Without anyone who keeps the region nobody could let anyone in again. The row of the region makes two who leave wait for each other.
  create function beheer_blijft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if old.rol = 'regio-beheer' and huidige_persoon() is not null then
      perform 1 from regio where id = old.regio_id for no key update;
      if not exists (select from regiorol r where r.regio_id = old.regio_id and r.rol = 'regio-beheer' and r.id <> old.id
          and r.geldig @> greatest(new.geldig_tot_en_met + 1, vandaag())) then
        perform weiger('DHTST', 'Dit is de laatste die de regio beheert; geef eerst een ander die rol.');
      end if;
    end if;
    return new;
  end $$;
  create trigger beheer_blijft before update on regiorol for each row execute function beheer_blijft();
`;

const KEPT = 'regio_id = any ((select beheert())::uuid[])';
const KEPT_DRIEHOEK = `driehoek_id in (select d.id from driehoek d where d.${KEPT})`;

// Members see which systems read along in their driehoek, and a system sees what it was granted.
const access = `
  call bewaak('persoon_regio');
  grant select on persoon_regio to driehoek_api;
  create policy lezen on persoon_regio for select to driehoek_api using (${KEPT});
  alter policy lezen on persoon using (id = (select huidige_persoon()) or id in (select l.persoon_id from lidmaatschap l)
    or id in (select r.persoon_id from regiorol r) or id in (select p.persoon_id from persoon_regio p));
  grant update (naam) on persoon to driehoek_api;
  create policy wijzigen on persoon for update to driehoek_api using (id in (select p.persoon_id from persoon_regio p)
    or id in (select r.persoon_id from regiorol r where r.${KEPT}) or id in (select l.persoon_id from lidmaatschap l where l.${KEPT_DRIEHOEK}));

  grant insert, update (geldig_tot_en_met) on lidmaatschap to driehoek_api;
  create policy toevoegen on lidmaatschap for insert to driehoek_api with check (${KEPT_DRIEHOEK});
  create policy wijzigen on lidmaatschap for update to driehoek_api using (${KEPT_DRIEHOEK});

  alter policy lezen on regiorol using (persoon_id = (select huidige_persoon()) or ${KEPT});
  grant insert, update (geldig_tot_en_met) on regiorol to driehoek_api;
  create policy toevoegen on regiorol for insert to driehoek_api with check (${KEPT});
  create policy wijzigen on regiorol for update to driehoek_api using (${KEPT});

  grant insert, update (naam, scopes) on integratie to driehoek_api;
  create policy lezen on integratie for select to driehoek_api
    using (id = (select huidige_integratie()) or ${KEPT} or id in (select k.integratie_id from integratie_driehoek k));
  create policy toevoegen on integratie for insert to driehoek_api with check (${KEPT});
  create policy wijzigen on integratie for update to driehoek_api using (${KEPT});

  grant insert, update (geldig_tot_en_met) on integratie_driehoek to driehoek_api;
  create policy lezen on integratie_driehoek for select to driehoek_api using (integratie_id = (select huidige_integratie())
    or driehoek_id = any ((select lid_van())::uuid[]) or ${KEPT_DRIEHOEK});
  create policy toevoegen on integratie_driehoek for insert to driehoek_api with check (${KEPT_DRIEHOEK});
  create policy wijzigen on integratie_driehoek for update to driehoek_api using (${KEPT_DRIEHOEK});
`;
