-- The person whose change gave an item its present versie. Null for an item that was there before
-- this step: the log says who changed it, and a guess here would be worse than nothing.
alter table agendapunt
  add column gewijzigd_door_id uuid,
  add constraint agendapunt_gewijzigd_door_fk
    foreign key (gewijzigd_door_id) references persoon(id);
