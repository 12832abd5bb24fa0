grant select on regionaal_beleidsplan to driehoek_api;
grant update (status, ingetrokken_per, versie, aangeboden_minister_op, aangeboden_korpschef_op,
  intrekking_toelichting)
  on regionaal_beleidsplan to driehoek_api;

create policy lezen on regionaal_beleidsplan for select to driehoek_api
  using ((select aangemeld()));
create policy wijzigen on regionaal_beleidsplan for update to driehoek_api
  using (regio_id = any ((select beheert())::uuid[]));

create trigger weiger_truncate before truncate on regionaal_beleidsplan
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on regionaal_beleidsplan
  for each row execute function logboek_schrijven();
create trigger a_slot before insert or update or delete on regionaal_beleidsplan
  for each row execute function plan_slot();
create trigger levensloop before update on regionaal_beleidsplan
  for each row execute function plan_levensloop();
create trigger levensloop_dagen before update on regionaal_beleidsplan
  for each row execute function plan_dagen_blijven();
create trigger versie before update on regionaal_beleidsplan
  for each row execute function versie_ophogen('werking', 'bezet');
create constraint trigger klopt after insert or update or delete on regionaal_beleidsplan
  deferrable initially deferred
  for each row execute function regio_klopt();
create trigger volgen after insert or update or delete on regionaal_beleidsplan
  for each row execute function plan_volgen();
create trigger zoeken after insert or delete on regionaal_beleidsplan
  for each row execute function zoeken_bijwerken('BELEIDSPLAN', 'id');
create trigger zoeken_bij after update on regionaal_beleidsplan
  for each row
  when (old.titel is distinct from new.titel)
  execute function zoeken_bijwerken('BELEIDSPLAN', 'id');
