comment on table zoekregel is
  'What is written, by words, of each object that zoeken finds. Kept in step by triggers; read '
  'only through zoek_treffers().';

create trigger weiger_truncate before truncate on zoekregel
  for each statement execute function weiger_truncate();
