comment on column vergadering_zichtbaar_gewijzigd.zelf_op
  is 'When the meeting itself changed, whatever happened on its agenda.';

grant select (vergadering_id, zelf_op) on vergadering_zichtbaar_gewijzigd to driehoek_api;

create policy lezen on vergadering_zichtbaar_gewijzigd for select to driehoek_api
  using (exists (select from vergadering v where v.id = vergadering_id));
