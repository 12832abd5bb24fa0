-- The person whose change gave an item its present versie. Null for an item that was there before
-- this step: the log has that person, and a guess here would be worse than nothing.
alter table agendapunt
  add column gewijzigd_door_id uuid,
  -- The column is new and empty, so there is nothing to scan for.
  -- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint
  add constraint agendapunt_gewijzigd_door_fk
    foreign key (gewijzigd_door_id) references persoon(id);
