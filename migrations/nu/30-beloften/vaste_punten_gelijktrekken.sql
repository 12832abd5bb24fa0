-- Two themes of plans that follow each other are the same subject when they have the same code, or
-- when the later plan says so.
create or replace function vaste_punten_gelijktrekken(p_vergadering_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v vergadering;
  punt record;
  plaats integer;
begin
  select * into v from vergadering where id = p_vergadering_id for no key update;
  if vaste_punten_kloppen(v.id) then
    return;
  end if;
  if v.status = 'AFGESLOTEN' then
    perform weiger('DHVBP',
      format(
        'De vergadering van %s is afgesloten: haar vaste bespreekpunten liggen vast. Laat de '
        'wijziging later ingaan.',
        to_char(v.dag, 'DD-MM-YYYY')));
  end if;
  for punt in select a.id, a.titel, a.vast_thema_id, t.code, a.uitkomst is not null
      or exists (select from besluit b where b.agendapunt_id = a.id)
        or exists (select from actie c where c.agendapunt_id = a.id) as besproken
      from agendapunt a join thema t on t.id = a.vast_thema_id
      where a.vergadering_id = v.id
        and a.vast_thema_id not in (select thema_id
          from vereiste_vaste_punten(v.driehoek_id, v.dag))
  loop
    if punt.besproken then
      perform weiger('DHVBP',
        format(
          'Het vaste bespreekpunt "%s" van de vergadering van %s is al besproken; daarom kan die '
          'vergadering niet onder een ander plan vallen. Plan een nieuwe vergadering.',
          punt.titel, to_char(v.dag, 'DD-MM-YYYY')));
    end if;
    -- The same subject in the next plan: the item keeps what was prepared for it.
    update agendapunt a
      set vast_thema_id = e.thema_id, titel = e.naam,
        vast_versie_id = thema_versie_op(e.thema_id, v.dag)
      from (select w.* from vereiste_vaste_punten(v.driehoek_id, v.dag) w
        where zelfde_onderwerp(w.thema_id, punt.vast_thema_id)
          and not exists (select from agendapunt x
            where x.vergadering_id = v.id and x.vast_thema_id = w.thema_id)
        order by (w.code = punt.code) desc, w.volgnummer limit 1) e
      where a.id = punt.id;
    if not found then
      delete from agendapunt where id = punt.id;
    end if;
  end loop;
  if v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') then
    update agendapunt a set titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
      from vereiste_vaste_punten(v.driehoek_id, v.dag) e
      where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id
        and (a.titel <> e.naam
          or a.vast_versie_id is distinct from thema_versie_op(e.thema_id, v.dag));
  end if;
  update agendapunt a set volgnummer = n.nummer
    from (select id, row_number() over (order by volgnummer) as nummer from agendapunt
      where vergadering_id = v.id) n
    where a.id = n.id and a.volgnummer <> n.nummer;
  for punt in select * from vereiste_vaste_punten(v.driehoek_id, v.dag) e
      where not exists (select from agendapunt a
        where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id)
        order by e.volgnummer
  loop
    plaats := plaats_voor_vast_punt(v.id);
    update agendapunt set volgnummer = volgnummer + 1
      where vergadering_id = v.id and volgnummer >= plaats;
    insert
      into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id,
        vast_versie_id, vertrouwelijkheid)
      values (v.driehoek_id, v.id, plaats, 'VAST_BESPREEKPUNT', punt.naam, punt.thema_id,
        thema_versie_op(punt.thema_id, v.dag), 'INTERN');
  end loop;
end $$;
