import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who was there is a part of the meeting: who changes it changes the meeting, once a transaction. The log says whether this one changed it already, as it does
// when the meeting is held; only the database writes there. Who sees the meeting and not who was there is told of nothing by it: what rises is the version alone.
const OTHERWISE = `(to_jsonb(old) - '{versie,gewijzigd_op}'::text[]) <> (to_jsonb(new) - '{versie,gewijzigd_op}'::text[])`;
const attendance = `
  create function aanwezigheid_telt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bij constant uuid := case tg_op when 'DELETE' then old.vergadering_id else new.vergadering_id end;
  begin
    update vergadering set versie = versie + 1, gewijzigd_op = now() where id = bij
      and not exists (select from logboek l where l.object_id = bij and l.object = 'vergadering' and l.transactie = pg_current_xact_id()
        and l.voor->>'versie' is distinct from l.na->>'versie');
    update vergadering_zichtbaar_gewijzigd set intern_op = now() where vergadering_id = bij and intern_op <> now();
    return null;
  end $$;
  create trigger telt after insert or delete on aanwezigheid for each row execute function aanwezigheid_telt();

  create or replace trigger a_wijziging_bij after update on vergadering for each row when (old.versie <> new.versie and ${OTHERWISE})
    execute function wijziging_van_object('VERGADERING', 'OPENBAAR');
  create or replace trigger zichtbaar_gewijzigd_bij after update on vergadering for each row when (old.versie <> new.versie and ${OTHERWISE})
    execute function vergadering_zelf_gewijzigd();
`;

// An item that was held over comes back once, and is not lost: what continues it does so from the start, or as the fixed item of its subject, and is let go of
// when it turns out not to have been held over. Whoever takes it up holds its row, so that its outcome does not change meanwhile. Runs after regels, which holds
// the row of the meeting. Of an agenda that was adopted stays, too, which meeting's report is on it.
const continuing = `
  create function agendapunt_herkomst() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and new.aangehouden_van_id is distinct from old.aangehouden_van_id
        and (old.vast_thema_id is null or (old.aangehouden_van_id is not null and new.aangehouden_van_id is not null)) then
      perform weiger('DHTST', 'Van welk aangehouden punt dit de voortzetting is, verandert niet.');
    elsif tg_op = 'UPDATE' and new.verslag_van_id is distinct from old.verslag_van_id
        and (select v.status from vergadering v where v.id = new.vergadering_id) <> 'CONCEPT' then
      perform weiger('DHTST', 'De agenda is vastgesteld: van welke vergadering het verslag erop staat, verandert niet meer.');
    end if;
    perform from agendapunt a where a.id = new.aangehouden_van_id for share;
    return new;
  end $$;
  create trigger vastgesteld_herkomst before insert on agendapunt for each row
    when (new.aangehouden_van_id is not null) execute function agendapunt_herkomst();
  create trigger vastgesteld_herkomst_bij before update on agendapunt for each row
    when ((new.aangehouden_van_id, new.verslag_van_id) is distinct from (old.aangehouden_van_id, old.verslag_van_id)) execute function agendapunt_herkomst();

  create function agendapunt_herkomst_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    punt agendapunt;
  begin
    select * into punt from agendapunt where id = new.id;
    if exists (select from agendapunt a where a.id = punt.aangehouden_van_id and a.uitkomst is distinct from 'AANGEHOUDEN') then
      perform weiger('DHTST', 'Alleen een punt dat is aangehouden, komt op een volgende agenda terug.');
    elsif tg_op = 'UPDATE' and punt.aangehouden_van_id is null and exists (select from agendapunt a where a.id = old.aangehouden_van_id and a.uitkomst = 'AANGEHOUDEN') then
      perform weiger('DHTST', 'Van welk aangehouden punt dit de voortzetting is, verandert niet.');
    elsif punt.uitkomst <> 'AANGEHOUDEN' and exists (select from agendapunt later join vergadering v on v.id = later.vergadering_id
        where later.aangehouden_van_id = punt.id and v.status <> 'GEANNULEERD') then
      perform weiger('DHTST', 'Dit punt staat als aangehouden al op een volgende agenda; verwijder het daar eerst.');
    end if;
    return null;
  end $$;
  create constraint trigger herkomst_klopt after insert on agendapunt deferrable initially deferred for each row
    when (new.aangehouden_van_id is not null) execute function agendapunt_herkomst_klopt();
  create constraint trigger herkomst_klopt_bij after update on agendapunt deferrable initially deferred for each row
    when (new.aangehouden_van_id is distinct from old.aangehouden_van_id or (old.uitkomst = 'AANGEHOUDEN' and new.uitkomst <> 'AANGEHOUDEN'))
    execute function agendapunt_herkomst_klopt();
`;

// A decision comes in the place of one that is there: two that come at once, each in the place of the other, would both count nowhere.
const replacing = `
  create function besluit_vervangt_eerder() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from besluit b where b.id = new.vervangt_id) then
      perform weiger('DHINV', 'Een besluit komt in de plaats van een dat al is vastgelegd.');
    end if;
    return new;
  end $$;
  create trigger vervangt_eerder before insert on besluit for each row when (new.vervangt_id is not null) execute function besluit_vervangt_eerder();
`;

// An item is whoever's who adds it; of the proposer, when it is a proposal that is taken up; and of whoever it was of, when it was held over.
const submitter = `
  create function agendapunt_indiener() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.indiener_id <> huidige_persoon()
        and not exists (select from agendapunt a where a.id = new.aangehouden_van_id and a.indiener_id = new.indiener_id)
        and not exists (select from agendavoorstel s where s.driehoek_id = new.driehoek_id and s.status = 'OPEN' and s.indiener_id = new.indiener_id and s.titel = new.titel) then
      perform weiger('DHNTG', 'Een agendapunt is van wie het inbrengt, of van wie het voorstelde.');
    end if;
    return new;
  end $$;
  create trigger indiener before insert on agendapunt for each row
    when (huidige_persoon() is not null and new.indiener_id is not null) execute function agendapunt_indiener();
`;

// That a priority stands alone is recorded of today on, and ends only with a link, as KoppelingService has it. Of one that has ended, neither is recorded. The
// owner may bring history.
const assessed = `
  create function prioriteit_geldt_nog() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    if (select p.status from lokale_prioriteit p where p.id = new.prioriteit_id for no key update) = 'BEEINDIGD' then
      perform weiger('DHTST', 'Deze prioriteit is beëindigd; neem een prioriteit die nog geldt.');
    end if;
    return new;
  end $$;
  create trigger a_geldt_nog before insert on koppeling for each row execute function prioriteit_geldt_nog();
  create trigger a_geldt_nog before insert on prioriteit_zelfstandig for each row execute function prioriteit_geldt_nog();

  create function zelfstandig_vanaf_vandaag() returns trigger language plpgsql as $$
  begin
    new.geldig_van := vandaag();
    new.geldig_tot_en_met := null;
    return new;
  end $$;
  create trigger b_vanaf_vandaag before insert on prioriteit_zelfstandig for each row
    when (huidige_persoon() is not null) execute function zelfstandig_vanaf_vandaag();

  create function zelfstandig_tot_een_koppeling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from koppeling k where k.prioriteit_id = new.prioriteit_id and k.geldig_van = new.geldig_tot_en_met + 1) then
      perform weiger('DHTST', 'Dat een prioriteit op zichzelf staat, eindigt met de koppeling die volgt.');
    end if;
    return null;
  end $$;
  create constraint trigger tot_een_koppeling after update on prioriteit_zelfstandig deferrable initially deferred for each row
    when (new.geldig_tot_en_met is distinct from old.geldig_tot_en_met) execute function zelfstandig_tot_een_koppeling();
`;

/** What the services kept to and plain SQL did not. */
export class OokZonderDienst1764000000071 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(attendance);
    await queryRunner.query(continuing);
    await queryRunner.query(replacing);
    await queryRunner.query(submitter);
    await queryRunner.query(assessed);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
