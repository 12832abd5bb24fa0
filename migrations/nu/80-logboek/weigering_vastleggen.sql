-- Logs a refused request. The number for each actor and minute is limited, so that a flood cannot
-- fill the disk.
create or replace function weigering_vastleggen(p_operatie text, p_code text, p_issuer text,
  p_subject text)
  returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wie text;
  wie_id uuid;
  most constant integer := 60;
begin
  select p.code, p.id into wie, wie_id from persoon p
    where p.issuer = p_issuer and p.subject = p_subject;
  if wie is null then
    select i.code into wie from integratie i where i.issuer = p_issuer and i.subject = p_subject;
  end if;
  wie := coalesce(wie, left('onbekend: ' || p_subject, 300));
  if (select count(*)
      from (select from logboek l
        where l.actor = wie and l.resultaat = 'GEWEIGERD'
          and l.tijdstempel > clock_timestamp() - interval '1 minute'
        limit most) x) < most
  then
    insert into logboek (actor, persoon_id, oorsprong, actie, object, resultaat, na)
      values (wie, wie_id,
        coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'),
        left(p_operatie, 100), 'api', 'GEWEIGERD',
        jsonb_build_object('code', left(p_code, 100)));
  end if;
end $$;
grant execute on function weigering_vastleggen(text, text, text, text) to driehoek_api;
comment on function weigering_vastleggen(text, text, text, text)
  is 'Records that someone was refused an operation; at most 60 a minute of one actor.';
