import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The themes that must be a fixed item on the agenda of a driehoek on a day, each with what it is called and its version on that day. */
const required = (driehoek: string, dag: string) => `
      select t.id as thema_id, t.code, coalesce(x.naam, t.naam) as naam, t.volgnummer, x.id as versie_id
      from driehoek d
      join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> ${dag}
      join thema t on t.beleidsplan_id = p.id
      join vast_bespreekpunt b on b.thema_id = t.id and b.geldig @> ${dag}
      left join thema_versie x on x.thema_id = t.id and x.geldig @> ${dag}
      where d.id = ${driehoek}`;

// As migrations 12 and 48 have them. Of what stands beside each other in one statement PostgreSQL keeps one plan; a function with settings of its own is called for
// each row, and these two for each item that changed: a third of what writing an agenda cost.
const fixed = `
  create or replace function vereiste_vaste_punten(p_driehoek_id uuid, p_dag date)
    returns table (thema_id uuid, code text, naam text, volgnummer integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.thema_id, e.code, e.naam, e.volgnummer from (${required('p_driehoek_id', 'p_dag')}) e order by e.volgnummer $$;

  create or replace function vaste_punten_kloppen(p_vergadering_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (select from vergadering v cross join lateral (
      select from (${required('v.driehoek_id', 'v.dag')}) e
      full join (select y.vast_thema_id, y.vast_versie_id, y.titel from agendapunt y where y.vergadering_id = v.id and y.vast_thema_id is not null) a
        on a.vast_thema_id = e.thema_id
      where e.thema_id is null or a.vast_thema_id is null or (v.status in ('CONCEPT', 'AGENDA_VASTGESTELD')
        and (a.titel <> e.naam or a.vast_versie_id is distinct from e.versie_id))) verschil
      where v.id = p_vergadering_id) $$;
`;

// As migration 5 has it, in one look at the meeting and one at its items.
const checked = `
  create or replace function vergadering_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    welke uuid;
    v record;
  begin
    perform eis_read_committed();
    if tg_argv[0] = 'id' then
      welke := coalesce(new.id, old.id);
    else
      welke := coalesce(new.vergadering_id, old.vergadering_id);
    end if;
    select x.status, vaste_punten_kloppen(x.id) as vast, a.genummerd, a.zonder_uitkomst into v from vergadering x cross join lateral (
        select count(*) = coalesce(max(y.volgnummer), 0) and coalesce(min(y.volgnummer), 1) = 1 as genummerd, count(*) > count(y.uitkomst) as zonder_uitkomst
        from agendapunt y where y.vergadering_id = x.id) a
      where x.id = welke;
    if not found then
      return null;
    end if;
    if not v.vast then
      perform weiger('DHVBP', 'De vaste bespreekpunten van het regionale beleidsplan horen op elke agenda, elk precies een keer; ze kunnen niet worden verwijderd of vervangen.');
    end if;
    if not v.genummerd then
      perform weiger('DHCNF', 'De volgorde van de agenda is intussen door een ander gewijzigd; haal de agenda opnieuw op.');
    end if;
    if v.status = 'AFGESLOTEN' and v.zonder_uitkomst then
      perform weiger('DHTST', 'Een vergadering kan pas worden afgesloten als elk agendapunt een uitkomst heeft.');
    end if;
    return null;
  end $$;
`;

// As migration 22 has it; a row that says so already is left as it is: an item of which much changes at once is told of once, and was written each time.
const noted = `
  create or replace function wijziging_noteren(p_soort text, p_id uuid, p_driehoek_id uuid, p_voor text, p_na text, p_reden text default null) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into wijziging as w (soort, object_id, driehoek_id, niveau_voor, niveau_na, reden)
      values (p_soort, p_id, p_driehoek_id, p_voor, p_na, p_reden)
      on conflict (transactie, object_id) where vrager_id is null do update set
        niveau_voor = case when w.alleen_deel then excluded.niveau_voor
          when w.soort = 'VERGADERING' and w.niveau_voor is not null then greatest(w.niveau_voor, excluded.niveau_voor) else w.niveau_voor end,
        niveau_na = case when w.soort = 'VERGADERING' and excluded.niveau_na is not null then greatest(w.niveau_na, excluded.niveau_na) else excluded.niveau_na end,
        alleen_deel = false,
        reden = excluded.reden
        where w.alleen_deel or w.reden is distinct from excluded.reden or w.niveau_na is distinct from excluded.niveau_na
          or (w.soort = 'VERGADERING' and w.niveau_voor is distinct from excluded.niveau_voor) $$;
`;

/** What is checked of a meeting at commit, and noted of its items, takes less. */
export class KloptVlotter1764000000079 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [fixed, checked, noted]) await queryRunner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
