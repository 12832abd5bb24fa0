import type { MigrationInterface, QueryRunner } from 'typeorm';

// Not under bewaak(): the members of a driehoek read its log, and a note is for one partner alone. It is no agreement, and no record of the meeting.
// A partner is a role, and of a burgemeester the gemeente too: notes of one gemeente are not another's.
const OWN = `driehoek_id in (select unnest(lid_van())) and exists (select from lidmaatschap l where l.driehoek_id = aantekening.driehoek_id
    and l.persoon_id = (select huidige_persoon()) and l.geldig @> vandaag() and l.rol = aantekening.rol and l.gemeente_id is not distinct from aantekening.gemeente_id)`;
const table = `
  create table aantekening (
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    rol text not null constraint aantekening_rol_bekend check (rol in ('BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE', 'TEAMCHEF')),
    gemeente_id uuid constraint aantekening_gemeente_fk references gemeente,
    tekst text not null constraint aantekening_tekst_lengte check (length(tekst) between 1 and 20000) constraint aantekening_tekst_gevuld check (tekst ~ '\\S'),
    gewijzigd_op timestamptz not null default now(),
    constraint aantekening_een_per_partner unique nulls not distinct (agendapunt_id, rol, gemeente_id),
    constraint aantekening_burgemeester_heeft_gemeente check ((rol = 'BURGEMEESTER') = (gemeente_id is not null)),
    constraint aantekening_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) on delete cascade
  );
  alter table aantekening enable row level security;
  create trigger weiger_truncate before truncate on aantekening for each statement execute function weiger_truncate();
  grant select, insert, update, delete on aantekening to driehoek_api;
  create policy lezen on aantekening for select to driehoek_api using (${OWN});
  create policy toevoegen on aantekening for insert to driehoek_api with check (${OWN});
  create policy wijzigen on aantekening for update to driehoek_api using (${OWN}) with check (${OWN});
  create policy verwijderen on aantekening for delete to driehoek_api using (${OWN});
`;

/** A private note beside an item, for one's own partner. */
export class Aantekening1764000000028 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
