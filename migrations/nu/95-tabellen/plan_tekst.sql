grant select on plan_tekst to driehoek_api;

create policy lezen on plan_tekst for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on plan_tekst
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on plan_tekst
  for each row execute function logboek_schrijven();
create trigger zoeken after insert or delete on plan_tekst
  for each row execute function zoeken_bijwerken('BELEIDSPLAN', 'beleidsplan_id');
create trigger zoeken_bij after update on plan_tekst
  for each row
  when (old.titel is distinct from new.titel or old.tekst is distinct from new.tekst)
  execute function zoeken_bijwerken('BELEIDSPLAN', 'beleidsplan_id');
