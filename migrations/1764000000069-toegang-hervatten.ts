import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OF_ACCESS } from './toegang/log';

// Finding who asks, and what of, took a third of PostgreSQL's work for the shortest questions, and comes out the same until somebody changes an access. Each
// such change is in the log, by the database, in the transaction of the change.
const index = `create index logboek_van_toegang on logboek (transactie) where object in ${OF_ACCESS}`;

/** All that toegang_lezen sets, but `aangemeld`. */
const SETTINGS = [
  ...['persoon', 'integratie', 'actor', 'issuer', 'naam', 'gelezen', 'beheert', 'ziet', 'lid_van', 'ziet_agenda', 'ziet_intern'],
  ...['leest_vertrouwelijk', 'ziet_prioriteiten', 'ziet_koppelingen', 'telt'],
];
const BEFORE = 2;
const setAgain = (name: string, i: number) => `set_config('driehoek.${name}', p_bewaard[${BEFORE + 1 + i}], true) is not null`;

// A name for all that it depends on, but for the tables: another server, or another database on it, counts transactions otherwise. A later migration that
// changes what is set, changes the number at its start.
const KEY = `array['1', p_issuer, p_subject, p_scopes::text, vandaag()::text, pg_postmaster_start_time()::text, 'lidmaatschap'::regclass::oid::text]::text`;

// The snapshot is taken before the tables are read: what it does not know yet, is at most looked up once more. It does not know what began after it, nor what
// was going on then (xip): that alone is asked for, so a transaction that goes on for long makes nobody wait. Who has changed something in the same transaction,
// sees more than a snapshot tells.
const resume = `
  create function toegang_hervatten(p_issuer text, p_subject text, p_scopes text[], p_bewaard text[]) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    sleutel constant text := ${KEY};
    gezien pg_snapshot;
    lezer jsonb;
    gezet boolean;
  begin
    if p_bewaard[1] = sleutel then
      gezien := p_bewaard[2];
      perform from logboek l where l.object in ${OF_ACCESS} and l.transactie >= pg_snapshot_xmax(gezien)
        union all
        select from logboek l where l.object in ${OF_ACCESS} and l.transactie = any (array(select pg_snapshot_xip(gezien)))
        limit 1;
      if not found then
        gezet := set_config('driehoek.aangemeld', 'ja', true) is not null
          and ${SETTINGS.map(setAgain).join('\n          and ')};
        return null;
      end if;
    end if;
    gezien := pg_current_snapshot();
    lezer := toegang_lezen(p_issuer, p_subject, p_scopes);
    if pg_current_xact_id_if_assigned() is not null then
      return lezer;
    end if;
    return lezer || jsonb_build_object('bewaard', array[sleutel, gezien::text, ${SETTINGS.map((name) => `current_setting('driehoek.${name}')`).join(', ')}]::text);
  end $$;
  comment on function toegang_hervatten(text, text, text[], text[]) is 'As toegang_lezen, and says as "bewaard" what it set. When that is given the next time, and no access has changed since, it is set again and null returned; else it is found anew.';
  grant execute on function toegang_hervatten(text, text, text[], text[]) to driehoek_api;`;

/** Who asks is found once, until an access changes. */
export class ToegangHervatten1764000000069 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(index);
    await queryRunner.query(resume);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
