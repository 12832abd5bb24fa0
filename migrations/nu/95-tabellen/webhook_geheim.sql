comment on table webhook_geheim is
  'What messages are signed with, by the database itself: it is in one answer, and after that '
  'nobody reads it, the API neither.';

create trigger weiger_truncate before truncate on webhook_geheim
  for each statement execute function weiger_truncate();
