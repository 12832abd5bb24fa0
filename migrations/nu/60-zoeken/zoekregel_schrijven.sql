-- Writes the search text of an object, with the words that `taal.ts` and `verloop.ts` use.
create or replace function zoekregel_schrijven(p_soort text, p_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bron zoekbron;
begin
  -- Waits for concurrent changes of this object or of its item's level, and then sees them: the
  -- locks come first, then a new snapshot.
  perform eis_read_committed();
  if p_soort = 'BESLUIT' then
    perform 1 from agendapunt where id = (select agendapunt_id from besluit where id = p_id)
      for share;
  elsif p_soort = 'ACTIE' then
    perform 1 from agendapunt where id = (select agendapunt_id from actie where id = p_id)
      for share;
  end if;
  perform 1 from zoekregel where id = p_id for no key update;
  select * into bron from zoekbron where soort = p_soort and id = p_id;
  if bron.id is null then
    delete from zoekregel where id = p_id;
    return;
  end if;
  insert into zoekregel
    values (bron.id, bron.soort, bron.driehoek_id, bron.vergadering_id, bron.agendapunt_id,
      bron.niveau, zoek_vector(bron.titel, bron.tekst))
    on conflict (id) do update
      set driehoek_id = excluded.driehoek_id, vergadering_id = excluded.vergadering_id,
        agendapunt_id = excluded.agendapunt_id,
      niveau = excluded.niveau, vector = excluded.vector;
  -- A decision or action is as confidential as its item.
  if p_soort = 'AGENDAPUNT' then
    update zoekregel set niveau = bron.niveau, vergadering_id = bron.vergadering_id
      where agendapunt_id = p_id and id <> p_id
        and (niveau, vergadering_id) is distinct from (bron.niveau, bron.vergadering_id);
  end if;
  insert into zoekwoord select v.lexeme from unnest(zoek_vormen(bron.titel, bron.tekst)) v
    where zoek_is_woord(v.lexeme) and not exists (select from zoekwoord w where w.woord = v.lexeme);
end $$;
