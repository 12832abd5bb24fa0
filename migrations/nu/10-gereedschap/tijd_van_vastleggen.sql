-- The owner, who loads what was recorded elsewhere, gives the time of recording; it never changes
-- after that.
create or replace function tijd_van_vastleggen() returns trigger language plpgsql as $$
declare
  moment constant timestamptz := case tg_op
    when 'UPDATE' then (to_jsonb(old)->>tg_argv[0])::timestamptz else now() end;
begin
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], moment));
end $$;
