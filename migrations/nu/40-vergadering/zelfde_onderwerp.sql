-- Two themes of plans that follow each other are the same subject when they have the same code, or
-- when the later plan says so.
create or replace function zelfde_onderwerp(p_een uuid, p_ander uuid) returns boolean language sql
  stable as $$
select exists (select from thema e join thema a on a.code = e.code
  where e.id = p_een and a.id = p_ander)
  or exists (select from thema_opvolger o
    where (o.thema_id, o.opvolger_id) in ((p_een, p_ander), (p_ander, p_een))) $$;
grant execute on function zelfde_onderwerp(uuid, uuid) to driehoek_api;
comment on function zelfde_onderwerp(uuid, uuid) is
  'Whether two themes are the same subject in two plans: by code, or because one is declared '
  'the successor of the other.';
