-- Keeps each Idempotency-Key to one request of one user or system for 48 hours. The insert, or the
-- update of an existing row, waits for a transaction that holds the same key, and then sees its
-- result.
create or replace function herhaling_openen(p_sleutel bytea, p_vraag bytea, p_veld text)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sinds timestamptz := now() - interval '48 hours';
  gevonden record;
begin
  perform eis_read_committed();
  insert into herhaalsleutel as h (persoon_id, integratie_id, sleutel, vraag)
    values (huidige_persoon(), huidige_integratie(), p_sleutel, p_vraag)
    on conflict on constraint herhaalsleutel_uniek do update set
      vraag = case when h.begonnen_op < sinds then excluded.vraag else h.vraag end,
      gedaan = case when h.begonnen_op < sinds then '{}' else h.gedaan end,
      begonnen_op = case when h.begonnen_op < sinds then now() else h.begonnen_op end
    returning h.vraag, h.gedaan into gevonden;
  if gevonden.vraag <> p_vraag then
    perform weiger('DHINV',
      'Met deze Idempotency-Key hebt u al iets anders gedaan; gebruik voor elke wijziging een '
        'nieuwe.');
  end if;
  return gevonden.gedaan ->> p_veld;
end $$;
grant execute on function herhaling_openen(bytea, bytea, text) to driehoek_api;
comment on function herhaling_openen(bytea, bytea, text) is
  'Claims an idempotency key of the caller until this transaction ends. Returns what this field '
  'of the same request did before; null when it is still to be done.';
