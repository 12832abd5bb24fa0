-- Stores the result of a mutation field with its Idempotency-Key, in the transaction of the
-- mutation, so that a retry returns that result. Only a key of the current user or system is
-- touched.
create or replace function herhaling_sluiten(p_sleutel bytea, p_veld text, p_id text) returns void
language sql security definer set search_path = public, pg_temp as $$
update herhaalsleutel h set gedaan = jsonb_build_object(p_veld, p_id) || h.gedaan
  where (h.persoon_id = huidige_persoon() or h.integratie_id = huidige_integratie())
    and h.sleutel = p_sleutel $$;
grant execute on function herhaling_sluiten(bytea, text, text) to driehoek_api;
comment on function herhaling_sluiten(bytea, text, text)
  is 'Keeps with a key of the asker what this field did; what is there already stays.';
