import type { MigrationInterface, QueryRunner } from 'typeorm';

// The log knows when each was set. Where it does not reach back that far, the last consent to the text says it. No trigger runs: what the
// log tells is no change of a priority.
const column = `
  alter table lokale_prioriteit add column vastgesteld_op timestamptz;
  comment on column lokale_prioriteit.vastgesteld_op is 'When it was set; without it, a priority that ended is a proposal that was withdrawn.';
  alter table lokale_prioriteit disable trigger user;
  update lokale_prioriteit p set vastgesteld_op = coalesce(
    (select min(l.tijdstempel) from logboek l where l.object = 'lokale_prioriteit' and l.object_id = p.id and l.na->>'status' = 'VASTGESTELD'),
    case when p.status = 'VASTGESTELD' or instemmingen_compleet(p.id)
      then coalesce((select max(i.op) from instemming i where i.prioriteit_id = p.id and i.tekstversie = p.tekstversie), p.gewijzigd_op) end)
  where p.status <> 'VOORGESTELD';
  alter table lokale_prioriteit enable trigger user;
  alter table lokale_prioriteit add constraint lokale_prioriteit_vastgesteld_op
    check (status = 'BEEINDIGD' or (status = 'VASTGESTELD') = (vastgesteld_op is not null));
`;

// After "regels", which refuses what may not be; before "versie", which counts what changed.
const rule = `
  create function prioriteit_vastgesteld_op() returns trigger language plpgsql as $$
  begin
    new.vastgesteld_op := case when tg_op = 'INSERT' then null
      when old.status = 'VOORGESTELD' and new.status = 'VASTGESTELD' then now() else old.vastgesteld_op end;
    return new;
  end $$;
  create trigger vastgesteld before insert or update on lokale_prioriteit for each row execute function prioriteit_vastgesteld_op();
`;

/** When a priority was set stays known after its end, so that a proposal that was withdrawn is not counted as one that held. */
export class VastgesteldOp1764000000049 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(column);
    await queryRunner.query(rule);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
