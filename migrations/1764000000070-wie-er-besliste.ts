import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who records something of a member, and who ends that membership, wait for each other: what the rules of the table then look at, is what the other left. Runs
// before those. Ending it afterwards undoes nothing: it was a member who was there, decided, answered or consented.
const held = (table: string, column: string) => `
  create trigger a_lid_vasthouden before insert on ${table} for each row execute function lidmaatschap_vasthouden('${column}');`;
const holding = `
  create function lidmaatschap_vasthouden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform from lidmaatschap l where l.id = (to_jsonb(new)->>tg_argv[0])::uuid for share;
    return new;
  end $$;
  ${['aanwezigheid', 'besluit_beslisser', 'besluit_antwoord', 'instemming'].map((table) => held(table, 'lidmaatschap_id')).join('')}
  ${held('actie', 'eigenaar_id')}
  create trigger a_lid_vasthouden_bij before update on actie for each row
    when (new.eigenaar_id is distinct from old.eigenaar_id) execute function lidmaatschap_vasthouden('eigenaar_id');
`;

// As beslissersOf in src/vergadering/afspraak.service.ts asks. Whoever was there was a member on the day that the meeting then had: it may have moved since. The
// trigger of the decision, vastleggen_tijdens_vergadering, holds the row of the meeting.
const deciding = `
  create function besluit_beslisser_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    v record;
    l lidmaatschap;
  begin
    select w.id, w.dag into v from besluit b join agendapunt a on a.id = b.agendapunt_id join vergadering w on w.id = a.vergadering_id where b.id = new.besluit_id;
    select * into l from lidmaatschap where id = new.lidmaatschap_id;
    if not l.geldig @> v.dag and not exists (select from aanwezigheid w where w.vergadering_id = v.id and w.lidmaatschap_id = l.id) then
      perform weiger('DHINV', 'Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.');
    elsif l.rol = 'SECRETARIS' then
      perform weiger('DHINV', 'Een secretaris beslist niet mee; noem de burgemeester, officier van justitie of teamchef.');
    end if;
    return new;
  end $$;
  create trigger regels before insert on besluit_beslisser for each row execute function besluit_beslisser_regels();

  -- Politiewet 2012 art. 13 lid 2 and 4: an agreement is made by someone.
  create function afspraak_op_gezag() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from besluit_beslisser x where x.besluit_id = new.id) then
      perform weiger('DHINV', 'Noem op wiens gezag deze afspraak rust.');
    end if;
    return null;
  end $$;
  create constraint trigger op_gezag after insert on besluit deferrable initially deferred for each row
    when (new.soort <> 'OVERIG') execute function afspraak_op_gezag();
`;

// As AfspraakService asks: of who gets an action when it is recorded on the day of the meeting, of who gets it later on that day.
const owning = `
  create function actie_eigenaar_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    dag constant date := case tg_op when 'UPDATE' then vandaag()
      else (select v.dag from agendapunt a join vergadering v on v.id = a.vergadering_id where a.id = new.agendapunt_id) end;
  begin
    if exists (select from lidmaatschap l where l.id = new.eigenaar_id and not l.geldig @> dag) then
      perform weiger('DHINV', format('Wie deze actie krijgt, was op %s geen lid van deze driehoek.', to_char(dag, 'DD-MM-YYYY')));
    end if;
    return new;
  end $$;
  create trigger eigenaar before insert on actie for each row execute function actie_eigenaar_regels();
  create trigger eigenaar_bij before update on actie for each row
    when (new.eigenaar_id is distinct from old.eigenaar_id) execute function actie_eigenaar_regels();
`;

/** Who decided, answered, consented or took something up was a member then, whoever writes it down, and however close to the end of the membership. */
export class WieErBesliste1764000000070 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(holding);
    await queryRunner.query(deciding);
    await queryRunner.query(owning);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
