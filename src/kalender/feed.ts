import type { Pool } from 'pg';
import type { Db } from '../toegang/db';
import type { Limits } from '../toegang/limits';
import { type CalendarEvent, icalendar } from './icalendar';
import { hashOf, looksLikeSecret } from './secret';

const utc = (sql: string) => `to_char((${sql}) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')`;
const inZone = (sql: string) => `(${sql}) at time zone 'Europe/Amsterdam'`;
/**
 * Detects the hour that occurs twice on a night in October: calendar programs disagree on which one
 * a local time means, so the feed writes it in UTC.
 */
const twice = (sql: string) =>
  `${inZone(sql)} in (${inZone(`${sql} - interval '1 hour'`)}, ${inZone(`${sql} + interval '1 hour'`)})`;
const local = (sql: string) => `case when ${twice(sql)} then ${utc(sql)} else to_char(${inZone(sql)}, 'YYYYMMDD"T"HH24MISS') end`;

// A calendar shows the driehoeken that its owner is a member of; a regional role gives access to
// more.
const OF_ADDRESS = (driehoek: string) =>
  `${driehoek} = any ((select lid_van())::uuid[]) and (a.driehoek_id is null or ${driehoek} = a.driehoek_id)`;
// Only members have VERTROUWELIJK among their levels; a regional role has not. An address is valid
// while its owner's membership is unbroken: after leaving and rejoining, the owner creates a new
// address.
const UNBROKEN = `(select range_agg(t.geldig) from mijn_toegang() t where 'VERTROUWELIJK' = any (t.niveaus)
    and (a.driehoek_id is null or t.driehoek_id = a.driehoek_id)) @> daterange(least((${inZone('a.gemaakt_op')})::date, vandaag()), vandaag(), '[]')`;
const MEETINGS = `select coalesce(json_agg(json_build_object('id', v.id, 'titel', 'Lokale driehoek ' || d.naam, 'begin', ${local('v.aanvang')}, 'einde', ${local('v.einde')},
    'geannuleerd', v.status = 'GEANNULEERD', 'volgnummer', v.versie - 1, 'gemaakt', ${utc('coalesce(uuid_extract_timestamp(v.id), z.zelf_op)')}, 'gewijzigd', ${utc('z.zelf_op')})
    order by v.aanvang, v.id), '[]')
  from vergadering v join driehoek d on d.id = v.driehoek_id join vergadering_zichtbaar_gewijzigd z on z.vergadering_id = v.id
  where v.dag >= vandaag() - interval '1 year' and ${OF_ADDRESS('v.driehoek_id')}`;
const FEED = `select json_build_object('driehoek', (select d.naam from driehoek d where d.id = a.driehoek_id), 'vergaderingen', (${MEETINGS})) as antwoord
  from agenda_adres a where a.id = $1 and a.ingetrokken_op is null and exists (select from driehoek d where ${OF_ADDRESS('d.id')}) and ${UNBROKEN}`;

interface Found {
  driehoek: string | null;
  vergaderingen: CalendarEvent[];
}

/**
 * Serves calendars at secret addresses, with the access of the person who created the address:
 * under row-level security, and no longer than the membership lasts.
 */
export class Feed {
  constructor(
    private readonly pool: Pool,
    private readonly db: Db,
    private readonly limits: Limits,
  ) {}

  /**
   * Returns the calendar at the address with this secret; undefined when there is none, for any
   * reason. Throws LimietBereikt when the calendar is read too often, or after too many guesses
   * from this network address.
   */
  async at(secret: string, network: string): Promise<string | undefined> {
    await this.limits.checkFailures(network);
    const text = looksLikeSecret(secret) ? await this.read(hashOf(secret)) : undefined;
    if (text === undefined) await this.limits.countFailure(network);
    return text;
  }

  private async read(hash: Buffer): Promise<string | undefined> {
    const { rows } = await this.pool.query('select * from agenda_adres_van($1)', [hash]);
    const [adres] = rows;
    if (!adres) return undefined;
    await this.limits.countCalendar(adres.adres_id);
    const run = this.db.read({ issuer: adres.issuer, subject: adres.subject }, 'agendaAdressen');
    const found = (await run({ name: 'agenda_feed', text: FEED, values: [adres.adres_id] })) as Found | null;
    if (!found) return undefined;
    return icalendar(found.driehoek ? `Lokale driehoek ${found.driehoek}` : 'Lokale driehoeken', found.vergaderingen);
  }
}
