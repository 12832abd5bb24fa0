import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How agreements go: the course of a decision, the teamchef's answer, and what a decision refers to: local priorities and the
 * council's safety goals. None of it is rewritten.
 */
export class Uitvoering1764000000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(courseTables);
    await queryRunner.query(takeOver);
    await queryRunner.query(goalTables);
    await queryRunner.query(courseRules);
    await queryRunner.query(answerRules);
    await queryRunner.query(decisionRules);
    await queryRunner.query(goalRules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// Politiewet 2012 art. 46 lid 2: agreements that are not kept have consequences for a teamchef, so who recorded what, when, stays.
const courseTables = `
  -- door_id: empty only for what was taken over from before the steps were kept.
  create table besluit_uitvoering (
    id uuid default uuidv7() constraint besluit_uitvoering_pk primary key,
    driehoek_id uuid not null,
    besluit_id uuid not null,
    volgnummer integer not null,
    stand text not null constraint besluit_uitvoering_stand_bekend check (stand in ('OPEN', 'IN_UITVOERING', 'UITGEVOERD', 'NIET_UITGEVOERD')),
    toelichting text constraint besluit_uitvoering_toelichting_lengte check (length(toelichting) <= 20000),
    door_id uuid constraint besluit_uitvoering_persoon_fk references persoon,
    op timestamptz not null,
    constraint besluit_uitvoering_volgnummer_uniek unique (besluit_id, volgnummer),
    constraint besluit_uitvoering_toelichting_gevuld check (toelichting ~ '\\S'),
    constraint besluit_uitvoering_niet_met_reden check (stand <> 'NIET_UITGEVOERD' or toelichting is not null),
    constraint besluit_uitvoering_besluit_fk foreign key (driehoek_id, besluit_id) references besluit (driehoek_id, id)
  );

  create table besluit_antwoord (
    id uuid default uuidv7() constraint besluit_antwoord_pk primary key,
    driehoek_id uuid not null,
    besluit_id uuid not null,
    lidmaatschap_id uuid not null,
    antwoord text not null constraint besluit_antwoord_lengte check (length(antwoord) <= 20000),
    op timestamptz not null,
    constraint besluit_antwoord_gevuld check (antwoord ~ '\\S'),
    constraint besluit_antwoord_besluit_fk foreign key (driehoek_id, besluit_id) references besluit (driehoek_id, id),
    constraint besluit_antwoord_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id) references lidmaatschap (driehoek_id, id)
  );
  create index besluit_antwoord_op_besluit on besluit_antwoord (besluit_id, op);
`;

// The steps are the one truth from here on. What the columns of besluit say becomes the first step, with who and when as far as the
// log knows; the columns go in a later release, when no running version reads them.
const takeOver = `
  insert into besluit_uitvoering (driehoek_id, besluit_id, volgnummer, stand, toelichting, door_id, op)
  select b.driehoek_id, b.id, 1, b.uitvoering,
    case when b.uitvoering_toelichting ~ '\\S' then b.uitvoering_toelichting
      when b.uitvoering = 'NIET_UITGEVOERD' then 'De reden is destijds niet vastgelegd.' end,
    l.persoon_id, coalesce(l.tijdstempel, b.vastgelegd_op)
  from besluit b left join lateral (select g.persoon_id, g.tijdstempel from logboek g
    where g.object_id = b.id and g.object = 'besluit' order by g.id desc limit 1) l on true
  where b.uitvoering <> 'OPEN' or b.uitvoering_toelichting ~ '\\S';
  comment on column besluit.uitvoering is 'Not used: besluit_uitvoering says how a decision goes.';
  comment on column besluit.uitvoering_toelichting is 'Not used: besluit_uitvoering says how a decision goes.';
`;

const goalTables = `
  create table raadsdoel (
    id uuid default uuidv7() constraint raadsdoel_pk primary key,
    gemeente_id uuid not null constraint raadsdoel_gemeente_fk references gemeente,
    code text not null,
    tekst text not null constraint raadsdoel_tekst_lengte check (length(tekst) between 1 and 20000),
    vastgesteld_op date not null,
    geldig_van date not null,
    geldig_tot_en_met date not null,
    bron text not null constraint raadsdoel_bron_lengte check (length(bron) between 1 and 20000),
    geldig daterange not null generated always as (case when geldig_tot_en_met < geldig_van then 'empty'::daterange
      else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored,
    constraint raadsdoel_periode check (geldig_tot_en_met >= geldig_van),
    -- Politiewet 2012 art. 38b lid 1: at least once in four years.
    constraint raadsdoel_vier_jaar check (geldig_tot_en_met < geldig_van + interval '4 years'),
    constraint raadsdoel_overlapt_niet exclude using gist (gemeente_id with =, code with =, geldig with &&)
  );

  create table besluit_prioriteit (
    driehoek_id uuid not null,
    besluit_id uuid not null,
    prioriteit_id uuid not null,
    constraint besluit_prioriteit_pk primary key (besluit_id, prioriteit_id),
    constraint besluit_prioriteit_besluit_fk foreign key (driehoek_id, besluit_id) references besluit (driehoek_id, id),
    constraint besluit_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id)
  );
  create index besluit_prioriteit_op_prioriteit on besluit_prioriteit (prioriteit_id, besluit_id);

  create table besluit_raadsdoel (
    driehoek_id uuid not null,
    besluit_id uuid not null,
    raadsdoel_id uuid not null constraint besluit_raadsdoel_raadsdoel_fk references raadsdoel,
    constraint besluit_raadsdoel_pk primary key (besluit_id, raadsdoel_id),
    constraint besluit_raadsdoel_besluit_fk foreign key (driehoek_id, besluit_id) references besluit (driehoek_id, id)
  );
  create index besluit_raadsdoel_op_raadsdoel on besluit_raadsdoel (raadsdoel_id, besluit_id);
`;

// One after another: every step and answer first takes the row of its decision. Only then does it look at the clock, so that the
// order in which they were recorded is the order of their times.
const courseRules = `
  create function besluit_vasthouden(p_besluit_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform 1 from besluit where id = p_besluit_id and driehoek_id = any (lid_van()) for no key update;
  end $$;
  comment on function besluit_vasthouden(uuid) is 'Locks a decision of a driehoek of the asker: the API''s role may not update it, and so could not.';
  grant execute on function besluit_vasthouden(uuid) to driehoek_api;

  -- Who asks, does so now. The owner may bring history, in its order.
  create function tijd_van_verloop(gegeven timestamptz, vorige timestamptz) returns timestamptz language plpgsql as $$
  begin
    if huidige_persoon() is not null or gegeven is null then
      return greatest(clock_timestamp(), vorige);
    end if;
    if gegeven < vorige then
      perform weiger('DHINV', 'Het verloop van een besluit wordt in de volgorde van de tijd vastgelegd.');
    end if;
    return gegeven;
  end $$;

  create function besluit_uitvoering_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    besluit_op timestamptz;
    vorige besluit_uitvoering;
    nu text;
  begin
    perform eis_read_committed();
    select b.vastgelegd_op into besluit_op from besluit b where b.id = new.besluit_id and b.driehoek_id = new.driehoek_id for no key update;
    select * into vorige from besluit_uitvoering u where u.besluit_id = new.besluit_id order by u.volgnummer desc limit 1;
    nu := coalesce(vorige.stand, 'OPEN');
    if new.stand <> nu and (nu, new.stand) not in (('OPEN', 'IN_UITVOERING'), ('OPEN', 'UITGEVOERD'), ('OPEN', 'NIET_UITGEVOERD'),
        ('IN_UITVOERING', 'UITGEVOERD'), ('IN_UITVOERING', 'NIET_UITGEVOERD'), ('UITGEVOERD', 'IN_UITVOERING'), ('NIET_UITGEVOERD', 'IN_UITVOERING')) then
      perform weiger('DHTST', format('De uitvoering van een besluit gaat niet van %s naar %s.', nu, new.stand));
    end if;
    if coalesce(new.toelichting, '') !~ '\\S' and (new.stand in (nu, 'NIET_UITGEVOERD') or nu in ('UITGEVOERD', 'NIET_UITGEVOERD')) then
      perform weiger('DHINV', 'Geef bij deze stand een toelichting.');
    end if;
    new.door_id := coalesce(huidige_persoon(), new.door_id);
    if new.door_id is null then
      perform weiger('DHINV', 'Bij een stap in de uitvoering hoort wie haar vastlegde.');
    end if;
    new.volgnummer := coalesce(vorige.volgnummer, 0) + 1;
    new.op := tijd_van_verloop(new.op, coalesce(vorige.op, besluit_op));
    return new;
  end $$;
  create trigger regels before insert on besluit_uitvoering for each row execute function besluit_uitvoering_regels();

  create function verloop_blijft() returns trigger language plpgsql as $$
  begin
    perform weiger('DHTST', 'Het verloop van een besluit wordt niet herschreven of gewist; leg vast hoe het nu is.');
    return null;
  end $$;
  create trigger blijft before update or delete on besluit_uitvoering for each row execute function verloop_blijft();
  create trigger blijft before update or delete on besluit_antwoord for each row execute function verloop_blijft();
`;

const answerRules = `
  create function besluit_antwoord_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    l lidmaatschap;
    vorige timestamptz;
  begin
    perform eis_read_committed();
    select b.vastgelegd_op into vorige from besluit b where b.id = new.besluit_id and b.driehoek_id = new.driehoek_id for no key update;
    select greatest(vorige, max(a.op)) into vorige from besluit_antwoord a where a.besluit_id = new.besluit_id;
    new.op := tijd_van_verloop(new.op, vorige);
    select * into l from lidmaatschap where id = new.lidmaatschap_id and driehoek_id = new.driehoek_id;
    if l.rol is distinct from 'TEAMCHEF' or not l.geldig @> (new.op at time zone 'Europe/Amsterdam')::date then
      perform weiger('DHNTG', 'Op een besluit antwoordt de teamchef van deze driehoek.');
    end if;
    if huidige_persoon() is not null and l.persoon_id <> huidige_persoon() then
      perform weiger('DHNTG', 'Antwoorden doet de teamchef zelf.');
    end if;
    return new;
  end $$;
  create trigger regels before insert on besluit_antwoord for each row execute function besluit_antwoord_regels();
`;

const decisionRules = `
  -- Nothing of a decision changes any more, now that its course has a table of its own.
  create or replace function besluit_blijft() returns trigger language plpgsql as $$
  begin
    perform weiger('DHTST', 'Wat is afgesproken, wordt niet herschreven of gewist; leg een nieuw besluit vast.');
    return null;
  end $$;
  create trigger blijft before update or delete on besluit_prioriteit for each row execute function besluit_blijft();
  create trigger blijft before update or delete on besluit_raadsdoel for each row execute function besluit_blijft();

  create function besluit_begint_open() returns trigger language plpgsql as $$
  begin
    if new.uitvoering <> 'OPEN' or new.uitvoering_toelichting is not null then
      perform weiger('DHTST', 'Een besluit begint zonder uitvoering; leg daarna vast hoe het ermee gaat.');
    end if;
    return new;
  end $$;
  create trigger begint_open before insert on besluit for each row execute function besluit_begint_open();

  -- On whose authority it rests and what it refers to are part of the decision: recorded by the transaction that recorded the decision,
  -- which is the one that its row carries, since no row of besluit is updated. A decision made inside a savepoint carries that, and is refused.
  create function met_het_besluit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from besluit b where b.id = new.besluit_id and b.xmin = pg_current_xact_id()::xid) then
      perform weiger('DHTST', 'Wat bij een besluit hoort, wordt tegelijk met het besluit vastgelegd; leg een nieuw besluit vast.');
    end if;
    return new;
  end $$;
  create trigger a_met_het_besluit before insert on besluit_beslisser for each row execute function met_het_besluit();
  create trigger a_met_het_besluit before insert on besluit_prioriteit for each row execute function met_het_besluit();
  create trigger a_met_het_besluit before insert on besluit_raadsdoel for each row execute function met_het_besluit();
`;

// What an agreement quotes does not change under it. The shared lock makes quoting a goal and changing it wait for each other.
const goalRules = `
  create function besluit_raadsdoel_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    van_gemeente uuid;
  begin
    perform eis_read_committed();
    select r.gemeente_id into van_gemeente from raadsdoel r where r.id = new.raadsdoel_id for share;
    if van_gemeente is not null and not exists (select from besluit b join agendapunt a on a.id = b.agendapunt_id join vergadering v on v.id = a.vergadering_id
        join driehoek_gemeente d on d.driehoek_id = b.driehoek_id and d.geldig @> v.dag where b.id = new.besluit_id and d.gemeente_id = van_gemeente) then
      perform weiger('DHINV', 'Een van deze raadsdoelen is van een gemeente die op de dag van de vergadering niet bij deze driehoek hoort.');
    end if;
    return new;
  end $$;
  create trigger regels before insert on besluit_raadsdoel for each row execute function besluit_raadsdoel_regels();

  create function raadsdoel_blijft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    if (to_jsonb(new) - array['geldig_tot_en_met', 'geldig']) <> (to_jsonb(old) - array['geldig_tot_en_met', 'geldig'])
        and exists (select from besluit_raadsdoel x where x.raadsdoel_id = old.id) then
      perform weiger('DHTST', format('Een besluit verwijst naar het raadsdoel "%s": alleen de laatste dag daarvan kan nog veranderen. Geef een andere tekst een eigen code of periode.', old.code));
    end if;
    return new;
  end $$;
  create trigger blijft before update on raadsdoel for each row execute function raadsdoel_blijft();
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['besluit_uitvoering', 'besluit_antwoord', 'besluit_prioriteit', 'besluit_raadsdoel']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select, insert on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
      execute format('create policy toevoegen on %I for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
  end $$;
  call bewaak('raadsdoel');
  grant select on raadsdoel to driehoek_api;
  create policy lezen on raadsdoel for select to driehoek_api using ((select aangemeld()));
`;
