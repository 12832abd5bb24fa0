create or replace function persoon_aanmelden(p_regio_id uuid, p_naam text, p_issuer text,
  p_subject text)
  returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gevonden uuid;
begin
  if not p_regio_id = any (beheert()) then
    perform weiger('DHNTG', 'Alleen wie de regio beheert (regio-beheer) mag dit.');
  end if;
  if exists (select from integratie where issuer = p_issuer and subject = p_subject) then
    perform weiger('DHINV', 'Deze aanmelding is van een gekoppeld systeem.');
  end if;
  insert into persoon (code, naam, issuer, subject)
    values ('persoon-' || gen_random_uuid(), p_naam, p_issuer, p_subject)
    on conflict on constraint persoon_aanmelding_uniek do nothing;
  select id into gevonden from persoon where issuer = p_issuer and subject = p_subject;
  insert into persoon_regio values (gevonden, p_regio_id) on conflict do nothing;
  return gevonden;
end $$;
grant execute on function persoon_aanmelden(uuid, text, text, text) to driehoek_api;
comment on function persoon_aanmelden(uuid, text, text, text) is
  'The person with this login, made if there is none, to whom this region may give something '
  'to do.';
