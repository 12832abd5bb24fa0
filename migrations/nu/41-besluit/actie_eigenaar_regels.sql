-- The owner of a new action is a member on the day of the meeting; a later owner is a member on the
-- day of the change (ActieService asks the same).
create or replace function actie_eigenaar_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  dag constant date := case tg_op when 'UPDATE' then vandaag()
    else (select v.dag from agendapunt a join vergadering v on v.id = a.vergadering_id
      where a.id = new.agendapunt_id)
      end;
begin
  if exists (select from lidmaatschap l where l.id = new.eigenaar_id and not l.geldig @> dag) then
    perform weiger('DHINV',
      format('Wie deze actie krijgt, was op %s geen lid van deze driehoek.',
        to_char(dag, 'DD-MM-YYYY')));
  end if;
  return new;
end $$;
