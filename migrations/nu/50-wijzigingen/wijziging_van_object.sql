-- Locks the item, so that a concurrent change of its level waits or is waited for. Otherwise a step
-- of a decision, or an action, could be reported at the old level to users who no longer see the
-- item. Rows of the item itself have locked the meeting already.
create or replace function wijziging_van_object() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  rij jsonb := coalesce(na, voor);
  niveau text := tg_argv[1];
begin
  if tg_argv[0] in ('BESLUIT', 'ACTIE') then
    select vertrouwelijkheid into niveau from agendapunt where id = (rij->>'agendapunt_id')::uuid
      for share;
  end if;
  perform wijziging_noteren(tg_argv[0], (rij->>'id')::uuid, (rij->>'driehoek_id')::uuid,
    case
      when voor is not null then coalesce(voor->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
    case when na is not null then coalesce(na->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
    case when na is null then case when voor->>'vast_thema_id' is not null
      then 'Het thema is op de dag van deze vergadering geen vast bespreekpunt meer.'
      when tg_argv[0] = 'AGENDAPUNT' then 'Van de agenda gehaald.' else 'Gewist.' end end);
  -- A decision or action is as confidential as its item.
  if tg_table_name = 'agendapunt' and voor->>'vertrouwelijkheid' <> na->>'vertrouwelijkheid' then
    perform wijziging_noteren('BESLUIT', b.id, b.driehoek_id, voor->>'vertrouwelijkheid',
      na->>'vertrouwelijkheid')
      from besluit b where b.agendapunt_id = (rij->>'id')::uuid;
    perform wijziging_noteren('ACTIE', a.id, a.driehoek_id, voor->>'vertrouwelijkheid',
      na->>'vertrouwelijkheid')
      from actie a where a.agendapunt_id = (rij->>'id')::uuid;
  end if;
  return null;
end $$;
