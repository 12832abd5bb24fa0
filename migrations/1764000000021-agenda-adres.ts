import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which a calendar program reads when the own driehoeken meet, and when a meeting itself last changed. */
export class AgendaAdres1764000000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(access);
    await queryRunner.query(changed);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// Who gave out an address of a driehoek, its members read in the log. A hash has no place there, so it stands apart.
const tables = `
  create table agenda_adres (
    id uuid default uuidv7() constraint agenda_adres_pk primary key,
    persoon_id uuid not null constraint agenda_adres_persoon_fk references persoon,
    driehoek_id uuid constraint agenda_adres_driehoek_fk references driehoek,
    omschrijving text constraint agenda_adres_omschrijving_lengte check (length(omschrijving) between 1 and 300),
    gemaakt_op timestamptz not null default now(),
    ingetrokken_op timestamptz
  );
  create index agenda_adres_per_persoon on agenda_adres (persoon_id, id);

  create table agenda_adres_sleutel (
    adres_id uuid constraint agenda_adres_sleutel_pk primary key constraint agenda_adres_sleutel_adres_fk references agenda_adres,
    hash bytea not null constraint agenda_adres_sleutel_uniek unique constraint agenda_adres_sleutel_sha256 check (length(hash) = 32)
  );
  comment on table agenda_adres_sleutel is 'The SHA-256 of the secret in each address; the secret itself is nowhere.';
  alter table agenda_adres_sleutel enable row level security;
  create trigger weiger_truncate before truncate on agenda_adres_sleutel for each statement execute function weiger_truncate();
`;

const rules = `
  create function agenda_adres_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    most constant integer := 20;
  begin
    perform eis_read_committed();
    if tg_op = 'INSERT' then
      -- The row of the person makes two who count wait for each other.
      perform 1 from persoon where id = new.persoon_id for no key update;
      if (select count(*) from agenda_adres a where a.persoon_id = new.persoon_id and a.ingetrokken_op is null) >= most then
        perform weiger('DHTST', format('U hebt al %s agenda-adressen; trek er eerst een in.', most));
      end if;
      new.gemaakt_op := now();
      new.ingetrokken_op := null;
      return new;
    end if;
    if tg_op = 'DELETE' or old.ingetrokken_op is not null or new.ingetrokken_op is null
        or (to_jsonb(new) - 'ingetrokken_op') <> (to_jsonb(old) - 'ingetrokken_op') then
      perform weiger('DHTST', 'Een agenda-adres wordt alleen ingetrokken, een keer; maak zo nodig een nieuw.');
    end if;
    new.ingetrokken_op := now();
    return new;
  end $$;
  create trigger regels before insert or update or delete on agenda_adres for each row execute function agenda_adres_regels();

  create function agenda_adres_sleutel_blijft() returns trigger language plpgsql as $$
  begin
    perform weiger('DHTST', 'Een agenda-adres wordt niet gewijzigd; trek het in en maak een nieuw.');
    return null;
  end $$;
  create trigger blijft before update or delete on agenda_adres_sleutel for each row execute function agenda_adres_sleutel_blijft();
`;

const OWN = 'persoon_id = (select huidige_persoon())';

const access = `
  call bewaak('agenda_adres');
  grant select, insert (persoon_id, driehoek_id, omschrijving), update (ingetrokken_op) on agenda_adres to driehoek_api;
  create policy lezen on agenda_adres for select to driehoek_api using (${OWN});
  create policy toevoegen on agenda_adres for insert to driehoek_api
    with check (${OWN} and cardinality((select lid_van())::uuid[]) > 0 and (driehoek_id is null or driehoek_id = any ((select lid_van())::uuid[])));
  create policy wijzigen on agenda_adres for update to driehoek_api using (${OWN});

  grant insert on agenda_adres_sleutel to driehoek_api;
  create policy toevoegen on agenda_adres_sleutel for insert to driehoek_api with check (adres_id in (select a.id from agenda_adres a));

  -- Before it is known who asks: the secret says so.
  create function agenda_adres_van(p_hash bytea) returns table (adres_id uuid, issuer text, subject text)
    language sql stable rows 1 security definer set search_path = public, pg_temp
    begin atomic
      select a.id, p.issuer, p.subject from agenda_adres_sleutel s join agenda_adres a on a.id = s.adres_id join persoon p on p.id = a.persoon_id
      where s.hash = p_hash and a.ingetrokken_op is null;
    end;
  comment on function agenda_adres_van(bytea) is 'Whose calendar an address is, by the hash of its secret; nothing when it was withdrawn.';
  grant execute on function agenda_adres_van(bytea) to driehoek_api;
`;

// gewijzigd_op moves with the agenda, which is nobody's business at an address that travels: this moves with versie.
const changed = `
  alter table vergadering_zichtbaar_gewijzigd add column zelf_op timestamptz not null default now();
  update vergadering_zichtbaar_gewijzigd z set zelf_op = coalesce(
    (select max(l.tijdstempel) from logboek l where l.object = 'vergadering' and l.object_id = z.vergadering_id), z.openbaar_op);
  comment on column vergadering_zichtbaar_gewijzigd.zelf_op is 'When the meeting itself changed, whatever happened on its agenda.';
  create or replace function vergadering_zelf_gewijzigd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into vergadering_zichtbaar_gewijzigd values (new.id, new.gewijzigd_op, new.gewijzigd_op)
      on conflict (vergadering_id) do update set intern_op = excluded.intern_op, openbaar_op = excluded.openbaar_op, zelf_op = now();
    return null;
  end $$;
  grant select (vergadering_id, zelf_op) on vergadering_zichtbaar_gewijzigd to driehoek_api;
  create policy lezen on vergadering_zichtbaar_gewijzigd for select to driehoek_api using (exists (select from vergadering v where v.id = vergadering_id));
`;
