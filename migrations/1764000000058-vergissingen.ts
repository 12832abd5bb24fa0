import type { MigrationInterface, QueryRunner } from 'typeorm';

// As migration 44 has it; and two things that a mistake asks for. An ordinary item that is still in preparation moves to another agenda in preparation, with
// what hangs at it. And an agenda that opens again has no late items: what was one is adopted with the rest.
const APART = `array['vertrouwelijkheid', 'gewijzigd_op', 'versie']`;
const itemRules = `
  create or replace function agendapunt_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    punt agendapunt := case tg_op when 'DELETE' then old else new end;
    stand text;
    ander boolean := tg_op = 'UPDATE' and new.vergadering_id <> old.vergadering_id;
    alleen_volgorde boolean := tg_op = 'UPDATE'
      and (to_jsonb(new) - array['volgnummer', 'gewijzigd_op', 'versie']) = (to_jsonb(old) - array['volgnummer', 'gewijzigd_op', 'versie']);
    -- A level that does not exist is no higher one.
    alleen_hoger boolean := coalesce(tg_op = 'UPDATE' and niveau_rang(new.vertrouwelijkheid) > niveau_rang(old.vertrouwelijkheid)
      and (to_jsonb(new) - ${APART}) = (to_jsonb(old) - ${APART}), false);
  begin
    perform eis_read_committed();
    if tg_op = 'UPDATE' and new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een agendapunt blijft bij zijn driehoek.');
    end if;
    if ander then
      -- Held before they are looked at, in a statement of its own: with the status as a condition only those would be held that are no concept already.
      perform from vergadering w where w.id in (old.vergadering_id, new.vergadering_id) order by w.id for no key update;
    end if;
    if ander and (old.soort not in ('BESPREEKPUNT', 'BESLUITPUNT')
        or exists (select from vergadering w where w.id in (old.vergadering_id, new.vergadering_id) and w.status <> 'CONCEPT')) then
      perform weiger('DHTST', 'Alleen een gewoon agendapunt gaat naar een andere vergadering, en alleen zolang beide agenda’s een concept zijn; houd het anders aan.');
    end if;
    select status into stand from vergadering where id = punt.vergadering_id for no key update;
    if not alleen_hoger and (stand = 'AFGESLOTEN' or (stand = 'GEANNULEERD' and punt.vast_thema_id is null and not alleen_volgorde)) then
      perform weiger('DHTST', format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.', lower(stand)));
    end if;
    if tg_op = 'DELETE' then
      if old.uitkomst is not null then
        perform weiger('DHTST', 'Een agendapunt waarvan de uitkomst is vastgelegd, kan niet worden verwijderd.');
      end if;
      if old.vast_thema_id is null and stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') then
        perform weiger('DHTST', 'De agenda is vastgesteld: er gaat niets meer af. Leg bij het punt de uitkomst VERVALLEN of AANGEHOUDEN vast.');
      end if;
    elsif tg_op = 'INSERT' then
      new.nagekomen := stand <> 'CONCEPT';
    else
      new.nagekomen := old.nagekomen and stand <> 'CONCEPT';
    end if;
    if not alleen_hoger and new.uitkomst is not null and stand <> 'GEHOUDEN' then
      perform weiger('DHTST', 'Een uitkomst wordt vastgelegd als de vergadering is gehouden en nog niet is afgesloten.');
    end if;
    if tg_op = 'UPDATE' and old.uitkomst is not null and new.uitkomst is null then
      perform weiger('DHTST', 'Een vastgelegde uitkomst kan worden verbeterd, maar niet gewist.');
    end if;
    if not alleen_volgorde and tg_op <> 'DELETE' then
      new.gewijzigd_op := now();
    end if;
    update vergadering set gewijzigd_op = now()
      where id in (punt.vergadering_id, case when ander then old.vergadering_id end) and gewijzigd_op <> now();
    return case tg_op when 'DELETE' then old else new end;
  end $$;
`;

// What a late item was, it is no more once its agenda is open: the items themselves are brought in step as it opens.
const reopening = `
  create function nagekomen_vervalt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update agendapunt set nagekomen = false where vergadering_id = new.id and nagekomen;
    return null;
  end $$;
  create trigger nagekomen_vervalt after update of status on vergadering for each row
    when (old.status = 'AGENDA_VASTGESTELD' and new.status = 'CONCEPT') execute function nagekomen_vervalt();
`;

// An item that went is a change of the agenda that it left, for whoever sees the item; and that agenda must hold without it.
const leaving = `
  create function agendapunt_vertrokken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update vergadering_zichtbaar_gewijzigd set
      intern_op = now(), openbaar_op = case old.vertrouwelijkheid when 'OPENBAAR' then now() else openbaar_op end
      where vergadering_id = old.vergadering_id and old.vertrouwelijkheid <> 'VERTROUWELIJK';
    return null;
  end $$;
  create trigger vertrokken after update on agendapunt for each row
    when (old.vergadering_id <> new.vergadering_id) execute function agendapunt_vertrokken();

  create function verlaten_agenda_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from agendapunt where vergadering_id = old.vergadering_id
        having count(*) <> coalesce(max(volgnummer), 0) or coalesce(min(volgnummer), 1) <> 1) then
      perform weiger('DHCNF', 'De volgorde van de agenda is intussen door een ander gewijzigd; haal de agenda opnieuw op.');
    end if;
    return null;
  end $$;
  create constraint trigger verlaten_klopt after update on agendapunt deferrable initially deferred for each row
    when (old.vergadering_id <> new.vergadering_id) execute function verlaten_agenda_klopt();
`;

// The rules of migration 47 say when: while the meeting is held and not closed.
const attendance = `
  grant delete on aanwezigheid to driehoek_api;
  create policy verwijderen on aanwezigheid for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;

// What was agreed is never rewritten: a decision that was recorded wrongly, or that a later one undoes, is replaced by another, once. That it was, is told to
// whoever sees it; by which, to whoever sees that one. What replaced decisions there are, overviews do not count.
const STAND = `coalesce((select u.stand from besluit_uitvoering u where u.besluit_id = besluit.id order by u.volgnummer desc limit 1), 'OPEN')`;
const replacing = `
  alter table besluit add column vervangt_id uuid,
    add constraint besluit_vervangt_fk foreign key (driehoek_id, vervangt_id) references besluit (driehoek_id, id),
    add constraint besluit_vervangt_een_ander check (vervangt_id <> id),
    add constraint besluit_een_keer_vervangen unique (vervangt_id);

  create function is_vervangen(p_besluit_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from besluit b where b.vervangt_id = p_besluit_id) $$;
  comment on function is_vervangen(uuid) is 'Whether another decision replaced this one, seen or not.';
  grant execute on function is_vervangen(uuid) to driehoek_api;

  create trigger a_wijziging_vervangen after insert on besluit for each row when (new.vervangt_id is not null)
    execute function wijziging_van_deel('BESLUIT', 'vervangt_id');

  create or replace view telling_besluit as select id, driehoek_id, agendapunt_id, ${STAND} as uitvoering from besluit
    where (driehoek_id in (select unnest(telt())) or exists (select from telling_agendapunt a where a.id = besluit.agendapunt_id))
      and not exists (select from besluit later where later.vervangt_id = besluit.id);
`;

/** What goes wrong in a meeting's course can be put right, and nothing recorded is lost by it. */
export class Vergissingen1764000000058 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(itemRules);
    await queryRunner.query(reopening);
    await queryRunner.query(leaving);
    await queryRunner.query(attendance);
    await queryRunner.query(replacing);
    // Those of agendas that opened before this.
    await queryRunner.query(
      `update agendapunt a set nagekomen = false from vergadering v where v.id = a.vergadering_id and v.status = 'CONCEPT' and a.nagekomen`,
    );
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
