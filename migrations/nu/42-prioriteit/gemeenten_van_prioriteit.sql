-- Returns the gemeenten of a priority: those that it names, or those of its driehoek today while it
-- is a proposal that names none.
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
