-- Returns the same bytes under any session settings: times in UTC, jsonb as PostgreSQL writes it,
-- nothing left out.
create or replace function logboek_bytes(l logboek) returns bytea language sql immutable
set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1
return convert_to(jsonb_build_array(l.id, l.uid, logboek_volgorde(l.tijdstempel),
  l.transactie::text, l.actor, l.persoon_id, l.oorsprong, l.actie,
  l.object, l.object_id, l.driehoek_id, l.resultaat, l.voor, l.na)::text, 'UTF8');
