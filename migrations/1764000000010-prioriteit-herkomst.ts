import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a local priority names: its veiligheidsveld, the local plan that it comes from, and the priority that it is part of. */
export class PrioriteitHerkomst1764000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(plans);
    await queryRunner.query(columns);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// Published by a municipality. Its period is its own: it need not match that of a regional plan.
const plans = `
  create table lokaal_plan (
    id uuid default uuidv7() constraint lokaal_plan_pk primary key,
    code text not null constraint lokaal_plan_code_uniek unique,
    titel text not null constraint lokaal_plan_titel_lengte check (length(titel) between 1 and 300),
    bron text not null constraint lokaal_plan_bron_lengte check (length(bron) between 1 and 20000),
    geldig_van date not null,
    geldig_tot_en_met date not null,
    constraint lokaal_plan_periode check (geldig_tot_en_met >= geldig_van)
  );
  create table lokaal_plan_gemeente (
    lokaal_plan_id uuid not null constraint lokaal_plan_gemeente_plan_fk references lokaal_plan,
    gemeente_id uuid not null constraint lokaal_plan_gemeente_gemeente_fk references gemeente,
    constraint lokaal_plan_gemeente_pk primary key (lokaal_plan_id, gemeente_id)
  );
  create table lokaal_plan_hoofdlijn (
    lokaal_plan_id uuid not null constraint lokaal_plan_hoofdlijn_plan_fk references lokaal_plan,
    volgnummer integer not null,
    tekst text not null constraint lokaal_plan_hoofdlijn_lengte check (length(tekst) between 1 and 300),
    constraint lokaal_plan_hoofdlijn_pk primary key (lokaal_plan_id, volgnummer)
  );
`;

const columns = `
  alter table lokale_prioriteit
    add column veiligheidsveld text constraint lokale_prioriteit_veiligheidsveld_bekend check (veiligheidsveld in ('VEILIGE_WOON_EN_LEEFOMGEVING',
      'BEDRIJVIGHEID_EN_VEILIGHEID', 'JEUGD_EN_VEILIGHEID', 'FYSIEKE_VEILIGHEID', 'INTEGRITEIT_EN_VEILIGHEID')),
    add column lokaal_plan_id uuid constraint lokale_prioriteit_lokaal_plan_fk references lokaal_plan,
    add column bovenliggend_id uuid,
    add constraint lokale_prioriteit_bovenliggend_fk foreign key (driehoek_id, bovenliggend_id) references lokale_prioriteit (driehoek_id, id);
  create index lokale_prioriteit_op_bovenliggend on lokale_prioriteit (bovenliggend_id) where bovenliggend_id is not null;
  create index lokale_prioriteit_op_lokaal_plan on lokale_prioriteit (lokaal_plan_id) where lokaal_plan_id is not null;
`;

// Where a priority comes from and what it is part of are consented to with its text: a change while it is proposed starts the consents
// anew, and later there is none. The rules that were there look at the text; these at the rest, before them.
const rules = `
  create function prioriteit_herkomst_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    hoger uuid := new.bovenliggend_id;
    anders boolean := tg_op = 'UPDATE' and (new.veiligheidsveld, new.lokaal_plan_id, new.bovenliggend_id)
      is distinct from (old.veiligheidsveld, old.lokaal_plan_id, old.bovenliggend_id);
  begin
    perform eis_read_committed();
    if anders and (old.status <> 'VOORGESTELD' or new.status <> 'VOORGESTELD') then
      perform weiger('DHTST', 'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit en stel een nieuwe voor.');
    end if;
    if hoger is not null and (tg_op = 'INSERT' or hoger is distinct from old.bovenliggend_id) then
      -- One after another in a driehoek: two that each become part of the other would not see each other.
      perform 1 from driehoek where id = new.driehoek_id for no key update;
      while hoger is not null loop
        if hoger = new.id then
          perform weiger('DHINV', 'Een prioriteit is niet, ook niet langs een omweg, een deel van zichzelf.');
        end if;
        select p.bovenliggend_id into hoger from lokale_prioriteit p where p.id = hoger;
      end loop;
    end if;
    return new;
  end $$;
  create trigger herkomst before insert or update on lokale_prioriteit for each row execute function prioriteit_herkomst_regels();

  -- Runs after "regels", which refuses a version that someone else counted.
  create function prioriteit_tekstversie() returns trigger language plpgsql as $$
  begin
    if new.tekstversie = old.tekstversie and (new.veiligheidsveld, new.lokaal_plan_id, new.bovenliggend_id)
        is distinct from (old.veiligheidsveld, old.lokaal_plan_id, old.bovenliggend_id) then
      new.tekstversie := old.tekstversie + 1;
    end if;
    return new;
  end $$;
  create trigger tekstversie before update on lokale_prioriteit for each row execute function prioriteit_tekstversie();
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['lokaal_plan', 'lokaal_plan_gemeente', 'lokaal_plan_hoofdlijn']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using ((select aangemeld()))', tabel);
    end loop;
  end $$;
`;
