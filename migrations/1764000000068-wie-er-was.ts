import type { MigrationInterface, QueryRunner } from 'typeorm';

// As migration 47 has it; and who was there was a member on that day, as ledenOp in src/driehoek/leden.ts asks. It is asked of who is added: a meeting of which
// this is recorded may still move to another day.
const attendance = `
  create or replace function aanwezigheid_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij aanwezigheid := case tg_op when 'DELETE' then old else new end;
    v record;
  begin
    perform eis_read_committed();
    select w.status, w.dag into v from vergadering w where w.id = rij.vergadering_id for no key update;
    if v.status = 'AFGESLOTEN' then
      perform weiger('DHTST', 'Deze vergadering is afgesloten: wie er was, ligt vast.');
    elsif v.status <> 'GEHOUDEN' or tg_op = 'UPDATE' then
      perform weiger('DHTST', 'Wie er was, wordt vastgelegd bij het houden van de vergadering.');
    elsif tg_op = 'INSERT' and exists (select from lidmaatschap l where l.id = new.lidmaatschap_id and not l.geldig @> v.dag) then
      perform weiger('DHINV', 'Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.');
    end if;
    return rij;
  end $$;
`;

// As migration 55 has it; and what a late item is about changes no more once the meeting is held. An item that is added then brings what it is about with it:
// the log says which transaction added it, and only the database writes there. That what it referred to was taken off another agenda, is no change of it.
const about = `
  create or replace function bij_afgesloten_vergadering() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    punt constant uuid := rij->>'agendapunt_id';
    stand text;
    laat boolean;
  begin
    perform eis_read_committed();
    select v.status, a.nagekomen into stand, laat from agendapunt a join vergadering v on v.id = a.vergadering_id
      where a.id = punt for no key update of v;
    if stand in ('AFGESLOTEN', 'GEANNULEERD') then
      perform weiger('DHTST', format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.', lower(stand)));
    elsif stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') and not laat then
      perform weiger('DHTST', 'De agenda is vastgesteld: waarover een punt gaat, verandert niet meer. Open haar weer met een reden, of voeg een nagekomen punt toe.');
    elsif stand = 'GEHOUDEN'
        and not exists (select from logboek l where l.object_id = punt and l.object = 'agendapunt' and l.actie = 'TOEGEVOEGD' and l.transactie = pg_current_xact_id())
        and not (tg_op = 'DELETE' and rij ? 'naar_id' and not exists (select from agendapunt n where n.id = (rij->>'naar_id')::uuid)) then
      perform weiger('DHTST', 'De vergadering is gehouden: waarover een punt gaat, verandert niet meer. Voeg zo nodig een nagekomen punt toe.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
`;

/** Who was there and what a late item was about cannot be made otherwise by plain SQL than by the API. */
export class WieErWas1764000000068 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(attendance);
    await queryRunner.query(about);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
