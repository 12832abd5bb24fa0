comment on table herhaalsleutel is
  'Which requests with an Idempotency-Key did something, so that the same request, sent again, '
  'does not do it twice.';
comment on column herhaalsleutel.sleutel
  is 'SHA-256 of the key: whatever clients put in one is not kept.';
comment on column herhaalsleutel.vraag
  is 'SHA-256 of the key with the operation and its variables: whether it is the same request.';
comment on column herhaalsleutel.gedaan
  is
    'By the key in the answer of each field that was done: the id of what it made or changed; '
    'empty for what has none.';

create trigger weiger_truncate before truncate on herhaalsleutel
  for each statement execute function weiger_truncate();
