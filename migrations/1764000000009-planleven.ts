import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a plan: consultation, adoption, offering, withdrawal; with who and when, and each council's answer. */
export class Planleven1764000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(keepers);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const tables = `
  alter table regionaal_beleidsplan
    add column aangeboden_minister_op date,
    add column aangeboden_korpschef_op date,
    add column intrekking_toelichting text constraint regionaal_beleidsplan_intrekking_lengte check (length(intrekking_toelichting) between 1 and 20000);

  create table plan_stap (
    id uuid default uuidv7() constraint plan_stap_pk primary key,
    beleidsplan_id uuid not null constraint plan_stap_beleidsplan_fk references regionaal_beleidsplan on delete cascade,
    status text not null,
    op timestamptz not null default now(),
    door text not null
  );
  create index plan_stap_op_beleidsplan on plan_stap (beleidsplan_id, id);

  -- Politiewet 2012 art. 38b: the council is heard on the draft. Neither wishes nor objections is an answer too.
  create table zienswijze (
    id uuid default uuidv7() constraint zienswijze_pk primary key,
    beleidsplan_id uuid not null constraint zienswijze_beleidsplan_fk references regionaal_beleidsplan,
    gemeente_id uuid not null constraint zienswijze_gemeente_fk references gemeente,
    gehoord_op date not null,
    wensen text constraint zienswijze_wensen_lengte check (length(wensen) <= 20000),
    bedenkingen text constraint zienswijze_bedenkingen_lengte check (length(bedenkingen) <= 20000),
    reactie text constraint zienswijze_reactie_lengte check (length(reactie) <= 20000),
    vastgelegd_op timestamptz not null default now(),
    constraint zienswijze_uniek unique (beleidsplan_id, gemeente_id)
  );
`;

const rules = `
  create function plan_levensloop() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    ontbreekt text;
  begin
    if new.status <> old.status then
      -- Someone who asks follows the steps; the owner, who loads a plan with its history from a file, says where it is.
      if huidige_persoon() is not null and (old.status, new.status) not in (('CONCEPT', 'RAADPLEGING'), ('RAADPLEGING', 'CONCEPT'), ('RAADPLEGING', 'VASTGESTELD'), ('VASTGESTELD', 'AANGEBODEN'),
          ('CONCEPT', 'INGETROKKEN'), ('RAADPLEGING', 'INGETROKKEN'), ('VASTGESTELD', 'INGETROKKEN'), ('AANGEBODEN', 'INGETROKKEN')) then
        perform weiger('DHTST', format('Een plan gaat niet van %s naar %s.', old.status, new.status));
      end if;
      if huidige_persoon() is not null and new.status = 'VASTGESTELD' then
        select string_agg(g.naam, ', ' order by g.naam) into ontbreekt from gemeente g where g.regio_id = new.regio_id
          and not exists (select from zienswijze z where z.beleidsplan_id = new.id and z.gemeente_id = g.id);
        if ontbreekt is not null then
          perform weiger('DHTST', format('Een plan wordt pas vastgesteld als de raad van elke gemeente is gehoord; nog niet gehoord: %s.', ontbreekt));
        end if;
      end if;
      insert into plan_stap (beleidsplan_id, status, door)
        values (new.id, new.status, coalesce(nullif(current_setting('driehoek.naam', true), ''), session_user));
    end if;
    return new;
  end $$;
  create trigger levensloop before update on regionaal_beleidsplan for each row execute function plan_levensloop();

  create function zienswijze_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij zienswijze := case tg_op when 'DELETE' then old else new end;
    p regionaal_beleidsplan;
  begin
    select * into p from regionaal_beleidsplan where id = rij.beleidsplan_id for no key update;
    if p.status <> 'RAADPLEGING' then
      perform weiger('DHTST', 'Zienswijzen worden vastgelegd zolang het plan in raadpleging is.');
    end if;
    if tg_op <> 'DELETE' and not exists (select from gemeente g where g.id = new.gemeente_id and g.regio_id = p.regio_id) then
      perform weiger('DHINV', 'Deze gemeente hoort niet bij de regio van het plan.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger regels before insert or update or delete on zienswijze for each row execute function zienswijze_regels();
`;

// Who keeps a region's plans: regio-beheer. The opener says so for the transaction, beside the memberships.
const keepers = `
  create function beheert() returns uuid[] language sql stable
    begin atomic select coalesce(array_agg(r.regio_id), '{}') from regiorol r where r.persoon_id = huidige_persoon() and r.rol = 'regio-beheer'; end;
  comment on function beheert() is 'The regions whose plans the asker of this transaction keeps (role regio-beheer).';
  create function plan_vasthouden(p_regio_id uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not p_regio_id = any (beheert()) then
      perform weiger('DHNTG', 'Alleen wie de regio beheert (regio-beheer) mag haar plannen wijzigen.');
    end if;
    perform kader_alleen(p_regio_id);
  end $$;
  grant execute on function beheert(), plan_vasthouden(uuid) to driehoek_api;
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['plan_stap', 'zienswijze']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using ((select aangemeld()))', tabel);
    end loop;
  end $$;
  grant update (status, ingetrokken_per, aangeboden_minister_op, aangeboden_korpschef_op, intrekking_toelichting, versie) on regionaal_beleidsplan to driehoek_api;
  create policy wijzigen on regionaal_beleidsplan for update to driehoek_api using (regio_id = any ((select beheert())::uuid[]));
  grant insert, update on zienswijze to driehoek_api;
  create policy toevoegen on zienswijze for insert to driehoek_api
    with check (beleidsplan_id in (select p.id from regionaal_beleidsplan p where p.regio_id = any ((select beheert())::uuid[])));
  create policy wijzigen on zienswijze for update to driehoek_api
    using (beleidsplan_id in (select p.id from regionaal_beleidsplan p where p.regio_id = any ((select beheert())::uuid[])));
`;
