import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Local priorities, the consents that set them (promise 6), and what was assessed as standing on its own. */
export class Prioriteit1764000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(consents);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// instemming_rollen: whose consent sets a priority is the region's rule. The infosheet of the plan names all three; a region that
// follows Politiewet 2012 art. 13 lid 4 to the letter leaves the teamchef out.
const tables = `
  alter table regio add column instemming_rollen text[] not null default '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'
    constraint regio_instemming_rollen_bekend check (cardinality(instemming_rollen) > 0
      and instemming_rollen <@ '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'::text[]);

  -- tekstversie: counts what consents are tied to; a change of the text leaves earlier consents behind.
  create table lokale_prioriteit (
    id uuid default uuidv7() constraint lokale_prioriteit_pk primary key,
    driehoek_id uuid not null constraint lokale_prioriteit_driehoek_fk references driehoek,
    titel text not null constraint lokale_prioriteit_titel_lengte check (length(titel) between 1 and 300),
    omschrijving text constraint lokale_prioriteit_omschrijving_lengte check (length(omschrijving) <= 20000),
    geldig_van date not null,
    geldig_tot_en_met date,
    status text not null default 'VOORGESTELD' constraint lokale_prioriteit_status_bekend check (status in ('VOORGESTELD', 'VASTGESTELD', 'BEEINDIGD')),
    tekstversie integer not null default 1,
    vastgesteld_in_id uuid,
    gewijzigd_op timestamptz not null default now(),
    versie integer not null default 1,
    geldig daterange not null generated always as (case when geldig_tot_en_met < geldig_van then 'empty'::daterange
      else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored,
    constraint lokale_prioriteit_in_driehoek unique (driehoek_id, id),
    constraint lokale_prioriteit_periode check (geldig_tot_en_met >= geldig_van - 1),
    constraint lokale_prioriteit_vastgesteld_in_fk foreign key (driehoek_id, vastgesteld_in_id) references vergadering (driehoek_id, id)
  );
  create index lokale_prioriteit_per_driehoek on lokale_prioriteit (driehoek_id, id);

  create table prioriteit_gemeente (
    driehoek_id uuid not null,
    prioriteit_id uuid not null,
    gemeente_id uuid not null constraint prioriteit_gemeente_gemeente_fk references gemeente,
    constraint prioriteit_gemeente_pk primary key (prioriteit_id, gemeente_id),
    constraint prioriteit_gemeente_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id)
  );

  create table instemming (
    id uuid default uuidv7() constraint instemming_pk primary key,
    driehoek_id uuid not null,
    prioriteit_id uuid not null,
    lidmaatschap_id uuid not null,
    tekstversie integer not null,
    op timestamptz not null default now(),
    constraint instemming_eenmaal unique (prioriteit_id, lidmaatschap_id, tekstversie),
    constraint instemming_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id),
    constraint instemming_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id) references lidmaatschap (driehoek_id, id)
  );

  create table prioriteit_zelfstandig (
    id uuid default uuidv7() constraint prioriteit_zelfstandig_pk primary key,
    driehoek_id uuid not null,
    prioriteit_id uuid not null,
    toelichting text not null constraint prioriteit_zelfstandig_toelichting_lengte check (length(toelichting) between 1 and 20000),
    geldig_van date not null default vandaag(),
    geldig_tot_en_met date,
    vastgelegd_door_id uuid constraint prioriteit_zelfstandig_persoon_fk references persoon,
    vastgelegd_op timestamptz not null default now(),
    geldig daterange not null generated always as (case when geldig_tot_en_met < geldig_van then 'empty'::daterange
      else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored,
    constraint prioriteit_zelfstandig_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id)
  );
  create index prioriteit_zelfstandig_op_prioriteit on prioriteit_zelfstandig (prioriteit_id);
  alter table prioriteit_zelfstandig add constraint prioriteit_zelfstandig_overlapt_niet
    exclude using gist (prioriteit_id with =, geldig with &&);

  create table agendapunt_prioriteit (
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    prioriteit_id uuid not null,
    constraint agendapunt_prioriteit_pk primary key (agendapunt_id, prioriteit_id),
    constraint agendapunt_prioriteit_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) on delete cascade,
    constraint agendapunt_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id) references lokale_prioriteit (driehoek_id, id)
  );
  create index agendapunt_prioriteit_op_prioriteit on agendapunt_prioriteit (prioriteit_id, agendapunt_id);
`;

const consents = `
  -- The gemeenten that a priority concerns: those given, else all of the driehoek today. Both functions see what their caller sees:
  -- the API's role its own driehoeken, the triggers all.
  create function gemeenten_van_prioriteit(p_prioriteit_id uuid) returns setof uuid
    language sql stable as $$
    select g.gemeente_id from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id
    union all
    select d.gemeente_id from lokale_prioriteit p join driehoek_gemeente d on d.driehoek_id = p.driehoek_id and d.geldig @> vandaag()
    where p.id = p_prioriteit_id and not exists (select from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id) $$;

  -- Promise 6: a consent for each role that the region asks for, of a burgemeester for every gemeente concerned, to the text as it is.
  create function instemmingen_compleet(p_prioriteit_id uuid) returns boolean
    language sql stable as $$
    with p as (select lp.id, lp.tekstversie, r.instemming_rollen from lokale_prioriteit lp join driehoek d on d.id = lp.driehoek_id
        join regio r on r.id = d.regio_id where lp.id = p_prioriteit_id),
      gegeven as (select l.rol, l.gemeente_id from p join instemming i on i.prioriteit_id = p.id and i.tekstversie = p.tekstversie
        join lidmaatschap l on l.id = i.lidmaatschap_id)
    select not exists (
      select from p, unnest(p.instemming_rollen) rol where rol <> 'BURGEMEESTER' and rol not in (select g.rol from gegeven g)
      union all
      select from p, gemeenten_van_prioriteit(p_prioriteit_id) nodig where 'BURGEMEESTER' = any (p.instemming_rollen)
        and nodig not in (select g.gemeente_id from gegeven g where g.rol = 'BURGEMEESTER')) $$;
  grant execute on function gemeenten_van_prioriteit(uuid), instemmingen_compleet(uuid) to driehoek_api;

  create function instemming_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    p lokale_prioriteit;
    l lidmaatschap;
  begin
    perform eis_read_committed();
    if tg_op <> 'INSERT' then
      perform weiger('DHTST', 'Een instemming wordt niet gewijzigd of gewist; een nieuwe tekst vraagt nieuwe instemmingen.');
    end if;
    select * into p from lokale_prioriteit where id = new.prioriteit_id for no key update;
    select * into l from lidmaatschap where id = new.lidmaatschap_id;
    if p.status <> 'VOORGESTELD' or new.tekstversie <> p.tekstversie then
      perform weiger('DHTST', 'Instemmen kan alleen met de tekst van een voorstel zoals die nu is.');
    end if;
    if not l.geldig @> vandaag() or l.rol = 'SECRETARIS'
        or (l.rol = 'BURGEMEESTER' and l.gemeente_id not in (select gemeenten_van_prioriteit(p.id))) then
      perform weiger('DHNTG', 'Instemmen kunnen vandaag de officier van justitie, de teamchef en de burgemeesters van de gemeenten die het aangaat.');
    end if;
    if huidige_persoon() is not null and l.persoon_id <> huidige_persoon() then
      perform weiger('DHNTG', 'Instemmen doet ieder lid zelf.');
    end if;
    new.op := now();
    return new;
  end $$;
  create trigger regels before insert or update or delete on instemming for each row execute function instemming_regels();
`;

const rules = `
  create function lokale_prioriteit_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    tekst_anders boolean := tg_op = 'UPDATE' and (new.titel, new.omschrijving, new.geldig_van, new.geldig_tot_en_met)
      is distinct from (old.titel, old.omschrijving, old.geldig_van, old.geldig_tot_en_met);
    tekst_herschreven boolean := tg_op = 'UPDATE' and (new.titel, new.omschrijving, new.geldig_van) is distinct from (old.titel, old.omschrijving, old.geldig_van);
  begin
    perform eis_read_committed();
    if tg_op = 'DELETE' then
      perform weiger('DHTST', 'Een lokale prioriteit wordt niet gewist; beëindig haar.');
    end if;
    if tg_op = 'INSERT' then
      if new.status <> 'VOORGESTELD' then
        perform weiger('DHTST', 'Een lokale prioriteit begint als voorstel.');
      end if;
      return new;
    end if;
    if new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een lokale prioriteit blijft bij haar driehoek.');
    end if;
    if old.status <> 'VOORGESTELD' and (tekst_herschreven or new.vastgesteld_in_id is distinct from old.vastgesteld_in_id) then
      perform weiger('DHTST', 'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit en stel een nieuwe voor.');
    end if;
    if (old.status, new.status) not in (('VOORGESTELD', 'VOORGESTELD'), ('VOORGESTELD', 'VASTGESTELD'), ('VASTGESTELD', 'VASTGESTELD'),
        ('VOORGESTELD', 'BEEINDIGD'), ('VASTGESTELD', 'BEEINDIGD'), ('BEEINDIGD', 'BEEINDIGD')) then
      perform weiger('DHTST', 'Een beëindigde of vastgestelde prioriteit wordt niet opnieuw een voorstel.');
    end if;
    if old.status = 'BEEINDIGD' and new.geldig_tot_en_met is distinct from old.geldig_tot_en_met then
      perform weiger('DHTST', 'Deze prioriteit is al beëindigd.');
    end if;
    if old.status = 'VASTGESTELD' and new.status = 'VASTGESTELD' and new.geldig_tot_en_met is distinct from old.geldig_tot_en_met then
      perform weiger('DHTST', 'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit.');
    end if;
    -- Counted here and nowhere else: consents to an earlier text must not count for this one.
    if new.tekstversie <> old.tekstversie then
      perform weiger('DHTST', 'De versie van de tekst telt de database zelf.');
    end if;
    new.tekstversie := old.tekstversie + (old.status = 'VOORGESTELD' and new.status = 'VOORGESTELD' and tekst_anders)::int;
    if old.status = 'VOORGESTELD' and new.status = 'VASTGESTELD' and tekst_anders then
      perform weiger('DHTST', 'Een prioriteit wordt vastgesteld met de tekst waarmee is ingestemd, niet met een andere.');
    end if;
    if new.status = 'VASTGESTELD' and old.status = 'VOORGESTELD' and not instemmingen_compleet(new.id) then
      perform weiger('DHTST', 'Een prioriteit is pas vastgesteld als ieder die dat volgens de regel van de regio moet, met deze tekst heeft ingestemd.');
    end if;
    new.gewijzigd_op := now();
    return new;
  end $$;
  create trigger regels before insert or update or delete on lokale_prioriteit for each row execute function lokale_prioriteit_regels();
  create trigger versie before update on lokale_prioriteit for each row execute function versie_ophogen('gewijzigd_op', 'versie', 'geldig');

  -- Which gemeenten it concerns is part of what is consented to.
  create function prioriteit_gemeente_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij prioriteit_gemeente := case tg_op when 'DELETE' then old else new end;
    stand text;
  begin
    perform eis_read_committed();
    select status into stand from lokale_prioriteit where id = rij.prioriteit_id for no key update;
    if stand <> 'VOORGESTELD' or tg_op = 'UPDATE' or exists (select from instemming i join lokale_prioriteit p on p.id = i.prioriteit_id
        and p.tekstversie = i.tekstversie where p.id = rij.prioriteit_id) then
      perform weiger('DHTST', 'De gemeenten van een prioriteit veranderen alleen zolang zij een voorstel is waarmee nog niemand instemde.');
    end if;
    if tg_op = 'INSERT' and not exists (select from driehoek_gemeente d where d.driehoek_id = new.driehoek_id and d.gemeente_id = new.gemeente_id and d.geldig @> vandaag()) then
      perform weiger('DHINV', 'Een van deze gemeenten hoort niet bij deze driehoek.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger regels before insert or update or delete on prioriteit_gemeente for each row execute function prioriteit_gemeente_regels();

  create function zelfstandig_blijft() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.geldig_tot_en_met is null
        and (to_jsonb(new) - array['geldig_tot_en_met', 'geldig']) = (to_jsonb(old) - array['geldig_tot_en_met', 'geldig']) then
      return new;
    end if;
    perform weiger('DHTST', 'Wat is vastgelegd, wordt niet herschreven; het eindigt, en er begint iets nieuws.');
    return null;
  end $$;
  create trigger blijft before update or delete on prioriteit_zelfstandig for each row execute function zelfstandig_blijft();
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['lokale_prioriteit', 'prioriteit_gemeente', 'instemming', 'prioriteit_zelfstandig', 'agendapunt_prioriteit']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select, insert on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
      execute format('create policy toevoegen on %I for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
    foreach tabel in array array['lokale_prioriteit', 'prioriteit_zelfstandig']
    loop
      execute format('grant update on %I to driehoek_api', tabel);
      execute format('create policy wijzigen on %I for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
    foreach tabel in array array['prioriteit_gemeente', 'agendapunt_prioriteit']
    loop
      execute format('grant delete on %I to driehoek_api', tabel);
      execute format('create policy verwijderen on %I for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
  end $$;
`;
