-- No policy and no grant: the API reaches the table through the functions of 25-aanmelden only.
create trigger weiger_truncate before truncate on sessie
  for each statement execute function weiger_truncate();

comment on table sessie is
  'Sessions of browsers. The API reads and writes them through functions only.';
comment on column sessie.sleutel is
  'SHA-256 of the id in the cookie; the id itself is kept nowhere.';
comment on column sessie.uitgever is 'The OpenID issuer of the tokens.';
comment on column sessie.onderwerp is 'The subject of the tokens at that issuer.';
comment on column sessie.aanmelding is
  'The sid of the issuer, for a back-channel logout; null when it gave none.';
comment on column sessie.geheim is
  'The tokens, encrypted with AES-256-GCM by the service; the database cannot read them.';
