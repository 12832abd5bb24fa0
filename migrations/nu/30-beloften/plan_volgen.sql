-- Gives the meetings in the old and the new period of a changed plan their standing items (promise
-- 1).
create or replace function plan_volgen() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform regio_volgt_plan(old.regio_id, old.werking);
  end if;
  if tg_op <> 'DELETE' then
    perform regio_volgt_plan(new.regio_id, new.werking);
  end if;
  return null;
end $$;
