create or replace function weiger(code text, zin text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = zin;
end $$;
grant execute on function weiger(text, text) to driehoek_api;
comment on function weiger(text, text) is
  'Refuses with an own SQLSTATE (DH...), which the API translates to its error code, and a '
  'sentence for the user.';
