comment on table wijziging is
  'The change feed. Handed out in the order (transactie, nr), and only below the oldest '
  'transaction that still runs: nothing can come before that any more.';
comment on column wijziging.vrager_id
  is 'Whose access to the driehoek changed: a person or a system; only they see this row.';
comment on column wijziging.alleen_deel
  is 'Only a part changed, and the levels are those of the part, which may be above the object''s.';

grant select on wijziging to driehoek_api;

create policy lezen on wijziging for select to driehoek_api
  using ( driehoek_id in (select unnest(ziet()))
    and ((select lid_van_alles()) and soort <> 'DRIEHOEK'
      and (niveau_voor is not null or niveau_na is not null)
      or (niveau_voor is not null and case soort
        when 'LOKALE_PRIORITEIT' then driehoek_id in (select unnest(ziet_prioriteiten()))
        when 'KOPPELING' then driehoek_id in (select unnest(ziet_koppelingen()))
        when 'AGENDAVOORSTEL' then driehoek_id in (select unnest(lid_van()))
        when 'DRIEHOEK' then false else driehoek_id in (select unnest(lid_van()))
        or (niveau_voor <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
        or (niveau_voor = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
        or (niveau_voor = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk())))
          end)
      or (niveau_na is not null and case soort
        when 'LOKALE_PRIORITEIT' then driehoek_id in (select unnest(ziet_prioriteiten()))
        when 'KOPPELING' then driehoek_id in (select unnest(ziet_koppelingen()))
        when 'AGENDAVOORSTEL' then driehoek_id in (select unnest(lid_van()))
        when 'DRIEHOEK' then false else driehoek_id in (select unnest(lid_van()))
        or (niveau_na <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
        or (niveau_na = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
        or (niveau_na = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk())))
          end))
    or vrager_id = (select coalesce(huidige_persoon(), huidige_integratie())));

create trigger weiger_truncate before truncate on wijziging
  for each statement execute function weiger_truncate();
create trigger blijft before update or delete on wijziging
  for each row execute function wijziging_blijft();
create trigger melden after insert on wijziging
  for each statement execute function wijziging_melden();
