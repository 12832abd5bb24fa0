const OWN = 'persoon_id = (select huidige_persoon()) or integratie_id = (select huidige_integratie())';
const OF_OWN = 'webhook_id in (select w.id from webhook w)';

export const access = `
  call bewaak('webhook');
  grant select, insert (persoon_id, integratie_id, adres, omschrijving, alleen_driehoek, soorten, scopes),
    update (adres, omschrijving, alleen_driehoek, soorten, scopes, status, uitgezet_reden, uitgezet_op, versie) on webhook to driehoek_api;
  create policy lezen on webhook for select to driehoek_api using (${OWN});
  create policy toevoegen on webhook for insert to driehoek_api with check (${OWN});
  create policy wijzigen on webhook for update to driehoek_api using (${OWN});

  alter table webhook_geheim enable row level security;
  create trigger weiger_truncate before truncate on webhook_geheim for each statement execute function weiger_truncate();

  alter table webhook_stand enable row level security;
  create trigger weiger_truncate before truncate on webhook_stand for each statement execute function weiger_truncate();
  grant select, insert (webhook_id, cursor), update (cursor, gelezen_tot, gelezen_dag, fout_sinds, fouten, pauze_tot, laatst_bezorgd_op) on webhook_stand to driehoek_api;
  create policy lezen on webhook_stand for select to driehoek_api using (${OF_OWN});
  create policy toevoegen on webhook_stand for insert to driehoek_api with check (${OF_OWN});
  create policy wijzigen on webhook_stand for update to driehoek_api using (${OF_OWN});

  alter table webhook_bezorging enable row level security;
  create trigger weiger_truncate before truncate on webhook_bezorging for each statement execute function weiger_truncate();
  grant select, insert (id, webhook_id, type, soort, wat, object_id, transactie, gebeurtenis),
    update (status, pogingen, eerder, begonnen_op, laatste_poging_op, volgende_poging_op, antwoord, fout, afgerond_op) on webhook_bezorging to driehoek_api;
  create policy lezen on webhook_bezorging for select to driehoek_api using (${OF_OWN});
  create policy toevoegen on webhook_bezorging for insert to driehoek_api with check (${OF_OWN});
  create policy wijzigen on webhook_bezorging for update to driehoek_api using (${OF_OWN});
`;
