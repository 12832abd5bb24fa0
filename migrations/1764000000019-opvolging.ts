import type { MigrationInterface, QueryRunner } from 'typeorm';

// Two themes of plans that follow each other are the same subject when they have the same code, or when the later plan says so.
const sameSubject = `
  create function zelfde_onderwerp(p_een uuid, p_ander uuid) returns boolean language sql stable as $$
    select exists (select from thema e join thema a on a.code = e.code where e.id = p_een and a.id = p_ander)
      or exists (select from thema_opvolger o where (o.thema_id, o.opvolger_id) in ((p_een, p_ander), (p_ander, p_een))) $$;
  comment on function zelfde_onderwerp(uuid, uuid) is 'Whether two themes are the same subject in two plans: by code, or because one is declared the successor of the other.';
  grant execute on function zelfde_onderwerp(uuid, uuid) to driehoek_api;

  create or replace function vaste_punten_gelijktrekken(p_vergadering_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    v vergadering;
    punt record;
    plaats integer;
  begin
    select * into v from vergadering where id = p_vergadering_id for no key update;
    if vaste_punten_kloppen(v.id) then
      return;
    end if;
    if v.status = 'AFGESLOTEN' then
      perform weiger('DHVBP', format('De vergadering van %s is afgesloten: haar vaste bespreekpunten liggen vast. Laat de wijziging later ingaan.', to_char(v.dag, 'DD-MM-YYYY')));
    end if;
    for punt in select a.id, a.titel, a.vast_thema_id, t.code, a.uitkomst is not null or exists (select from besluit b where b.agendapunt_id = a.id)
          or exists (select from actie c where c.agendapunt_id = a.id) as besproken
        from agendapunt a join thema t on t.id = a.vast_thema_id
        where a.vergadering_id = v.id and a.vast_thema_id not in (select thema_id from vereiste_vaste_punten(v.driehoek_id, v.dag))
    loop
      if punt.besproken then
        perform weiger('DHVBP', format('Het vaste bespreekpunt "%s" van de vergadering van %s is al besproken; daarom kan die vergadering niet onder een ander plan vallen. Plan een nieuwe vergadering.', punt.titel, to_char(v.dag, 'DD-MM-YYYY')));
      end if;
      -- The same subject in the next plan: the item keeps what was prepared for it.
      update agendapunt a set vast_thema_id = e.thema_id, titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
        from (select w.* from vereiste_vaste_punten(v.driehoek_id, v.dag) w
          where zelfde_onderwerp(w.thema_id, punt.vast_thema_id)
            and not exists (select from agendapunt x where x.vergadering_id = v.id and x.vast_thema_id = w.thema_id)
          order by (w.code = punt.code) desc, w.volgnummer limit 1) e
        where a.id = punt.id;
      if not found then
        delete from agendapunt where id = punt.id;
      end if;
    end loop;
    if v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') then
      update agendapunt a set titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
        from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id and a.vast_versie_id is distinct from thema_versie_op(e.thema_id, v.dag);
    end if;
    update agendapunt a set volgnummer = n.nummer
      from (select id, row_number() over (order by volgnummer) as nummer from agendapunt where vergadering_id = v.id) n
      where a.id = n.id and a.volgnummer <> n.nummer;
    for punt in select * from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where not exists (select from agendapunt a where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id) order by e.volgnummer
    loop
      plaats := plaats_voor_vast_punt(v.id);
      update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = v.id and volgnummer >= plaats;
      insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id, vast_versie_id, vertrouwelijkheid)
        values (v.driehoek_id, v.id, plaats, 'VAST_BESPREEKPUNT', punt.naam, punt.thema_id, thema_versie_op(punt.thema_id, v.dag), 'INTERN');
    end loop;
  end $$;
`;

// A part of something that is over would be set as part of nothing.
const livingParent = `
  create or replace function prioriteit_herkomst_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
      -- Locked, so that who ends the parent at this moment comes before or after.
      if (select p.status from lokale_prioriteit p where p.id = hoger for no key update) = 'BEEINDIGD' then
        perform weiger('DHTST', 'De bovenliggende prioriteit is beëindigd; kies een die nog geldt, of laat haar weg.');
      end if;
      while hoger is not null loop
        if hoger = new.id then
          perform weiger('DHINV', 'Een prioriteit is niet, ook niet langs een omweg, een deel van zichzelf.');
        end if;
        select p.bovenliggend_id into hoger from lokale_prioriteit p where p.id = hoger;
      end loop;
    end if;
    return new;
  end $$;
`;

/** A fixed item follows its subject to a next plan, by code or declared succession; an ended priority gets no new parts. */
export class Opvolging1764000000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sameSubject);
    await queryRunner.query(livingParent);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
