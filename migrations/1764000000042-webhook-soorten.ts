import type { MigrationInterface, QueryRunner } from 'typeorm';

// Every kind that the feed tells of, and the table whose policies say whether the asker sees one. Three checks and a function had a list of their own, and
// those of webhooks fell behind.
const TABLES = {
  VERGADERING: 'vergadering',
  AGENDAPUNT: 'agendapunt',
  BESLUIT: 'besluit',
  ACTIE: 'actie',
  LOKALE_PRIORITEIT: 'lokale_prioriteit',
  KOPPELING: 'koppeling',
  DRIEHOEK: 'driehoek',
  AGENDAVOORSTEL: 'agendavoorstel',
  REEKS: 'reeks',
};
const seen = Object.entries(TABLES).map(
  ([soort, table]) => `when '${soort}' then exists (select from ${table} x where x.id = p_id)`,
);

const kinds = `
  create function wijziging_soorten() returns text[] language sql immutable return '{${Object.keys(TABLES)}}'::text[];
  comment on function wijziging_soorten() is 'The kinds that the feed and webhooks tell of. Replace it to add one, with webhook_object_te_zien; never take one away: rows have them.';
  grant execute on function wijziging_soorten() to driehoek_api;

  alter table wijziging drop constraint wijziging_soort_bekend,
    add constraint wijziging_soort_bekend check (soort = any (wijziging_soorten()));
  alter table webhook drop constraint webhook_soorten_bekend,
    add constraint webhook_soorten_bekend check (soorten <@ wijziging_soorten() and cardinality(soorten) > 0);
  alter table webhook_bezorging drop constraint webhook_bezorging_soort_bekend,
    add constraint webhook_bezorging_soort_bekend check (soort = any (wijziging_soorten()));

  create or replace function webhook_object_te_zien(p_soort text, p_id uuid) returns boolean language sql stable as $$
    select case p_soort ${seen.join(' ')} else false end $$;
`;

// Not an end of the webhook: the fault is the service's, and once it is mended the webhook goes on from its cursor.
const fault = `
  alter table webhook_stand add column leesfout_sinds timestamptz;
  comment on column webhook_stand.leesfout_sinds is 'Since when the feed cannot be read for this webhook, or its messages not be kept; null while that works.';
  grant update (leesfout_sinds) on webhook_stand to driehoek_api;
`;

/** Webhooks know every kind of the feed, and show their owner when the feed cannot be read for them. */
export class WebhookSoorten1764000000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kinds);
    await queryRunner.query(fault);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
