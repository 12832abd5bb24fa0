import type { MigrationInterface, QueryRunner } from 'typeorm';

// Promise 6: until when it holds was agreed too. It may end sooner.
const ending = `
  create function prioriteit_einde_regels() returns trigger language plpgsql as $$
  begin
    if new.geldig_tot_en_met is null then
      perform weiger('DHTST', 'Een prioriteit wordt beëindigd per een dag.');
    elsif old.status = 'VASTGESTELD' and new.geldig_tot_en_met > coalesce(old.geldig_tot_en_met, 'infinity') then
      perform weiger('DHTST', 'Een prioriteit eindigt niet later dan was afgesproken.');
    end if;
    return new;
  end $$;
  create trigger einde before update on lokale_prioriteit for each row
    when (new.status = 'BEEINDIGD' and old.status <> 'BEEINDIGD') execute function prioriteit_einde_regels();
`;

// A proposal that names no gemeenten follows the driehoek. What stops being one keeps those of that day: they are part of what was agreed. Before
// "regels", which counts the consents: so those are of exactly the gemeenten that are written down.
const gemeenten = `
  create or replace function gemeenten_van_prioriteit(p_prioriteit_id uuid) returns setof uuid
    language sql stable as $$
    select g.gemeente_id from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id
    union all
    select d.gemeente_id from lokale_prioriteit p join driehoek_gemeente d on d.driehoek_id = p.driehoek_id and d.geldig @> vandaag()
    where p.id = p_prioriteit_id and p.status = 'VOORGESTELD'
      and not exists (select from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id) $$;

  create function prioriteit_gemeenten_vastleggen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    insert into prioriteit_gemeente (driehoek_id, prioriteit_id, gemeente_id)
      select old.driehoek_id, old.id, g from gemeenten_van_prioriteit(old.id) g on conflict do nothing;
    return new;
  end $$;
  create trigger gemeenten before update on lokale_prioriteit for each row
    when (old.status = 'VOORGESTELD' and new.status <> 'VOORGESTELD') execute function prioriteit_gemeenten_vastleggen();

  -- As migration 6 has it, for whoever writes; the trigger above only writes down what is.
  create or replace function prioriteit_gemeente_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij prioriteit_gemeente := case tg_op when 'DELETE' then old else new end;
    stand text;
  begin
    perform eis_read_committed();
    if tg_op = 'INSERT' and pg_trigger_depth() > 1 then
      return new;
    end if;
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
`;

// Of what was set or ended before: the gemeenten of the day on which it stopped being a proposal, as the log or else the last consent says; of
// today, where neither says or the driehoek had none that day.
const present = `
  alter table prioriteit_gemeente disable trigger regels;
  with toen as (
    select p.id, p.driehoek_id, (coalesce(
        (select max(l.tijdstempel) from logboek l where l.object_id = p.id and l.object = 'lokale_prioriteit'
          and l.voor->>'status' = 'VOORGESTELD' and l.na->>'status' <> 'VOORGESTELD'),
        (select max(i.op) from instemming i where i.prioriteit_id = p.id and i.tekstversie = p.tekstversie),
        now()) at time zone 'Europe/Amsterdam')::date as dag
    from lokale_prioriteit p
    where p.status <> 'VOORGESTELD' and not exists (select from prioriteit_gemeente g where g.prioriteit_id = p.id))
  insert into prioriteit_gemeente (driehoek_id, prioriteit_id, gemeente_id)
    select t.driehoek_id, t.id, d.gemeente_id from toen t join driehoek_gemeente d on d.driehoek_id = t.driehoek_id
      and d.geldig @> case when exists (select from driehoek_gemeente x where x.driehoek_id = t.driehoek_id and x.geldig @> t.dag) then t.dag else vandaag() end;
  alter table prioriteit_gemeente enable trigger regels;
`;

/** Until when an agreed priority holds at the latest, and which gemeenten it concerns, stays as it was agreed. */
export class PrioriteitBlijft1764000000046 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ending);
    await queryRunner.query(gemeenten);
    await queryRunner.query(present);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
