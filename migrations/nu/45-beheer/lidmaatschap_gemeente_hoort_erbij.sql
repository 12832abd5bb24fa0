create or replace function lidmaatschap_gemeente_hoort_erbij() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.gemeente_id is not null and not exists (select from driehoek_gemeente g
      where g.driehoek_id = new.driehoek_id and g.gemeente_id = new.gemeente_id
        and g.geldig && new.geldig)
        and not isempty(new.geldig) then
    perform weiger('DHINV', 'Deze gemeente hoort in die periode niet bij deze driehoek.');
  end if;
  return null;
end $$;
