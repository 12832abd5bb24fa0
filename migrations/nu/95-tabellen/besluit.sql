comment on column besluit.uitvoering is 'Not used: besluit_uitvoering says how a decision goes.';
comment on column besluit.uitvoering_toelichting
  is 'Not used: besluit_uitvoering says how a decision goes.';

grant select on besluit to driehoek_api;
grant insert (driehoek_id, agendapunt_id, jaar, reeksnummer, nummer, soort, tekst, uitvoering,
  uitvoering_toelichting, vastgelegd_op, vervangt_id)
  on besluit to driehoek_api;

create policy lezen on besluit for select to driehoek_api
  using ((driehoek_id in (select unnest(lid_van()))
    or (driehoek_id in (select unnest(ziet_agenda()))
      and (select true from agendapunt boven where boven.id = besluit.agendapunt_id))));
create policy toevoegen on besluit for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on besluit
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on besluit
  for each row execute function logboek_schrijven();
create trigger begint_open before insert on besluit
  for each row execute function besluit_begint_open();
create trigger blijft before update or delete on besluit
  for each row execute function besluit_blijft();
create trigger regels before insert on besluit
  for each row execute function vastleggen_tijdens_vergadering();
create trigger tijd_van_vastleggen before insert or update on besluit
  for each row
  when (huidige_persoon() is not null)
  execute function tijd_van_vastleggen('vastgelegd_op');
create trigger vervangt_eerder before insert on besluit
  for each row
  when (new.vervangt_id is not null)
  execute function besluit_vervangt_eerder();
create trigger a_wijziging after insert or delete on besluit
  for each row execute function wijziging_van_object('BESLUIT');
create trigger a_wijziging_bij after update on besluit
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_object('BESLUIT');
create trigger a_wijziging_vervangen after insert on besluit
  for each row
  when (new.vervangt_id is not null)
  execute function wijziging_van_deel('BESLUIT', 'vervangt_id');
create constraint trigger op_gezag after insert on besluit
  deferrable initially deferred
  for each row
  when (new.soort <> 'OVERIG')
  execute function afspraak_op_gezag();
create trigger zoeken after insert or delete on besluit
  for each row execute function zoeken_bijwerken('BESLUIT', 'id');
create trigger zoeken_bij after update on besluit
  for each row
  when (old.tekst is distinct from new.tekst
    or old.agendapunt_id is distinct from new.agendapunt_id)
  execute function zoeken_bijwerken('BESLUIT', 'id');
