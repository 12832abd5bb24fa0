-- Lists the consents that the region's rule still requires: a role, and for a burgemeester the
-- gemeente. `instemmingen_compleet` uses it too. It runs as the caller: a user that the policies
-- show a priority also sees its consents.
create or replace function ontbrekende_instemmingen(p_prioriteit_id uuid)
  returns table (driehoek_id uuid, rol text, gemeente_id uuid)
language sql stable as $$
with p as (select lp.id, lp.driehoek_id, lp.tekstversie, r.instemming_rollen
  from lokale_prioriteit lp join driehoek d on d.id = lp.driehoek_id
    join regio r on r.id = d.regio_id where lp.id = p_prioriteit_id),
  nodig as (select p.driehoek_id, n.rol, null::uuid as gemeente_id
    from p, unnest(p.instemming_rollen) n(rol) where n.rol <> 'BURGEMEESTER'
    union all select p.driehoek_id, 'BURGEMEESTER', g.id
      from p, gemeenten_van_prioriteit(p_prioriteit_id) g(id)
      where 'BURGEMEESTER' = any (p.instemming_rollen))
select n.driehoek_id, n.rol, n.gemeente_id from nodig n where not exists (
  select
    from p join instemming i on i.prioriteit_id = p.id
      and i.tekstversie = p.tekstversie join lidmaatschap l on l.id = i.lidmaatschap_id
    where l.rol = n.rol and l.gemeente_id is not distinct from n.gemeente_id) $$;
grant execute on function ontbrekende_instemmingen(uuid) to driehoek_api;
comment on function ontbrekende_instemmingen(uuid)
  is 'Whose consent to the text as it is the rule of the region still asks for.';
