create or replace function sessie_beginnen(
  p_sleutel bytea, p_uitgever text, p_onderwerp text, p_aanmelding text, p_geheim bytea,
  p_eindigt_op timestamptz
) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into sessie (sleutel, uitgever, onderwerp, aanmelding, geheim, eindigt_op)
    values (p_sleutel, p_uitgever, p_onderwerp, p_aanmelding, p_geheim, p_eindigt_op) $$;
comment on function sessie_beginnen(bytea, text, text, text, bytea, timestamptz) is
  'Keeps a new session under the SHA-256 of its id.';
revoke all on function sessie_beginnen(bytea, text, text, text, bytea, timestamptz)
  from public;
grant execute on function sessie_beginnen(bytea, text, text, text, bytea, timestamptz)
  to driehoek_api;
