-- Checks, with the access of the webhook's owner, just before each attempt, that the owner may
-- still see the event.
create or replace function bezorging_nog_te_melden(b webhook_bezorging) returns boolean language sql
  stable as $$
select case when b.soort is null or b.wat = 'ONZICHTBAAR' then true
  -- The object is gone, so this looks at the feed's row of the removal, which is visible at the
  -- level that the object had.
  when b.wat = 'VERWIJDERD' then exists (select from wijziging w
    where w.transactie = b.transactie and w.object_id = b.object_id and w.vrager_id is null)
  else webhook_object_te_zien(b.soort, b.object_id) end $$;
grant execute on function bezorging_nog_te_melden(webhook_bezorging) to driehoek_api;
comment on function bezorging_nog_te_melden(webhook_bezorging) is
  'Whether the owner may still be told, with the access of this moment: between two attempts '
  'it may have ended.';
