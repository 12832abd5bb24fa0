-- Reports a change of a proposal in the feed, always at level VERTROUWELIJK, since proposals are
-- for members only.
create or replace function wijziging_van_voorstel() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform wijziging_noteren('AGENDAVOORSTEL', new.id, new.driehoek_id, case tg_op
    when 'UPDATE' then 'VERTROUWELIJK' end, 'VERTROUWELIJK');
  return null;
end $$;
