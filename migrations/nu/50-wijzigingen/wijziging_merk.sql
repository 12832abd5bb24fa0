-- Transaction numbers mean nothing in another cluster, so a copy of the database refuses the
-- cursors of the original.
create or replace function wijziging_merk(klaar bytea) returns bytea language sql stable
  security definer set search_path = public, pg_temp as $$
select substr(wijziging_sleutel('merk',
  klaar || convert_to(coalesce(huidige_persoon(), huidige_integratie())::text
  || (select system_identifier from pg_control_system()), 'UTF8')), 1, 16) $$;
