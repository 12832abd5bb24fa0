-- Runs with the access of the caller, so the policies of each table decide.
create or replace function webhook_object_te_zien(p_soort text, p_id uuid) returns boolean
  language sql stable as $$
select case p_soort when 'VERGADERING' then exists (select from vergadering x where x.id = p_id)
  when 'AGENDAPUNT' then exists (select from agendapunt x where x.id = p_id)
  when 'BESLUIT' then exists (select from besluit x where x.id = p_id)
  when 'ACTIE' then exists (select from actie x where x.id = p_id)
  when 'LOKALE_PRIORITEIT' then exists (select from lokale_prioriteit x where x.id = p_id)
  when 'KOPPELING' then exists (select from koppeling x where x.id = p_id)
  when 'DRIEHOEK' then exists (select from driehoek x where x.id = p_id)
  when 'AGENDAVOORSTEL' then exists (select from agendavoorstel x where x.id = p_id)
  when 'REEKS' then exists (select from reeks x where x.id = p_id) else false end $$;
grant execute on function webhook_object_te_zien(text, uuid) to driehoek_api;
comment on function webhook_object_te_zien(text, uuid)
  is 'Whether the asker sees it now, by the policies of its table.';
