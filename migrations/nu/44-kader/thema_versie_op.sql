create or replace function thema_versie_op(p_thema_id uuid, p_dag date) returns uuid language sql
  stable
begin atomic select v.id from thema_versie v
  where v.thema_id = p_thema_id and v.geldig @> p_dag; end;
comment on function thema_versie_op(uuid, date)
  is 'The version of a theme that holds on a day; null: as adopted.';
