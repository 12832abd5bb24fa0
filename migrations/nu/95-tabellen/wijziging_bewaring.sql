comment on table wijziging_bewaring is
  'How many days changes are kept at least (the owner sets it), and the place in the feed up '
  'to where they were removed.';

create trigger weiger_truncate before truncate on wijziging_bewaring
  for each statement execute function weiger_truncate();
create trigger regels before update or delete on wijziging_bewaring
  for each row execute function wijziging_bewaring_regels();
