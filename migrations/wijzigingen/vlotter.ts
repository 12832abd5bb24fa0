import { ALL, DAYS, shown, upTo } from './bladzijde';

// What is the asker's own, without the policies that say the same: putting together all that one has access to, and starting a plan under
// the policy of wijziging only to look for one's own rows, took a quarter of a page.
export const own = `
  create function mijn_wisselende_toegang(p_periode daterange) returns table (driehoek_id uuid)
    language sql stable rows 1 security definer set search_path = public, pg_temp as $$
    select l.driehoek_id from lidmaatschap l where l.persoon_id = huidige_persoon() and l.geldig && p_periode and not l.geldig @> p_periode
    union
    select d.id from regiorol r join driehoek d on d.regio_id = r.regio_id
      where r.persoon_id = huidige_persoon() and r.geldig && p_periode and not r.geldig @> p_periode
    union
    select k.driehoek_id from integratie_driehoek k where k.integratie_id = huidige_integratie() and k.geldig && p_periode and not k.geldig @> p_periode $$;
  comment on function mijn_wisselende_toegang(daterange) is 'The driehoeken to which an access of the asker began or ended within this period; to all others it was the same on each day of it.';

  create function mijn_wissels(p_vanaf xid8) returns table (driehoek_id uuid, transactie xid8, nr bigint, dag date)
    language sql stable rows 1 security definer set search_path = public, pg_temp as $$
    select m.driehoek_id, m.transactie, m.nr, (m.op at time zone 'Europe/Amsterdam')::date from wijziging m
    where m.vrager_id = coalesce(huidige_persoon(), huidige_integratie()) and m.transactie >= p_vanaf $$;
  comment on function mijn_wissels(xid8) is 'The rows of the feed, from this transaction on, that tell of a change in the access of the asker.';

  create function mijn_weinige_driehoeken() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
    select case when count(*) <= 8 then coalesce(array_agg(d.driehoek_id), '{}') end
    from (select driehoek_id from mijn_toegang() union select driehoek_id from mijn_wissels('0')) d $$;
  comment on function mijn_weinige_driehoeken() is 'The driehoeken to which the asker has, had or will have access, when that are at most eight; else null.';

  revoke all on function mijn_wisselende_toegang(daterange), mijn_wissels(xid8), mijn_weinige_driehoeken() from public;
  grant execute on function mijn_wisselende_toegang(daterange), mijn_wissels(xid8), mijn_weinige_driehoeken() to driehoek_api;
`;

/** A set that is hashed once a statement, as in the policies. */
const IN = (set: string) => `w.driehoek_id in (select unnest(${set}()))`;
// The same as the policy has it (meer-soorten.ts), asked only where the policy has not said it: it lets a row through by one of its two levels, so one level
// that is there alone, or equals the other, is seen.
const seen = (
  niveau: string,
  other: string,
) => `(${niveau} is not null and (${other} is null or ${niveau} = ${other} or case w.soort
      when 'LOKALE_PRIORITEIT' then ${IN('ziet_prioriteiten')}
      when 'KOPPELING' then ${IN('ziet_koppelingen')}
      when 'AGENDAVOORSTEL' then ${IN('lid_van')}
      else ${IN('lid_van')}
        or (${niveau} <> 'VERTROUWELIJK' and ${IN('ziet_intern')})
        or (${niveau} = 'OPENBAAR' and ${IN('ziet_agenda')})
        or (${niveau} = 'VERTROUWELIJK' and ${IN('leest_vertrouwelijk')}) end))`;
/** Worked out once a row, and by name. */
const SIGHT = `lateral (select ${seen('w.niveau_voor', 'w.niveau_na')} as voor, ${seen('w.niveau_na', 'w.niveau_voor')} as na offset 0) gezien`;

const WHAT = `case when w.soort = 'DRIEHOEK' then case when ${IN('ziet')} then 'ZICHTBAAR' else 'ONZICHTBAAR' end
      when w.niveau_voor is null then 'GEMAAKT'
      when w.niveau_na is null then 'VERWIJDERD'
      when not gezien.na then 'ONZICHTBAAR'
      when not gezien.voor then 'ZICHTBAAR'
      else 'GEWIJZIGD' end`;

/** Every access that the asker has or had, in one row, as `shown` looks in it; put together only when a change asks for it. */
const ACCESS = `select array_agg(d.driehoek_id) as driehoeken, array_agg(d.openbaar) as openbaar, array_agg(d.intern) as intern, array_agg(d.vertrouwelijk) as vertrouwelijk
      from (select t.driehoek_id, ${['OPENBAAR', 'INTERN', 'VERTROUWELIJK'].map(upTo).join(', ')}
        from (select * from mijn_toegang() order by driehoek_id) t group by t.driehoek_id) d`;
const held = (niveau: string) => `${shown(niveau)} && ${DAYS}`;

// What happened before one's access began says nothing about what one has: the row that tells of the access does. Where no access began or ended as long
// as changes are kept, the one of today is the one of then.
const KNOWN = `w.soort = 'DRIEHOEK' or (
      (not wisselde or not exists (select from wissels m where m.driehoek_id = w.driehoek_id and (m.transactie, m.nr) > (w.transactie, w.nr)))
      and (w.op >= sinds and w.driehoek_id not in (select unnest(wisselend))
        or gezien.na and ${held('w.niveau_na')} or gezien.voor and ${held('w.niveau_voor')}))`;

export const BY_CALENDAR = `
      select na.transactie, na.nr, k.dag, k.driehoek_id as grens, 'DRIEHOEK' as soort, k.driehoek_id as object_id, k.driehoek_id,
        case when k.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR' else 'ONZICHTBAAR' end as wat, null as reden,
        k.dag::timestamp at time zone 'Europe/Amsterdam' as op
      from (select distinct g.dag, e.driehoek_id from mijn_toegang() e, lateral (values (lower(e.geldig)), (upper(e.geldig))) g(dag)
        where g.dag between na.dag and dag_nu
        -- Ended or begun by hand on that day: the feed has it already.
        and not exists (select from mijn_wissels('0') m where m.driehoek_id = e.driehoek_id and m.dag = g.dag)) k
      where (k.dag, k.driehoek_id) > (na.dag, na.grens) and (p_driehoek is null or k.driehoek_id = driehoek)
      order by k.dag, k.driehoek_id limit p_first + 1`;
const byChange = (source: string) => `
      select w.transactie, w.nr, dag_nu as dag, ${ALL} as grens, w.soort, w.object_id, w.driehoek_id, ${WHAT} as wat, w.reden, w.op
      from ${source} where (w.transactie, w.nr) > (na.transactie, na.nr) and w.transactie < nu
        and (w.soort = 'DRIEHOEK' or p_soorten is null or w.soort = any (p_soorten)) and (${KNOWN})
      order by w.transactie, w.nr limit p_first + 1 - cardinality(kalender)`;
/** In the order of the feed for who has many driehoeken; for few the next of each: what lies between is then much more than what is given. */
const BY_CHANGE = byChange(`wijziging w, ${SIGHT}`);
const BY_CHANGE_OF_FEW = `
      select c.* from unnest(weinig) d(id), lateral (${byChange(`(select * from wijziging w where w.driehoek_id = d.id) w, ${SIGHT}`)}) c
      order by c.transactie, c.nr limit p_first + 1 - cardinality(kalender)`;
export const numbered = (rows: string, after: string) =>
  `select (row_number() over () + ${after}, g.transactie, g.nr, g.dag, g.grens, g.soort, g.object_id, g.driehoek_id, g.wat, g.reden, g.op)::wijziging_rij
    from (${rows}) g`;
const WITH = `with toegang as materialized (${ACCESS}), wissels as materialized (select * from mijn_wissels(na.transactie))`;

// As who asks, so under the policy of wijziging. A function, and with one plan for all: the policy makes the statement long, and to plan it took
// longer than to run it. Stable: every statement in it looks with the snapshot of the one that calls it.
const feed = (signature: string, returns: string, first: string, answer: string) => `
  create or replace function ${signature} returns ${returns}
    language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    ${first}
    driehoek constant uuid := case when p_driehoek is not null then mijn_driehoek(p_driehoek) end;
    weinig constant uuid[] := case when p_driehoek is not null then array[driehoek] when ziet_weinig() then mijn_weinige_driehoeken() end;
    nu constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
    dag_nu constant date := vandaag();
    vanaf constant date := wijzigingen_vanaf();
    sinds constant timestamptz := vanaf::timestamp at time zone 'Europe/Amsterdam';
    -- A day more: what ended on the first day that is kept, is told of.
    wisselend constant uuid[] := array(select t.driehoek_id from mijn_wisselende_toegang(daterange(vanaf - 1, dag_nu, '[]')) t);
    na record;
    wisselde boolean;
    kalender wijziging_rij[] := '{}';
    alle wijziging_rij[];
  begin
    select * into na from wijziging_cursor_open(p_na);
    wisselde := exists (select from mijn_wissels(na.transactie) m where (m.transactie, m.nr) > (na.transactie, na.nr));
    if wisselend <> '{}' then
      kalender := array(${numbered(BY_CALENDAR, '0')});
    end if;
    ${answer}
  end $$;`;

// A page looks for one more than it gives. A count has no first, and no limit then.
export const page = `
  ${feed(
    'wijzigingen_na(p_na text, p_first integer, p_soorten text[], p_driehoek text)',
    'table (rijen wijziging_rij[], meer boolean)',
    '',
    `if weinig is null then
      alle := kalender || array(${WITH} ${numbered(BY_CHANGE, 'cardinality(kalender)')});
    else
      alle := kalender || array(${WITH} ${numbered(BY_CHANGE_OF_FEW, 'cardinality(kalender)')});
    end if;
    return query select alle[1:p_first], cardinality(alle) > p_first;`,
  )}
  ${feed(
    'wijzigingen_aantal(p_na text, p_soorten text[], p_driehoek text)',
    'bigint',
    'p_first constant integer := null;',
    `return cardinality(kalender) + case when weinig is null
      then (${WITH} select count(*) from (${BY_CHANGE}) g)
      else (${WITH} select count(*) from (${BY_CHANGE_OF_FEW}) g) end;`,
  )}
  comment on function wijzigingen_aantal(text, text[], text) is 'How many changes come after this cursor for the asker of this transaction.';
  revoke all on function wijzigingen_aantal(text, text[], text) from public;
  grant execute on function wijzigingen_aantal(text, text[], text) to driehoek_api;
  drop view wijziging_gezien;
`;
