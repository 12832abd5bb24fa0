-- A proposal that names no gemeenten follows the driehoek. What stops being one keeps those of that
-- day: they are part of what was agreed. Before "regels", which counts the consents: so those are
-- of exactly the gemeenten that are written down.
create or replace function gemeenten_van_prioriteit(p_prioriteit_id uuid) returns setof uuid
language sql stable as $$
select g.gemeente_id from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id
union all
select d.gemeente_id
  from lokale_prioriteit p join driehoek_gemeente d on d.driehoek_id = p.driehoek_id
    and d.geldig @> vandaag()
where p.id = p_prioriteit_id and p.status = 'VOORGESTELD'
  and not exists (select from prioriteit_gemeente g where g.prioriteit_id = p_prioriteit_id) $$;
grant execute on function gemeenten_van_prioriteit(uuid) to driehoek_api;
