-- Opens a transaction that writes: calls `toegang_lezen` and adds the identity and memberships. It
-- runs with the owner's rights because nothing is visible before the user is known; the settings
-- last for one transaction.
create or replace function toegang_openen(p_issuer text, p_subject text,
  p_scopes text[] default null)
  returns jsonb
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wie jsonb := toegang_lezen(p_issuer, p_subject, p_scopes);
  dag date := vandaag();
begin
  return wie || jsonb_build_object('id', coalesce(huidige_persoon(), huidige_integratie()),
    'soort', case when huidige_persoon() is null then 'integratie' else 'persoon'
      end, 'naam', current_setting('driehoek.naam'),
    'lidmaatschappen',
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'driehoekId', l.driehoek_id, 'rol',
        l.rol)),
        '[]')
      from lidmaatschap l where l.persoon_id = huidige_persoon() and l.geldig @> dag));
end $$;
grant execute on function toegang_openen(text, text, text[]) to driehoek_api;
comment on function toegang_openen(text, text, text[])
  is 'The same for who is going to write: returns who that is too, with the memberships of today.';
