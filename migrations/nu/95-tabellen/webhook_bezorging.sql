comment on table webhook_bezorging is
  'One message to one webhook, and how that went. Not under bewaak(): the log has the change '
  'already.';
comment on column webhook_bezorging.transactie
  is 'With object_id: the row of the feed that it tells of.';
comment on column webhook_bezorging.gebeurtenis
  is 'What is sent, to the letter: ids and kinds, no text of an agenda.';
comment on column webhook_bezorging.eerder is 'Attempts before it was last begun anew.';

grant select on webhook_bezorging to driehoek_api;
grant insert (id, webhook_id, type, soort, wat, object_id, transactie, gebeurtenis)
  on webhook_bezorging to driehoek_api;
grant update (status, pogingen, eerder, begonnen_op, laatste_poging_op, volgende_poging_op,
  antwoord, fout, afgerond_op)
  on webhook_bezorging to driehoek_api;

create policy lezen on webhook_bezorging for select to driehoek_api
  using (webhook_id in (select w.id from webhook w));
create policy toevoegen on webhook_bezorging for insert to driehoek_api
  with check (webhook_id in (select w.id from webhook w));
create policy wijzigen on webhook_bezorging for update to driehoek_api
  using (webhook_id in (select w.id from webhook w));

create trigger weiger_truncate before truncate on webhook_bezorging
  for each statement execute function weiger_truncate();
create trigger blijft before update on webhook_bezorging
  for each row execute function webhook_bezorging_blijft();
