import type { MigrationInterface, QueryRunner } from 'typeorm';

// A version that opened again belongs to an agenda that is open, or was adopted anew: with the reason alone, the agenda could never open. Of a
// meeting that was cancelled after that, it stays as it is.
const reopening = `
  create function agenda_versie_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from vergadering v where v.id = new.vergadering_id and v.status not in ('CONCEPT', 'GEANNULEERD'))
        and not exists (select from agenda_versie x where x.vergadering_id = new.vergadering_id and x.heropend_op is null) then
      perform weiger('DHTST', 'Een agenda die weer opengaat, wordt in dezelfde transactie een concept.');
    end if;
    return null;
  end $$;
  create constraint trigger klopt after update on agenda_versie deferrable initially deferred
    for each row when (old.heropend_op is null and new.heropend_op is not null) execute function agenda_versie_klopt();

  -- Where that happened: the agenda as it is, adopted all the same.
  select agenda_bewaren(v.id) from vergadering v where v.status = 'AGENDA_VASTGESTELD'
    and not exists (select from agenda_versie x where x.vergadering_id = v.id and x.heropend_op is null);
`;

// A proposal becomes the item that was made of it, on an agenda that is still to be dealt with; nothing else is what its proposer asked for.
const proposals = `
  create function agendavoorstel_opgenomen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id where a.id = new.agendapunt_id
        and a.driehoek_id = new.driehoek_id and a.indiener_id = new.indiener_id and a.titel = new.titel
        and v.status in ('CONCEPT', 'AGENDA_VASTGESTELD', 'GEHOUDEN')) then
      perform weiger('DHTST', 'Een voorstel wordt opgenomen als het agendapunt met zijn titel, van wie het indiende.');
    end if;
    return new;
  end $$;
  create trigger opgenomen before update on agendavoorstel
    for each row when (new.status = 'OPGENOMEN' and old.status <> 'OPGENOMEN') execute function agendavoorstel_opgenomen();
`;

// As migration 12 has it; and a fixed item that is still to come is called what its theme is called on that day.
const titles = `
  create or replace function vaste_punten_kloppen(p_vergadering_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (
      (select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id
       except select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null)
      union all
      (select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null
       except select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id)
      union all
      select a.vast_thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e, agendapunt a
        where v.id = p_vergadering_id and v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and a.vergadering_id = v.id and a.vast_thema_id = e.thema_id
          and (a.titel <> e.naam or a.vast_versie_id is distinct from thema_versie_op(a.vast_thema_id, v.dag))) $$;
`;

// As migration 19 has it, but for the title where it brings an item in step with its theme.
const following = `
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
      perform weiger('DHVBP', format('De vergadering van %s is afgesloten: haar vaste bespreekpunten liggen vast. Laat de wijziging later ingaan.', to_char(v.dag, 'DD-MM-YYYY')));
    end if;
    for punt in select a.id, a.titel, a.vast_thema_id, t.code, a.uitkomst is not null or exists (select from besluit b where b.agendapunt_id = a.id)
          or exists (select from actie c where c.agendapunt_id = a.id) as besproken
        from agendapunt a join thema t on t.id = a.vast_thema_id
        where a.vergadering_id = v.id and a.vast_thema_id not in (select thema_id from vereiste_vaste_punten(v.driehoek_id, v.dag))
    loop
      if punt.besproken then
        perform weiger('DHVBP', format('Het vaste bespreekpunt "%s" van de vergadering van %s is al besproken; daarom kan die vergadering niet onder een ander plan vallen. Plan een nieuwe vergadering.', punt.titel, to_char(v.dag, 'DD-MM-YYYY')));
      end if;
      -- The same subject in the next plan: the item keeps what was prepared for it.
      update agendapunt a set vast_thema_id = e.thema_id, titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
        from (select w.* from vereiste_vaste_punten(v.driehoek_id, v.dag) w
          where zelfde_onderwerp(w.thema_id, punt.vast_thema_id)
            and not exists (select from agendapunt x where x.vergadering_id = v.id and x.vast_thema_id = w.thema_id)
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
          and (a.titel <> e.naam or a.vast_versie_id is distinct from thema_versie_op(e.thema_id, v.dag));
    end if;
    update agendapunt a set volgnummer = n.nummer
      from (select id, row_number() over (order by volgnummer) as nummer from agendapunt where vergadering_id = v.id) n
      where a.id = n.id and a.volgnummer <> n.nummer;
    for punt in select * from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where not exists (select from agendapunt a where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id) order by e.volgnummer
    loop
      plaats := plaats_voor_vast_punt(v.id);
      update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = v.id and volgnummer >= plaats;
      insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id, vast_versie_id, vertrouwelijkheid)
        values (v.driehoek_id, v.id, plaats, 'VAST_BESPREEKPUNT', punt.naam, punt.thema_id, thema_versie_op(punt.thema_id, v.dag), 'INTERN');
    end loop;
  end $$;

  -- What was called something else before this.
  select vaste_punten_gelijktrekken(v.id) from vergadering v where v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and not vaste_punten_kloppen(v.id);
`;

/** An adopted agenda can open, a proposal becomes the item that was made of it, and a fixed item has the name of its theme. */
export class AgendaBlijft1764000000048 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reopening);
    await queryRunner.query(proposals);
    await queryRunner.query(titles);
    await queryRunner.query(following);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
