create trigger weiger_truncate before truncate on zoekwoord
  for each statement execute function weiger_truncate();
