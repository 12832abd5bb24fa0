comment on column webhook_stand.gelezen_tot
  is
    'The feed was read as far as where all older transactions were over: below this there is '
    'nothing new.';
comment on column webhook_stand.fout_sinds
  is
    'Since when nothing arrives; with how many failures in a row, and until when no other '
    'message is tried.';
comment on column webhook_stand.leesfout_sinds
  is
    'Since when the feed cannot be read for this webhook, or its messages not be kept; null '
    'while that works.';

grant select on webhook_stand to driehoek_api;
grant insert (webhook_id, cursor) on webhook_stand to driehoek_api;
grant update (cursor, gelezen_tot, gelezen_dag, fout_sinds, fouten, pauze_tot, laatst_bezorgd_op,
  leesfout_sinds)
  on webhook_stand to driehoek_api;

create policy lezen on webhook_stand for select to driehoek_api
  using (webhook_id in (select w.id from webhook w));
create policy toevoegen on webhook_stand for insert to driehoek_api
  with check (webhook_id in (select w.id from webhook w));
create policy wijzigen on webhook_stand for update to driehoek_api
  using (webhook_id in (select w.id from webhook w));

create trigger weiger_truncate before truncate on webhook_stand
  for each statement execute function weiger_truncate();
