import { ALL, DAYS } from './bladzijde';
import { PARTS } from './cursor';
import { BY_CALENDAR, numbered } from './vlotter';

// All that a page asks of the asker's own accesses, in one look, without the policies that say the same.
export const own = `
  create function mijn_wisselingen(p_transactie xid8, p_nr bigint, out vanaf date, out wisselend uuid[], out gewisseld uuid[], out wissel_transactie xid8[], out wissel_nr bigint[])
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    vrager constant uuid := coalesce(huidige_persoon(), huidige_integratie());
    periode daterange;
  begin
    vanaf := wijzigingen_vanaf();
    -- A day more: what ended on the first day that is kept, is told of.
    periode := daterange(vanaf - 1, vandaag(), '[]');
    wisselend := array(select l.driehoek_id from lidmaatschap l where l.persoon_id = vrager and not l.geldig @> periode and (l.geldig && periode) is true
      union all
      select d.id from regiorol r join driehoek d on d.regio_id = r.regio_id where r.persoon_id = vrager and not r.geldig @> periode and (r.geldig && periode) is true
      union all
      select k.driehoek_id from integratie_driehoek k where k.integratie_id = vrager and not k.geldig @> periode and (k.geldig && periode) is true);
    gewisseld := '{}';
    if exists (select from wijziging w where w.vrager_id = vrager and (w.transactie, w.nr) > (p_transactie, p_nr)) then
      select array_agg(l.driehoek_id), array_agg(l.transactie), array_agg(l.nr) into gewisseld, wissel_transactie, wissel_nr
      from (select distinct on (w.driehoek_id) w.driehoek_id, w.transactie, w.nr from wijziging w
        where w.vrager_id = vrager and (w.transactie, w.nr) > (p_transactie, p_nr) order by w.driehoek_id, w.transactie desc, w.nr desc) l;
    end if;
  end $$;
  comment on function mijn_wisselingen(xid8, bigint) is 'From when changes are kept; the driehoeken to which an access of the asker began or ended since; and of each whose access changed after this place in the feed, the last row that tells so.';

  revoke all on function mijn_wisselingen(xid8, bigint) from public;
  grant execute on function mijn_wisselingen(xid8, bigint) to driehoek_api;
`;

const key = (purpose: string, message: string) =>
  `sha256(waarde || '${purpose} buiten'::bytea || sha256(waarde || '${purpose} binnen'::bytea || ${message}))`;
const bytes = (value: string) => `int8send(${value})`;
/** The same cursor as in cursor.ts, with one look at the key instead of six: a page may ask for one with each change. */
export const cursor = `
  create or replace function wijziging_cursor(transactie xid8, nr bigint, dag date, grens uuid) returns text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    waarde constant bytea := (select g.waarde from geheim g where g.naam = 'wijzigingen');
    merk constant bytea := substr(${key(
      'merk',
      `${PARTS.map(bytes).join(' || ')} || convert_to(coalesce(huidige_persoon(), huidige_integratie())::text
      || (select system_identifier from pg_control_system()), 'UTF8')`,
    )}, 1, 16);
    stroom constant bytea := ${[0, 1].map((block) => key('stroom', `merk || '\\x0${block}'::bytea`)).join('\n      || ')};
  begin
    return translate(encode(merk || ${PARTS.map((value, n) => bytes(`(${value}) # substr(stroom, ${n * 8 + 1}, 8)::bigint`)).join(' || ')}, 'base64'), E'+/=\\n', '-_');
  end $$;
`;

/** Of the asker, put together once a statement, and only when a row asks for it: few do. */
const IN = (set: string) => `w.driehoek_id = any ((select ${set}())::uuid[])`;
// What the policy (meer-soorten.ts) says of one level, of a row of which it has said that one of both is seen: of these kinds, and for a member, all levels are.
const ALL_LEVELS = `(w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL') or ${IN('lid_van')})`;
const level = (niveau: string) => `(${niveau} <> 'VERTROUWELIJK' and ${IN('ziet_intern')}
        or ${niveau} = 'OPENBAAR' and ${IN('ziet_agenda')} or ${niveau} = 'VERTROUWELIJK' and ${IN('leest_vertrouwelijk')})`;

const WHAT = `case when w.soort = 'DRIEHOEK' then case when ${IN('ziet')} then 'ZICHTBAAR' else 'ONZICHTBAAR' end
      when w.niveau_voor is null then 'GEMAAKT'
      when w.niveau_na is null then 'VERWIJDERD'
      when w.niveau_voor = w.niveau_na or ${ALL_LEVELS} then 'GEWIJZIGD'
      when not ${level('w.niveau_na')} then 'ONZICHTBAAR'
      when not ${level('w.niveau_voor')} then 'ZICHTBAAR'
      else 'GEWIJZIGD' end`;

/** Whether an access of the asker showed this level on the days of the change, by the place of the driehoek in the arrays of `ACCESS`. */
const held = (
  niveau: string,
  other: string,
) => `${niveau} is not null and (${other} is null or ${niveau} = ${other} or ${ALL_LEVELS} or ${level(niveau)})
          and (case ${niveau} when 'OPENBAAR' then openbaar when 'INTERN' then intern else vertrouwelijk end)[array_position(driehoeken, w.driehoek_id)] && ${DAYS}`;
// What happened before one's access began says nothing about what one has: the row that tells of the access does. Where no access began or ended as long
// as changes are kept, the one of today is the one of then.
const KNOWN = `w.soort = 'DRIEHOEK' or (
      (not wisselde or coalesce((w.transactie, w.nr) >= (wissel_transactie[array_position(gewisseld, w.driehoek_id)], wissel_nr[array_position(gewisseld, w.driehoek_id)]), true))
      and (w.op >= sinds and w.driehoek_id <> all (wisselend) or w.op < sinds and not volledig
        or ${held('w.niveau_na', 'w.niveau_voor')} or ${held('w.niveau_voor', 'w.niveau_na')}))`;
// Of those that began or ended; of all only when a change from before what is kept is among what was found.
export const ACCESS = `
      select array_agg(d.driehoek_id), array_agg(d.openbaar), array_agg(d.intern), array_agg(d.vertrouwelijk) into driehoeken, openbaar, intern, vertrouwelijk
      from (select t.driehoek_id, ${['OPENBAAR', 'INTERN', 'VERTROUWELIJK'].map((each) => `range_agg(t.geldig) filter (where '${each}' = any (t.niveaus)) as ${each.toLowerCase()}`).join(', ')}
        from mijn_toegang() t where volledig or t.driehoek_id = any (wisselend) group by t.driehoek_id) d;`;

const changes = (
  of: string,
  order: string,
) => `select w.* from wijziging w where ${of} (w.transactie, w.nr) > (na.transactie, na.nr) and w.transactie < nu
          and (w.soort = 'DRIEHOEK' or p_soorten is null or w.soort = any (p_soorten)) and (${KNOWN})${order}`;
export const ORDER = (limit: string) => ` order by w.transactie, w.nr limit ${limit}`;
const IN_ORDER = changes('', ORDER('nodig'));
const BY_DRIEHOEK = `select w.* from unnest(groep) d(id), lateral (${changes('w.driehoek_id = d.id and', ORDER('stap'))}) w${ORDER('nodig')}`;
const take = (rows: string) => `
        select coalesce(array_agg((w.plaats + cardinality(kalender), w.transactie, w.nr, dag_nu, ${ALL}, w.soort, w.object_id, w.driehoek_id, ${WHAT}, w.reden, w.op)::wijziging_rij)
            filter (where w.plaats < nodig), '{}'),
          count(*) >= nodig, coalesce(bool_or(w.op < sinds), false) into rijen, meer, oud
          from (select row_number() over () as plaats, w.* from (${rows}) w) w;`;

// As who asks, so under the policy of wijziging. A function, and with one plan for all: the policy makes the statement long, and to plan it took
// longer than to run it. Stable: every statement in it looks with the snapshot of the one that calls it.
export const feed = (signature: string, returns: string, first: string, answer: string) => `
  create or replace function ${signature} returns ${returns}
    language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    ${first}
    driehoek constant uuid := case when p_driehoek is not null then mijn_driehoek(p_driehoek) end;
    nu constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
    dag_nu constant date := vandaag();
    na record;
    sinds timestamptz;
    vanaf date;
    wisselend uuid[];
    gewisseld uuid[];
    wissel_transactie xid8[];
    wissel_nr bigint[];
    wisselde boolean;
    groep uuid[];
    volledig boolean := false;
    driehoeken uuid[];
    openbaar datemultirange[];
    intern datemultirange[];
    vertrouwelijk datemultirange[];
    kalender wijziging_rij[] := '{}';
  begin
    select * into na from wijziging_cursor_open(p_na);
    select * into vanaf, wisselend, gewisseld, wissel_transactie, wissel_nr from mijn_wisselingen(na.transactie, na.nr);
    wisselde := gewisseld <> '{}';
    sinds := vanaf::timestamp at time zone 'Europe/Amsterdam';
    if p_driehoek is not null then
      groep := array[driehoek];
    elsif ziet_hoogstens(32) then
      groep := array(select unnest(ziet()) union select unnest(gewisseld));
    end if;
    if wisselend <> '{}' then
      ${ACCESS}
      kalender := array(${numbered(BY_CALENDAR, '0')});
    end if;
    ${answer}
  end $$;`;

// A page looks for one more than it gives. A count has no first, and no limit then.
export const page = `
  ${feed(
    'wijzigingen_na(p_na text, p_first integer, p_soorten text[], p_driehoek text)',
    'table (rijen wijziging_rij[], meer boolean)',
    `nodig integer;
    stap integer;
    oud boolean;`,
    `nodig := p_first + 1 - cardinality(kalender);
    stap := least(3 * nodig / (2 * greatest(cardinality(groep), 1)) + 4, nodig);
    loop
      if groep is null then${take(IN_ORDER)}
      else${take(BY_DRIEHOEK)}
      end if;
      if oud and not volledig then
        volledig := true;${ACCESS}
      -- All that was taken of a driehoek is on the page: more of it could come before the end.
      elsif groep is not null and stap < nodig and exists (select from unnest(rijen) r group by r.driehoek_id having count(*) >= stap) then
        stap := least(4 * stap, nodig);
      else
        exit;
      end if;
    end loop;
    if kalender <> '{}' then
      rijen := (kalender || rijen)[1:p_first];
    end if;
    return next;`,
  )}
  ${feed(
    'wijzigingen_aantal(p_na text, p_soorten text[], p_driehoek text)',
    'bigint',
    `p_first constant integer := null;`,
    `volledig := true;${ACCESS}
    return cardinality(kalender) + case when groep is null
      then (select count(*) from (${changes('', '')}) g)
      else (select count(*) from unnest(groep) d(id), lateral (${changes('w.driehoek_id = d.id and', '')}) g) end;`,
  )}
  drop function mijn_weinige_driehoeken();
  drop function ziet_weinig();
  drop function mijn_wisselende_toegang(daterange);
`;
