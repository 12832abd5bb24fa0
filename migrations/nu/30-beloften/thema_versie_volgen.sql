-- Brings the days of the standing item in line with a new version of its theme. Existing days stay,
-- with what was prepared for them: missing days are added and only later ones removed.
create or replace function thema_versie_volgen() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  p regionaal_beleidsplan;
begin
  select b.* into p from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id
    where t.id = new.thema_id;
  if new.vast_bespreekpunt then
    insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
      select new.thema_id, lower(dagen), upper(dagen) - 1, new.toelichting
      from unnest(datemultirange(daterange(new.geldig_van, p.geldig_tot_en_met, '[]'))
        - coalesce((select range_agg(b.geldig) from vast_bespreekpunt b
          where b.thema_id = new.thema_id),
          '{}')) dagen;
  elsif not new.vast_bespreekpunt then
    delete from vast_bespreekpunt where thema_id = new.thema_id and geldig_van >= new.geldig_van;
    update vast_bespreekpunt set geldig_tot_en_met = new.geldig_van - 1
      where thema_id = new.thema_id and geldig_tot_en_met >= new.geldig_van;
  end if;
  perform regio_volgt_plan(p.regio_id, p.werking * new.geldig);
  return null;
end $$;
