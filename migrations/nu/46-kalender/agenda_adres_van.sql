-- Finds a calendar address by its secret, before the user is known.
create or replace function agenda_adres_van(p_hash bytea)
  returns table (adres_id uuid, issuer text, subject text)
language sql stable rows 1 security definer set search_path = public, pg_temp
begin atomic
  select a.id, p.issuer, p.subject
    from agenda_adres_sleutel s join agenda_adres a on a.id = s.adres_id join persoon p
      on p.id = a.persoon_id
  where s.hash = p_hash and a.ingetrokken_op is null;
end;
grant execute on function agenda_adres_van(bytea) to driehoek_api;
comment on function agenda_adres_van(bytea)
  is 'Whose calendar an address is, by the hash of its secret; nothing when it was withdrawn.';
