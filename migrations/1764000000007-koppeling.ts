import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a local priority relates to a regional theme (promise 5): recorded, ended, succeeded; never rewritten. */
export class Koppeling1764000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(asKnown);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// Two kinds of time. What held on a day: `geldig`. What was known at an instant: recorded by then (vastgelegd_op), with the end that
// was known by then (beeindigd_op, else the end it was recorded with).
const tables = `
  alter table doel add constraint doel_van_thema unique (thema_id, id);

  create table koppeling (
    id uuid default uuidv7() constraint koppeling_pk primary key,
    driehoek_id uuid not null,
    prioriteit_id uuid not null,
    thema_id uuid not null constraint koppeling_thema_fk references thema,
    doel_id uuid,
    aard text not null constraint koppeling_aard_bekend check (aard in ('AANVULLEND', 'FACILITEREND', 'BIJDRAGEND')),
    toelichting text not null constraint koppeling_toelichting_lengte check (length(toelichting) between 1 and 20000),
    geldig_van date not null,
    geldig_tot_en_met date,
    oorspronkelijk_tot_en_met date,
    plan_tot_en_met date not null,
    vastgelegd_in_id uuid,
    vastgelegd_door_id uuid not null constraint koppeling_vastgelegd_door_fk references persoon,
    vastgelegd_op timestamptz not null default now(),
    beeindigd_door_id uuid constraint koppeling_beeindigd_door_fk references persoon,
    beeindigd_op timestamptz,
    beeindiging_toelichting text constraint koppeling_beeindiging_lengte check (length(beeindiging_toelichting) between 1 and 20000),
    geldig daterange not null generated always as (daterange(geldig_van, coalesce(geldig_tot_en_met, plan_tot_en_met), '[]')) stored,
    constraint koppeling_in_driehoek unique (driehoek_id, id),
    constraint koppeling_periode check (geldig_tot_en_met >= geldig_van),
    constraint koppeling_einde_is_geheel check ((beeindigd_op is null) = (beeindiging_toelichting is null)),
    constraint koppeling_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id),
    constraint koppeling_doel_fk foreign key (thema_id, doel_id) references doel (thema_id, id),
    constraint koppeling_vastgelegd_in_fk foreign key (driehoek_id, vastgelegd_in_id) references agendapunt (driehoek_id, id),
    constraint koppeling_overlapt_niet unique (prioriteit_id, thema_id, aard, geldig without overlaps)
  );
  create index koppeling_per_driehoek on koppeling (driehoek_id, id);
  create index koppeling_op_thema on koppeling (thema_id, id);
`;

const rules = `
  create function koppeling_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    werking daterange;
    einde text[] := array['geldig_tot_en_met', 'geldig', 'beeindigd_door_id', 'beeindigd_op', 'beeindiging_toelichting'];
  begin
    perform eis_read_committed();
    -- First the row of the priority: what is known, and since when, is then in the order in which it was recorded.
    perform 1 from lokale_prioriteit where id = case tg_op when 'DELETE' then old.prioriteit_id else new.prioriteit_id end for no key update;
    if tg_op = 'INSERT' then
      select p.werking into werking from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
        join driehoek d on d.id = new.driehoek_id and d.regio_id = p.regio_id where t.id = new.thema_id for share of p;
      if werking is null or not werking @> new.geldig_van or (new.geldig_tot_en_met is not null and not werking @> new.geldig_tot_en_met) then
        perform weiger('DHINV', 'Een koppeling valt binnen de periode waarin het beleidsplan van haar thema in werking is; pas de periode aan of kies een thema van het plan van toen.');
      end if;
      if exists (select from prioriteit_zelfstandig z where z.prioriteit_id = new.prioriteit_id
          and z.geldig && daterange(new.geldig_van, coalesce(new.geldig_tot_en_met, upper(werking) - 1), '[]')) then
        perform weiger('DHTST', 'Van deze prioriteit is vastgelegd dat zij in deze periode op zichzelf staat.');
      end if;
      if new.beeindigd_op is not null then
        perform weiger('DHTST', 'Een koppeling begint zonder einde te zijn vastgelegd als beëindiging.');
      end if;
      new.plan_tot_en_met := upper(werking) - 1;
      new.oorspronkelijk_tot_en_met := new.geldig_tot_en_met;
      -- In milliseconds, as the API shows it: so that a link is known at the instant that it says.
      new.vastgelegd_op := date_trunc('milliseconds', clock_timestamp());
      if huidige_persoon() is not null then
        new.vastgelegd_door_id := huidige_persoon();
      end if;
      return new;
    end if;
    if tg_op = 'UPDATE' and old.beeindigd_op is null and new.beeindigd_op is not null
        and (to_jsonb(new) - einde) = (to_jsonb(old) - einde)
        and new.geldig_tot_en_met <= coalesce(old.geldig_tot_en_met, old.plan_tot_en_met) then
      new.beeindigd_op := date_trunc('milliseconds', clock_timestamp());
      new.beeindigd_door_id := coalesce(huidige_persoon(), new.beeindigd_door_id);
      return new;
    end if;
    perform weiger('DHTST', 'Een vastgelegde koppeling wordt niet herschreven of gewist: zij eindigt, en er begint een andere.');
    return null;
  end $$;
  -- Standing alone and being linked exclude each other, whoever comes first: both wait for the row of the priority.
  create function zelfstandig_zonder_koppeling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform 1 from lokale_prioriteit where id = new.prioriteit_id for no key update;
    if exists (select from koppeling k where k.prioriteit_id = new.prioriteit_id and k.geldig && daterange(new.geldig_van, new.geldig_tot_en_met, '[]')) then
      perform weiger('DHTST', 'Deze prioriteit heeft een koppeling die nu of later geldt; beëindig die eerst.');
    end if;
    new.vastgelegd_door_id := coalesce(huidige_persoon(), new.vastgelegd_door_id);
    return new;
  end $$;
  create trigger regels before insert on prioriteit_zelfstandig for each row execute function zelfstandig_zonder_koppeling();

  create trigger regels before insert or update or delete on koppeling for each row execute function koppeling_regels();
`;

// Invoker's rights, so that row-level security holds, and plain SQL, so that PostgreSQL sees through it to the indexes.
const asKnown = `
  create function koppelingen_zoals_bekend(ogenblik timestamptz) returns setof koppeling language sql stable as $$
    select k.id, k.driehoek_id, k.prioriteit_id, k.thema_id, k.doel_id, k.aard, k.toelichting, k.geldig_van,
      case when bekend then k.geldig_tot_en_met else k.oorspronkelijk_tot_en_met end,
      k.oorspronkelijk_tot_en_met, k.plan_tot_en_met, k.vastgelegd_in_id, k.vastgelegd_door_id, k.vastgelegd_op,
      case when bekend then k.beeindigd_door_id end, case when bekend then k.beeindigd_op end, case when bekend then k.beeindiging_toelichting end,
      case when bekend then k.geldig else daterange(k.geldig_van, coalesce(k.oorspronkelijk_tot_en_met, k.plan_tot_en_met), '[]') end
    from koppeling k, lateral (select k.beeindigd_op is null or k.beeindigd_op <= coalesce(ogenblik, 'infinity') as bekend) b
    where k.vastgelegd_op <= coalesce(ogenblik, 'infinity') $$;
  comment on function koppelingen_zoals_bekend(timestamptz) is 'The links as they were known at an instant; null: as known now.';
  grant execute on function koppelingen_zoals_bekend(timestamptz) to driehoek_api;
`;

const access = `
  call bewaak('koppeling');
  grant select, insert, update on koppeling to driehoek_api;
  create policy lezen on koppeling for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
  create policy toevoegen on koppeling for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]));
  create policy wijzigen on koppeling for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;
