import { findingWith } from './vinden';

/** A tsvector holds a megabyte at most, and a step may not be refused for it: of a long course what was said last is found. */
const MOST = 100_000;

const COURSE = `(select left(string_agg(x.tekst, E'\\n' order by x.op desc, x.tekst), ${MOST}) from (
        select u.toelichting as tekst, u.op from besluit_uitvoering u where u.besluit_id = b.id and u.toelichting is not null
        union all select w.antwoord, w.op from besluit_antwoord w where w.besluit_id = b.id) x)`;

// Steps and answers are seen by who sees the decision, so they are words of the decision. A proposal is for the members alone: a level of its own.
export const sources = `
  alter table zoekregel
    drop constraint zoekregel_soort_bekend, add constraint zoekregel_soort_bekend check (soort in
      ('AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'THEMA', 'DOEL', 'BELEIDSPLAN', 'AGENDAVOORSTEL')),
    drop constraint zoekregel_niveau_bekend, add constraint zoekregel_niveau_bekend check (niveau in
      ('PLAN', 'OPENBAAR', 'INTERN', 'PRIORITEIT', 'VERTROUWELIJK', 'LID'));

  create or replace view zoekbron with (security_invoker = true) as
    select 'AGENDAPUNT' as soort, a.id, a.driehoek_id, a.vergadering_id, a.id as agendapunt_id, a.vertrouwelijkheid as niveau,
      a.titel, concat_ws(E'\\n', a.toelichting, a.uitkomst_toelichting) as tekst from agendapunt a
    union all select 'BESLUIT', b.id, b.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid, b.tekst, ${COURSE}
      from besluit b join agendapunt a on a.id = b.agendapunt_id
    union all select 'ACTIE', c.id, c.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid, c.omschrijving, null
      from actie c join agendapunt a on a.id = c.agendapunt_id
    union all select 'AGENDAVOORSTEL', s.id, s.driehoek_id, null, null, 'LID', s.titel, concat_ws(E'\\n', s.toelichting, s.reden) from agendavoorstel s
    union all select 'LOKALE_PRIORITEIT', p.id, p.driehoek_id, null, null, 'PRIORITEIT', p.titel, p.omschrijving from lokale_prioriteit p
    union all select 'THEMA', t.id, null, null, null, 'PLAN', t.naam,
      (select string_agg(concat_ws(E'\\n', v.naam, v.toelichting), E'\\n' order by v.geldig_van) from thema_versie v where v.thema_id = t.id) from thema t
    union all select 'DOEL', d.id, null, null, null, 'PLAN', d.tekst, null from doel d
    union all select 'BELEIDSPLAN', p.id, null, null, null, 'PLAN', p.titel,
      (select string_agg(concat_ws(E'\\n', x.titel, x.tekst), E'\\n' order by x.soort, x.volgnummer) from plan_tekst x where x.beleidsplan_id = p.id)
      from regionaal_beleidsplan p;
`;

// The item first, then the words: as who makes the item more confidential does, so that the two wait for each other and never both.
export const keeping = `
  create or replace function zoekregel_schrijven(p_soort text, p_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bron zoekbron;
  begin
    -- Who else changes this object, or how confidential the item is that it hangs at, is waited for, and then seen: locks first, then a new look.
    perform eis_read_committed();
    if p_soort = 'BESLUIT' then
      perform 1 from agendapunt where id = (select agendapunt_id from besluit where id = p_id) for share;
    elsif p_soort = 'ACTIE' then
      perform 1 from agendapunt where id = (select agendapunt_id from actie where id = p_id) for share;
    end if;
    perform 1 from zoekregel where id = p_id for no key update;
    select * into bron from zoekbron where soort = p_soort and id = p_id;
    if bron.id is null then
      delete from zoekregel where id = p_id;
      return;
    end if;
    insert into zoekregel values (bron.id, bron.soort, bron.driehoek_id, bron.vergadering_id, bron.agendapunt_id, bron.niveau, zoek_vector(bron.titel, bron.tekst))
      on conflict (id) do update set driehoek_id = excluded.driehoek_id, vergadering_id = excluded.vergadering_id, agendapunt_id = excluded.agendapunt_id,
        niveau = excluded.niveau, vector = excluded.vector;
    -- What was agreed at an item is as confidential as the item.
    if p_soort = 'AGENDAPUNT' then
      update zoekregel set niveau = bron.niveau, vergadering_id = bron.vergadering_id
        where agendapunt_id = p_id and id <> p_id and (niveau, vergadering_id) is distinct from (bron.niveau, bron.vergadering_id);
    end if;
    insert into zoekwoord select v.lexeme from unnest(to_tsvector('nederlands_vorm', concat_ws(E'\\n', bron.titel, bron.tekst))) v
      where v.lexeme ~ '^[[:alnum:]]{4,60}$' and not exists (select from zoekwoord w where w.woord = v.lexeme);
  end $$;

  create trigger zoeken after insert on besluit_uitvoering for each row when (new.toelichting is not null) execute function zoeken_bijwerken('BESLUIT', 'besluit_id');
  create trigger zoeken after insert on besluit_antwoord for each row execute function zoeken_bijwerken('BESLUIT', 'besluit_id');
  create trigger zoeken after insert on agendavoorstel for each row execute function zoeken_bijwerken('AGENDAVOORSTEL', 'id');
  create trigger zoeken_bij after update on agendavoorstel for each row when (old.reden is distinct from new.reden)
    execute function zoeken_bijwerken('AGENDAVOORSTEL', 'id');
`;

export const finding = findingWith(
  'create or replace',
  `
        when 'LID' then r.driehoek_id = any (lid)`,
);

/** What was written before this. */
export const present = `
  select zoekregel_schrijven('BESLUIT', b.id) from besluit b where exists (select from besluit_antwoord w where w.besluit_id = b.id)
    or exists (select from besluit_uitvoering u where u.besluit_id = b.id and u.toelichting is not null) order by b.id;
  select zoekregel_schrijven('AGENDAVOORSTEL', s.id) from agendavoorstel s order by s.id;
`;
