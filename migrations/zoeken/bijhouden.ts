// Not under bewaak(): what it holds is in the log with the row that it was made of. The API's role has no right to either table.
export const table = `
  create table zoekregel (
    id uuid constraint zoekregel_pk primary key,
    soort text not null constraint zoekregel_soort_bekend check (soort in
      ('AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'THEMA', 'DOEL', 'BELEIDSPLAN')),
    driehoek_id uuid constraint zoekregel_driehoek_fk references driehoek,
    vergadering_id uuid,
    agendapunt_id uuid,
    niveau text not null constraint zoekregel_niveau_bekend check (niveau in ('PLAN', 'OPENBAAR', 'INTERN', 'PRIORITEIT', 'VERTROUWELIJK')),
    vector tsvector not null,
    constraint zoekregel_plan_is_van_ieder check ((niveau = 'PLAN') = (driehoek_id is null))
  );
  comment on table zoekregel is 'What is written, by words, of each object that zoeken finds. Kept in step by triggers; read only through zoek_treffers().';
  -- A short list of entries that wait for their place: each search reads all of it.
  create index zoekregel_op_woord on zoekregel using gin (vector) with (gin_pending_list_limit = 256);
  create index zoekregel_per_driehoek on zoekregel (driehoek_id);
  create index zoekregel_op_agendapunt on zoekregel (agendapunt_id) where agendapunt_id is not null;

  -- Every word that was ever written, as an index for misspellings: whose it is does not matter, since only rows that the asker sees are found
  -- with it. Not unique, so that no writer waits for another.
  create table zoekwoord (woord text not null);
  create index zoekwoord_op_woord on zoekwoord using hash (woord);
  create index zoekwoord_op_gelijkenis on zoekwoord using gin (woord gin_trgm_ops);

  alter table zoekregel enable row level security;
  alter table zoekwoord enable row level security;
  create trigger weiger_truncate before truncate on zoekregel for each statement execute function weiger_truncate();
  create trigger weiger_truncate before truncate on zoekwoord for each statement execute function weiger_truncate();

  -- As whoever asks: under the policies of the tables themselves.
  create view zoekbron with (security_invoker = true) as
    select 'AGENDAPUNT' as soort, a.id, a.driehoek_id, a.vergadering_id, a.id as agendapunt_id, a.vertrouwelijkheid as niveau,
      a.titel, concat_ws(E'\\n', a.toelichting, a.uitkomst_toelichting) as tekst from agendapunt a
    union all select 'BESLUIT', b.id, b.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid, b.tekst, null
      from besluit b join agendapunt a on a.id = b.agendapunt_id
    union all select 'ACTIE', c.id, c.driehoek_id, a.vergadering_id, a.id, a.vertrouwelijkheid, c.omschrijving, null
      from actie c join agendapunt a on a.id = c.agendapunt_id
    union all select 'LOKALE_PRIORITEIT', p.id, p.driehoek_id, null, null, 'PRIORITEIT', p.titel, p.omschrijving from lokale_prioriteit p
    union all select 'THEMA', t.id, null, null, null, 'PLAN', t.naam,
      (select string_agg(concat_ws(E'\\n', v.naam, v.toelichting), E'\\n' order by v.geldig_van) from thema_versie v where v.thema_id = t.id) from thema t
    union all select 'DOEL', d.id, null, null, null, 'PLAN', d.tekst, null from doel d
    union all select 'BELEIDSPLAN', p.id, null, null, null, 'PLAN', p.titel,
      (select string_agg(concat_ws(E'\\n', x.titel, x.tekst), E'\\n' order by x.soort, x.volgnummer) from plan_tekst x where x.beleidsplan_id = p.id)
      from regionaal_beleidsplan p;
  comment on view zoekbron is 'Everything that zoeken finds, with its text and how confidential it is.';
  grant select on zoekbron to driehoek_api;

  create procedure zoeken_opbouwen() language plpgsql set search_path = public, pg_temp as $$
  begin
    delete from zoekregel;
    delete from zoekwoord;
    insert into zoekregel (id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, vector)
      select id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, zoek_vector(titel, tekst) from zoekbron;
    insert into zoekwoord select word from ts_stat('select to_tsvector(''nederlands_vorm'', concat_ws(E''\\n'', titel, tekst)) from zoekbron')
      where word ~ '^[[:alnum:]]{4,60}$';
  end $$;
  comment on procedure zoeken_opbouwen() is 'Makes everything that zoeken needs anew, for the owner who wrote rows without their triggers.';
`;

/** After each change of a table: what is found of the object with the id in this column. An update only counts when this holds. */
const kept = (table: string, soort: string, key: string, changed: string) => `
  create trigger zoeken after insert or delete on ${table} for each row execute function zoeken_bijwerken('${soort}', '${key}');
  create trigger zoeken_bij after update on ${table} for each row when (${changed}) execute function zoeken_bijwerken('${soort}', '${key}');`;
const differ = (...columns: string[]) => columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');

export const keeping = `
  create function zoekregel_schrijven(p_soort text, p_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bron zoekbron;
  begin
    -- Who else changes this object, or how confidential the item is that it hangs at, is waited for, and then seen: locks first, then a new look.
    perform eis_read_committed();
    perform 1 from zoekregel where id = p_id for no key update;
    if p_soort = 'BESLUIT' then
      perform 1 from agendapunt where id = (select agendapunt_id from besluit where id = p_id) for share;
    elsif p_soort = 'ACTIE' then
      perform 1 from agendapunt where id = (select agendapunt_id from actie where id = p_id) for share;
    end if;
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

  create function zoeken_bijwerken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform zoekregel_schrijven(tg_argv[0], (to_jsonb(case tg_op when 'DELETE' then old else new end)->>tg_argv[1])::uuid);
    return null;
  end $$;
  ${kept('agendapunt', 'AGENDAPUNT', 'id', differ('titel', 'toelichting', 'uitkomst_toelichting', 'vertrouwelijkheid', 'vergadering_id'))}
  ${kept('besluit', 'BESLUIT', 'id', differ('tekst', 'agendapunt_id'))}
  ${kept('actie', 'ACTIE', 'id', differ('omschrijving', 'agendapunt_id'))}
  ${kept('lokale_prioriteit', 'LOKALE_PRIORITEIT', 'id', differ('titel', 'omschrijving'))}
  ${kept('thema', 'THEMA', 'id', differ('naam'))}
  ${kept('thema_versie', 'THEMA', 'thema_id', differ('naam', 'toelichting'))}
  ${kept('doel', 'DOEL', 'id', differ('tekst'))}
  ${kept('regionaal_beleidsplan', 'BELEIDSPLAN', 'id', differ('titel'))}
  ${kept('plan_tekst', 'BELEIDSPLAN', 'beleidsplan_id', differ('titel', 'tekst'))}
`;
