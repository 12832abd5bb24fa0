/** A set that is hashed once a statement, as the policies of migration 18 have it: looking in an array takes longer the more driehoeken the asker has. */
const IN = (set: string) => `driehoek_id in (select unnest(${set}()))`;

/** As in noteren.ts; and a proposal is for the members alone, whatever level its item will have. */
export const seen = (niveau: string) => `(${niveau} is not null and case soort
    when 'LOKALE_PRIORITEIT' then ${IN('ziet_prioriteiten')}
    when 'KOPPELING' then ${IN('ziet_koppelingen')}
    when 'AGENDAVOORSTEL' then ${IN('lid_van')}
    when 'DRIEHOEK' then false
    else ${IN('lid_van')}
      or (${niveau} <> 'VERTROUWELIJK' and ${IN('ziet_intern')})
      or (${niveau} = 'OPENBAAR' and ${IN('ziet_agenda')})
      or (${niveau} = 'VERTROUWELIJK' and ${IN('leest_vertrouwelijk')}) end)`;

export const kinds = `
  alter table wijziging drop constraint wijziging_soort_bekend, add constraint wijziging_soort_bekend check (soort in
    ('VERGADERING', 'AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'KOPPELING', 'DRIEHOEK', 'AGENDAVOORSTEL', 'REEKS'));
  alter policy lezen on wijziging using (${seen('niveau_voor')} or ${seen('niveau_na')} or vrager_id = (select coalesce(huidige_persoon(), huidige_integratie())));
  create or replace view wijziging_gezien with (security_invoker) as
    select w.transactie, w.nr, w.soort, w.object_id, w.driehoek_id, w.vrager_id, w.niveau_voor, w.niveau_na, w.reden, w.op,
      ${seen('niveau_voor')} as voor_gezien, ${seen('niveau_na')} as na_gezien from wijziging w;
`;

// A series is as open as its meetings are. Who read the feed before this learns of what there is already.
export const told = `
  create function wijziging_van_voorstel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform wijziging_noteren('AGENDAVOORSTEL', new.id, new.driehoek_id, case tg_op when 'UPDATE' then 'VERTROUWELIJK' end, 'VERTROUWELIJK');
    return null;
  end $$;
  create trigger a_wijziging after insert or update on agendavoorstel for each row execute function wijziging_van_voorstel();

  create trigger a_wijziging after insert on reeks for each row execute function wijziging_van_object('REEKS', 'OPENBAAR');
  create trigger a_wijziging_bij after update on reeks for each row when (old.versie <> new.versie) execute function wijziging_van_object('REEKS', 'OPENBAAR');

  select wijziging_noteren('AGENDAVOORSTEL', s.id, s.driehoek_id, null, 'VERTROUWELIJK') from agendavoorstel s order by s.id;
  select wijziging_noteren('REEKS', r.id, r.driehoek_id, null, 'OPENBAAR') from reeks r order by r.id;
`;
