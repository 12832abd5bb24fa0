-- The person whose change gave an item its present versie. Null for an item that was there before
-- this step: the log has that person, and a guess here would be worse than nothing.
-- The column is new and empty, so the scan for the foreign key reads nothing of it.
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
alter table agendapunt
  add column gewijzigd_door_id uuid,
  add constraint agendapunt_gewijzigd_door_fk
    foreign key (gewijzigd_door_id) references persoon(id);
