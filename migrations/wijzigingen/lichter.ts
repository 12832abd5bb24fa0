import { ALL, DAYS } from './bladzijde';
import { ACCESS, feed, ORDER } from './stappen';

const SETS = ['lid_van', 'ziet_intern', 'ziet_agenda', 'leest_vertrouwelijk'];
const inSet = (set: string) =>
  `(current_setting('driehoek.${set}', true) = '@' or position(p_driehoek_id::text in current_setting('driehoek.${set}', true)) > 0)`;
const [MEMBER, INTERNAL, AGENDA, CONFIDENTIAL] = SETS.map(inSet);
// What the policy (meer-soorten.ts) says of one level, for the few changes that bring an object from one to another. In the statement of the page it took sixteen
// sets, and PostgreSQL makes each ready for every page; here they are looked through as text, since few rows ask.
export const level = `
  create function ziet_op_niveau(p_driehoek_id uuid, p_niveau text) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
  begin
    return ${MEMBER} or case p_niveau when 'VERTROUWELIJK' then ${CONFIDENTIAL}
      when 'INTERN' then ${INTERNAL} else ${INTERNAL} or ${AGENDA} end;
  end $$;
  comment on function ziet_op_niveau(uuid, text) is 'Whether the asker of this transaction sees meetings and what stands on their agendas at this level, of a driehoek in ziet().';
  revoke all on function ziet_op_niveau(uuid, text) from public;
  grant execute on function ziet_op_niveau(uuid, text) to driehoek_api;
`;

/** Kinds of which whoever sees any sees all. */
const ALL_LEVELS = `w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')`;
const seen = (niveau: string) => `(${ALL_LEVELS} or ziet_op_niveau(w.driehoek_id, ${niveau}))`;

const WHAT = `case when w.soort = 'DRIEHOEK' then case when w.driehoek_id = any ((select ziet())::uuid[]) then 'ZICHTBAAR' else 'ONZICHTBAAR' end
      when w.niveau_voor is null then 'GEMAAKT'
      when w.niveau_na is null then 'VERWIJDERD'
      when w.niveau_voor = w.niveau_na then 'GEWIJZIGD'
      when not ${seen('w.niveau_na')} then 'ONZICHTBAAR'
      when not ${seen('w.niveau_voor')} then 'ZICHTBAAR'
      else 'GEWIJZIGD' end`;

/** Whether an access of the asker showed this level on the days of the change, by the place of the driehoek in the arrays of `ACCESS`. */
const held = (
  niveau: string,
  other: string,
) => `${niveau} is not null and (${other} is null or ${niveau} = ${other} or ${seen(niveau)})
          and (case ${niveau} when 'OPENBAAR' then openbaar when 'INTERN' then intern else vertrouwelijk end)[array_position(driehoeken, w.driehoek_id)] && ${DAYS}`;
// What happened before one's access began says nothing about what one has: the row that tells of the access does. Where no access began or ended as long
// as changes are kept (rustig), the one of today is the one of then.
const KNOWN = `(rustig and not volledig
      or (not wisselde or coalesce((w.transactie, w.nr) >= (wissel_transactie[array_position(gewisseld, w.driehoek_id)], wissel_nr[array_position(gewisseld, w.driehoek_id)]), true))
      and (w.op >= sinds and w.driehoek_id <> all (wisselend) or w.op < sinds and not volledig
        or ${held('w.niveau_na', 'w.niveau_voor')} or ${held('w.niveau_voor', 'w.niveau_na')}))`;

// The kinds stand with what is not leakproof, so the policy comes first: it passes over what others did. As a subquery, for an array that PL/pgSQL keeps
// is put together again at each row.
const changes = (
  of: string,
  order: string,
) => `select w.* from wijziging w where ${of} (w.transactie, w.nr) > (na.transactie, na.nr) and w.transactie < nu
          and (w.soort = 'DRIEHOEK' or (p_soorten is null or w.soort = any ((select p_soorten)::text[])) and ${KNOWN})${order}`;
const BY_DRIEHOEK = `select w.* from unnest(groep) d(id), lateral (${changes('w.driehoek_id = d.id and', ORDER('stap'))}) w${ORDER('nodig')}`;
// In the order of the array. `plaats` is for a service of before this, which puts what has none last, as it comes.
const take = (rows: string) => `
        rijen := array(select (null, w.transactie, w.nr, dag_nu, ${ALL}, w.soort, w.object_id, w.driehoek_id, ${WHAT}, w.reden, w.op)::wijziging_rij from (${rows}) w);`;

// A page looks for one more than it gives. A count has no first, and no limit then.
export const page = `
  ${feed(
    'wijzigingen_na(p_na text, p_first integer, p_soorten text[], p_driehoek text)',
    'table (rijen wijziging_rij[], meer boolean)',
    `nodig integer;
    stap integer;
    rustig boolean;`,
    `rustig := not wisselde and wisselend = '{}';
    nodig := p_first + 1 - cardinality(kalender);
    stap := least(3 * nodig / (2 * greatest(cardinality(groep), 1)) + 4, nodig);
    loop
      if groep is null then${take(changes('', ORDER('nodig')))}
      else${take(BY_DRIEHOEK)}
      end if;
      meer := cardinality(rijen) >= nodig;
      if not volledig and exists (select from unnest(rijen) r where r.op < sinds) then
        volledig := true;${ACCESS}
      -- All that was taken of a driehoek is on the page: more of it could come before the end.
      elsif groep is not null and stap < nodig and exists (select from unnest(rijen[1:nodig - 1]) r group by r.driehoek_id having count(*) >= stap) then
        stap := least(4 * stap, nodig);
      else
        exit;
      end if;
    end loop;
    rijen := (kalender || rijen)[1:p_first];
    return next;`,
  )}
  ${feed(
    'wijzigingen_aantal(p_na text, p_soorten text[], p_driehoek text)',
    'bigint',
    `p_first constant integer := null;
    rustig constant boolean := false;`,
    `volledig := true;${ACCESS}
    return cardinality(kalender) + case when groep is null
      then (select count(*) from (${changes('', '')}) g)
      else (select count(*) from unnest(groep) d(id), lateral (${changes('w.driehoek_id = d.id and', '')}) g) end;`,
  )}
`;
