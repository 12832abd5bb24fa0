import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whose consent the region's rule still asks for: a role, and of a burgemeester the gemeente. Said once: what is complete lacks nothing. As who asks, who
// sees a priority sees its consents too.
const missing = `
  create function ontbrekende_instemmingen(p_prioriteit_id uuid) returns table (driehoek_id uuid, rol text, gemeente_id uuid)
    language sql stable as $$
    with p as (select lp.id, lp.driehoek_id, lp.tekstversie, r.instemming_rollen from lokale_prioriteit lp join driehoek d on d.id = lp.driehoek_id
        join regio r on r.id = d.regio_id where lp.id = p_prioriteit_id),
      nodig as (select p.driehoek_id, n.rol, null::uuid as gemeente_id from p, unnest(p.instemming_rollen) n(rol) where n.rol <> 'BURGEMEESTER'
        union all select p.driehoek_id, 'BURGEMEESTER', g.id from p, gemeenten_van_prioriteit(p_prioriteit_id) g(id)
          where 'BURGEMEESTER' = any (p.instemming_rollen))
    select n.driehoek_id, n.rol, n.gemeente_id from nodig n where not exists (
      select from p join instemming i on i.prioriteit_id = p.id and i.tekstversie = p.tekstversie join lidmaatschap l on l.id = i.lidmaatschap_id
        where l.rol = n.rol and l.gemeente_id is not distinct from n.gemeente_id) $$;
  comment on function ontbrekende_instemmingen(uuid) is 'Whose consent to the text as it is the rule of the region still asks for.';
  grant execute on function ontbrekende_instemmingen(uuid) to driehoek_api;

  create or replace function instemmingen_compleet(p_prioriteit_id uuid) returns boolean
    language sql stable as $$
    select not exists (select from ontbrekende_instemmingen(p_prioriteit_id)) $$;
`;

// Actions over all driehoeken, the earliest last day first: what has none comes last.
const sooner = `create index actie_op_uiterlijk on actie (coalesce(uiterlijk, 'infinity'::date), id);`;

/** Who must still consent can be asked, by the same rule that says when a priority is set. */
export class WieNogInstemt1764000000057 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(missing);
    await queryRunner.query(sooner);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
