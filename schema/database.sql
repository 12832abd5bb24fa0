-- The database as it is, from PostgreSQL's catalogue; written by `npm run schema`.

database
  create extension btree_gist
  create extension pg_trgm
  create extension unaccent
  grant create, usage on schema public to pg_database_owner
  grant usage on schema public to driehoek_api

function aangemeld
  aangemeld() returns boolean language sql stable
  grant execute to driehoek_api

function aanmelding_van_een
  aanmelding_van_een() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function aantal_migraties
  aantal_migraties() returns bigint language sql stable security definer set search_path=public,
      pg_temp
  grant execute to driehoek_api
  comment on function aantal_migraties() is 'For the readiness check: the API may not read the table
      of migrations itself.'

function aantekening_begint
  aantekening_begint() returns trigger language plpgsql

function aanwezigheid_regels
  aanwezigheid_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function aanwezigheid_telt
  aanwezigheid_telt() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function actie_blijft
  actie_blijft() returns trigger language plpgsql

function actie_eigenaar_regels
  actie_eigenaar_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function afspraak_op_gezag
  afspraak_op_gezag() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agenda_adres_regels
  agenda_adres_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agenda_adres_sleutel_blijft
  agenda_adres_sleutel_blijft() returns trigger language plpgsql

function agenda_adres_van
  agenda_adres_van(p_hash bytea) returns TABLE(adres_id uuid, issuer text, subject text) language
      sql stable security definer set search_path=public, pg_temp rows 1
  grant execute to driehoek_api
  comment on function agenda_adres_van(bytea) is 'Whose calendar an address is, by the hash of its
      secret; nothing when it was withdrawn.'

function agenda_bewaren
  agenda_bewaren(p_vergadering_id uuid) returns void language sql security definer set
      search_path=public, pg_temp

function agenda_vastgesteld
  agenda_vastgesteld() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agenda_versie_blijft
  agenda_versie_blijft() returns trigger language plpgsql

function agenda_versie_klopt
  agenda_versie_klopt() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agenda_versie_niveau
  agenda_versie_niveau() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agenda_versie_punt_verhoogd
  agenda_versie_punt_verhoogd() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function agendapunt_gewijzigd_door
  agendapunt_gewijzigd_door() returns trigger language plpgsql

function agendapunt_herkomst
  agendapunt_herkomst() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendapunt_herkomst_klopt
  agendapunt_herkomst_klopt() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function agendapunt_indiener
  agendapunt_indiener() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendapunt_regels
  agendapunt_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendapunt_vastgesteld
  agendapunt_vastgesteld() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendapunt_vertrokken
  agendapunt_vertrokken() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendapunt_zichtbaar_gewijzigd
  agendapunt_zichtbaar_gewijzigd() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function agendasjabloon_tellen
  agendasjabloon_tellen() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendavoorstel_onderwerp_regels
  agendavoorstel_onderwerp_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function agendavoorstel_opgenomen
  agendavoorstel_opgenomen() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function agendavoorstel_regels
  agendavoorstel_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function agendavoorstel_terug
  agendavoorstel_terug() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function beheer_blijft
  beheer_blijft() returns trigger language plpgsql security definer set search_path=public, pg_temp

function beheert
  beheert() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function beheert() is 'The regions whose plans the asker of this transaction keeps
      (role regio-beheer).'

function besluit_antwoord_regels
  besluit_antwoord_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function besluit_begint_open
  besluit_begint_open() returns trigger language plpgsql

function besluit_beslisser_regels
  besluit_beslisser_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function besluit_blijft
  besluit_blijft() returns trigger language plpgsql

function besluit_raadsdoel_regels
  besluit_raadsdoel_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function besluit_uitvoering_regels
  besluit_uitvoering_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function besluit_vasthouden
  besluit_vasthouden(p_besluit_id uuid) returns void language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function besluit_vasthouden(uuid) is 'Locks a decision of a driehoek of the caller: the
      API''s role may not update it, and so could not.'

function besluit_vervangt_eerder
  besluit_vervangt_eerder() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function bezorging_nog_te_melden
  bezorging_nog_te_melden(b webhook_bezorging) returns boolean language sql stable
  grant execute to driehoek_api
  comment on function bezorging_nog_te_melden(webhook_bezorging) is 'Whether the owner may still be
      told, with the access of this moment: between two attempts it may have ended.'

function bezorging_ondertekend
  bezorging_ondertekend(p_id uuid) returns TABLE(adres text, gebeurtenis text, tijdstempel text,
      handtekening text) language sql stable security definer set search_path=public, pg_temp rows 1
  grant execute to driehoek_api
  comment on function bezorging_ondertekend(uuid) is 'What is to be sent of an own delivery that
      waits, signed as Standard Webhooks has it: by each secret that holds now.'

function bezorgingen_zonder_opdracht
  bezorgingen_zonder_opdracht() returns TABLE(webhook_id uuid, id uuid, pogingen integer) language
      plpgsql stable security definer set search_path=public, pg_temp rows 10
  grant execute to driehoek_api
  comment on function bezorgingen_zonder_opdracht() is 'Deliveries that should have been tried an
      hour ago, and are in no queue.'

function bij_afgesloten_vergadering
  bij_afgesloten_vergadering() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function cursor_geheim
  cursor_geheim() returns bytea language sql stable security definer set search_path=public, pg_temp
  grant execute to driehoek_api

function demo_personas
  demo_personas() returns TABLE(code text, naam text) language sql stable security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api

function doet_zelf
  doet_zelf(persoon uuid) returns boolean language sql stable
  comment on function doet_zelf(uuid) is 'Whether this person acts, or the owner of the tables in
      place of anybody.'

function driehoek_blijft_in_regio
  driehoek_blijft_in_regio() returns trigger language plpgsql

function einde_niet_terug
  einde_niet_terug() returns trigger language plpgsql

function eis_read_committed
  eis_read_committed() returns void language plpgsql

function gemeenten_van_prioriteit
  gemeenten_van_prioriteit(p_prioriteit_id uuid) returns SETOF uuid language sql stable
  grant execute to driehoek_api

function gewijzigd_op_van_database
  gewijzigd_op_van_database() returns trigger language plpgsql

function gezien_volgnummer
  gezien_volgnummer(p_vergadering uuid, p_volgnummer integer) returns integer language plpgsql
      stable
  grant execute to driehoek_api
  comment on function gezien_volgnummer(uuid,integer) is 'Which place the item with this number has
      among those that the asker sees.'

function herhaling_openen
  herhaling_openen(p_sleutel bytea, p_vraag bytea, p_veld text) returns text language plpgsql
      security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function herhaling_openen(bytea,bytea,text) is 'Claims an idempotency key of the caller
      until this transaction ends. Returns what this field of the same request did before; null when
      it is still to be done.'

function herhaling_sluiten
  herhaling_sluiten(p_sleutel bytea, p_veld text, p_id text) returns void language sql security
      definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function herhaling_sluiten(bytea,text,text) is 'Keeps with a key of the asker what this
      field did; what is there already stays.'

function herhalingen_opruimen
  herhalingen_opruimen(p_hoogstens integer DEFAULT 1000) returns integer language plpgsql security
      definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function herhalingen_opruimen(integer) is 'Removes at most so many keys that no longer
      hold, and says how many.'

function hmac_sha256
  hmac_sha256(sleutel bytea, bericht bytea) returns bytea language plpgsql immutable strict

function huidige_integratie
  huidige_integratie() returns uuid language sql stable
  grant execute to driehoek_api

function huidige_persoon
  huidige_persoon() returns uuid language sql stable
  grant execute to driehoek_api

function instemming_regels
  instemming_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function instemmingen_compleet
  instemmingen_compleet(p_prioriteit_id uuid) returns boolean language sql stable
  grant execute to driehoek_api

function is_geteld
  is_geteld(p_object text, p_id uuid) returns boolean language sql stable set search_path=public,
      pg_temp
  comment on function is_geteld(text,uuid) is 'Whether this transaction made this row, or raised its
      versie.'

function is_vervangen
  is_vervangen(p_besluit_id uuid) returns boolean language sql stable security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function is_vervangen(uuid) is 'Whether another decision replaced this one, seen or
      not.'

function kader_alleen
  kader_alleen(p_regio_id uuid) returns void language plpgsql security definer set
      search_path=public, pg_temp

function kader_vasthouden
  kader_vasthouden(p_driehoek_id uuid) returns void language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api

function koppeling_regels
  koppeling_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function koppelingen_zoals_bekend
  koppelingen_zoals_bekend(ogenblik timestamp with time zone) returns SETOF koppeling language sql
      stable
  grant execute to driehoek_api
  comment on function koppelingen_zoals_bekend(timestamp with time zone) is 'The links as they were
      known at an instant; null: as known now.'

function leest_vertrouwelijk
  leest_vertrouwelijk() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function leest_vertrouwelijk() is 'The driehoeken of which a system, no member, may
      read items up to VERTROUWELIJK: each such read is recorded.'

function lezen_vastleggen
  lezen_vastleggen(p_operatie text) returns void language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function lezen_vastleggen(text) is 'Records for each driehoek of which this transaction
      read a confidential item for a system, that it did.'

function lid_van
  lid_van() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function lid_van() is 'The driehoeken of which the caller of this transaction is a
      member today: everything in them is visible.'

function lid_van_alles
  lid_van_alles() returns boolean language sql stable
  grant execute to driehoek_api
  comment on function lid_van_alles() is 'Whether the asker is a member of each driehoek that they
      see.'

function lidmaatschap_gemeente_hoort_erbij
  lidmaatschap_gemeente_hoort_erbij() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function lidmaatschap_vasthouden
  lidmaatschap_vasthouden() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function logboek_alleen_toevoegen
  logboek_alleen_toevoegen() returns trigger language plpgsql

function logboek_bytes
  logboek_bytes(l logboek) returns bytea language sql immutable set TimeZone=UTC set DateStyle=ISO,
      YMD set extra_float_digits=1

function logboek_schakel
  logboek_schakel(vorige bytea, l logboek) returns bytea language sql immutable

function logboek_schakelen
  logboek_schakelen() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function logboek_schrijven
  logboek_schrijven() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function logboek_van_beheer
  logboek_van_beheer() returns text[] language sql immutable
  grant execute to driehoek_api
  comment on function logboek_van_beheer() is 'The kinds of objects whose log regio-beheer reads.'

function logboek_volgorde
  logboek_volgorde(tijdstempel timestamp with time zone) returns bigint language sql immutable
  grant execute to driehoek_api

function lokale_prioriteit_regels
  lokale_prioriteit_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function met_het_besluit
  met_het_besluit() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function mij
  mij() returns TABLE(persoon_id uuid, naam text) language sql stable
  grant execute to driehoek_api

function mijn_driehoek
  mijn_driehoek(p_code text) returns uuid language sql stable security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function mijn_driehoek(text) is 'The driehoek with this code that the asker sees or
      once saw.'

function mijn_toegang
  mijn_toegang() returns TABLE(driehoek_id uuid, geldig daterange, niveaus text[]) language sql
      stable security definer set search_path=public, pg_temp rows 10
  grant execute to driehoek_api
  comment on function mijn_toegang() is 'Every access that the caller has, had or will have, with
      its period and the levels that it shows.'

function mijn_wisselingen
  mijn_wisselingen(p_transactie xid8, p_nr bigint, OUT vanaf date, OUT wisselend uuid[], OUT
      gewisseld uuid[], OUT wissel_transactie xid8[], OUT wissel_nr bigint[]) returns record
      language plpgsql stable security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function mijn_wisselingen(xid8,bigint) is 'From when changes are kept; the driehoeken
      to which an access of the caller began or ended since; and of each whose access changed after
      this place in the feed, the last row that tells so.'

function mijn_wissels
  mijn_wissels(p_vanaf xid8) returns TABLE(driehoek_id uuid, transactie xid8, nr bigint, dag date)
      language sql stable security definer set search_path=public, pg_temp rows 1
  grant execute to driehoek_api
  comment on function mijn_wissels(xid8) is 'The rows of the feed, from this transaction on, that
      tell of a change in the access of the caller.'

function nagekomen_vervalt
  nagekomen_vervalt() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function niveau_rang
  niveau_rang(niveau text) returns integer language sql immutable
  grant execute to driehoek_api

function noteer_gelezen
  noteer_gelezen(p_driehoek_id uuid) returns boolean language plpgsql
  grant execute to driehoek_api
  comment on function noteer_gelezen(uuid) is 'Remembers for this transaction that a confidential
      row of this driehoek was read by a system; always true.'

function onderdeel_telt
  onderdeel_telt() returns trigger language plpgsql security definer set search_path=public, pg_temp

function ontbrekende_instemmingen
  ontbrekende_instemmingen(p_prioriteit_id uuid) returns TABLE(driehoek_id uuid, rol text,
      gemeente_id uuid) language sql stable
  grant execute to driehoek_api
  comment on function ontbrekende_instemmingen(uuid) is 'Whose consent to the text as it is the rule
      of the region still asks for.'

function op_volgorde
  op_volgorde(plaatsen integer[]) returns integer[] language plpgsql immutable set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function op_volgorde(integer[]) is 'Of places from 1, the longest row among them that
      goes up; of two as long, the one that begins first.'

function persoon_aanmelden
  persoon_aanmelden(p_regio_id uuid, p_naam text, p_issuer text, p_subject text) returns uuid
      language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function persoon_aanmelden(uuid,text,text,text) is 'The person with this login, made if
      there is none, to whom this region may give something to do.'

function persoon_alleen_hier
  persoon_alleen_hier(p_id uuid) returns boolean language sql stable security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function persoon_alleen_hier(uuid) is 'Whether no region has or had this person, other
      than those that the asker keeps.'

function plaats_voor_vast_punt
  plaats_voor_vast_punt(p_vergadering_id uuid) returns integer language sql stable security definer
      set search_path=public, pg_temp

function plan_dagen_blijven
  plan_dagen_blijven() returns trigger language plpgsql

function plan_inhoud_regels
  plan_inhoud_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function plan_levensloop
  plan_levensloop() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function plan_slot
  plan_slot() returns trigger language plpgsql security definer set search_path=public, pg_temp

function plan_vasthouden
  plan_vasthouden(p_regio_id uuid) returns void language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api

function plan_volgen
  plan_volgen() returns trigger language plpgsql security definer set search_path=public, pg_temp

function prioriteit_einde_regels
  prioriteit_einde_regels() returns trigger language plpgsql

function prioriteit_geldt_nog
  prioriteit_geldt_nog() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function prioriteit_gemeente_regels
  prioriteit_gemeente_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function prioriteit_gemeente_telt
  prioriteit_gemeente_telt() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function prioriteit_gemeenten_vastleggen
  prioriteit_gemeenten_vastleggen() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function prioriteit_herkomst_regels
  prioriteit_herkomst_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function prioriteit_tekstversie
  prioriteit_tekstversie() returns trigger language plpgsql

function prioriteit_vastgesteld_op
  prioriteit_vastgesteld_op() returns trigger language plpgsql

function prioriteit_voorstel_versie
  prioriteit_voorstel_versie() returns trigger language plpgsql

function raadsdoel_blijft
  raadsdoel_blijft() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function reeks_blijft
  reeks_blijft() returns trigger language plpgsql

function regio_klopt
  regio_klopt() returns trigger language plpgsql security definer set search_path=public, pg_temp

function regio_volgt_plan
  regio_volgt_plan(p_regio_id uuid, p_dagen daterange) returns void language plpgsql security
      definer set search_path=public, pg_temp

function sessie_beeindigen
  sessie_beeindigen(p_sleutel bytea) returns void language sql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function sessie_beeindigen(bytea) is 'Ends a session; nothing happens when it ended
      before.'

function sessie_beginnen
  sessie_beginnen(p_sleutel bytea, p_uitgever text, p_onderwerp text, p_aanmelding text, p_geheim
      bytea, p_eindigt_op timestamp with time zone) returns void language sql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function sessie_beginnen(bytea,text,text,text,bytea,timestamp with time zone) is 'Keeps
      a new session under the SHA-256 of its id.'

function sessie_gebruiken
  sessie_gebruiken(p_sleutel bytea, p_stil interval, p_telt boolean) returns TABLE(geheim bytea,
      verloopt_op timestamp with time zone) language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function sessie_gebruiken(bytea,interval,boolean) is 'The tokens of a session and when
      it ends; no row when it ended, or was idle for p_stil. With p_telt this counts as use.'

function sessies_opruimen
  sessies_opruimen(p_hoogstens integer DEFAULT 1000) returns integer language plpgsql security
      definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function sessies_opruimen(integer) is 'Removes at most so many sessions that ended, and
      returns how many.'

function stuk_reden_alleen_bij_verwijderen
  stuk_reden_alleen_bij_verwijderen() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function stuk_regels
  stuk_regels() returns trigger language plpgsql security definer set search_path=public, pg_temp

function stuk_zichtbaar_gewijzigd
  stuk_zichtbaar_gewijzigd() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function stukken_mee_verhogen
  stukken_mee_verhogen() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function telt
  telt() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function telt() is 'The driehoeken of which overviews count everything for the asker,
      and show no text.'

function thema_blijft_bij_plan
  thema_blijft_bij_plan() returns trigger language plpgsql

function thema_opvolger_regels
  thema_opvolger_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function thema_versie_doel_regels
  thema_versie_doel_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function thema_versie_op
  thema_versie_op(p_thema_id uuid, p_dag date) returns uuid language sql stable
  comment on function thema_versie_op(uuid,date) is 'The version of a theme that holds on a day;
      null: as adopted.'

function thema_versie_regels
  thema_versie_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function thema_versie_volgen
  thema_versie_volgen() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function tijd_van_vastleggen
  tijd_van_vastleggen() returns trigger language plpgsql

function tijd_van_verloop
  tijd_van_verloop(gegeven timestamp with time zone, vorige timestamp with time zone) returns
      timestamp with time zone language plpgsql

function toegang_blijft
  toegang_blijft(p_gezien pg_snapshot) returns void language plpgsql security definer set
      search_path=public, pg_temp
  grant execute to driehoek_api

function toegang_gewijzigd
  toegang_gewijzigd(p_vrager_id uuid, p_driehoek_id uuid) returns void language sql security definer
      set search_path=public, pg_temp

function toegang_hervatten
  toegang_hervatten(p_issuer text, p_subject text, p_scopes text[], p_bewaard text[]) returns jsonb
      language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function toegang_hervatten(text,text,text[],text[]) is 'As toegang_lezen, and says as
      "bewaard" what it set. When that is given the next time, and no access has changed since, it
      is set again and null returned; else it is found anew.'

function toegang_lezen
  toegang_lezen(p_issuer text, p_subject text, p_scopes text[] DEFAULT NULL::text[]) returns jsonb
      language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function toegang_lezen(text,text,text[]) is 'Sets the caller of this transaction, with
      the scopes of the token if it has that claim; unknown: SQLSTATE DHNAM. Returns the roles, and
      whether this is a system that may read confidential items.'

function toegang_openen
  toegang_openen(p_issuer text, p_subject text, p_scopes text[] DEFAULT NULL::text[]) returns jsonb
      language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function toegang_openen(text,text,text[]) is 'The same for who is going to write:
      returns who that is too, with the memberships of today.'

function vandaag
  vandaag() returns date language sql stable
  grant execute to driehoek_api
  comment on function vandaag() is 'Today in Europe/Amsterdam; every "day" in this database is a day
      there.'

function vast_bespreekpunt_slot
  vast_bespreekpunt_slot() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function vast_bespreekpunt_volgen
  vast_bespreekpunt_volgen() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function vast_punt_blijft
  vast_punt_blijft() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function vaste_punten_gelijktrekken
  vaste_punten_gelijktrekken(p_vergadering_id uuid) returns void language plpgsql security definer
      set search_path=public, pg_temp

function vaste_punten_kloppen
  vaste_punten_kloppen(p_vergadering_id uuid) returns boolean language sql stable security definer
      set search_path=public, pg_temp

function vastleggen_tijdens_vergadering
  vastleggen_tijdens_vergadering() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function vereiste_vaste_punten
  vereiste_vaste_punten(p_driehoek_id uuid, p_dag date) returns TABLE(thema_id uuid, code text, naam
      text, volgnummer integer) language sql stable security definer set search_path=public, pg_temp
  comment on function vereiste_vaste_punten(uuid,date) is 'The themes that must be a fixed item on
      the agenda of this driehoek on this day.'

function vergadering_klopt
  vergadering_klopt() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function vergadering_regels
  vergadering_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function vergadering_volgt_plan
  vergadering_volgt_plan() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function vergadering_zelf_gewijzigd
  vergadering_zelf_gewijzigd() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function verlaten_agenda_klopt
  verlaten_agenda_klopt() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function verloop_blijft
  verloop_blijft() returns trigger language plpgsql

function versie_ophogen
  versie_ophogen() returns trigger language plpgsql

function webhook_bezorging_blijft
  webhook_bezorging_blijft() returns trigger language plpgsql

function webhook_eigenaar
  webhook_eigenaar(p_webhook_id uuid) returns TABLE(issuer text, subject text, scopes text[])
      language sql stable security definer set search_path=public, pg_temp rows 1
  grant execute to driehoek_api

function webhook_geheim_vernieuwen
  webhook_geheim_vernieuwen(p_webhook_id uuid, p_blijft interval) returns void language plpgsql
      security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function webhook_geheim_vernieuwen(uuid,interval) is 'Gives an own webhook a new
      secret, which this transaction can show; the one before still signs for a while.'

function webhook_object_te_zien
  webhook_object_te_zien(p_soort text, p_id uuid) returns boolean language sql stable
  grant execute to driehoek_api
  comment on function webhook_object_te_zien(text,uuid) is 'Whether the asker sees it now, by the
      policies of its table.'

function webhook_regels
  webhook_regels() returns trigger language plpgsql security definer set search_path=public, pg_temp

function webhook_weg
  webhook_weg() returns trigger language plpgsql security definer set search_path=public, pg_temp

function webhooks_met_nieuws
  webhooks_met_nieuws() returns TABLE(webhook_id uuid, issuer text, subject text, scopes text[])
      language sql stable security definer set search_path=public, pg_temp rows 10
  grant execute to driehoek_api
  comment on function webhooks_met_nieuws() is 'Webhooks for which the feed may have something, or
      the calendar, with their owners.'

function webhooks_opruimen
  webhooks_opruimen() returns void language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function webhooks_opruimen() is 'Throws away what was delivered, or not, a month ago,
      and webhooks that were removed then.'

function weiger
  weiger(code text, zin text) returns void language plpgsql
  grant execute to driehoek_api
  comment on function weiger(text,text) is 'Refuses with an own SQLSTATE (DH...), which the API
      translates to its error code, and a sentence for the user.'

function weiger_truncate
  weiger_truncate() returns trigger language plpgsql

function weigering_vastleggen
  weigering_vastleggen(p_operatie text, p_code text, p_issuer text, p_subject text) returns void
      language plpgsql security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function weigering_vastleggen(text,text,text,text) is 'Records that someone was refused
      an operation; at most 60 a minute of one actor.'

function wijziging_bewaring_regels
  wijziging_bewaring_regels() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function wijziging_blijft
  wijziging_blijft() returns trigger language plpgsql

function wijziging_cursor
  wijziging_cursor(transactie xid8, nr bigint, dag date, grens uuid) returns text language plpgsql
      stable security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function wijziging_cursor(xid8,bigint,date,uuid) is 'A place in the feed: after this
      row, and after this access that the calendar brought on that day.'

function wijziging_cursor_open
  wijziging_cursor_open(p_cursor text) returns TABLE(transactie xid8, nr bigint, dag date, grens
      uuid) language plpgsql stable security definer set search_path=public, pg_temp rows 1
  grant execute to driehoek_api

function wijziging_melden
  wijziging_melden() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_merk
  wijziging_merk(klaar bytea) returns bytea language sql stable security definer set
      search_path=public, pg_temp

function wijziging_noteren
  wijziging_noteren(p_soort text, p_id uuid, p_driehoek_id uuid, p_voor text, p_na text, p_reden
      text DEFAULT NULL::text) returns void language sql security definer set search_path=public,
      pg_temp

function wijziging_sleutel
  wijziging_sleutel(doel text, bericht bytea) returns bytea language sql stable security definer set
      search_path=public, pg_temp

function wijziging_soorten
  wijziging_soorten() returns text[] language sql immutable
  grant execute to driehoek_api
  comment on function wijziging_soorten() is 'The kinds that the feed and webhooks tell of. Replace
      it to add one, with webhook_object_te_zien; never take one away: rows have them.'

function wijziging_van_deel
  wijziging_van_deel() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_van_object
  wijziging_van_object() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_van_scopes
  wijziging_van_scopes() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_van_stuk
  wijziging_van_stuk() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_van_toegang
  wijziging_van_toegang() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_van_voorstel
  wijziging_van_voorstel() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function wijziging_versie
  wijziging_versie(p_transactie xid8, p_nr bigint) returns integer language sql stable security
      definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function wijziging_versie(xid8,bigint) is 'The versie that this change of the feed gave
      its object; null for a kind that has none, and for a caller who does not see the object at the
      level that it then had.'

function wijzigingen_aantal
  wijzigingen_aantal(p_na text, p_soorten text[], p_driehoek text) returns bigint language plpgsql
      stable set search_path=public, pg_temp set plan_cache_mode=force_generic_plan
  grant execute to driehoek_api
  comment on function wijzigingen_aantal(text,text[],text) is 'How many changes come after this
      cursor for the asker of this transaction.'

function wijzigingen_gelezen
  wijzigingen_gelezen(p_rijen wijziging_rij[]) returns boolean language plpgsql stable set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function wijzigingen_gelezen(wijziging_rij[]) is 'Remembers for this transaction of
      which driehoeken this page of the feed tells a system that something confidential changed;
      always true.'

function wijzigingen_na
  wijzigingen_na(p_na text, p_first integer, p_soorten text[], p_driehoek text) returns TABLE(rijen
      wijziging_rij[], meer boolean) language plpgsql stable set search_path=public, pg_temp set
      plan_cache_mode=force_generic_plan
  grant execute to driehoek_api
  comment on function wijzigingen_na(text,integer,text[],text) is 'One page of the feed for the
      caller of this transaction: what comes after this cursor, and whether there is more.'

function wijzigingen_opruimen
  wijzigingen_opruimen(p_hoogstens integer DEFAULT 1000) returns integer language plpgsql security
      definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function wijzigingen_opruimen(integer) is 'Removes at most so many changes that are no
      longer kept, the oldest first, and says how many; 0 while another is at it.'

function wijzigingen_vanaf
  wijzigingen_vanaf() returns date language sql stable security definer set search_path=public,
      pg_temp
  grant execute to driehoek_api
  comment on function wijzigingen_vanaf() is 'The first day of which every change is there.'

function zelfde_onderwerp
  zelfde_onderwerp(p_een uuid, p_ander uuid) returns boolean language sql stable
  grant execute to driehoek_api
  comment on function zelfde_onderwerp(uuid,uuid) is 'Whether two themes are the same subject in two
      plans: by code, or because one is declared the successor of the other.'

function zelfstandig_blijft
  zelfstandig_blijft() returns trigger language plpgsql

function zelfstandig_tot_een_koppeling
  zelfstandig_tot_een_koppeling() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function zelfstandig_vanaf_vandaag
  zelfstandig_vanaf_vandaag() returns trigger language plpgsql

function zelfstandig_zonder_koppeling
  zelfstandig_zonder_koppeling() returns trigger language plpgsql security definer set
      search_path=public, pg_temp

function zichtbaar_gewijzigd_op
  zichtbaar_gewijzigd_op(p_vergadering_id uuid) returns timestamp with time zone language sql stable
      security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function zichtbaar_gewijzigd_op(uuid) is 'When what the asker sees of a meeting and its
      agenda last changed.'

function zienswijze_regels
  zienswijze_regels() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function ziet
  ziet() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function ziet() is 'The driehoeken that exist for the caller of this transaction:
      lid_van() and those that a regional role shows.'

function ziet_agenda
  ziet_agenda() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function ziet_agenda() is 'The driehoeken of which the asker sees meetings, and items
      that are OPENBAAR.'

function ziet_hoogstens
  ziet_hoogstens(p_aantal integer) returns boolean language sql stable
  grant execute to driehoek_api
  comment on function ziet_hoogstens(integer) is 'Whether the asker sees at most so many driehoeken,
      by the length of the list of their ids.'

function ziet_intern
  ziet_intern() returns uuid[] language sql stable
  grant execute to driehoek_api
  comment on function ziet_intern() is 'The driehoeken of which the asker sees items up to INTERN.'

function ziet_koppelingen
  ziet_koppelingen() returns uuid[] language sql stable
  grant execute to driehoek_api

function ziet_op_niveau
  ziet_op_niveau(p_driehoek_id uuid, p_niveau text) returns boolean language plpgsql stable set
      search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function ziet_op_niveau(uuid,text) is 'Whether the caller of this transaction sees
      meetings and what stands on their agendas at this level, of a driehoek in ziet().'

function ziet_prioriteiten
  ziet_prioriteiten() returns uuid[] language sql stable
  grant execute to driehoek_api

function zoek_begin
  zoek_begin(woord text) returns tsquery language sql immutable

function zoek_delen
  zoek_delen(p_vraag text) returns TABLE(keuze bigint, niet boolean, precies tsquery, woord text)
      language sql stable rows 5
  comment on function zoek_delen(text) is 'The parts of a question: which alternative each is of
      (OR, OF), whether it is excluded, its stems, and the word itself when it is one word.'

function zoek_en
  zoek_en(tsquery) returns tsquery language internal immutable cost 1

function zoek_heel
  zoek_heel(tekst text) returns text language sql immutable

function zoek_is_woord
  zoek_is_woord(woord text) returns boolean language sql immutable

function zoek_lijkt
  zoek_lijkt(woord text, ander text) returns boolean language sql stable

function zoek_los
  zoek_los(tekst text) returns text language sql immutable
  comment on function zoek_los(text) is 'A text with its words apart, as people read them.
      zoek_heel() gives back what was written.'

function zoek_of
  zoek_of(tsquery) returns tsquery language internal immutable cost 1

function zoek_passages
  zoek_passages(p_titel text, p_tekst text, p_vraag text) returns json language plpgsql stable
      security definer set search_path=public, pg_temp
  grant execute to driehoek_api
  comment on function zoek_passages(text,text,text) is 'The passages of this text that a question
      finds, each hit between ⟦ and ⟧. Reads no table.'

function zoek_treffers
  zoek_treffers(p_vraag text) returns TABLE(soort text, id uuid, driehoek_id uuid, vergadering_id
      uuid, rang integer, nieuwste bigint, vraag text) language plpgsql stable security definer set
      search_path=public, pg_temp set plan_cache_mode=force_custom_plan rows 100
  grant execute to driehoek_api
  comment on function zoek_treffers(text) is 'What the caller of this transaction finds and may see,
      with its place in the order: rang, then nieuwste, then id, each ascending.'

function zoek_vector
  zoek_vector(titel text, tekst text) returns tsvector language sql stable

function zoek_verwisseld
  zoek_verwisseld(woord text) returns text[] language sql immutable
  comment on function zoek_verwisseld(text) is 'The words that this one is when two letters beside
      each other changed places.'

function zoek_vormen
  zoek_vormen(titel text, tekst text) returns tsvector language sql stable
  comment on function zoek_vormen(text,text) is 'The words of a text as they are written: without
      accents and stop words, and whole as well where there is a hyphen in them.'

function zoeken_bijwerken
  zoeken_bijwerken() returns trigger language plpgsql security definer set search_path=public,
      pg_temp

function zoeken_opbouwen
  zoeken_opbouwen() language plpgsql set search_path=public, pg_temp
  comment on function zoeken_opbouwen() is 'Makes everything that zoeken needs anew, for the owner
      who wrote rows without their triggers.'

function zoekregel_schrijven
  zoekregel_schrijven(p_soort text, p_id uuid) returns void language plpgsql security definer set
      search_path=public, pg_temp

table aantekening
  driehoek_id uuid not null
  agendapunt_id uuid not null
  rol text not null
  gemeente_id uuid
  tekst text
  gewijzigd_op timestamp with time zone not null default now()
  versie integer not null default 1
  constraint aantekening_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint aantekening_burgemeester_heeft_gemeente CHECK (((rol = 'BURGEMEESTER'::text) =
      (gemeente_id IS NOT NULL)))
  constraint aantekening_een_per_partner UNIQUE NULLS NOT DISTINCT (agendapunt_id, rol, gemeente_id)
  constraint aantekening_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint aantekening_rol_bekend CHECK ((rol = ANY (ARRAY['BURGEMEESTER'::text,
      'OFFICIER_VAN_JUSTITIE'::text, 'TEAMCHEF'::text])))
  constraint aantekening_tekst_gevuld CHECK ((tekst ~ '\S'::text))
  constraint aantekening_tekst_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 20000)))
  enable row level security
  CREATE TRIGGER begint BEFORE INSERT ON public.aantekening FOR EACH ROW EXECUTE FUNCTION
      aantekening_begint()
  CREATE TRIGGER tijd BEFORE INSERT OR UPDATE ON public.aantekening FOR EACH ROW EXECUTE FUNCTION
      gewijzigd_op_van_database('gewijzigd_op')
  CREATE TRIGGER versie BEFORE UPDATE ON public.aantekening FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('gewijzigd_op', 'versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.aantekening FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) AND (EXISTS ( SELECT FROM lidmaatschap l WHERE ((l.driehoek_id =
      aantekening.driehoek_id) AND (l.persoon_id = ( SELECT huidige_persoon() AS huidige_persoon))
      AND (l.geldig @> vandaag()) AND (l.rol = aantekening.rol) AND (NOT (l.gemeente_id IS DISTINCT
      FROM aantekening.gemeente_id)))))))
  policy toevoegen permissive for insert to driehoek_api with check (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) AND (EXISTS ( SELECT FROM lidmaatschap l WHERE ((l.driehoek_id =
      aantekening.driehoek_id) AND (l.persoon_id = ( SELECT huidige_persoon() AS huidige_persoon))
      AND (l.geldig @> vandaag()) AND (l.rol = aantekening.rol) AND (NOT (l.gemeente_id IS DISTINCT
      FROM aantekening.gemeente_id)))))))
  policy wijzigen permissive for update to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) AND (EXISTS ( SELECT FROM lidmaatschap l WHERE ((l.driehoek_id =
      aantekening.driehoek_id) AND (l.persoon_id = ( SELECT huidige_persoon() AS huidige_persoon))
      AND (l.geldig @> vandaag()) AND (l.rol = aantekening.rol) AND (NOT (l.gemeente_id IS DISTINCT
      FROM aantekening.gemeente_id))))))) with check (((driehoek_id IN ( SELECT unnest(lid_van()) AS
      unnest)) AND (EXISTS ( SELECT FROM lidmaatschap l WHERE ((l.driehoek_id =
      aantekening.driehoek_id) AND (l.persoon_id = ( SELECT huidige_persoon() AS huidige_persoon))
      AND (l.geldig @> vandaag()) AND (l.rol = aantekening.rol) AND (NOT (l.gemeente_id IS DISTINCT
      FROM aantekening.gemeente_id)))))))
  grant select to driehoek_api
  grant insert (agendapunt_id, driehoek_id, gemeente_id, gewijzigd_op, rol, tekst) to driehoek_api
  grant update (tekst) to driehoek_api

table aanwezigheid
  driehoek_id uuid not null
  vergadering_id uuid not null
  lidmaatschap_id uuid not null
  constraint aanwezigheid_lidmaatschap_fk FOREIGN KEY (driehoek_id, lidmaatschap_id) REFERENCES
      lidmaatschap(driehoek_id, id)
  constraint aanwezigheid_pk PRIMARY KEY (vergadering_id, lidmaatschap_id)
  constraint aanwezigheid_vergadering_fk FOREIGN KEY (driehoek_id, vergadering_id) REFERENCES
      vergadering(driehoek_id, id)
  enable row level security
  CREATE TRIGGER a_lid_vasthouden BEFORE INSERT ON public.aanwezigheid FOR EACH ROW EXECUTE FUNCTION
      lidmaatschap_vasthouden('lidmaatschap_id')
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.aanwezigheid FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('VERGADERING', 'vergadering_id', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.aanwezigheid FOR EACH ROW WHEN ((old.* IS
      DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('VERGADERING', 'vergadering_id',
      'INTERN')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.aanwezigheid FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.aanwezigheid FOR EACH ROW
      EXECUTE FUNCTION aanwezigheid_regels()
  CREATE TRIGGER telt AFTER INSERT OR DELETE ON public.aanwezigheid FOR EACH ROW EXECUTE FUNCTION
      aanwezigheid_telt()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.aanwezigheid FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_intern() AS ziet_intern)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, insert, select to driehoek_api

table actie
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  agendapunt_id uuid not null
  omschrijving text not null
  eigenaar_id uuid
  uiterlijk date
  status text not null default 'OPEN'::text
  vastgelegd_op timestamp with time zone not null default now()
  versie integer not null default 1
  constraint actie_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id)
  constraint actie_eigenaar_fk FOREIGN KEY (driehoek_id, eigenaar_id) REFERENCES
      lidmaatschap(driehoek_id, id)
  constraint actie_omschrijving_lengte CHECK (((length(omschrijving) >= 1) AND (length(omschrijving)
      <= 20000)))
  constraint actie_pk PRIMARY KEY (id)
  constraint actie_status_bekend CHECK ((status = ANY (ARRAY['OPEN'::text, 'GEREED'::text,
      'VERVALLEN'::text])))
  CREATE INDEX actie_op_agendapunt ON public.actie USING btree (agendapunt_id)
  CREATE INDEX actie_op_uiterlijk ON public.actie USING btree (COALESCE(uiterlijk,
      'infinity'::date), id)
  CREATE INDEX actie_per_driehoek ON public.actie USING btree (driehoek_id, id)
  CREATE INDEX actie_per_driehoek_op_uiterlijk ON public.actie USING btree (driehoek_id,
      COALESCE(uiterlijk, 'infinity'::date), id)
  enable row level security
  CREATE TRIGGER a_lid_vasthouden BEFORE INSERT ON public.actie FOR EACH ROW EXECUTE FUNCTION
      lidmaatschap_vasthouden('eigenaar_id')
  CREATE TRIGGER a_lid_vasthouden_bij BEFORE UPDATE ON public.actie FOR EACH ROW WHEN
      ((new.eigenaar_id IS DISTINCT FROM old.eigenaar_id)) EXECUTE FUNCTION
      lidmaatschap_vasthouden('eigenaar_id')
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.actie FOR EACH ROW EXECUTE FUNCTION
      wijziging_van_object('ACTIE')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.actie FOR EACH ROW WHEN ((old.versie <>
      new.versie)) EXECUTE FUNCTION wijziging_van_object('ACTIE')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.actie FOR EACH ROW EXECUTE FUNCTION
      actie_blijft()
  CREATE TRIGGER eigenaar BEFORE INSERT ON public.actie FOR EACH ROW EXECUTE FUNCTION
      actie_eigenaar_regels()
  CREATE TRIGGER eigenaar_bij BEFORE UPDATE ON public.actie FOR EACH ROW WHEN ((new.eigenaar_id IS
      DISTINCT FROM old.eigenaar_id)) EXECUTE FUNCTION actie_eigenaar_regels()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.actie FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.actie FOR EACH ROW EXECUTE FUNCTION
      vastleggen_tijdens_vergadering()
  CREATE TRIGGER tijd_van_vastleggen BEFORE INSERT OR UPDATE ON public.actie FOR EACH ROW WHEN
      ((huidige_persoon() IS NOT NULL)) EXECUTE FUNCTION tijd_van_vastleggen('vastgelegd_op')
  CREATE TRIGGER versie BEFORE UPDATE ON public.actie FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.actie FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.actie FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('ACTIE', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.actie FOR EACH ROW WHEN (((old.omschrijving IS
      DISTINCT FROM new.omschrijving) OR (old.agendapunt_id IS DISTINCT FROM new.agendapunt_id)))
      EXECUTE FUNCTION zoeken_bijwerken('ACTIE', 'id')
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM agendapunt boven WHERE (boven.id = actie.agendapunt_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (agendapunt_id, driehoek_id, eigenaar_id, omschrijving, status, uiterlijk,
      vastgelegd_op) to driehoek_api
  grant update (agendapunt_id, driehoek_id, eigenaar_id, omschrijving, status, uiterlijk,
      vastgelegd_op, versie) to driehoek_api

table agenda_adres
  id uuid not null default uuidv7()
  persoon_id uuid not null
  driehoek_id uuid
  omschrijving text
  gemaakt_op timestamp with time zone not null default now()
  ingetrokken_op timestamp with time zone
  constraint agenda_adres_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint agenda_adres_omschrijving_lengte CHECK (((length(omschrijving) >= 1) AND
      (length(omschrijving) <= 300)))
  constraint agenda_adres_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id)
  constraint agenda_adres_pk PRIMARY KEY (id)
  CREATE INDEX agenda_adres_per_persoon ON public.agenda_adres USING btree (persoon_id, id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agenda_adres FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.agenda_adres FOR EACH ROW
      EXECUTE FUNCTION agenda_adres_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agenda_adres FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((persoon_id = ( SELECT huidige_persoon()
      AS huidige_persoon)))
  policy toevoegen permissive for insert to driehoek_api with check (((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)) AND (cardinality(( SELECT lid_van() AS lid_van)) > 0)
      AND ((driehoek_id IS NULL) OR (driehoek_id = ANY (( SELECT lid_van() AS lid_van)::uuid[])))))
  policy wijzigen permissive for update to driehoek_api using ((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)))
  grant select to driehoek_api
  grant insert (driehoek_id, omschrijving, persoon_id) to driehoek_api
  grant update (ingetrokken_op) to driehoek_api

table agenda_adres_sleutel
  adres_id uuid not null
  hash bytea not null
  constraint agenda_adres_sleutel_adres_fk FOREIGN KEY (adres_id) REFERENCES agenda_adres(id)
  constraint agenda_adres_sleutel_pk PRIMARY KEY (adres_id)
  constraint agenda_adres_sleutel_sha256 CHECK ((length(hash) = 32))
  constraint agenda_adres_sleutel_uniek UNIQUE (hash)
  enable row level security
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.agenda_adres_sleutel FOR EACH ROW EXECUTE
      FUNCTION agenda_adres_sleutel_blijft()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agenda_adres_sleutel FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy toevoegen permissive for insert to driehoek_api with check ((adres_id IN ( SELECT a.id FROM
      agenda_adres a)))
  grant insert to driehoek_api
  comment on table agenda_adres_sleutel is 'The SHA-256 of the secret in each address; the secret
      itself is nowhere.'

table agenda_versie
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  vergadering_id uuid not null
  nummer integer not null
  vastgesteld_op timestamp with time zone not null default now()
  vastgesteld_door_id uuid
  heropend_op timestamp with time zone
  heropend_door_id uuid
  heropen_reden text
  constraint agenda_versie_heropend_door_fk FOREIGN KEY (heropend_door_id) REFERENCES persoon(id)
  constraint agenda_versie_heropend_met_reden CHECK (((heropend_op IS NULL) = (heropen_reden IS
      NULL)))
  constraint agenda_versie_in_driehoek UNIQUE (driehoek_id, id)
  constraint agenda_versie_nummer_uniek UNIQUE (vergadering_id, nummer)
  constraint agenda_versie_pk PRIMARY KEY (id)
  constraint agenda_versie_reden_gevuld CHECK ((heropen_reden ~ '\S'::text))
  constraint agenda_versie_reden_lengte CHECK ((length(heropen_reden) <= 20000))
  constraint agenda_versie_vastgesteld_door_fk FOREIGN KEY (vastgesteld_door_id) REFERENCES
      persoon(id)
  constraint agenda_versie_vergadering_fk FOREIGN KEY (driehoek_id, vergadering_id) REFERENCES
      vergadering(driehoek_id, id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT ON public.agenda_versie FOR EACH ROW EXECUTE FUNCTION
      wijziging_van_deel('VERGADERING', 'vergadering_id', 'OPENBAAR')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.agenda_versie FOR EACH ROW WHEN ((old.* IS
      DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('VERGADERING', 'vergadering_id',
      'OPENBAAR')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.agenda_versie FOR EACH ROW EXECUTE
      FUNCTION agenda_versie_blijft()
  CREATE CONSTRAINT TRIGGER klopt AFTER UPDATE ON public.agenda_versie DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (((old.heropend_op IS NULL) AND (new.heropend_op IS NOT NULL))) EXECUTE
      FUNCTION agenda_versie_klopt()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agenda_versie FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agenda_versie FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(ziet_agenda()) AS unnest)))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant update (heropen_reden) to driehoek_api

table agenda_versie_punt
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  versie_id uuid not null
  agendapunt_id uuid not null
  volgnummer integer not null
  soort text not null
  titel text not null
  toelichting text
  duur_minuten integer
  vertrouwelijkheid text not null
  constraint agenda_versie_punt_niveau_bekend CHECK ((vertrouwelijkheid = ANY
      (ARRAY['OPENBAAR'::text, 'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint agenda_versie_punt_pk PRIMARY KEY (id)
  constraint agenda_versie_punt_versie_fk FOREIGN KEY (driehoek_id, versie_id) REFERENCES
      agenda_versie(driehoek_id, id)
  CREATE INDEX agenda_versie_punt_op_agendapunt ON public.agenda_versie_punt USING btree
      (agendapunt_id)
  CREATE INDEX agenda_versie_punt_op_versie ON public.agenda_versie_punt USING btree (versie_id,
      volgnummer)
  enable row level security
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.agenda_versie_punt FOR EACH ROW EXECUTE
      FUNCTION agenda_versie_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agenda_versie_punt FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER verhoogd AFTER UPDATE ON public.agenda_versie_punt FOR EACH ROW WHEN
      (((old.vertrouwelijkheid <> new.vertrouwelijkheid) AND (pg_trigger_depth() = 0))) EXECUTE
      FUNCTION agenda_versie_punt_verhoogd()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agenda_versie_punt FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((vertrouwelijkheid <> 'VERTROUWELIJK'::text) AND
      (driehoek_id IN ( SELECT unnest(ziet_intern()) AS unnest))) OR ((vertrouwelijkheid =
      'OPENBAAR'::text) AND (driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))) OR
      ((vertrouwelijkheid = 'VERTROUWELIJK'::text) AND (driehoek_id IN ( SELECT
      unnest(leest_vertrouwelijk()) AS unnest)) AND noteer_gelezen(driehoek_id))))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant update (vertrouwelijkheid) to driehoek_api

table agendapunt
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  vergadering_id uuid not null
  volgnummer integer not null
  soort text not null
  titel text not null
  toelichting text
  vast_thema_id uuid
  vertrouwelijkheid text not null default 'VERTROUWELIJK'::text
  duur_minuten integer
  indiener_id uuid
  nagekomen boolean not null default false
  aangehouden_van_id uuid
  verslag_van_id uuid
  uitkomst text
  uitkomst_toelichting text
  gewijzigd_op timestamp with time zone not null default now()
  versie integer not null default 1
  vast_versie_id uuid
  gewijzigd_door_id uuid
  constraint agendapunt_aangehouden_van_fk FOREIGN KEY (driehoek_id, aangehouden_van_id) REFERENCES
      agendapunt(driehoek_id, id)
  constraint agendapunt_duur CHECK (((duur_minuten >= 1) AND (duur_minuten <= 1440)))
  constraint agendapunt_gewijzigd_door_fk FOREIGN KEY (gewijzigd_door_id) REFERENCES persoon(id)
  constraint agendapunt_in_driehoek UNIQUE (driehoek_id, id)
  constraint agendapunt_indiener_fk FOREIGN KEY (indiener_id) REFERENCES persoon(id)
  constraint agendapunt_pk PRIMARY KEY (id)
  constraint agendapunt_soort_bekend CHECK ((soort = ANY (ARRAY['OPENING'::text,
      'MEDEDELINGEN'::text, 'VORIG_VERSLAG'::text, 'VAST_BESPREEKPUNT'::text, 'BESPREEKPUNT'::text,
      'BESLUITPUNT'::text, 'RONDVRAAG'::text, 'SLUITING'::text])))
  constraint agendapunt_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <= 300)))
  constraint agendapunt_toelichting_lengte CHECK ((length(toelichting) <= 20000))
  constraint agendapunt_uitkomst_bekend CHECK ((uitkomst = ANY (ARRAY['BESPROKEN'::text,
      'AANGEHOUDEN'::text, 'VERVALLEN'::text, 'TER_KENNISNAME'::text])))
  constraint agendapunt_uitkomst_toelichting_lengte CHECK ((length(uitkomst_toelichting) <= 20000))
  constraint agendapunt_vast_is_soort CHECK (((soort = 'VAST_BESPREEKPUNT'::text) = (vast_thema_id
      IS NOT NULL)))
  constraint agendapunt_vast_thema_fk FOREIGN KEY (vast_thema_id) REFERENCES thema(id) DEFERRABLE
      INITIALLY DEFERRED
  constraint agendapunt_vast_uniek UNIQUE (vergadering_id, vast_thema_id)
  constraint agendapunt_vast_versie_fk FOREIGN KEY (vast_thema_id, vast_versie_id) REFERENCES
      thema_versie(thema_id, id)
  constraint agendapunt_vast_versie_van_thema CHECK (((vast_versie_id IS NULL) OR (vast_thema_id IS
      NOT NULL)))
  constraint agendapunt_vast_vervalt_niet CHECK (((vast_thema_id IS NULL) OR (uitkomst IS NULL) OR
      (uitkomst = 'BESPROKEN'::text) OR ((uitkomst = 'AANGEHOUDEN'::text) AND (uitkomst_toelichting
      IS NOT NULL) AND (uitkomst_toelichting ~ '\S'::text))))
  constraint agendapunt_vergadering_fk FOREIGN KEY (driehoek_id, vergadering_id) REFERENCES
      vergadering(driehoek_id, id)
  constraint agendapunt_verslag_is_soort CHECK (((verslag_van_id IS NULL) OR (soort =
      'VORIG_VERSLAG'::text)))
  constraint agendapunt_verslag_van_fk FOREIGN KEY (driehoek_id, verslag_van_id) REFERENCES
      vergadering(driehoek_id, id)
  constraint agendapunt_vertrouwelijkheid_bekend CHECK ((vertrouwelijkheid = ANY
      (ARRAY['OPENBAAR'::text, 'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint agendapunt_volgnummer_uniek UNIQUE (vergadering_id, volgnummer) DEFERRABLE INITIALLY
      DEFERRED
  constraint agendapunt_volgnummer_vanaf_1 CHECK ((volgnummer >= 1))
  CREATE INDEX agendapunt_aangehouden ON public.agendapunt USING btree (driehoek_id) WHERE (uitkomst
      = 'AANGEHOUDEN'::text)
  CREATE INDEX agendapunt_aangehouden_van ON public.agendapunt USING btree (aangehouden_van_id)
      WHERE (aangehouden_van_id IS NOT NULL)
  CREATE INDEX agendapunt_op_vast_thema ON public.agendapunt USING btree (vast_thema_id,
      vergadering_id) WHERE (vast_thema_id IS NOT NULL)
  CREATE INDEX agendapunt_op_vast_versie ON public.agendapunt USING btree (vast_versie_id) WHERE
      (vast_versie_id IS NOT NULL)
  CREATE INDEX agendapunt_vast_per_driehoek ON public.agendapunt USING btree (driehoek_id,
      vast_thema_id) INCLUDE (vergadering_id) WHERE (vast_thema_id IS NOT NULL)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.agendapunt FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_object('AGENDAPUNT')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.agendapunt FOR EACH ROW WHEN (((old.versie
      <> new.versie) OR (old.vertrouwelijkheid <> new.vertrouwelijkheid))) EXECUTE FUNCTION
      wijziging_van_object('AGENDAPUNT')
  CREATE CONSTRAINT TRIGGER herkomst_klopt AFTER INSERT ON public.agendapunt DEFERRABLE INITIALLY
      DEFERRED FOR EACH ROW WHEN ((new.aangehouden_van_id IS NOT NULL)) EXECUTE FUNCTION
      agendapunt_herkomst_klopt()
  CREATE CONSTRAINT TRIGGER herkomst_klopt_bij AFTER UPDATE ON public.agendapunt DEFERRABLE
      INITIALLY DEFERRED FOR EACH ROW WHEN (((new.aangehouden_van_id IS DISTINCT FROM
      old.aangehouden_van_id) OR ((old.uitkomst = 'AANGEHOUDEN'::text) AND (new.uitkomst <>
      'AANGEHOUDEN'::text)))) EXECUTE FUNCTION agendapunt_herkomst_klopt()
  CREATE TRIGGER indiener BEFORE INSERT ON public.agendapunt FOR EACH ROW WHEN (((huidige_persoon()
      IS NOT NULL) AND (new.indiener_id IS NOT NULL))) EXECUTE FUNCTION agendapunt_indiener()
  CREATE CONSTRAINT TRIGGER klopt AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt DEFERRABLE
      INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION vergadering_klopt('vergadering_id')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.agendapunt FOR EACH ROW EXECUTE
      FUNCTION agendapunt_regels()
  CREATE TRIGGER stukken_mee_verhogen AFTER UPDATE ON public.agendapunt FOR EACH ROW WHEN
      ((old.vertrouwelijkheid <> new.vertrouwelijkheid)) EXECUTE FUNCTION stukken_mee_verhogen()
  CREATE TRIGGER vast_punt_blijft BEFORE DELETE ON public.agendapunt FOR EACH ROW WHEN
      (((old.vast_thema_id IS NOT NULL) AND (pg_trigger_depth() = 0))) EXECUTE FUNCTION
      vast_punt_blijft()
  CREATE TRIGGER vast_punt_blijft_bij BEFORE UPDATE ON public.agendapunt FOR EACH ROW WHEN
      (((old.vast_thema_id IS NOT NULL) AND (pg_trigger_depth() = 0) AND ((old.vast_thema_id IS
      DISTINCT FROM new.vast_thema_id) OR (old.vast_versie_id IS DISTINCT FROM
      new.vast_versie_id)))) EXECUTE FUNCTION vast_punt_blijft()
  CREATE TRIGGER vastgesteld BEFORE UPDATE ON public.agendapunt FOR EACH ROW EXECUTE FUNCTION
      agendapunt_vastgesteld()
  CREATE TRIGGER vastgesteld_herkomst BEFORE INSERT ON public.agendapunt FOR EACH ROW WHEN
      ((new.aangehouden_van_id IS NOT NULL)) EXECUTE FUNCTION agendapunt_herkomst()
  CREATE TRIGGER vastgesteld_herkomst_bij BEFORE UPDATE ON public.agendapunt FOR EACH ROW WHEN
      (((new.aangehouden_van_id IS DISTINCT FROM old.aangehouden_van_id) OR (new.verslag_van_id IS
      DISTINCT FROM old.verslag_van_id))) EXECUTE FUNCTION agendapunt_herkomst()
  CREATE CONSTRAINT TRIGGER verlaten_klopt AFTER UPDATE ON public.agendapunt DEFERRABLE INITIALLY
      DEFERRED FOR EACH ROW WHEN ((old.vergadering_id <> new.vergadering_id)) EXECUTE FUNCTION
      verlaten_agenda_klopt()
  CREATE TRIGGER versie BEFORE UPDATE ON public.agendapunt FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('volgnummer', 'gewijzigd_op', 'gewijzigd_door_id', 'versie')
  CREATE TRIGGER versies_volgen AFTER UPDATE OF vertrouwelijkheid ON public.agendapunt FOR EACH ROW
      WHEN ((old.vertrouwelijkheid <> new.vertrouwelijkheid)) EXECUTE FUNCTION
      agenda_versie_niveau()
  CREATE TRIGGER vertrokken AFTER UPDATE ON public.agendapunt FOR EACH ROW WHEN ((old.vergadering_id
      <> new.vergadering_id)) EXECUTE FUNCTION agendapunt_vertrokken()
  CREATE TRIGGER voorstel_terug AFTER DELETE ON public.agendapunt FOR EACH ROW EXECUTE FUNCTION
      agendavoorstel_terug()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendapunt FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER wie BEFORE INSERT OR UPDATE ON public.agendapunt FOR EACH ROW EXECUTE FUNCTION
      agendapunt_gewijzigd_door()
  CREATE TRIGGER zichtbaar_gewijzigd AFTER INSERT OR DELETE ON public.agendapunt FOR EACH ROW
      EXECUTE FUNCTION agendapunt_zichtbaar_gewijzigd()
  CREATE TRIGGER zichtbaar_gewijzigd_bij AFTER UPDATE ON public.agendapunt FOR EACH ROW WHEN
      (((old.versie <> new.versie) OR (old.vertrouwelijkheid <> new.vertrouwelijkheid))) EXECUTE
      FUNCTION agendapunt_zichtbaar_gewijzigd()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.agendapunt FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('AGENDAPUNT', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.agendapunt FOR EACH ROW WHEN (((old.titel IS
      DISTINCT FROM new.titel) OR (old.toelichting IS DISTINCT FROM new.toelichting) OR
      (old.uitkomst_toelichting IS DISTINCT FROM new.uitkomst_toelichting) OR (old.vertrouwelijkheid
      IS DISTINCT FROM new.vertrouwelijkheid) OR (old.vergadering_id IS DISTINCT FROM
      new.vergadering_id))) EXECUTE FUNCTION zoeken_bijwerken('AGENDAPUNT', 'id')
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((vertrouwelijkheid <> 'VERTROUWELIJK'::text) AND
      (driehoek_id IN ( SELECT unnest(ziet_intern()) AS unnest))) OR ((vertrouwelijkheid =
      'OPENBAAR'::text) AND (driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))) OR
      ((vertrouwelijkheid = 'VERTROUWELIJK'::text) AND (driehoek_id IN ( SELECT
      unnest(leest_vertrouwelijk()) AS unnest)) AND noteer_gelezen(driehoek_id))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, select to driehoek_api
  grant insert (aangehouden_van_id, driehoek_id, duur_minuten, gewijzigd_op, indiener_id, nagekomen,
      soort, titel, toelichting, uitkomst, uitkomst_toelichting, vast_thema_id, vast_versie_id,
      vergadering_id, verslag_van_id, vertrouwelijkheid, volgnummer) to driehoek_api
  grant update (aangehouden_van_id, driehoek_id, duur_minuten, gewijzigd_op, indiener_id, nagekomen,
      soort, titel, toelichting, uitkomst, uitkomst_toelichting, vast_thema_id, vast_versie_id,
      vergadering_id, versie, verslag_van_id, vertrouwelijkheid, volgnummer) to driehoek_api

table agendapunt_prioriteit
  driehoek_id uuid not null
  agendapunt_id uuid not null
  prioriteit_id uuid not null
  constraint agendapunt_prioriteit_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint agendapunt_prioriteit_pk PRIMARY KEY (agendapunt_id, prioriteit_id)
  constraint agendapunt_prioriteit_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  CREATE INDEX agendapunt_prioriteit_op_prioriteit ON public.agendapunt_prioriteit USING btree
      (prioriteit_id, agendapunt_id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.agendapunt_prioriteit FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.agendapunt_prioriteit FOR EACH ROW WHEN
      ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('AGENDAPUNT',
      'agendapunt_id')
  CREATE TRIGGER afgesloten BEFORE INSERT OR DELETE OR UPDATE ON public.agendapunt_prioriteit FOR
      EACH ROW EXECUTE FUNCTION bij_afgesloten_vergadering()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_prioriteit FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE CONSTRAINT TRIGGER telt AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_prioriteit
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION
      onderdeel_telt('agendapunt', 'agendapunt_id')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendapunt_prioriteit FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM agendapunt boven WHERE (boven.id =
      agendapunt_prioriteit.agendapunt_id)) AND (driehoek_id = ANY (( SELECT ziet_prioriteiten() AS
      ziet_prioriteiten)::uuid[])))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, insert, select to driehoek_api

table agendapunt_thema
  driehoek_id uuid not null
  agendapunt_id uuid not null
  thema_id uuid not null
  constraint agendapunt_thema_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint agendapunt_thema_pk PRIMARY KEY (agendapunt_id, thema_id)
  constraint agendapunt_thema_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  CREATE INDEX agendapunt_thema_op_thema ON public.agendapunt_thema USING btree (thema_id,
      agendapunt_id) INCLUDE (driehoek_id)
  CREATE INDEX agendapunt_thema_per_driehoek ON public.agendapunt_thema USING btree (driehoek_id,
      thema_id) INCLUDE (agendapunt_id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.agendapunt_thema FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.agendapunt_thema FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')
  CREATE TRIGGER afgesloten BEFORE INSERT OR DELETE OR UPDATE ON public.agendapunt_thema FOR EACH
      ROW EXECUTE FUNCTION bij_afgesloten_vergadering()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_thema FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE CONSTRAINT TRIGGER telt AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_thema
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION
      onderdeel_telt('agendapunt', 'agendapunt_id')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendapunt_thema FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM agendapunt boven WHERE (boven.id = agendapunt_thema.agendapunt_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, insert, select to driehoek_api

table agendapunt_verwijzing
  driehoek_id uuid not null
  agendapunt_id uuid not null
  naar_id uuid not null
  constraint agendapunt_verwijzing_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint agendapunt_verwijzing_naar_ander CHECK ((agendapunt_id <> naar_id))
  constraint agendapunt_verwijzing_naar_fk FOREIGN KEY (driehoek_id, naar_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint agendapunt_verwijzing_pk PRIMARY KEY (agendapunt_id, naar_id)
  CREATE INDEX agendapunt_verwijzing_op_naar ON public.agendapunt_verwijzing USING btree (naar_id,
      agendapunt_id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.agendapunt_verwijzing FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('AGENDAPUNT', 'agendapunt_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.agendapunt_verwijzing FOR EACH ROW WHEN
      ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('AGENDAPUNT',
      'agendapunt_id')
  CREATE TRIGGER afgesloten BEFORE INSERT OR DELETE OR UPDATE ON public.agendapunt_verwijzing FOR
      EACH ROW EXECUTE FUNCTION bij_afgesloten_vergadering()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_verwijzing FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE CONSTRAINT TRIGGER telt AFTER INSERT OR DELETE OR UPDATE ON public.agendapunt_verwijzing
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION
      onderdeel_telt('agendapunt', 'agendapunt_id')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendapunt_verwijzing FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM agendapunt boven WHERE (boven.id =
      agendapunt_verwijzing.agendapunt_id)))) AND ((driehoek_id IN ( SELECT unnest(lid_van()) AS
      unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest)) AND ( SELECT true FROM
      agendapunt boven WHERE (boven.id = agendapunt_verwijzing.naar_id))))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, insert, select to driehoek_api

table agendasjabloon
  driehoek_id uuid not null
  versie integer not null default 1
  transactie xid8 not null default pg_current_xact_id()
  constraint agendasjabloon_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id) ON DELETE
      CASCADE
  constraint agendasjabloon_pk PRIMARY KEY (driehoek_id)
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendasjabloon FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)))
  grant select to driehoek_api

table agendavoorstel
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  titel text not null
  toelichting text
  duur_minuten integer
  vertrouwelijkheid text not null default 'VERTROUWELIJK'::text
  indiener_id uuid not null
  ingediend_op timestamp with time zone not null default now()
  status text not null default 'OPEN'::text
  agendapunt_id uuid
  reden text
  afgehandeld_door_id uuid
  afgehandeld_op timestamp with time zone
  constraint agendavoorstel_afgehandeld CHECK (((status = 'OPEN'::text) = (afgehandeld_op IS NULL)))
  constraint agendavoorstel_afgehandeld_door_fk FOREIGN KEY (afgehandeld_door_id) REFERENCES
      persoon(id)
  constraint agendavoorstel_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) DEFERRABLE INITIALLY DEFERRED
  constraint agendavoorstel_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint agendavoorstel_duur CHECK (((duur_minuten >= 1) AND (duur_minuten <= 1440)))
  constraint agendavoorstel_in_driehoek UNIQUE (driehoek_id, id)
  constraint agendavoorstel_indiener_fk FOREIGN KEY (indiener_id) REFERENCES persoon(id)
  constraint agendavoorstel_pk PRIMARY KEY (id)
  constraint agendavoorstel_punt_als_opgenomen CHECK (((status = 'OPGENOMEN'::text) = (agendapunt_id
      IS NOT NULL)))
  constraint agendavoorstel_reden_als_teruggestuurd CHECK (((status = 'TERUGGESTUURD'::text) =
      ((reden IS NOT NULL) AND (reden ~ '\S'::text))))
  constraint agendavoorstel_reden_lengte CHECK ((length(reden) <= 20000))
  constraint agendavoorstel_status_bekend CHECK ((status = ANY (ARRAY['OPEN'::text,
      'OPGENOMEN'::text, 'TERUGGESTUURD'::text, 'INGETROKKEN'::text])))
  constraint agendavoorstel_titel_gevuld CHECK ((titel ~ '\S'::text))
  constraint agendavoorstel_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <= 300)))
  constraint agendavoorstel_toelichting_lengte CHECK ((length(toelichting) <= 20000))
  constraint agendavoorstel_vertrouwelijkheid_bekend CHECK ((vertrouwelijkheid = ANY
      (ARRAY['OPENBAAR'::text, 'INTERN'::text, 'VERTROUWELIJK'::text])))
  CREATE UNIQUE INDEX agendavoorstel_op_agendapunt ON public.agendavoorstel USING btree
      (agendapunt_id) WHERE (agendapunt_id IS NOT NULL)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR UPDATE ON public.agendavoorstel FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_voorstel()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendavoorstel FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER opgenomen BEFORE UPDATE ON public.agendavoorstel FOR EACH ROW WHEN (((new.status =
      'OPGENOMEN'::text) AND (old.status <> 'OPGENOMEN'::text))) EXECUTE FUNCTION
      agendavoorstel_opgenomen()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.agendavoorstel FOR EACH ROW
      EXECUTE FUNCTION agendavoorstel_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendavoorstel FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT ON public.agendavoorstel FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('AGENDAVOORSTEL', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.agendavoorstel FOR EACH ROW WHEN ((old.reden IS
      DISTINCT FROM new.reden)) EXECUTE FUNCTION zoeken_bijwerken('AGENDAVOORSTEL', 'id')
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (afgehandeld_door_id, afgehandeld_op, agendapunt_id, driehoek_id, duur_minuten,
      indiener_id, ingediend_op, reden, status, titel, toelichting, vertrouwelijkheid) to
      driehoek_api
  grant update (agendapunt_id, reden, status) to driehoek_api

table agendavoorstel_prioriteit
  driehoek_id uuid not null
  agendavoorstel_id uuid not null
  prioriteit_id uuid not null
  constraint agendavoorstel_prioriteit_pk PRIMARY KEY (agendavoorstel_id, prioriteit_id)
  constraint agendavoorstel_prioriteit_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id)
      REFERENCES lokale_prioriteit(driehoek_id, id)
  constraint agendavoorstel_prioriteit_voorstel_fk FOREIGN KEY (driehoek_id, agendavoorstel_id)
      REFERENCES agendavoorstel(driehoek_id, id)
  CREATE INDEX agendavoorstel_prioriteit_op_prioriteit ON public.agendavoorstel_prioriteit USING
      btree (driehoek_id, prioriteit_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendavoorstel_prioriteit FOR
      EACH ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.agendavoorstel_prioriteit FOR
      EACH ROW EXECUTE FUNCTION agendavoorstel_onderwerp_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendavoorstel_prioriteit FOR EACH
      STATEMENT EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant insert, select to driehoek_api

table agendavoorstel_thema
  driehoek_id uuid not null
  agendavoorstel_id uuid not null
  thema_id uuid not null
  constraint agendavoorstel_thema_pk PRIMARY KEY (agendavoorstel_id, thema_id)
  constraint agendavoorstel_thema_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  constraint agendavoorstel_thema_voorstel_fk FOREIGN KEY (driehoek_id, agendavoorstel_id)
      REFERENCES agendavoorstel(driehoek_id, id)
  CREATE INDEX agendavoorstel_thema_op_thema ON public.agendavoorstel_thema USING btree (thema_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.agendavoorstel_thema FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.agendavoorstel_thema FOR EACH
      ROW EXECUTE FUNCTION agendavoorstel_onderwerp_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.agendavoorstel_thema FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant insert, select to driehoek_api

table basisteam
  id uuid not null default uuidv7()
  regio_id uuid not null
  code text not null
  naam text not null
  district text not null
  constraint basisteam_code_uniek UNIQUE (code)
  constraint basisteam_pk PRIMARY KEY (id)
  constraint basisteam_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.basisteam FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.basisteam FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table besluit
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  agendapunt_id uuid not null
  jaar integer not null
  reeksnummer integer not null
  nummer text not null generated always as ((jaar || '-'::text) || lpad((reeksnummer)::text,
      GREATEST(3, length((reeksnummer)::text)), '0'::text))
  soort text not null
  tekst text not null
  uitvoering text not null default 'OPEN'::text
  uitvoering_toelichting text
  vastgelegd_op timestamp with time zone not null default now()
  vervangt_id uuid
  constraint besluit_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id)
  constraint besluit_een_keer_vervangen UNIQUE (vervangt_id)
  constraint besluit_in_driehoek UNIQUE (driehoek_id, id)
  constraint besluit_nummer_uniek UNIQUE (driehoek_id, jaar, reeksnummer)
  constraint besluit_pk PRIMARY KEY (id)
  constraint besluit_soort_bekend CHECK ((soort = ANY (ARRAY['AFSPRAAK_INZET'::text,
      'AFSPRAAK_LOKALE_PRIORITEIT'::text, 'OVERIG'::text])))
  constraint besluit_tekst_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 20000)))
  constraint besluit_uitvoering_bekend CHECK ((uitvoering = ANY (ARRAY['OPEN'::text,
      'IN_UITVOERING'::text, 'UITGEVOERD'::text, 'NIET_UITGEVOERD'::text])))
  constraint besluit_uitvoering_toelichting_lengte CHECK ((length(uitvoering_toelichting) <= 20000))
  constraint besluit_vervangt_een_ander CHECK ((vervangt_id <> id))
  constraint besluit_vervangt_fk FOREIGN KEY (driehoek_id, vervangt_id) REFERENCES
      besluit(driehoek_id, id)
  CREATE INDEX besluit_op_agendapunt ON public.besluit USING btree (agendapunt_id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit FOR EACH ROW EXECUTE FUNCTION
      wijziging_van_object('BESLUIT')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit FOR EACH ROW WHEN ((old.* IS
      DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_object('BESLUIT')
  CREATE TRIGGER a_wijziging_vervangen AFTER INSERT ON public.besluit FOR EACH ROW WHEN
      ((new.vervangt_id IS NOT NULL)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'vervangt_id')
  CREATE TRIGGER begint_open BEFORE INSERT ON public.besluit FOR EACH ROW EXECUTE FUNCTION
      besluit_begint_open()
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit FOR EACH ROW EXECUTE FUNCTION
      besluit_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE CONSTRAINT TRIGGER op_gezag AFTER INSERT ON public.besluit DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN ((new.soort <> 'OVERIG'::text)) EXECUTE FUNCTION afspraak_op_gezag()
  CREATE TRIGGER regels BEFORE INSERT ON public.besluit FOR EACH ROW EXECUTE FUNCTION
      vastleggen_tijdens_vergadering()
  CREATE TRIGGER tijd_van_vastleggen BEFORE INSERT OR UPDATE ON public.besluit FOR EACH ROW WHEN
      ((huidige_persoon() IS NOT NULL)) EXECUTE FUNCTION tijd_van_vastleggen('vastgelegd_op')
  CREATE TRIGGER vervangt_eerder BEFORE INSERT ON public.besluit FOR EACH ROW WHEN ((new.vervangt_id
      IS NOT NULL)) EXECUTE FUNCTION besluit_vervangt_eerder()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.besluit FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('BESLUIT', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.besluit FOR EACH ROW WHEN (((old.tekst IS
      DISTINCT FROM new.tekst) OR (old.agendapunt_id IS DISTINCT FROM new.agendapunt_id))) EXECUTE
      FUNCTION zoeken_bijwerken('BESLUIT', 'id')
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM agendapunt boven WHERE (boven.id = besluit.agendapunt_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (agendapunt_id, driehoek_id, jaar, nummer, reeksnummer, soort, tekst, uitvoering,
      uitvoering_toelichting, vastgelegd_op, vervangt_id) to driehoek_api
  comment on column uitvoering of table besluit is 'Not used: besluit_uitvoering says how a decision
      goes.'
  comment on column uitvoering_toelichting of table besluit is 'Not used: besluit_uitvoering says
      how a decision goes.'

table besluit_antwoord
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  besluit_id uuid not null
  lidmaatschap_id uuid not null
  antwoord text not null
  op timestamp with time zone not null
  constraint besluit_antwoord_besluit_fk FOREIGN KEY (driehoek_id, besluit_id) REFERENCES
      besluit(driehoek_id, id)
  constraint besluit_antwoord_gevuld CHECK ((antwoord ~ '\S'::text))
  constraint besluit_antwoord_lengte CHECK ((length(antwoord) <= 20000))
  constraint besluit_antwoord_lidmaatschap_fk FOREIGN KEY (driehoek_id, lidmaatschap_id) REFERENCES
      lidmaatschap(driehoek_id, id)
  constraint besluit_antwoord_pk PRIMARY KEY (id)
  CREATE INDEX besluit_antwoord_op_besluit ON public.besluit_antwoord USING btree (besluit_id, op)
  enable row level security
  CREATE TRIGGER a_lid_vasthouden BEFORE INSERT ON public.besluit_antwoord FOR EACH ROW EXECUTE
      FUNCTION lidmaatschap_vasthouden('lidmaatschap_id')
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit_antwoord FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit_antwoord FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit_antwoord FOR EACH ROW EXECUTE
      FUNCTION verloop_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit_antwoord FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.besluit_antwoord FOR EACH ROW EXECUTE FUNCTION
      besluit_antwoord_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit_antwoord FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT ON public.besluit_antwoord FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('BESLUIT', 'besluit_id')
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM besluit boven WHERE (boven.id = besluit_antwoord.besluit_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (antwoord, besluit_id, driehoek_id, lidmaatschap_id, op) to driehoek_api

table besluit_beslisser
  driehoek_id uuid not null
  besluit_id uuid not null
  lidmaatschap_id uuid not null
  constraint besluit_beslisser_besluit_fk FOREIGN KEY (driehoek_id, besluit_id) REFERENCES
      besluit(driehoek_id, id)
  constraint besluit_beslisser_lidmaatschap_fk FOREIGN KEY (driehoek_id, lidmaatschap_id) REFERENCES
      lidmaatschap(driehoek_id, id)
  constraint besluit_beslisser_pk PRIMARY KEY (besluit_id, lidmaatschap_id)
  enable row level security
  CREATE TRIGGER a_lid_vasthouden BEFORE INSERT ON public.besluit_beslisser FOR EACH ROW EXECUTE
      FUNCTION lidmaatschap_vasthouden('lidmaatschap_id')
  CREATE TRIGGER a_met_het_besluit BEFORE INSERT ON public.besluit_beslisser FOR EACH ROW EXECUTE
      FUNCTION met_het_besluit()
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit_beslisser FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit_beslisser FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit_beslisser FOR EACH ROW EXECUTE
      FUNCTION besluit_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit_beslisser FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.besluit_beslisser FOR EACH ROW EXECUTE FUNCTION
      besluit_beslisser_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit_beslisser FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM besluit boven WHERE (boven.id = besluit_beslisser.besluit_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant insert, select to driehoek_api

table besluit_nummering
  driehoek_id uuid not null
  jaar integer not null
  laatste integer not null
  constraint besluit_nummering_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint besluit_nummering_pk PRIMARY KEY (driehoek_id, jaar)
  enable row level security

table besluit_prioriteit
  driehoek_id uuid not null
  besluit_id uuid not null
  prioriteit_id uuid not null
  constraint besluit_prioriteit_besluit_fk FOREIGN KEY (driehoek_id, besluit_id) REFERENCES
      besluit(driehoek_id, id)
  constraint besluit_prioriteit_pk PRIMARY KEY (besluit_id, prioriteit_id)
  constraint besluit_prioriteit_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  CREATE INDEX besluit_prioriteit_op_prioriteit ON public.besluit_prioriteit USING btree
      (prioriteit_id, besluit_id)
  enable row level security
  CREATE TRIGGER a_met_het_besluit BEFORE INSERT ON public.besluit_prioriteit FOR EACH ROW EXECUTE
      FUNCTION met_het_besluit()
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit_prioriteit FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit_prioriteit FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit_prioriteit FOR EACH ROW EXECUTE
      FUNCTION besluit_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit_prioriteit FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit_prioriteit FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM besluit boven WHERE (boven.id = besluit_prioriteit.besluit_id)) AND
      (driehoek_id = ANY (( SELECT ziet_prioriteiten() AS ziet_prioriteiten)::uuid[])))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant insert, select to driehoek_api

table besluit_raadsdoel
  driehoek_id uuid not null
  besluit_id uuid not null
  raadsdoel_id uuid not null
  constraint besluit_raadsdoel_besluit_fk FOREIGN KEY (driehoek_id, besluit_id) REFERENCES
      besluit(driehoek_id, id)
  constraint besluit_raadsdoel_pk PRIMARY KEY (besluit_id, raadsdoel_id)
  constraint besluit_raadsdoel_raadsdoel_fk FOREIGN KEY (raadsdoel_id) REFERENCES raadsdoel(id)
  CREATE INDEX besluit_raadsdoel_op_raadsdoel ON public.besluit_raadsdoel USING btree (raadsdoel_id,
      besluit_id)
  enable row level security
  CREATE TRIGGER a_met_het_besluit BEFORE INSERT ON public.besluit_raadsdoel FOR EACH ROW EXECUTE
      FUNCTION met_het_besluit()
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit_raadsdoel FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit_raadsdoel FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit_raadsdoel FOR EACH ROW EXECUTE
      FUNCTION besluit_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit_raadsdoel FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.besluit_raadsdoel FOR EACH ROW EXECUTE FUNCTION
      besluit_raadsdoel_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit_raadsdoel FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM besluit boven WHERE (boven.id = besluit_raadsdoel.besluit_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant insert, select to driehoek_api

table besluit_uitvoering
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  besluit_id uuid not null
  volgnummer integer not null
  stand text not null
  toelichting text
  door_id uuid
  op timestamp with time zone not null
  constraint besluit_uitvoering_besluit_fk FOREIGN KEY (driehoek_id, besluit_id) REFERENCES
      besluit(driehoek_id, id)
  constraint besluit_uitvoering_niet_met_reden CHECK (((stand <> 'NIET_UITGEVOERD'::text) OR
      (toelichting IS NOT NULL)))
  constraint besluit_uitvoering_persoon_fk FOREIGN KEY (door_id) REFERENCES persoon(id)
  constraint besluit_uitvoering_pk PRIMARY KEY (id)
  constraint besluit_uitvoering_stand_bekend CHECK ((stand = ANY (ARRAY['OPEN'::text,
      'IN_UITVOERING'::text, 'UITGEVOERD'::text, 'NIET_UITGEVOERD'::text])))
  constraint besluit_uitvoering_toelichting_gevuld CHECK ((toelichting ~ '\S'::text))
  constraint besluit_uitvoering_toelichting_lengte CHECK ((length(toelichting) <= 20000))
  constraint besluit_uitvoering_volgnummer_uniek UNIQUE (besluit_id, volgnummer)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.besluit_uitvoering FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.besluit_uitvoering FOR EACH ROW WHEN ((old.*
      IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('BESLUIT', 'besluit_id')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.besluit_uitvoering FOR EACH ROW EXECUTE
      FUNCTION verloop_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.besluit_uitvoering FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.besluit_uitvoering FOR EACH ROW EXECUTE FUNCTION
      besluit_uitvoering_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.besluit_uitvoering FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT ON public.besluit_uitvoering FOR EACH ROW WHEN
      ((new.toelichting IS NOT NULL)) EXECUTE FUNCTION zoeken_bijwerken('BESLUIT', 'besluit_id')
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))
      AND ( SELECT true FROM besluit boven WHERE (boven.id = besluit_uitvoering.besluit_id)))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (besluit_id, door_id, driehoek_id, op, stand, toelichting, volgnummer) to
      driehoek_api

table definitie
  path text not null
  sha256 text not null
  constraint definitie_pk PRIMARY KEY (path)
  enable row level security

table doel
  id uuid not null default uuidv7()
  thema_id uuid not null
  volgnummer integer
  tekst text not null
  constraint doel_pk PRIMARY KEY (id)
  constraint doel_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  constraint doel_van_thema UNIQUE (thema_id, id)
  constraint doel_volgnummer_uniek UNIQUE (thema_id, volgnummer)
  enable row level security
  CREATE TRIGGER inhoud BEFORE INSERT OR DELETE OR UPDATE ON public.doel FOR EACH ROW EXECUTE
      FUNCTION plan_inhoud_regels()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.doel FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.doel FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.doel FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('DOEL', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.doel FOR EACH ROW WHEN ((old.tekst IS DISTINCT
      FROM new.tekst)) EXECUTE FUNCTION zoeken_bijwerken('DOEL', 'id')
  policy concept_toevoegen permissive for insert to driehoek_api with check ((thema_id IN ( SELECT
      t.id FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_verwijderen permissive for delete to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_wijzigen permissive for update to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy van_wijziging permissive for insert to driehoek_api with check (((volgnummer IS NULL) AND
      (thema_id IN ( SELECT t.id FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM
      regionaal_beleidsplan p WHERE ((p.status = ANY (ARRAY['VASTGESTELD'::text,
      'AANGEBODEN'::text])) AND (p.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))))))
  grant delete, select to driehoek_api
  grant insert (tekst, thema_id, volgnummer) to driehoek_api
  grant update (tekst) to driehoek_api

table driehoek
  id uuid not null default uuidv7()
  regio_id uuid not null
  code text not null
  naam text not null
  district text not null
  vorm text not null default 'BASISTEAM'::text
  herkomst text not null
  opmerking text
  voorbeeld boolean not null default false
  constraint driehoek_code_uniek UNIQUE (code)
  constraint driehoek_herkomst_bekend CHECK ((herkomst = ANY (ARRAY['bevestigd'::text,
      'deels'::text, 'aanname'::text])))
  constraint driehoek_pk PRIMARY KEY (id)
  constraint driehoek_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  constraint driehoek_vorm_bekend CHECK ((vorm = ANY (ARRAY['BASISTEAM'::text, 'GEMEENTE'::text])))
  CREATE INDEX driehoek_op_regio ON public.driehoek USING btree (regio_id)
  enable row level security
  CREATE TRIGGER driehoek_blijft_in_regio BEFORE UPDATE ON public.driehoek FOR EACH ROW EXECUTE
      FUNCTION driehoek_blijft_in_regio()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.driehoek FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.driehoek FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((id IN ( SELECT unnest(ziet()) AS
      unnest)))
  grant select to driehoek_api

table driehoek_basisteam
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  basisteam_id uuid not null
  geldig_van date not null
  geldig_tot_en_met date
  herkomst text not null
  geldig daterange not null generated always as daterange(geldig_van, geldig_tot_en_met, '[]'::text)
  constraint driehoek_basisteam_basisteam_fk FOREIGN KEY (basisteam_id) REFERENCES basisteam(id)
  constraint driehoek_basisteam_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint driehoek_basisteam_herkomst_bekend CHECK ((herkomst = ANY (ARRAY['bevestigd'::text,
      'deels'::text, 'aanname'::text])))
  constraint driehoek_basisteam_overlapt_niet UNIQUE (driehoek_id, basisteam_id, geldig WITHOUT
      OVERLAPS)
  constraint driehoek_basisteam_pk PRIMARY KEY (id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.driehoek_basisteam FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.driehoek_basisteam FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT ziet() AS
      ziet)::uuid[])))
  grant select to driehoek_api

table driehoek_gemeente
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  gemeente_id uuid not null
  geldig_van date not null
  geldig_tot_en_met date
  herkomst text not null
  geldig daterange not null generated always as daterange(geldig_van, geldig_tot_en_met, '[]'::text)
  constraint driehoek_gemeente_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint driehoek_gemeente_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint driehoek_gemeente_herkomst_bekend CHECK ((herkomst = ANY (ARRAY['bevestigd'::text,
      'deels'::text, 'aanname'::text])))
  constraint driehoek_gemeente_overlapt_niet UNIQUE (driehoek_id, gemeente_id, geldig WITHOUT
      OVERLAPS)
  constraint driehoek_gemeente_pk PRIMARY KEY (id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.driehoek_gemeente FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.driehoek_gemeente FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT ziet() AS
      ziet)::uuid[])))
  grant select to driehoek_api

table geheim
  naam text not null
  waarde bytea not null
  constraint geheim_pk PRIMARY KEY (naam)
  enable row level security

table geladen_bestand
  naam text not null
  sha256 text not null
  geladen_op timestamp with time zone not null default now()
  constraint geladen_bestand_pk PRIMARY KEY (naam)
  enable row level security

table gemeente
  id uuid not null default uuidv7()
  regio_id uuid not null
  code text not null
  naam text not null
  provincie text not null
  constraint gemeente_code_uniek UNIQUE (code)
  constraint gemeente_pk PRIMARY KEY (id)
  constraint gemeente_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  CREATE INDEX gemeente_op_regio ON public.gemeente USING btree (regio_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.gemeente FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.gemeente FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table herhaalsleutel
  id uuid not null default uuidv7()
  persoon_id uuid
  integratie_id uuid
  sleutel bytea not null
  vraag bytea not null
  gedaan jsonb not null default '{}'::jsonb
  begonnen_op timestamp with time zone not null default now()
  constraint herhaalsleutel_heeft_vrager CHECK ((num_nonnulls(persoon_id, integratie_id) = 1))
  constraint herhaalsleutel_integratie_fk FOREIGN KEY (integratie_id) REFERENCES integratie(id)
  constraint herhaalsleutel_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id)
  constraint herhaalsleutel_pk PRIMARY KEY (id)
  constraint herhaalsleutel_sleutel_lengte CHECK ((length(sleutel) = 32))
  constraint herhaalsleutel_uniek UNIQUE NULLS NOT DISTINCT (persoon_id, integratie_id, sleutel)
  constraint herhaalsleutel_vraag_lengte CHECK ((length(vraag) = 32))
  CREATE INDEX herhaalsleutel_per_tijd ON public.herhaalsleutel USING btree (begonnen_op)
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.herhaalsleutel FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  comment on column gedaan of table herhaalsleutel is 'By the key in the answer of each field that
      was done: the id of what it made or changed; empty for what has none.'
  comment on column sleutel of table herhaalsleutel is 'SHA-256 of the key: whatever clients put in
      one is not kept.'
  comment on column vraag of table herhaalsleutel is 'SHA-256 of the key with the operation and its
      variables: whether it is the same request.'
  comment on table herhaalsleutel is 'Which requests with an Idempotency-Key did something, so that
      the same request, sent again, does not do it twice.'

table instemming
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  prioriteit_id uuid not null
  lidmaatschap_id uuid not null
  tekstversie integer not null
  op timestamp with time zone not null default now()
  constraint instemming_eenmaal UNIQUE (prioriteit_id, lidmaatschap_id, tekstversie)
  constraint instemming_lidmaatschap_fk FOREIGN KEY (driehoek_id, lidmaatschap_id) REFERENCES
      lidmaatschap(driehoek_id, id)
  constraint instemming_pk PRIMARY KEY (id)
  constraint instemming_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  enable row level security
  CREATE TRIGGER a_lid_vasthouden BEFORE INSERT ON public.instemming FOR EACH ROW EXECUTE FUNCTION
      lidmaatschap_vasthouden('lidmaatschap_id')
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.instemming FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.instemming FOR EACH ROW WHEN ((old.* IS
      DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT',
      'prioriteit_id', 'INTERN')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.instemming FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.instemming FOR EACH ROW EXECUTE
      FUNCTION instemming_regels()
  CREATE CONSTRAINT TRIGGER telt AFTER INSERT OR DELETE OR UPDATE ON public.instemming DEFERRABLE
      INITIALLY DEFERRED FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION
      onderdeel_telt('lokale_prioriteit', 'prioriteit_id')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.instemming FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_prioriteiten() AS ziet_prioriteiten)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (driehoek_id, lidmaatschap_id, op, prioriteit_id, tekstversie) to driehoek_api

table integratie
  id uuid not null default uuidv7()
  code text not null
  naam text not null
  issuer text not null
  subject text not null
  scopes text[] not null default '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'::text[]
  regio_id uuid
  versie integer not null default 1
  constraint integratie_aanmelding_uniek UNIQUE (issuer, subject)
  constraint integratie_code_uniek UNIQUE (code)
  constraint integratie_pk PRIMARY KEY (id)
  constraint integratie_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  constraint integratie_scopes_bekend CHECK ((scopes <@
      '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'::text[]))
  constraint integratie_scopes_samen CHECK (((NOT ('koppelingen:lezen'::text = ANY (scopes))) OR
      ('prioriteiten:lezen'::text = ANY (scopes))))
  enable row level security
  CREATE TRIGGER aanmelding_van_een BEFORE INSERT OR UPDATE OF issuer, subject ON public.integratie
      FOR EACH ROW EXECUTE FUNCTION aanmelding_van_een()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.integratie FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER versie BEFORE UPDATE ON public.integratie FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.integratie FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER wijziging AFTER UPDATE ON public.integratie FOR EACH ROW WHEN ((old.scopes IS
      DISTINCT FROM new.scopes)) EXECUTE FUNCTION wijziging_van_scopes()
  policy lezen permissive for select to driehoek_api using (((id = ( SELECT huidige_integratie() AS
      huidige_integratie)) OR (regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])) OR (id IN (
      SELECT k.integratie_id FROM integratie_driehoek k))))
  policy toevoegen permissive for insert to driehoek_api with check ((regio_id = ANY (( SELECT
      beheert() AS beheert)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((regio_id = ANY (( SELECT beheert()
      AS beheert)::uuid[])))
  grant select to driehoek_api
  grant insert (code, issuer, naam, regio_id, scopes, subject) to driehoek_api
  grant update (naam, scopes) to driehoek_api

table integratie_driehoek
  id uuid not null default uuidv7()
  integratie_id uuid not null
  driehoek_id uuid not null
  niveau text not null
  geldig_van date not null default vandaag()
  geldig_tot_en_met date
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  constraint integratie_driehoek_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint integratie_driehoek_integratie_fk FOREIGN KEY (integratie_id) REFERENCES integratie(id)
  constraint integratie_driehoek_niveau_bekend CHECK ((niveau = ANY (ARRAY['OPENBAAR'::text,
      'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint integratie_driehoek_periode CHECK ((geldig_tot_en_met >= (geldig_van - 1)))
  constraint integratie_driehoek_pk PRIMARY KEY (id)
  constraint integratie_driehoek_uniek EXCLUDE USING gist (integratie_id WITH =, driehoek_id WITH =,
      geldig WITH &&)
  enable row level security
  CREATE TRIGGER einde_niet_terug BEFORE UPDATE ON public.integratie_driehoek FOR EACH ROW EXECUTE
      FUNCTION einde_niet_terug()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.integratie_driehoek FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.integratie_driehoek FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  CREATE TRIGGER wijziging AFTER INSERT OR DELETE OR UPDATE ON public.integratie_driehoek FOR EACH
      ROW EXECUTE FUNCTION wijziging_van_toegang()
  policy lezen permissive for select to driehoek_api using (((integratie_id = ( SELECT
      huidige_integratie() AS huidige_integratie)) OR (driehoek_id = ANY (( SELECT lid_van() AS
      lid_van)::uuid[])) OR (driehoek_id IN ( SELECT d.id FROM driehoek d WHERE (d.regio_id = ANY ((
      SELECT beheert() AS beheert)::uuid[]))))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id IN ( SELECT d.id
      FROM driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id IN ( SELECT d.id FROM
      driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))
  grant select to driehoek_api
  grant insert (driehoek_id, geldig, geldig_tot_en_met, geldig_van, integratie_id, niveau) to
      driehoek_api
  grant update (geldig_tot_en_met) to driehoek_api

table koppeling
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  prioriteit_id uuid not null
  thema_id uuid not null
  doel_id uuid
  aard text not null
  toelichting text not null
  geldig_van date not null
  geldig_tot_en_met date
  oorspronkelijk_tot_en_met date
  plan_tot_en_met date not null
  vastgelegd_in_id uuid
  vastgelegd_door_id uuid not null
  vastgelegd_op timestamp with time zone not null default now()
  beeindigd_door_id uuid
  beeindigd_op timestamp with time zone
  beeindiging_toelichting text
  geldig daterange not null generated always as daterange(geldig_van, COALESCE(geldig_tot_en_met,
      plan_tot_en_met), '[]'::text)
  constraint koppeling_aard_bekend CHECK ((aard = ANY (ARRAY['AANVULLEND'::text,
      'FACILITEREND'::text, 'BIJDRAGEND'::text])))
  constraint koppeling_beeindigd_door_bij_einde CHECK (((beeindigd_door_id IS NULL) OR (beeindigd_op
      IS NOT NULL)))
  constraint koppeling_beeindigd_door_fk FOREIGN KEY (beeindigd_door_id) REFERENCES persoon(id)
  constraint koppeling_beeindiging_lengte CHECK (((length(beeindiging_toelichting) >= 1) AND
      (length(beeindiging_toelichting) <= 20000)))
  constraint koppeling_doel_fk FOREIGN KEY (thema_id, doel_id) REFERENCES doel(thema_id, id)
  constraint koppeling_einde_is_geheel CHECK (((beeindigd_op IS NULL) = (beeindiging_toelichting IS
      NULL)))
  constraint koppeling_in_driehoek UNIQUE (driehoek_id, id)
  constraint koppeling_overlapt_niet UNIQUE (prioriteit_id, thema_id, aard, geldig WITHOUT OVERLAPS)
  constraint koppeling_periode CHECK ((geldig_tot_en_met >= geldig_van))
  constraint koppeling_pk PRIMARY KEY (id)
  constraint koppeling_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  constraint koppeling_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  constraint koppeling_toelichting_lengte CHECK (((length(toelichting) >= 1) AND
      (length(toelichting) <= 20000)))
  constraint koppeling_vastgelegd_door_fk FOREIGN KEY (vastgelegd_door_id) REFERENCES persoon(id)
  constraint koppeling_vastgelegd_in_fk FOREIGN KEY (driehoek_id, vastgelegd_in_id) REFERENCES
      agendapunt(driehoek_id, id)
  CREATE INDEX koppeling_op_thema ON public.koppeling USING btree (thema_id, id)
  CREATE INDEX koppeling_over_doel ON public.koppeling USING btree (doel_id) WHERE (doel_id IS NOT
      NULL)
  CREATE INDEX koppeling_van_prioriteit ON public.koppeling USING btree (prioriteit_id, geldig_van,
      id) INCLUDE (driehoek_id, geldig, thema_id, aard)
  enable row level security
  CREATE TRIGGER a_geldt_nog BEFORE INSERT ON public.koppeling FOR EACH ROW EXECUTE FUNCTION
      prioriteit_geldt_nog()
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.koppeling FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_object('KOPPELING', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.koppeling FOR EACH ROW WHEN ((old.* IS
      DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_object('KOPPELING', 'INTERN')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.koppeling FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.koppeling FOR EACH ROW EXECUTE
      FUNCTION koppeling_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.koppeling FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_koppelingen() AS ziet_koppelingen)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (aard, beeindigd_door_id, beeindigd_op, beeindiging_toelichting, doel_id,
      driehoek_id, geldig, geldig_tot_en_met, geldig_van, oorspronkelijk_tot_en_met,
      plan_tot_en_met, prioriteit_id, thema_id, toelichting, vastgelegd_door_id, vastgelegd_in_id,
      vastgelegd_op) to driehoek_api
  grant update (aard, beeindigd_door_id, beeindigd_op, beeindiging_toelichting, doel_id,
      driehoek_id, geldig, geldig_tot_en_met, geldig_van, oorspronkelijk_tot_en_met,
      plan_tot_en_met, prioriteit_id, thema_id, toelichting, vastgelegd_door_id, vastgelegd_in_id,
      vastgelegd_op) to driehoek_api

table landelijk_thema
  id uuid not null default uuidv7()
  agenda text not null
  code text not null
  naam text not null
  volgnummer integer not null
  constraint landelijk_thema_code_uniek UNIQUE (agenda, code)
  constraint landelijk_thema_pk PRIMARY KEY (id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.landelijk_thema FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.landelijk_thema FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table lidmaatschap
  id uuid not null default uuidv7()
  persoon_id uuid not null
  driehoek_id uuid not null
  rol text not null
  gemeente_id uuid
  geldig_van date not null
  geldig_tot_en_met date
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  constraint lidmaatschap_burgemeester_van_gemeente CHECK (((rol = 'BURGEMEESTER'::text) =
      (gemeente_id IS NOT NULL)))
  constraint lidmaatschap_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint lidmaatschap_een_rol_tegelijk EXCLUDE USING gist (persoon_id WITH =, driehoek_id WITH
      =, geldig WITH &&)
  constraint lidmaatschap_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint lidmaatschap_in_driehoek UNIQUE (driehoek_id, id)
  constraint lidmaatschap_periode CHECK ((geldig_tot_en_met >= (geldig_van - 1)))
  constraint lidmaatschap_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id)
  constraint lidmaatschap_pk PRIMARY KEY (id)
  constraint lidmaatschap_rol_bekend CHECK ((rol = ANY (ARRAY['BURGEMEESTER'::text,
      'OFFICIER_VAN_JUSTITIE'::text, 'TEAMCHEF'::text, 'SECRETARIS'::text])))
  CREATE INDEX lidmaatschap_op_driehoek ON public.lidmaatschap USING btree (driehoek_id, rol)
  CREATE INDEX lidmaatschap_van_persoon ON public.lidmaatschap USING btree (persoon_id) INCLUDE
      (driehoek_id, rol, geldig)
  enable row level security
  CREATE TRIGGER einde_niet_terug BEFORE UPDATE ON public.lidmaatschap FOR EACH ROW EXECUTE FUNCTION
      einde_niet_terug()
  CREATE CONSTRAINT TRIGGER gemeente_hoort_erbij AFTER INSERT ON public.lidmaatschap DEFERRABLE
      INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lidmaatschap_gemeente_hoort_erbij()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.lidmaatschap FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.lidmaatschap FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER wijziging AFTER INSERT OR DELETE OR UPDATE ON public.lidmaatschap FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_toegang()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT ziet() AS
      ziet)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id IN ( SELECT d.id
      FROM driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id IN ( SELECT d.id FROM
      driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))
  grant select to driehoek_api
  grant insert (driehoek_id, geldig, geldig_tot_en_met, geldig_van, gemeente_id, persoon_id, rol) to
      driehoek_api
  grant update (geldig_tot_en_met) to driehoek_api

table logboek
  id bigint not null generated always as identity
  tijdstempel timestamp with time zone not null default clock_timestamp()
  transactie xid8 not null default pg_current_xact_id()
  actor text not null
  persoon_id uuid
  oorsprong text not null
  actie text not null
  object text not null
  object_id uuid
  driehoek_id uuid
  resultaat text not null default 'GESLAAGD'::text
  voor jsonb
  na jsonb
  uid uuid not null default uuidv7()
  constraint logboek_actie_vorm CHECK ((actie ~ '^[A-Za-z]{1,100}$'::text))
  constraint logboek_pk PRIMARY KEY (id)
  constraint logboek_resultaat_bekend CHECK ((resultaat = ANY (ARRAY['GESLAAGD'::text,
      'GEWEIGERD'::text])))
  constraint logboek_uid_uniek UNIQUE (uid)
  CREATE INDEX logboek_nieuwste_eerst ON public.logboek USING btree (logboek_volgorde(tijdstempel),
      uid)
  CREATE INDEX logboek_op_object ON public.logboek USING btree (object_id, id)
  CREATE INDEX logboek_per_driehoek ON public.logboek USING btree (driehoek_id,
      logboek_volgorde(tijdstempel), uid) WHERE (driehoek_id IS NOT NULL)
  CREATE INDEX logboek_van_toegang ON public.logboek USING btree (transactie) WHERE (object = ANY
      (ARRAY['persoon'::text, 'integratie'::text, 'lidmaatschap'::text, 'regiorol'::text,
      'integratie_driehoek'::text, 'driehoek'::text]))
  CREATE INDEX logboek_weigeringen ON public.logboek USING btree (actor, tijdstempel) WHERE
      (resultaat = 'GEWEIGERD'::text)
  enable row level security
  CREATE TRIGGER logboek_alleen_toevoegen BEFORE DELETE OR UPDATE OR TRUNCATE ON public.logboek FOR
      EACH STATEMENT EXECUTE FUNCTION logboek_alleen_toevoegen()
  CREATE CONSTRAINT TRIGGER schakel AFTER INSERT ON public.logboek DEFERRABLE INITIALLY DEFERRED FOR
      EACH ROW EXECUTE FUNCTION logboek_schakelen()
  policy lezen permissive for select to driehoek_api using (((driehoek_id = ANY (( SELECT lid_van()
      AS lid_van)::uuid[])) OR ((cardinality(( SELECT beheert() AS beheert)) > 0) AND (object = ANY
      (( SELECT logboek_van_beheer() AS logboek_van_beheer)::text[])) AND ((driehoek_id IS NULL) OR
      (driehoek_id IN ( SELECT d.id FROM driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))) AND COALESCE((((COALESCE(na, voor) ->> 'regio_id'::text))::uuid = ANY ((
      SELECT beheert() AS beheert)::uuid[])), true) AND ((object <> 'persoon'::text) OR (object_id
      IN ( SELECT p.id FROM persoon p))) AND ((object <> 'api'::text) OR (persoon_id IN ( SELECT
      p.id FROM persoon p)) OR ((persoon_id IS NULL) AND ((actor ~~ 'onbekend: %'::text) OR (actor
      IN ( SELECT i.code FROM integratie i WHERE ((i.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[])) OR (i.id IN ( SELECT k.integratie_id FROM integratie_driehoek k WHERE
      (k.driehoek_id IN ( SELECT d.id FROM driehoek d WHERE (d.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[])))))))))))))))
  grant select to driehoek_api

table logboek_keten
  nr bigint not null
  logboek_id bigint not null
  hash bytea not null
  constraint logboek_keten_logboek_uniek UNIQUE (logboek_id)
  constraint logboek_keten_pk PRIMARY KEY (nr)
  enable row level security
  CREATE TRIGGER logboek_alleen_toevoegen BEFORE DELETE OR UPDATE OR TRUNCATE ON
      public.logboek_keten FOR EACH STATEMENT EXECUTE FUNCTION logboek_alleen_toevoegen()

table lokaal_plan
  id uuid not null default uuidv7()
  code text not null
  titel text not null
  bron text not null
  geldig_van date not null
  geldig_tot_en_met date not null
  constraint lokaal_plan_bron_lengte CHECK (((length(bron) >= 1) AND (length(bron) <= 20000)))
  constraint lokaal_plan_code_uniek UNIQUE (code)
  constraint lokaal_plan_periode CHECK ((geldig_tot_en_met >= geldig_van))
  constraint lokaal_plan_pk PRIMARY KEY (id)
  constraint lokaal_plan_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <= 300)))
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.lokaal_plan FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.lokaal_plan FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table lokaal_plan_gemeente
  lokaal_plan_id uuid not null
  gemeente_id uuid not null
  constraint lokaal_plan_gemeente_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint lokaal_plan_gemeente_pk PRIMARY KEY (lokaal_plan_id, gemeente_id)
  constraint lokaal_plan_gemeente_plan_fk FOREIGN KEY (lokaal_plan_id) REFERENCES lokaal_plan(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.lokaal_plan_gemeente FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.lokaal_plan_gemeente FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table lokaal_plan_hoofdlijn
  lokaal_plan_id uuid not null
  volgnummer integer not null
  tekst text not null
  constraint lokaal_plan_hoofdlijn_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 300)))
  constraint lokaal_plan_hoofdlijn_pk PRIMARY KEY (lokaal_plan_id, volgnummer)
  constraint lokaal_plan_hoofdlijn_plan_fk FOREIGN KEY (lokaal_plan_id) REFERENCES lokaal_plan(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.lokaal_plan_hoofdlijn FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.lokaal_plan_hoofdlijn FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table lokale_prioriteit
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  titel text not null
  omschrijving text
  geldig_van date not null
  geldig_tot_en_met date
  status text not null default 'VOORGESTELD'::text
  tekstversie integer not null default 1
  vastgesteld_in_id uuid
  gewijzigd_op timestamp with time zone not null default now()
  versie integer not null default 1
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  veiligheidsveld text
  lokaal_plan_id uuid
  bovenliggend_id uuid
  vastgesteld_op timestamp with time zone
  voorstel_versie integer not null default 1
  constraint lokale_prioriteit_bovenliggend_fk FOREIGN KEY (driehoek_id, bovenliggend_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  constraint lokale_prioriteit_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint lokale_prioriteit_in_driehoek UNIQUE (driehoek_id, id)
  constraint lokale_prioriteit_lokaal_plan_fk FOREIGN KEY (lokaal_plan_id) REFERENCES
      lokaal_plan(id)
  constraint lokale_prioriteit_omschrijving_lengte CHECK ((length(omschrijving) <= 20000))
  constraint lokale_prioriteit_periode CHECK ((geldig_tot_en_met >= (geldig_van - 1)))
  constraint lokale_prioriteit_pk PRIMARY KEY (id)
  constraint lokale_prioriteit_status_bekend CHECK ((status = ANY (ARRAY['VOORGESTELD'::text,
      'VASTGESTELD'::text, 'BEEINDIGD'::text])))
  constraint lokale_prioriteit_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <=
      300)))
  constraint lokale_prioriteit_vastgesteld_in_fk FOREIGN KEY (driehoek_id, vastgesteld_in_id)
      REFERENCES vergadering(driehoek_id, id)
  constraint lokale_prioriteit_vastgesteld_op CHECK (((status = 'BEEINDIGD'::text) OR ((status =
      'VASTGESTELD'::text) = (vastgesteld_op IS NOT NULL))))
  constraint lokale_prioriteit_veiligheidsveld_bekend CHECK ((veiligheidsveld = ANY
      (ARRAY['VEILIGE_WOON_EN_LEEFOMGEVING'::text, 'BEDRIJVIGHEID_EN_VEILIGHEID'::text,
      'JEUGD_EN_VEILIGHEID'::text, 'FYSIEKE_VEILIGHEID'::text, 'INTEGRITEIT_EN_VEILIGHEID'::text])))
  CREATE INDEX lokale_prioriteit_op_bovenliggend ON public.lokale_prioriteit USING btree
      (bovenliggend_id) WHERE (bovenliggend_id IS NOT NULL)
  CREATE INDEX lokale_prioriteit_op_lokaal_plan ON public.lokale_prioriteit USING btree
      (lokaal_plan_id) WHERE (lokaal_plan_id IS NOT NULL)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.lokale_prioriteit FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_object('LOKALE_PRIORITEIT', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.lokale_prioriteit FOR EACH ROW WHEN
      ((old.versie <> new.versie)) EXECUTE FUNCTION wijziging_van_object('LOKALE_PRIORITEIT',
      'INTERN')
  CREATE TRIGGER einde BEFORE UPDATE ON public.lokale_prioriteit FOR EACH ROW WHEN (((new.status =
      'BEEINDIGD'::text) AND (old.status <> 'BEEINDIGD'::text))) EXECUTE FUNCTION
      prioriteit_einde_regels()
  CREATE TRIGGER gemeenten BEFORE UPDATE ON public.lokale_prioriteit FOR EACH ROW WHEN (((old.status
      = 'VOORGESTELD'::text) AND (new.status <> 'VOORGESTELD'::text))) EXECUTE FUNCTION
      prioriteit_gemeenten_vastleggen()
  CREATE TRIGGER herkomst BEFORE INSERT OR UPDATE ON public.lokale_prioriteit FOR EACH ROW EXECUTE
      FUNCTION prioriteit_herkomst_regels()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.lokale_prioriteit FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.lokale_prioriteit FOR EACH ROW
      EXECUTE FUNCTION lokale_prioriteit_regels()
  CREATE TRIGGER tekstversie BEFORE UPDATE ON public.lokale_prioriteit FOR EACH ROW EXECUTE FUNCTION
      prioriteit_tekstversie()
  CREATE TRIGGER tijd BEFORE INSERT OR UPDATE ON public.lokale_prioriteit FOR EACH ROW EXECUTE
      FUNCTION gewijzigd_op_van_database('gewijzigd_op', 'geldig')
  CREATE TRIGGER vastgesteld BEFORE INSERT OR UPDATE ON public.lokale_prioriteit FOR EACH ROW
      EXECUTE FUNCTION prioriteit_vastgesteld_op()
  CREATE TRIGGER versie BEFORE UPDATE ON public.lokale_prioriteit FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('gewijzigd_op', 'versie', 'geldig', 'voorstel_versie')
  CREATE TRIGGER voorstel BEFORE INSERT OR UPDATE ON public.lokale_prioriteit FOR EACH ROW EXECUTE
      FUNCTION prioriteit_voorstel_versie()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.lokale_prioriteit FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.lokale_prioriteit FOR EACH ROW EXECUTE
      FUNCTION zoeken_bijwerken('LOKALE_PRIORITEIT', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.lokale_prioriteit FOR EACH ROW WHEN (((old.titel
      IS DISTINCT FROM new.titel) OR (old.omschrijving IS DISTINCT FROM new.omschrijving))) EXECUTE
      FUNCTION zoeken_bijwerken('LOKALE_PRIORITEIT', 'id')
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_prioriteiten() AS ziet_prioriteiten)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (bovenliggend_id, driehoek_id, geldig, geldig_tot_en_met, geldig_van, gewijzigd_op,
      lokaal_plan_id, omschrijving, status, tekstversie, titel, vastgesteld_in_id, vastgesteld_op,
      veiligheidsveld, voorstel_versie) to driehoek_api
  grant update (bovenliggend_id, driehoek_id, geldig, geldig_tot_en_met, geldig_van, gewijzigd_op,
      lokaal_plan_id, omschrijving, status, tekstversie, titel, vastgesteld_in_id, vastgesteld_op,
      veiligheidsveld, versie) to driehoek_api
  comment on column vastgesteld_op of table lokale_prioriteit is 'When it was set; without it, a
      priority that ended is a proposal that was withdrawn.'

table persoon
  id uuid not null default uuidv7()
  code text not null
  naam text not null
  issuer text not null
  subject text not null
  versie integer not null default 1
  constraint persoon_aanmelding_uniek UNIQUE (issuer, subject)
  constraint persoon_code_uniek UNIQUE (code)
  constraint persoon_pk PRIMARY KEY (id)
  enable row level security
  CREATE TRIGGER aanmelding_van_een BEFORE INSERT OR UPDATE OF issuer, subject ON public.persoon FOR
      EACH ROW EXECUTE FUNCTION aanmelding_van_een()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.persoon FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER versie BEFORE UPDATE ON public.persoon FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.persoon FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((id = ( SELECT huidige_persoon() AS
      huidige_persoon)) OR (id IN ( SELECT l.persoon_id FROM lidmaatschap l)) OR (id IN ( SELECT
      r.persoon_id FROM regiorol r)) OR (id IN ( SELECT p.persoon_id FROM persoon_regio p))))
  policy wijzigen permissive for update to driehoek_api using ((((id IN ( SELECT p.persoon_id FROM
      persoon_regio p)) OR (id IN ( SELECT r.persoon_id FROM regiorol r WHERE (r.regio_id = ANY ((
      SELECT beheert() AS beheert)::uuid[])))) OR (id IN ( SELECT l.persoon_id FROM lidmaatschap l
      WHERE (l.driehoek_id IN ( SELECT d.id FROM driehoek d WHERE (d.regio_id = ANY (( SELECT
      beheert() AS beheert)::uuid[]))))))) AND persoon_alleen_hier(id)))
  grant select to driehoek_api
  grant update (naam) to driehoek_api

table persoon_regio
  persoon_id uuid not null
  regio_id uuid not null
  constraint persoon_regio_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id) ON DELETE
      CASCADE
  constraint persoon_regio_pk PRIMARY KEY (persoon_id, regio_id)
  constraint persoon_regio_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.persoon_regio FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.persoon_regio FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[])))
  grant select to driehoek_api

table plan_stap
  id uuid not null default uuidv7()
  beleidsplan_id uuid not null
  status text not null
  op timestamp with time zone not null default now()
  door text not null
  constraint plan_stap_beleidsplan_fk FOREIGN KEY (beleidsplan_id) REFERENCES
      regionaal_beleidsplan(id) ON DELETE CASCADE
  constraint plan_stap_pk PRIMARY KEY (id)
  CREATE INDEX plan_stap_op_beleidsplan ON public.plan_stap USING btree (beleidsplan_id, id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.plan_stap FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.plan_stap FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table plan_tekst
  id uuid not null default uuidv7()
  beleidsplan_id uuid not null
  soort text not null
  volgnummer integer not null
  titel text not null
  tekst text
  constraint plan_tekst_beleidsplan_fk FOREIGN KEY (beleidsplan_id) REFERENCES
      regionaal_beleidsplan(id)
  constraint plan_tekst_pk PRIMARY KEY (id)
  constraint plan_tekst_soort_bekend CHECK ((soort = ANY (ARRAY['UITGANGSPUNT'::text,
      'ONTWIKKELING'::text, 'SELECTIECRITERIUM'::text])))
  constraint plan_tekst_volgnummer_uniek UNIQUE (beleidsplan_id, soort, volgnummer)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.plan_tekst FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.plan_tekst FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.plan_tekst FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('BELEIDSPLAN', 'beleidsplan_id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.plan_tekst FOR EACH ROW WHEN (((old.titel IS
      DISTINCT FROM new.titel) OR (old.tekst IS DISTINCT FROM new.tekst))) EXECUTE FUNCTION
      zoeken_bijwerken('BELEIDSPLAN', 'beleidsplan_id')
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table prioriteit_gemeente
  driehoek_id uuid not null
  prioriteit_id uuid not null
  gemeente_id uuid not null
  constraint prioriteit_gemeente_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint prioriteit_gemeente_pk PRIMARY KEY (prioriteit_id, gemeente_id)
  constraint prioriteit_gemeente_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id) REFERENCES
      lokale_prioriteit(driehoek_id, id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.prioriteit_gemeente FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.prioriteit_gemeente FOR EACH ROW WHEN
      ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT',
      'prioriteit_id', 'INTERN')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.prioriteit_gemeente FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.prioriteit_gemeente FOR EACH ROW
      EXECUTE FUNCTION prioriteit_gemeente_regels()
  CREATE TRIGGER telt AFTER INSERT OR DELETE ON public.prioriteit_gemeente FOR EACH ROW WHEN
      ((pg_trigger_depth() = 0)) EXECUTE FUNCTION prioriteit_gemeente_telt()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.prioriteit_gemeente FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_prioriteiten() AS ziet_prioriteiten)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, insert, select to driehoek_api

table prioriteit_zelfstandig
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  prioriteit_id uuid not null
  toelichting text not null
  geldig_van date not null default vandaag()
  geldig_tot_en_met date
  vastgelegd_door_id uuid
  vastgelegd_op timestamp with time zone not null default now()
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  constraint prioriteit_zelfstandig_overlapt_niet EXCLUDE USING gist (prioriteit_id WITH =, geldig
      WITH &&)
  constraint prioriteit_zelfstandig_persoon_fk FOREIGN KEY (vastgelegd_door_id) REFERENCES
      persoon(id)
  constraint prioriteit_zelfstandig_pk PRIMARY KEY (id)
  constraint prioriteit_zelfstandig_prioriteit_fk FOREIGN KEY (driehoek_id, prioriteit_id)
      REFERENCES lokale_prioriteit(driehoek_id, id)
  constraint prioriteit_zelfstandig_toelichting_lengte CHECK (((length(toelichting) >= 1) AND
      (length(toelichting) <= 20000)))
  CREATE INDEX prioriteit_zelfstandig_op_prioriteit ON public.prioriteit_zelfstandig USING btree
      (prioriteit_id)
  enable row level security
  CREATE TRIGGER a_geldt_nog BEFORE INSERT ON public.prioriteit_zelfstandig FOR EACH ROW EXECUTE
      FUNCTION prioriteit_geldt_nog()
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.prioriteit_zelfstandig FOR EACH ROW
      EXECUTE FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.prioriteit_zelfstandig FOR EACH ROW WHEN
      ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION wijziging_van_deel('LOKALE_PRIORITEIT',
      'prioriteit_id', 'INTERN')
  CREATE TRIGGER b_vanaf_vandaag BEFORE INSERT ON public.prioriteit_zelfstandig FOR EACH ROW WHEN
      ((huidige_persoon() IS NOT NULL)) EXECUTE FUNCTION zelfstandig_vanaf_vandaag()
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.prioriteit_zelfstandig FOR EACH ROW
      EXECUTE FUNCTION zelfstandig_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.prioriteit_zelfstandig FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT ON public.prioriteit_zelfstandig FOR EACH ROW EXECUTE FUNCTION
      zelfstandig_zonder_koppeling()
  CREATE TRIGGER tijd_van_vastleggen BEFORE INSERT OR UPDATE ON public.prioriteit_zelfstandig FOR
      EACH ROW WHEN ((huidige_persoon() IS NOT NULL)) EXECUTE FUNCTION
      tijd_van_vastleggen('vastgelegd_op')
  CREATE CONSTRAINT TRIGGER tot_een_koppeling AFTER UPDATE ON public.prioriteit_zelfstandig
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.geldig_tot_en_met IS DISTINCT FROM
      old.geldig_tot_en_met)) EXECUTE FUNCTION zelfstandig_tot_een_koppeling()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.prioriteit_zelfstandig FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id = ANY (( SELECT
      ziet_prioriteiten() AS ziet_prioriteiten)::uuid[])))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (driehoek_id, geldig, geldig_tot_en_met, geldig_van, prioriteit_id, toelichting,
      vastgelegd_door_id, vastgelegd_op) to driehoek_api
  grant update (driehoek_id, geldig, geldig_tot_en_met, geldig_van, prioriteit_id, toelichting,
      vastgelegd_door_id, vastgelegd_op) to driehoek_api

table raadsdoel
  id uuid not null default uuidv7()
  gemeente_id uuid not null
  code text not null
  tekst text not null
  vastgesteld_op date not null
  geldig_van date not null
  geldig_tot_en_met date not null
  bron text not null
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  constraint raadsdoel_bron_lengte CHECK (((length(bron) >= 1) AND (length(bron) <= 20000)))
  constraint raadsdoel_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint raadsdoel_overlapt_niet EXCLUDE USING gist (gemeente_id WITH =, code WITH =, geldig
      WITH &&)
  constraint raadsdoel_periode CHECK ((geldig_tot_en_met >= geldig_van))
  constraint raadsdoel_pk PRIMARY KEY (id)
  constraint raadsdoel_tekst_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 20000)))
  constraint raadsdoel_vier_jaar CHECK ((geldig_tot_en_met < (geldig_van + '4 years'::interval)))
  enable row level security
  CREATE TRIGGER blijft BEFORE UPDATE ON public.raadsdoel FOR EACH ROW EXECUTE FUNCTION
      raadsdoel_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.raadsdoel FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.raadsdoel FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table reeks
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  regel text not null
  eerste_dag date not null
  begintijd time without time zone not null
  duur_minuten integer
  locatie text
  zonder_feestdagen boolean not null default false
  zonder_periodes daterange[] not null default '{}'::daterange[]
  overgeslagen date[] not null default '{}'::date[]
  versie integer not null default 1
  constraint reeks_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint reeks_duur CHECK (((duur_minuten >= 1) AND (duur_minuten <= 1440)))
  constraint reeks_in_driehoek UNIQUE (driehoek_id, id)
  constraint reeks_locatie_lengte CHECK ((length(locatie) <= 300))
  constraint reeks_pk PRIMARY KEY (id)
  constraint reeks_regel_lengte CHECK (((length(regel) >= 1) AND (length(regel) <= 300)))
  CREATE INDEX reeks_per_driehoek ON public.reeks USING btree (driehoek_id, eerste_dag, id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT ON public.reeks FOR EACH ROW EXECUTE FUNCTION
      wijziging_van_object('REEKS', 'OPENBAAR')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.reeks FOR EACH ROW WHEN ((old.versie <>
      new.versie)) EXECUTE FUNCTION wijziging_van_object('REEKS', 'OPENBAAR')
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.reeks FOR EACH ROW EXECUTE FUNCTION
      reeks_blijft()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.reeks FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER versie BEFORE UPDATE ON public.reeks FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.reeks FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(ziet_agenda()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (begintijd, driehoek_id, duur_minuten, eerste_dag, locatie, overgeslagen, regel,
      zonder_feestdagen, zonder_periodes) to driehoek_api
  grant update (begintijd, driehoek_id, duur_minuten, eerste_dag, locatie, overgeslagen, regel,
      versie, zonder_feestdagen, zonder_periodes) to driehoek_api

table regio
  id uuid not null default uuidv7()
  code text not null
  naam text not null
  instemming_rollen text[] not null default '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'::text[]
  constraint regio_code_uniek UNIQUE (code)
  constraint regio_instemming_rollen_bekend CHECK (((cardinality(instemming_rollen) > 0) AND
      (instemming_rollen <@ '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'::text[])))
  constraint regio_pk PRIMARY KEY (id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.regio FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.regio FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table regionaal_beleidsplan
  id uuid not null default uuidv7()
  regio_id uuid not null
  code text not null
  titel text not null
  status text not null
  grondslag text not null
  geldig_van date not null
  geldig_tot_en_met date not null
  ingetrokken_per date
  versie integer not null default 1
  werking daterange not null generated always as CASE WHEN (status = ANY (ARRAY['VASTGESTELD'::text,
      'AANGEBODEN'::text])) THEN daterange(geldig_van, geldig_tot_en_met, '[]'::text) WHEN ((status
      = 'INGETROKKEN'::text) AND (ingetrokken_per > geldig_van)) THEN daterange(geldig_van,
      LEAST(ingetrokken_per, (geldig_tot_en_met + 1))) ELSE 'empty'::daterange END
  bezet daterange not null generated always as CASE WHEN (status <> 'INGETROKKEN'::text) THEN
      daterange(geldig_van, geldig_tot_en_met, '[]'::text) WHEN (ingetrokken_per > geldig_van) THEN
      daterange(geldig_van, LEAST(ingetrokken_per, (geldig_tot_en_met + 1))) ELSE 'empty'::daterange
      END
  aangeboden_minister_op date
  aangeboden_korpschef_op date
  intrekking_toelichting text
  constraint regionaal_beleidsplan_code_uniek UNIQUE (code)
  constraint regionaal_beleidsplan_intrekking_lengte CHECK (((length(intrekking_toelichting) >= 1)
      AND (length(intrekking_toelichting) <= 20000)))
  constraint regionaal_beleidsplan_overlapt_niet EXCLUDE USING gist (regio_id WITH =, bezet WITH &&)
  constraint regionaal_beleidsplan_periode CHECK ((geldig_tot_en_met >= geldig_van))
  constraint regionaal_beleidsplan_pk PRIMARY KEY (id)
  constraint regionaal_beleidsplan_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  constraint regionaal_beleidsplan_status_bekend CHECK ((status = ANY (ARRAY['CONCEPT'::text,
      'RAADPLEGING'::text, 'VASTGESTELD'::text, 'AANGEBODEN'::text, 'INGETROKKEN'::text])))
  constraint regionaal_beleidsplan_vier_jaar CHECK ((geldig_tot_en_met < (geldig_van + '4
      years'::interval)))
  enable row level security
  CREATE TRIGGER a_slot BEFORE INSERT OR DELETE OR UPDATE ON public.regionaal_beleidsplan FOR EACH
      ROW EXECUTE FUNCTION plan_slot()
  CREATE CONSTRAINT TRIGGER klopt AFTER INSERT OR DELETE OR UPDATE ON public.regionaal_beleidsplan
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION regio_klopt()
  CREATE TRIGGER levensloop BEFORE UPDATE ON public.regionaal_beleidsplan FOR EACH ROW EXECUTE
      FUNCTION plan_levensloop()
  CREATE TRIGGER levensloop_dagen BEFORE UPDATE ON public.regionaal_beleidsplan FOR EACH ROW EXECUTE
      FUNCTION plan_dagen_blijven()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.regionaal_beleidsplan FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER versie BEFORE UPDATE ON public.regionaal_beleidsplan FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('werking', 'bezet')
  CREATE TRIGGER volgen AFTER INSERT OR DELETE OR UPDATE ON public.regionaal_beleidsplan FOR EACH
      ROW EXECUTE FUNCTION plan_volgen()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.regionaal_beleidsplan FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.regionaal_beleidsplan FOR EACH ROW EXECUTE
      FUNCTION zoeken_bijwerken('BELEIDSPLAN', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.regionaal_beleidsplan FOR EACH ROW WHEN
      ((old.titel IS DISTINCT FROM new.titel)) EXECUTE FUNCTION zoeken_bijwerken('BELEIDSPLAN',
      'id')
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy wijzigen permissive for update to driehoek_api using ((regio_id = ANY (( SELECT beheert()
      AS beheert)::uuid[])))
  grant select to driehoek_api
  grant update (aangeboden_korpschef_op, aangeboden_minister_op, ingetrokken_per,
      intrekking_toelichting, status, versie) to driehoek_api

table regiorol
  id uuid not null default uuidv7()
  persoon_id uuid not null
  regio_id uuid not null
  rol text not null
  geldig_van date not null default vandaag()
  geldig_tot_en_met date
  geldig daterange not null generated always as CASE WHEN (geldig_tot_en_met < geldig_van) THEN
      'empty'::daterange ELSE daterange(geldig_van, geldig_tot_en_met, '[]'::text) END
  constraint regiorol_periode CHECK ((geldig_tot_en_met >= (geldig_van - 1)))
  constraint regiorol_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id)
  constraint regiorol_pk PRIMARY KEY (id)
  constraint regiorol_regio_fk FOREIGN KEY (regio_id) REFERENCES regio(id)
  constraint regiorol_rol_bekend CHECK ((rol = ANY (ARRAY['regio-beheer'::text,
      'regio-lezer'::text])))
  constraint regiorol_uniek EXCLUDE USING gist (persoon_id WITH =, regio_id WITH =, rol WITH =,
      geldig WITH &&)
  enable row level security
  CREATE TRIGGER beheer_blijft BEFORE UPDATE ON public.regiorol FOR EACH ROW EXECUTE FUNCTION
      beheer_blijft()
  CREATE TRIGGER einde_niet_terug BEFORE UPDATE ON public.regiorol FOR EACH ROW EXECUTE FUNCTION
      einde_niet_terug()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.regiorol FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.regiorol FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER wijziging AFTER INSERT OR DELETE OR UPDATE ON public.regiorol FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_toegang()
  policy lezen permissive for select to driehoek_api using (((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)) OR (regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))
  policy toevoegen permissive for insert to driehoek_api with check ((regio_id = ANY (( SELECT
      beheert() AS beheert)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((regio_id = ANY (( SELECT beheert()
      AS beheert)::uuid[])))
  grant select to driehoek_api
  grant insert (geldig, geldig_tot_en_met, geldig_van, persoon_id, regio_id, rol) to driehoek_api
  grant update (geldig_tot_en_met) to driehoek_api

table sessie
  sleutel bytea not null
  uitgever text not null
  onderwerp text not null
  aanmelding text
  geheim bytea not null
  begonnen_op timestamp with time zone not null default now()
  gebruikt_op timestamp with time zone not null default now()
  eindigt_op timestamp with time zone not null
  constraint sessie_eindigt_na_begin CHECK ((eindigt_op > begonnen_op))
  constraint sessie_pk PRIMARY KEY (sleutel)
  constraint sessie_sleutel_lengte CHECK ((length(sleutel) = 32))
  CREATE INDEX sessie_per_einde ON public.sessie USING btree (eindigt_op)
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.sessie FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  comment on column aanmelding of table sessie is 'The sid of the issuer, for a back-channel logout;
      null when it gave none.'
  comment on column geheim of table sessie is 'The tokens, encrypted with AES-256-GCM by the
      service; the database cannot read them.'
  comment on column onderwerp of table sessie is 'The subject of the tokens at that issuer.'
  comment on column sleutel of table sessie is 'SHA-256 of the id in the cookie; the id itself is
      kept nowhere.'
  comment on column uitgever of table sessie is 'The OpenID issuer of the tokens.'
  comment on table sessie is 'Sessions of browsers. The API reads and writes them through functions
      only.'

table sjabloonpunt
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  volgnummer integer not null
  titel text not null
  toelichting text
  duur_minuten integer
  vertrouwelijkheid text not null
  constraint sjabloonpunt_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint sjabloonpunt_duur CHECK (((duur_minuten >= 1) AND (duur_minuten <= 1440)))
  constraint sjabloonpunt_pk PRIMARY KEY (id)
  constraint sjabloonpunt_titel_gevuld CHECK ((titel ~ '\S'::text))
  constraint sjabloonpunt_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <= 300)))
  constraint sjabloonpunt_toelichting_lengte CHECK ((length(toelichting) <= 20000))
  constraint sjabloonpunt_vertrouwelijkheid_bekend CHECK ((vertrouwelijkheid = ANY
      (ARRAY['OPENBAAR'::text, 'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint sjabloonpunt_volgnummer CHECK (((volgnummer >= 1) AND (volgnummer <= 30)))
  constraint sjabloonpunt_volgnummer_uniek UNIQUE (driehoek_id, volgnummer)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.sjabloonpunt FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER tellen AFTER INSERT OR DELETE OR UPDATE ON public.sjabloonpunt FOR EACH ROW EXECUTE
      FUNCTION agendasjabloon_tellen()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.sjabloonpunt FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, select to driehoek_api
  grant insert (driehoek_id, duur_minuten, titel, toelichting, vertrouwelijkheid, volgnummer) to
      driehoek_api

table stuk
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  agendapunt_id uuid not null
  titel text not null
  adres text not null
  vertrouwelijkheid text not null
  toegevoegd_door_id uuid
  toegevoegd_op timestamp with time zone not null default now()
  verwijder_reden text
  constraint stuk_adres_https CHECK ((adres ~
      '^https://[^][:space:][:cntrl:]/?#@"<>\\[]+([/?#][^[:space:][:cntrl:]"<>\\]*)?$'::text))
  constraint stuk_adres_lengte CHECK ((length(adres) <= 2000))
  constraint stuk_agendapunt_fk FOREIGN KEY (driehoek_id, agendapunt_id) REFERENCES
      agendapunt(driehoek_id, id) ON DELETE CASCADE
  constraint stuk_persoon_fk FOREIGN KEY (toegevoegd_door_id) REFERENCES persoon(id)
  constraint stuk_pk PRIMARY KEY (id)
  constraint stuk_titel_gevuld CHECK ((titel ~ '\S'::text))
  constraint stuk_titel_lengte CHECK (((length(titel) >= 1) AND (length(titel) <= 300)))
  constraint stuk_vertrouwelijkheid_bekend CHECK ((vertrouwelijkheid = ANY (ARRAY['OPENBAAR'::text,
      'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint stuk_verwijder_reden_gevuld CHECK ((verwijder_reden ~ '\S'::text))
  constraint stuk_verwijder_reden_lengte CHECK ((length(verwijder_reden) <= 20000))
  CREATE INDEX stuk_op_agendapunt ON public.stuk USING btree (agendapunt_id, id)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.stuk FOR EACH ROW EXECUTE FUNCTION
      wijziging_van_stuk()
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.stuk FOR EACH ROW WHEN
      ((old.vertrouwelijkheid <> new.vertrouwelijkheid)) EXECUTE FUNCTION wijziging_van_stuk()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.stuk FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE CONSTRAINT TRIGGER reden_alleen_bij_verwijderen AFTER INSERT OR UPDATE ON public.stuk
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.verwijder_reden IS NOT NULL)) EXECUTE
      FUNCTION stuk_reden_alleen_bij_verwijderen()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.stuk FOR EACH ROW EXECUTE
      FUNCTION stuk_regels()
  CREATE TRIGGER tijd_van_vastleggen BEFORE INSERT OR UPDATE ON public.stuk FOR EACH ROW WHEN
      ((huidige_persoon() IS NOT NULL)) EXECUTE FUNCTION tijd_van_vastleggen('toegevoegd_op')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.stuk FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  CREATE TRIGGER zichtbaar_gewijzigd AFTER INSERT OR DELETE ON public.stuk FOR EACH ROW EXECUTE
      FUNCTION stuk_zichtbaar_gewijzigd()
  CREATE TRIGGER zichtbaar_gewijzigd_bij AFTER UPDATE ON public.stuk FOR EACH ROW WHEN
      ((old.vertrouwelijkheid <> new.vertrouwelijkheid)) EXECUTE FUNCTION stuk_zichtbaar_gewijzigd()
  policy lezen permissive for select to driehoek_api using (((driehoek_id IN ( SELECT
      unnest(lid_van()) AS unnest)) OR ((vertrouwelijkheid <> 'VERTROUWELIJK'::text) AND
      (driehoek_id IN ( SELECT unnest(ziet_intern()) AS unnest))) OR ((vertrouwelijkheid =
      'OPENBAAR'::text) AND (driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))) OR
      ((vertrouwelijkheid = 'VERTROUWELIJK'::text) AND (driehoek_id IN ( SELECT
      unnest(leest_vertrouwelijk()) AS unnest)) AND noteer_gelezen(driehoek_id))))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy verwijderen permissive for delete to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant delete, select to driehoek_api
  grant insert (adres, agendapunt_id, driehoek_id, titel, toegevoegd_door_id, toegevoegd_op,
      vertrouwelijkheid, verwijder_reden) to driehoek_api
  grant update (verwijder_reden) to driehoek_api

table thema
  id uuid not null default uuidv7()
  beleidsplan_id uuid not null
  code text not null
  naam text not null
  volgnummer integer not null
  constraint thema_beleidsplan_fk FOREIGN KEY (beleidsplan_id) REFERENCES regionaal_beleidsplan(id)
  constraint thema_code_uniek UNIQUE (beleidsplan_id, code)
  constraint thema_pk PRIMARY KEY (id)
  constraint thema_volgnummer_uniek UNIQUE (beleidsplan_id, volgnummer) DEFERRABLE INITIALLY
      DEFERRED
  enable row level security
  CREATE TRIGGER inhoud BEFORE INSERT OR DELETE OR UPDATE ON public.thema FOR EACH ROW EXECUTE
      FUNCTION plan_inhoud_regels()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER thema_blijft_bij_plan BEFORE UPDATE ON public.thema FOR EACH ROW EXECUTE FUNCTION
      thema_blijft_bij_plan()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema FOR EACH STATEMENT EXECUTE FUNCTION
      weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.thema FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('THEMA', 'id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.thema FOR EACH ROW WHEN ((old.naam IS DISTINCT
      FROM new.naam)) EXECUTE FUNCTION zoeken_bijwerken('THEMA', 'id')
  policy concept_toevoegen permissive for insert to driehoek_api with check ((beleidsplan_id IN (
      SELECT p.id FROM regionaal_beleidsplan p WHERE ((p.status = 'CONCEPT'::text) AND (p.regio_id =
      ANY (( SELECT beheert() AS beheert)::uuid[]))))))
  policy concept_verwijderen permissive for delete to driehoek_api using ((beleidsplan_id IN (
      SELECT p.id FROM regionaal_beleidsplan p WHERE ((p.status = 'CONCEPT'::text) AND (p.regio_id =
      ANY (( SELECT beheert() AS beheert)::uuid[]))))))
  policy concept_wijzigen permissive for update to driehoek_api using ((beleidsplan_id IN ( SELECT
      p.id FROM regionaal_beleidsplan p WHERE ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY ((
      SELECT beheert() AS beheert)::uuid[]))))))
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant delete, select to driehoek_api
  grant insert (beleidsplan_id, code, naam, volgnummer) to driehoek_api
  grant update (naam, volgnummer) to driehoek_api

table thema_landelijk_thema
  thema_id uuid not null
  landelijk_thema_id uuid not null
  constraint thema_landelijk_thema_landelijk_fk FOREIGN KEY (landelijk_thema_id) REFERENCES
      landelijk_thema(id)
  constraint thema_landelijk_thema_pk PRIMARY KEY (landelijk_thema_id, thema_id)
  constraint thema_landelijk_thema_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  CREATE INDEX thema_landelijk_thema_op_thema ON public.thema_landelijk_thema USING btree (thema_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema_landelijk_thema FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema_landelijk_thema FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table thema_opvolger
  thema_id uuid not null
  opvolger_id uuid not null
  constraint thema_opvolger_opvolger_fk FOREIGN KEY (opvolger_id) REFERENCES thema(id)
  constraint thema_opvolger_pk PRIMARY KEY (thema_id, opvolger_id)
  constraint thema_opvolger_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  CREATE INDEX thema_opvolger_op_opvolger ON public.thema_opvolger USING btree (opvolger_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema_opvolger FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR UPDATE ON public.thema_opvolger FOR EACH ROW EXECUTE
      FUNCTION thema_opvolger_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema_opvolger FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy toevoegen permissive for insert to driehoek_api with check ((opvolger_id IN ( SELECT t.id
      FROM (thema t JOIN regionaal_beleidsplan p ON ((p.id = t.beleidsplan_id))) WHERE (p.regio_id =
      ANY (( SELECT beheert() AS beheert)::uuid[])))))
  policy verwijderen permissive for delete to driehoek_api using ((opvolger_id IN ( SELECT t.id FROM
      (thema t JOIN regionaal_beleidsplan p ON ((p.id = t.beleidsplan_id))) WHERE (p.regio_id = ANY
      (( SELECT beheert() AS beheert)::uuid[])))))
  grant delete, insert, select to driehoek_api

table thema_selectiecriterium
  thema_id uuid not null
  plan_tekst_id uuid not null
  constraint thema_selectiecriterium_pk PRIMARY KEY (thema_id, plan_tekst_id)
  constraint thema_selectiecriterium_plan_tekst_fk FOREIGN KEY (plan_tekst_id) REFERENCES
      plan_tekst(id)
  constraint thema_selectiecriterium_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema_selectiecriterium FOR EACH
      ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema_selectiecriterium FOR EACH
      STATEMENT EXECUTE FUNCTION weiger_truncate()
  policy concept_toevoegen permissive for insert to driehoek_api with check ((thema_id IN ( SELECT
      t.id FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_verwijderen permissive for delete to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_wijzigen permissive for update to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant delete, select to driehoek_api

table thema_versie
  id uuid not null default uuidv7()
  thema_id uuid not null
  geldig_van date not null
  geldig_tot_en_met date
  naam text not null
  vast_bespreekpunt boolean
  toelichting text not null
  door text not null
  vastgelegd_op timestamp with time zone not null default now()
  geldig daterange not null generated always as daterange(geldig_van, geldig_tot_en_met, '[]'::text)
  constraint thema_versie_naam_lengte CHECK (((length(naam) >= 1) AND (length(naam) <= 300)))
  constraint thema_versie_overlapt_niet UNIQUE (thema_id, geldig WITHOUT OVERLAPS)
  constraint thema_versie_pk PRIMARY KEY (id)
  constraint thema_versie_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  constraint thema_versie_toelichting_lengte CHECK (((length(toelichting) >= 1) AND
      (length(toelichting) <= 20000)))
  constraint thema_versie_van_thema UNIQUE (thema_id, id)
  enable row level security
  CREATE CONSTRAINT TRIGGER klopt AFTER INSERT OR UPDATE ON public.thema_versie DEFERRABLE INITIALLY
      DEFERRED FOR EACH ROW EXECUTE FUNCTION regio_klopt()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema_versie FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.thema_versie FOR EACH ROW
      EXECUTE FUNCTION thema_versie_regels()
  CREATE TRIGGER volgen AFTER INSERT ON public.thema_versie FOR EACH ROW EXECUTE FUNCTION
      thema_versie_volgen()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema_versie FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER zoeken AFTER INSERT OR DELETE ON public.thema_versie FOR EACH ROW EXECUTE FUNCTION
      zoeken_bijwerken('THEMA', 'thema_id')
  CREATE TRIGGER zoeken_bij AFTER UPDATE ON public.thema_versie FOR EACH ROW WHEN (((old.naam IS
      DISTINCT FROM new.naam) OR (old.toelichting IS DISTINCT FROM new.toelichting))) EXECUTE
      FUNCTION zoeken_bijwerken('THEMA', 'thema_id')
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy toevoegen permissive for insert to driehoek_api with check ((thema_id IN ( SELECT t.id FROM
      thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE ((p.status
      = ANY (ARRAY['VASTGESTELD'::text, 'AANGEBODEN'::text])) AND (p.regio_id = ANY (( SELECT
      beheert() AS beheert)::uuid[]))))))))
  grant select to driehoek_api
  grant insert (door, geldig, geldig_tot_en_met, geldig_van, naam, thema_id, toelichting,
      vast_bespreekpunt, vastgelegd_op) to driehoek_api

table thema_versie_doel
  thema_id uuid not null
  versie_id uuid not null
  volgnummer integer not null
  doel_id uuid not null
  constraint thema_versie_doel_doel_fk FOREIGN KEY (thema_id, doel_id) REFERENCES doel(thema_id, id)
  constraint thema_versie_doel_eenmaal UNIQUE (versie_id, doel_id)
  constraint thema_versie_doel_pk PRIMARY KEY (versie_id, volgnummer)
  constraint thema_versie_doel_versie_fk FOREIGN KEY (thema_id, versie_id) REFERENCES
      thema_versie(thema_id, id)
  CREATE INDEX thema_versie_doel_op_doel ON public.thema_versie_doel USING btree (doel_id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.thema_versie_doel FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.thema_versie_doel FOR EACH ROW
      EXECUTE FUNCTION thema_versie_doel_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.thema_versie_doel FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy toevoegen permissive for insert to driehoek_api with check ((thema_id IN ( SELECT t.id FROM
      thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE ((p.status
      = ANY (ARRAY['VASTGESTELD'::text, 'AANGEBODEN'::text])) AND (p.regio_id = ANY (( SELECT
      beheert() AS beheert)::uuid[]))))))))
  grant insert, select to driehoek_api

table vast_bespreekpunt
  id uuid not null default uuidv7()
  thema_id uuid not null
  geldig_van date not null
  geldig_tot_en_met date not null
  bron text not null
  geldig daterange not null generated always as daterange(geldig_van, geldig_tot_en_met, '[]'::text)
  constraint vast_bespreekpunt_overlapt_niet UNIQUE (thema_id, geldig WITHOUT OVERLAPS)
  constraint vast_bespreekpunt_pk PRIMARY KEY (id)
  constraint vast_bespreekpunt_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  enable row level security
  CREATE TRIGGER a_slot BEFORE INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt FOR EACH ROW
      EXECUTE FUNCTION vast_bespreekpunt_slot()
  CREATE TRIGGER inhoud BEFORE INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt FOR EACH ROW
      EXECUTE FUNCTION plan_inhoud_regels()
  CREATE CONSTRAINT TRIGGER klopt AFTER INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION regio_klopt()
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt FOR EACH ROW
      EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER volgen AFTER INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt FOR EACH ROW
      EXECUTE FUNCTION vast_bespreekpunt_volgen()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.vast_bespreekpunt FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy concept_toevoegen permissive for insert to driehoek_api with check ((thema_id IN ( SELECT
      t.id FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_verwijderen permissive for delete to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy concept_wijzigen permissive for update to driehoek_api using ((thema_id IN ( SELECT t.id
      FROM thema t WHERE (t.beleidsplan_id IN ( SELECT p.id FROM regionaal_beleidsplan p WHERE
      ((p.status = 'CONCEPT'::text) AND (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[]))))))))
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant delete, select to driehoek_api
  grant insert (bron, geldig, geldig_tot_en_met, geldig_van, thema_id) to driehoek_api
  grant update (bron) to driehoek_api

table vast_bespreekpunt_vastgesteld
  thema_id uuid not null
  geldig_van date not null
  geldig_tot_en_met date not null
  bron text not null
  constraint vast_bespreekpunt_vastgesteld_pk PRIMARY KEY (thema_id, geldig_van)
  constraint vast_bespreekpunt_vastgesteld_thema_fk FOREIGN KEY (thema_id) REFERENCES thema(id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.vast_bespreekpunt_vastgesteld
      FOR EACH ROW EXECUTE FUNCTION logboek_schrijven()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.vast_bespreekpunt_vastgesteld FOR EACH
      STATEMENT EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  grant select to driehoek_api

table vergadering
  id uuid not null default uuidv7()
  driehoek_id uuid not null
  aanvang timestamp with time zone not null
  einde timestamp with time zone
  locatie text
  status text not null default 'CONCEPT'::text
  annulering_reden text
  gewijzigd_op timestamp with time zone not null default now()
  versie integer not null default 1
  dag date not null generated always as ((aanvang AT TIME ZONE 'Europe/Amsterdam'::text))::date
  reeks_id uuid
  constraint vergadering_annulering_met_reden CHECK (((status = 'GEANNULEERD'::text) =
      (annulering_reden IS NOT NULL)))
  constraint vergadering_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint vergadering_einde_na_aanvang CHECK ((einde > aanvang))
  constraint vergadering_in_driehoek UNIQUE (driehoek_id, id)
  constraint vergadering_locatie_lengte CHECK ((length(locatie) <= 300))
  constraint vergadering_pk PRIMARY KEY (id)
  constraint vergadering_reeks_fk FOREIGN KEY (driehoek_id, reeks_id) REFERENCES reeks(driehoek_id,
      id)
  constraint vergadering_status_bekend CHECK ((status = ANY (ARRAY['CONCEPT'::text,
      'AGENDA_VASTGESTELD'::text, 'GEHOUDEN'::text, 'AFGESLOTEN'::text, 'GEANNULEERD'::text])))
  CREATE INDEX vergadering_op_aanvang ON public.vergadering USING btree (aanvang, id)
  CREATE INDEX vergadering_op_wijziging ON public.vergadering USING btree (gewijzigd_op)
  CREATE INDEX vergadering_per_driehoek ON public.vergadering USING btree (driehoek_id, aanvang, id)
  CREATE INDEX vergadering_van_reeks ON public.vergadering USING btree (reeks_id, aanvang) WHERE
      (reeks_id IS NOT NULL)
  enable row level security
  CREATE TRIGGER a_wijziging AFTER INSERT OR DELETE ON public.vergadering FOR EACH ROW EXECUTE
      FUNCTION wijziging_van_object('VERGADERING', 'OPENBAAR')
  CREATE TRIGGER a_wijziging_bij AFTER UPDATE ON public.vergadering FOR EACH ROW WHEN (((old.versie
      <> new.versie) AND ((to_jsonb(old.*) - '{versie,gewijzigd_op}'::text[]) <> (to_jsonb(new.*) -
      '{versie,gewijzigd_op}'::text[])))) EXECUTE FUNCTION wijziging_van_object('VERGADERING',
      'OPENBAAR')
  CREATE TRIGGER bewaren AFTER UPDATE OF status ON public.vergadering FOR EACH ROW WHEN
      (((old.status = 'CONCEPT'::text) AND (new.status = 'AGENDA_VASTGESTELD'::text))) EXECUTE
      FUNCTION agenda_vastgesteld()
  CREATE CONSTRAINT TRIGGER klopt AFTER INSERT OR UPDATE OF aanvang, status, driehoek_id ON
      public.vergadering DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION
      vergadering_klopt('id')
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.vergadering FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER nagekomen_vervalt AFTER UPDATE OF status ON public.vergadering FOR EACH ROW WHEN
      (((old.status = 'AGENDA_VASTGESTELD'::text) AND (new.status = 'CONCEPT'::text))) EXECUTE
      FUNCTION nagekomen_vervalt()
  CREATE TRIGGER regels BEFORE INSERT OR UPDATE ON public.vergadering FOR EACH ROW EXECUTE FUNCTION
      vergadering_regels()
  CREATE TRIGGER versie BEFORE UPDATE ON public.vergadering FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('gewijzigd_op', 'versie', 'dag')
  CREATE TRIGGER volgt_plan AFTER INSERT OR UPDATE OF aanvang ON public.vergadering FOR EACH ROW
      EXECUTE FUNCTION vergadering_volgt_plan()
  CREATE TRIGGER voorstel_terug AFTER UPDATE OF status ON public.vergadering FOR EACH ROW WHEN
      (((new.status = 'GEANNULEERD'::text) AND (old.status <> 'GEANNULEERD'::text))) EXECUTE
      FUNCTION agendavoorstel_terug()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.vergadering FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  CREATE TRIGGER zichtbaar_gewijzigd AFTER INSERT ON public.vergadering FOR EACH ROW EXECUTE
      FUNCTION vergadering_zelf_gewijzigd()
  CREATE TRIGGER zichtbaar_gewijzigd_bij AFTER UPDATE ON public.vergadering FOR EACH ROW WHEN
      (((old.versie <> new.versie) AND ((to_jsonb(old.*) - '{versie,gewijzigd_op}'::text[]) <>
      (to_jsonb(new.*) - '{versie,gewijzigd_op}'::text[])))) EXECUTE FUNCTION
      vergadering_zelf_gewijzigd()
  policy lezen permissive for select to driehoek_api using ((driehoek_id IN ( SELECT
      unnest(ziet_agenda()) AS unnest)))
  policy toevoegen permissive for insert to driehoek_api with check ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  policy wijzigen permissive for update to driehoek_api using ((driehoek_id = ANY (( SELECT
      lid_van() AS lid_van)::uuid[])))
  grant select to driehoek_api
  grant insert (aanvang, annulering_reden, dag, driehoek_id, einde, gewijzigd_op, locatie, reeks_id,
      status) to driehoek_api
  grant update (aanvang, annulering_reden, dag, driehoek_id, einde, gewijzigd_op, locatie, reeks_id,
      status, versie) to driehoek_api

table vergadering_zichtbaar_gewijzigd
  vergadering_id uuid not null
  intern_op timestamp with time zone not null
  openbaar_op timestamp with time zone not null
  zelf_op timestamp with time zone not null default now()
  constraint vergadering_zichtbaar_gewijzigd_fk FOREIGN KEY (vergadering_id) REFERENCES
      vergadering(id) ON DELETE CASCADE
  constraint vergadering_zichtbaar_gewijzigd_pk PRIMARY KEY (vergadering_id)
  enable row level security
  policy lezen permissive for select to driehoek_api using ((EXISTS ( SELECT FROM vergadering v
      WHERE (v.id = vergadering_zichtbaar_gewijzigd.vergadering_id))))
  grant select (vergadering_id, zelf_op) to driehoek_api
  comment on column zelf_op of table vergadering_zichtbaar_gewijzigd is 'When the meeting itself
      changed, whatever happened on its agenda.'

table webhook
  id uuid not null default uuidv7()
  persoon_id uuid
  integratie_id uuid
  adres text not null
  omschrijving text
  alleen_driehoek text
  soorten text[]
  scopes text[]
  status text not null default 'AAN'::text
  uitgezet_reden text
  uitgezet_op timestamp with time zone
  gemaakt_op timestamp with time zone not null default now()
  versie integer not null default 1
  constraint webhook_adres_lengte CHECK (((length(adres) >= 1) AND (length(adres) <= 2000)))
  constraint webhook_alleen_driehoek_fk FOREIGN KEY (alleen_driehoek) REFERENCES driehoek(code)
  constraint webhook_heeft_eigenaar CHECK ((num_nonnulls(persoon_id, integratie_id) = 1))
  constraint webhook_integratie_fk FOREIGN KEY (integratie_id) REFERENCES integratie(id)
  constraint webhook_omschrijving_lengte CHECK (((length(omschrijving) >= 1) AND
      (length(omschrijving) <= 300)))
  constraint webhook_persoon_fk FOREIGN KEY (persoon_id) REFERENCES persoon(id)
  constraint webhook_pk PRIMARY KEY (id)
  constraint webhook_soorten_bekend CHECK (((soorten <@ wijziging_soorten()) AND
      (cardinality(soorten) > 0)))
  constraint webhook_status_bekend CHECK ((status = ANY (ARRAY['AAN'::text, 'UIT'::text,
      'VERWIJDERD'::text])))
  constraint webhook_uit_heeft_reden CHECK ((((status = 'AAN'::text) = (uitgezet_op IS NULL)) AND
      ((status = 'AAN'::text) = (uitgezet_reden IS NULL))))
  CREATE INDEX webhook_per_integratie ON public.webhook USING btree (integratie_id, id)
  CREATE INDEX webhook_per_persoon ON public.webhook USING btree (persoon_id, id)
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.webhook FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.webhook FOR EACH ROW EXECUTE
      FUNCTION webhook_regels()
  CREATE TRIGGER versie BEFORE UPDATE ON public.webhook FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weg AFTER UPDATE ON public.webhook FOR EACH ROW WHEN ((new.status =
      'VERWIJDERD'::text)) EXECUTE FUNCTION webhook_weg()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.webhook FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)) OR (integratie_id = ( SELECT huidige_integratie() AS
      huidige_integratie))))
  policy toevoegen permissive for insert to driehoek_api with check (((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)) OR (integratie_id = ( SELECT huidige_integratie() AS
      huidige_integratie))))
  policy wijzigen permissive for update to driehoek_api using (((persoon_id = ( SELECT
      huidige_persoon() AS huidige_persoon)) OR (integratie_id = ( SELECT huidige_integratie() AS
      huidige_integratie))))
  grant select to driehoek_api
  grant insert (adres, alleen_driehoek, integratie_id, omschrijving, persoon_id, scopes, soorten) to
      driehoek_api
  grant update (adres, alleen_driehoek, omschrijving, scopes, soorten, status, uitgezet_op,
      uitgezet_reden, versie) to driehoek_api
  comment on column scopes of table webhook is 'The scopes of the token that made it, if that had
      the claim: a webhook tells no more than its maker could read.'

table webhook_bezorging
  id uuid not null
  webhook_id uuid not null
  type text not null
  soort text
  wat text
  object_id uuid
  transactie xid8
  gebeurtenis text not null
  status text not null default 'WACHT'::text
  pogingen integer not null default 0
  eerder integer not null default 0
  begonnen_op timestamp with time zone not null default now()
  laatste_poging_op timestamp with time zone
  volgende_poging_op timestamp with time zone default now()
  antwoord integer
  fout text
  afgerond_op timestamp with time zone
  gemaakt_op timestamp with time zone not null default now()
  constraint webhook_bezorging_pk PRIMARY KEY (id)
  constraint webhook_bezorging_soort_bekend CHECK ((soort = ANY (wijziging_soorten())))
  constraint webhook_bezorging_status_bekend CHECK ((status = ANY (ARRAY['WACHT'::text,
      'BEZORGD'::text, 'MISLUKT'::text, 'VERVALLEN'::text])))
  constraint webhook_bezorging_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE
      CASCADE
  CREATE INDEX webhook_bezorging_afgerond ON public.webhook_bezorging USING btree (afgerond_op)
      WHERE (afgerond_op IS NOT NULL)
  CREATE INDEX webhook_bezorging_per_webhook ON public.webhook_bezorging USING btree (webhook_id,
      id)
  enable row level security
  CREATE TRIGGER blijft BEFORE UPDATE ON public.webhook_bezorging FOR EACH ROW EXECUTE FUNCTION
      webhook_bezorging_blijft()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.webhook_bezorging FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((webhook_id IN ( SELECT w.id FROM
      webhook w)))
  policy toevoegen permissive for insert to driehoek_api with check ((webhook_id IN ( SELECT w.id
      FROM webhook w)))
  policy wijzigen permissive for update to driehoek_api using ((webhook_id IN ( SELECT w.id FROM
      webhook w)))
  grant select to driehoek_api
  grant insert (gebeurtenis, id, object_id, soort, transactie, type, wat, webhook_id) to
      driehoek_api
  grant update (afgerond_op, antwoord, begonnen_op, eerder, fout, laatste_poging_op, pogingen,
      status, volgende_poging_op) to driehoek_api
  comment on column eerder of table webhook_bezorging is 'Attempts before it was last begun anew.'
  comment on column gebeurtenis of table webhook_bezorging is 'What is sent, to the letter: ids and
      kinds, no text of an agenda.'
  comment on column transactie of table webhook_bezorging is 'With object_id: the row of the feed
      that it tells of.'
  comment on table webhook_bezorging is 'One message to one webhook, and how that went. Not under
      bewaak(): the log has the change already.'

table webhook_geheim
  webhook_id uuid not null
  gemaakt_op timestamp with time zone not null default clock_timestamp()
  geheim bytea not null
  geldig_tot timestamp with time zone
  constraint webhook_geheim_lengte CHECK ((length(geheim) = 32))
  constraint webhook_geheim_pk PRIMARY KEY (webhook_id, gemaakt_op)
  constraint webhook_geheim_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE
      CASCADE
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.webhook_geheim FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  comment on table webhook_geheim is 'What messages are signed with, by the database itself: it is
      in one answer, and after that nobody reads it, the API neither.'

table webhook_stand
  webhook_id uuid not null
  cursor text not null
  gelezen_tot xid8 not null default pg_snapshot_xmin(pg_current_snapshot())
  gelezen_dag date not null default vandaag()
  fout_sinds timestamp with time zone
  fouten integer not null default 0
  pauze_tot timestamp with time zone
  laatst_bezorgd_op timestamp with time zone
  leesfout_sinds timestamp with time zone
  constraint webhook_stand_pk PRIMARY KEY (webhook_id)
  constraint webhook_stand_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook(id) ON DELETE
      CASCADE
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.webhook_stand FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((webhook_id IN ( SELECT w.id FROM
      webhook w)))
  policy toevoegen permissive for insert to driehoek_api with check ((webhook_id IN ( SELECT w.id
      FROM webhook w)))
  policy wijzigen permissive for update to driehoek_api using ((webhook_id IN ( SELECT w.id FROM
      webhook w)))
  grant select to driehoek_api
  grant insert (cursor, webhook_id) to driehoek_api
  grant update (cursor, fout_sinds, fouten, gelezen_dag, gelezen_tot, laatst_bezorgd_op,
      leesfout_sinds, pauze_tot) to driehoek_api
  comment on column fout_sinds of table webhook_stand is 'Since when nothing arrives; with how many
      failures in a row, and until when no other message is tried.'
  comment on column gelezen_tot of table webhook_stand is 'The feed was read as far as where all
      older transactions were over: below this there is nothing new.'
  comment on column leesfout_sinds of table webhook_stand is 'Since when the feed cannot be read for
      this webhook, or its messages not be kept; null while that works.'

table wijziging
  transactie xid8 not null default pg_current_xact_id()
  nr bigint not null generated always as identity
  soort text not null
  object_id uuid not null
  driehoek_id uuid not null
  vrager_id uuid
  niveau_voor text
  niveau_na text
  reden text
  op timestamp with time zone not null default now()
  alleen_deel boolean not null default false
  constraint wijziging_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint wijziging_niveau_na_bekend CHECK ((niveau_na = ANY (ARRAY['OPENBAAR'::text,
      'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint wijziging_niveau_voor_bekend CHECK ((niveau_voor = ANY (ARRAY['OPENBAAR'::text,
      'INTERN'::text, 'VERTROUWELIJK'::text])))
  constraint wijziging_pk PRIMARY KEY (transactie, nr)
  constraint wijziging_soort_bekend CHECK ((soort = ANY (wijziging_soorten())))
  constraint wijziging_toegang_heeft_vrager CHECK (((soort = 'DRIEHOEK'::text) = (vrager_id IS NOT
      NULL)))
  CREATE UNIQUE INDEX wijziging_eenmaal ON public.wijziging USING btree (transactie, object_id)
      WHERE (vrager_id IS NULL)
  CREATE INDEX wijziging_per_driehoek ON public.wijziging USING btree (driehoek_id, transactie, nr)
  CREATE UNIQUE INDEX wijziging_toegang ON public.wijziging USING btree (vrager_id, driehoek_id,
      transactie) WHERE (vrager_id IS NOT NULL)
  enable row level security
  CREATE TRIGGER blijft BEFORE DELETE OR UPDATE ON public.wijziging FOR EACH ROW EXECUTE FUNCTION
      wijziging_blijft()
  CREATE TRIGGER melden AFTER INSERT ON public.wijziging FOR EACH STATEMENT EXECUTE FUNCTION
      wijziging_melden()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.wijziging FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using ((((driehoek_id IN ( SELECT
      unnest(ziet()) AS unnest)) AND ((( SELECT lid_van_alles() AS lid_van_alles) AND (soort <>
      'DRIEHOEK'::text) AND ((niveau_voor IS NOT NULL) OR (niveau_na IS NOT NULL))) OR ((niveau_voor
      IS NOT NULL) AND CASE soort WHEN 'LOKALE_PRIORITEIT'::text THEN (driehoek_id IN ( SELECT
      unnest(ziet_prioriteiten()) AS unnest)) WHEN 'KOPPELING'::text THEN (driehoek_id IN ( SELECT
      unnest(ziet_koppelingen()) AS unnest)) WHEN 'AGENDAVOORSTEL'::text THEN (driehoek_id IN (
      SELECT unnest(lid_van()) AS unnest)) WHEN 'DRIEHOEK'::text THEN false ELSE ((driehoek_id IN (
      SELECT unnest(lid_van()) AS unnest)) OR ((niveau_voor <> 'VERTROUWELIJK'::text) AND
      (driehoek_id IN ( SELECT unnest(ziet_intern()) AS unnest))) OR ((niveau_voor =
      'OPENBAAR'::text) AND (driehoek_id IN ( SELECT unnest(ziet_agenda()) AS unnest))) OR
      ((niveau_voor = 'VERTROUWELIJK'::text) AND (driehoek_id IN ( SELECT
      unnest(leest_vertrouwelijk()) AS unnest)))) END) OR ((niveau_na IS NOT NULL) AND CASE soort
      WHEN 'LOKALE_PRIORITEIT'::text THEN (driehoek_id IN ( SELECT unnest(ziet_prioriteiten()) AS
      unnest)) WHEN 'KOPPELING'::text THEN (driehoek_id IN ( SELECT unnest(ziet_koppelingen()) AS
      unnest)) WHEN 'AGENDAVOORSTEL'::text THEN (driehoek_id IN ( SELECT unnest(lid_van()) AS
      unnest)) WHEN 'DRIEHOEK'::text THEN false ELSE ((driehoek_id IN ( SELECT unnest(lid_van()) AS
      unnest)) OR ((niveau_na <> 'VERTROUWELIJK'::text) AND (driehoek_id IN ( SELECT
      unnest(ziet_intern()) AS unnest))) OR ((niveau_na = 'OPENBAAR'::text) AND (driehoek_id IN (
      SELECT unnest(ziet_agenda()) AS unnest))) OR ((niveau_na = 'VERTROUWELIJK'::text) AND
      (driehoek_id IN ( SELECT unnest(leest_vertrouwelijk()) AS unnest)))) END))) OR (vrager_id = (
      SELECT COALESCE(huidige_persoon(), huidige_integratie()) AS "coalesce"))))
  grant select to driehoek_api
  comment on column alleen_deel of table wijziging is 'Only a part changed, and the levels are those
      of the part, which may be above the object''s.'
  comment on column vrager_id of table wijziging is 'Whose access to the driehoek changed: a person
      or a system; only they see this row.'
  comment on table wijziging is 'The change feed. Handed out in the order (transactie, nr), and only
      below the oldest transaction that still runs: nothing can come before that any more.'

table wijziging_bewaring
  enige boolean not null default true
  dagen integer not null default 400
  transactie xid8 not null default '0'::xid8
  nr bigint not null default 0
  constraint wijziging_bewaring_dagen CHECK (((dagen >= 30) AND (dagen <= 36500)))
  constraint wijziging_bewaring_een_rij CHECK (enige)
  constraint wijziging_bewaring_pk PRIMARY KEY (enige)
  enable row level security
  CREATE TRIGGER regels BEFORE DELETE OR UPDATE ON public.wijziging_bewaring FOR EACH ROW EXECUTE
      FUNCTION wijziging_bewaring_regels()
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.wijziging_bewaring FOR EACH STATEMENT
      EXECUTE FUNCTION weiger_truncate()
  comment on table wijziging_bewaring is 'How many days changes are kept at least (the owner sets
      it), and the place in the feed up to where they were removed.'

table zienswijze
  id uuid not null default uuidv7()
  beleidsplan_id uuid not null
  gemeente_id uuid not null
  gehoord_op date not null
  wensen text
  bedenkingen text
  reactie text
  vastgelegd_op timestamp with time zone not null default now()
  versie integer not null default 1
  constraint zienswijze_bedenkingen_lengte CHECK ((length(bedenkingen) <= 20000))
  constraint zienswijze_beleidsplan_fk FOREIGN KEY (beleidsplan_id) REFERENCES
      regionaal_beleidsplan(id)
  constraint zienswijze_gemeente_fk FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  constraint zienswijze_pk PRIMARY KEY (id)
  constraint zienswijze_reactie_lengte CHECK ((length(reactie) <= 20000))
  constraint zienswijze_uniek UNIQUE (beleidsplan_id, gemeente_id)
  constraint zienswijze_wensen_lengte CHECK ((length(wensen) <= 20000))
  enable row level security
  CREATE TRIGGER logboek AFTER INSERT OR DELETE OR UPDATE ON public.zienswijze FOR EACH ROW EXECUTE
      FUNCTION logboek_schrijven()
  CREATE TRIGGER regels BEFORE INSERT OR DELETE OR UPDATE ON public.zienswijze FOR EACH ROW EXECUTE
      FUNCTION zienswijze_regels()
  CREATE TRIGGER versie BEFORE UPDATE ON public.zienswijze FOR EACH ROW EXECUTE FUNCTION
      versie_ophogen('versie')
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.zienswijze FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  policy lezen permissive for select to driehoek_api using (( SELECT aangemeld() AS aangemeld))
  policy toevoegen permissive for insert to driehoek_api with check ((beleidsplan_id IN ( SELECT
      p.id FROM regionaal_beleidsplan p WHERE (p.regio_id = ANY (( SELECT beheert() AS
      beheert)::uuid[])))))
  policy wijzigen permissive for update to driehoek_api using ((beleidsplan_id IN ( SELECT p.id FROM
      regionaal_beleidsplan p WHERE (p.regio_id = ANY (( SELECT beheert() AS beheert)::uuid[])))))
  grant select to driehoek_api
  grant insert (bedenkingen, beleidsplan_id, gehoord_op, gemeente_id, reactie, vastgelegd_op,
      wensen) to driehoek_api
  grant update (bedenkingen, beleidsplan_id, gehoord_op, gemeente_id, reactie, vastgelegd_op,
      wensen) to driehoek_api

table zoekregel
  id uuid not null
  soort text not null
  driehoek_id uuid
  vergadering_id uuid
  agendapunt_id uuid
  niveau text not null
  vector tsvector not null
  constraint zoekregel_driehoek_fk FOREIGN KEY (driehoek_id) REFERENCES driehoek(id)
  constraint zoekregel_niveau_bekend CHECK ((niveau = ANY (ARRAY['PLAN'::text, 'OPENBAAR'::text,
      'INTERN'::text, 'PRIORITEIT'::text, 'VERTROUWELIJK'::text, 'LID'::text])))
  constraint zoekregel_pk PRIMARY KEY (id)
  constraint zoekregel_plan_is_van_ieder CHECK (((niveau = 'PLAN'::text) = (driehoek_id IS NULL)))
  constraint zoekregel_soort_bekend CHECK ((soort = ANY (ARRAY['AGENDAPUNT'::text, 'BESLUIT'::text,
      'ACTIE'::text, 'LOKALE_PRIORITEIT'::text, 'THEMA'::text, 'DOEL'::text, 'BELEIDSPLAN'::text,
      'AGENDAVOORSTEL'::text])))
  CREATE INDEX zoekregel_op_agendapunt ON public.zoekregel USING btree (agendapunt_id) WHERE
      (agendapunt_id IS NOT NULL)
  CREATE INDEX zoekregel_op_woord ON public.zoekregel USING gin (vector) WITH
      (gin_pending_list_limit='256')
  CREATE INDEX zoekregel_per_driehoek ON public.zoekregel USING btree (driehoek_id)
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.zoekregel FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()
  comment on table zoekregel is 'What is written, by words, of each object that zoeken finds. Kept
      in step by triggers; read only through zoek_treffers().'

table zoekwoord
  woord text not null
  CREATE INDEX zoekwoord_op_gelijkenis ON public.zoekwoord USING gin (woord gin_trgm_ops)
  CREATE INDEX zoekwoord_op_woord ON public.zoekwoord USING hash (woord)
  enable row level security
  CREATE TRIGGER weiger_truncate BEFORE TRUNCATE ON public.zoekwoord FOR EACH STATEMENT EXECUTE
      FUNCTION weiger_truncate()

text search
  create text search dictionary nederlands_vorm (stopwords = 'dutch')
  configuration nederlands: asciihword with dutch_stem
  configuration nederlands: asciiword with dutch_stem
  configuration nederlands: email with simple
  configuration nederlands: file with simple
  configuration nederlands: float with simple
  configuration nederlands: host with simple
  configuration nederlands: hword with unaccent, dutch_stem
  configuration nederlands: hword_asciipart with dutch_stem
  configuration nederlands: hword_numpart with simple
  configuration nederlands: hword_part with unaccent, dutch_stem
  configuration nederlands: int with simple
  configuration nederlands: numhword with simple
  configuration nederlands: numword with simple
  configuration nederlands: sfloat with simple
  configuration nederlands: uint with simple
  configuration nederlands: url with simple
  configuration nederlands: url_path with simple
  configuration nederlands: version with simple
  configuration nederlands: word with unaccent, dutch_stem
  configuration nederlands_vorm: asciihword with unaccent, nederlands_vorm
  configuration nederlands_vorm: asciiword with unaccent, nederlands_vorm
  configuration nederlands_vorm: email with simple
  configuration nederlands_vorm: file with simple
  configuration nederlands_vorm: float with simple
  configuration nederlands_vorm: host with simple
  configuration nederlands_vorm: hword with unaccent, nederlands_vorm
  configuration nederlands_vorm: hword_asciipart with unaccent, nederlands_vorm
  configuration nederlands_vorm: hword_numpart with simple
  configuration nederlands_vorm: hword_part with unaccent, nederlands_vorm
  configuration nederlands_vorm: int with simple
  configuration nederlands_vorm: numhword with simple
  configuration nederlands_vorm: numword with simple
  configuration nederlands_vorm: sfloat with simple
  configuration nederlands_vorm: uint with simple
  configuration nederlands_vorm: url with simple
  configuration nederlands_vorm: url_path with simple
  configuration nederlands_vorm: version with simple
  configuration nederlands_vorm: word with unaccent, nederlands_vorm

type wijziging_rij
  plaats bigint
  transactie xid8
  nr bigint
  dag date
  grens uuid
  soort text
  object_id uuid
  driehoek_id uuid
  wat text
  reden text
  op timestamp with time zone

view doel_stand
  thema_id uuid
  versie_id uuid
  volgnummer integer
  doel_id uuid
  select
  options {security_invoker=true}
  grant select to driehoek_api
  comment on view doel_stand is 'The goals of every version in thema_stand, with their places.'

view telling_actie
  id uuid
  driehoek_id uuid
  agendapunt_id uuid
  status text
  uiterlijk date
  select
  grant select to driehoek_api

view telling_agendapunt
  id uuid
  driehoek_id uuid
  vergadering_id uuid
  soort text
  vast_thema_id uuid
  uitkomst text
  select
  grant select to driehoek_api

view telling_agendapunt_prioriteit
  driehoek_id uuid
  agendapunt_id uuid
  prioriteit_id uuid
  select
  grant select to driehoek_api

view telling_agendapunt_thema
  driehoek_id uuid
  agendapunt_id uuid
  thema_id uuid
  select
  grant select to driehoek_api

view telling_besluit
  id uuid
  driehoek_id uuid
  agendapunt_id uuid
  uitvoering text
  select
  grant select to driehoek_api

view thema_stand
  thema_id uuid
  versie_id uuid
  geldig_van date
  geldig_tot_en_met date
  naam text
  vast_bespreekpunt boolean
  toelichting text
  door text
  vastgelegd_op timestamp with time zone
  select
  options {security_invoker=true}
  grant select to driehoek_api
  comment on view thema_stand is 'Every version of every theme: as adopted (versie_id is null), and
      as amended since.'

view vast_bespreekpunt_zoals_vastgesteld
  thema_id uuid
  geldig_van date
  geldig_tot_en_met date
  bron text
  select
  options {security_invoker=true}
  grant select to driehoek_api

view zoekbron
  soort text
  id uuid
  driehoek_id uuid
  vergadering_id uuid
  agendapunt_id uuid
  niveau text
  titel text
  tekst text
  select
  options {security_invoker=true}
  grant select to driehoek_api
  comment on view zoekbron is 'Everything that zoeken finds, with its text and how confidential it
      is.'
