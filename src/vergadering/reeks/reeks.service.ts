import { driehoekOfMember } from '../../driehoek/lid.find';
import { NietGevonden, OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { today } from '../../toegang/today';
import { lockHeldOver } from '../agenda/agenda-opstellen';
import { followPrevious } from '../agenda/vorig-verslag.sql';
import { instantOfClock } from '../basis/amsterdam-time.sql';
import { VergaderingEntity } from '../basis/vergadering.entity';
import type { VergaderingService } from '../verloop/vergadering.service';
import type { ReeksPlannenInput, ReeksWijzigenInput } from './reeks.input';
import { daysOfReeks, type Herhaling, type Periode, type ReeksDays } from './reeks.rules';

const REDEN = 'Vervallen: de reeks is gewijzigd.';
const REDEN_VRIJ = 'Vervallen: op deze dag vergadert de reeks niet (feestdag, reces of andere vrije tijd).';
const INSERT = `insert into reeks (driehoek_id, regel, eerste_dag, begintijd, duur_minuten, locatie, zonder_feestdagen, zonder_periodes, overgeslagen)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;
const FIND = `select id, driehoek_id as "driehoekId", regel, eerste_dag::text as "eersteDag", to_char(begintijd, 'HH24:MI') as begintijd, duur_minuten as "duurMinuten",
    locatie, zonder_feestdagen as "zonderFeestdagen", versie,
    array(select d::text from unnest(overgeslagen) d) as overgeslagen,
    (select coalesce(json_agg(json_build_object('van', lower(p), 'totEnMet', upper(p) - 1)), '[]') from unnest(zonder_periodes) p) as "zonderPeriodes"
  from reeks where id = $1`;
const UPDATE = `update reeks set regel = $2, begintijd = $3, duur_minuten = $4, locatie = $5, zonder_feestdagen = $6, zonder_periodes = $7, overgeslagen = $8 where id = $1`;
const MOMENTS = `select d::text as dag, e.aanvang, e.aanvang + make_interval(mins => $3::int) as einde, e.aanvang > now() as komt
  from unnest($1::date[]) d, lateral (select ${instantOfClock('(d + $2::time)')} as aanvang) e order by d`;
const TO_COME = `select id, dag::text, versie, aanvang from vergadering where reeks_id = $1 and status = 'CONCEPT' and aanvang > now() order by aanvang for no key update`;
const TAKEN = `select dag::text from vergadering where driehoek_id = $1 and status <> 'GEANNULEERD' and dag = any ($2::date[])`;

const OWN = `select dag::text from vergadering where reeks_id = $1 and status <> 'GEANNULEERD'`;

interface Reeks extends Herhaling {
  id: string;
  driehoekId: string;
  begintijd: string;
  duurMinuten: number | null;
  locatie: string | null;
  overgeslagen: string[];
  versie: number;
}

/** The days of the series after the change, and the days before it. */
interface Change extends ReeksDays {
  before: Set<string>;
}

/** Mutations on series of meetings. Each returns the id of the series. */
export class ReeksService {
  constructor(private readonly vergaderingen: VergaderingService) {}

  async reeksPlannen(tx: Transaction, input: ReeksPlannenInput): Promise<string> {
    const driehoekId = await driehoekOfMember(tx, input.driehoekCode);
    checkPeriodes(input.zonderPeriodes);
    const { dagen, overgeslagen } = daysOfReeks(input);
    await lockHeldOver(tx, driehoekId);
    const taken = await takenOf(tx, driehoekId, dagen);
    const free = dagen.filter((dag) => !taken.has(dag));
    if (free.length === 0) throw new OngeldigeToestand('Op al deze dagen heeft deze driehoek al een vergadering.');
    const { regel, eersteDag, begintijd, duurMinuten = null, locatie = null, zonderFeestdagen } = input;
    const periodes = rangesOf(input.zonderPeriodes);
    const left = [...overgeslagen, ...taken].sort();
    const values = [driehoekId, regel, eersteDag, begintijd, duurMinuten, locatie, zonderFeestdagen, periodes, left];
    const [{ id }] = await tx.query(INSERT, values);
    await this.planDays(tx, { id, driehoekId, begintijd, duurMinuten, locatie }, free);
    return id;
  }

  /**
   * Changes the future meetings of a series. Meetings that are adopted, held, closed or past stay
   * as they are, and so do meetings that were moved or cancelled one by one.
   */
  async reeksWijzigen(tx: Transaction, input: ReeksWijzigenInput): Promise<string> {
    const seen = await this.find(tx, input.id);
    lidOf(tx, seen.driehoekId);
    await tx.query('select kader_vasthouden($1)', [seen.driehoekId]);
    await lockHeldOver(tx, seen.driehoekId);
    const old = await this.find(tx, input.id, ' for no key update');
    checkVersie(old.versie, input.versie);
    checkPeriodes(input.zonderPeriodes ?? []);
    const reeks = changed(old, input);
    const days = { before: new Set(daysOfReeks(old).dagen), ...daysOfReeks(reeks) };
    await this.cancelGone(tx, reeks, days);
    await move(tx, reeks, input);
    const left = await this.planAdded(tx, old, reeks, days);
    const { id, regel, begintijd, duurMinuten, locatie, zonderFeestdagen } = reeks;
    const values = [regel, begintijd, duurMinuten, locatie, zonderFeestdagen, rangesOf(reeks.zonderPeriodes), left];
    await tx.query(UPDATE, [id, ...values]);
    await followPrevious(tx, reeks.driehoekId);
    return id;
  }

  /**
   * Plans meetings on the days that only the new series has, if still in the future and free.
   * Returns the days of the series without a meeting.
   */
  private async planAdded(tx: Transaction, old: Reeks, reeks: Reeks, { before, dagen, overgeslagen }: Change): Promise<string[]> {
    const taken = await takenOf(tx, reeks.driehoekId, dagen);
    const from = await today(tx);
    const added = dagen.filter((dag) => !before.has(dag));
    const free = added.filter((dag) => dag > from && !taken.has(dag));
    await this.planDays(tx, reeks, free);
    const without = [...old.overgeslagen.filter((dag) => dagen.includes(dag)), ...added].filter((dag) => !free.includes(dag));
    const own: { dag: string }[] = await tx.query(OWN, [reeks.id]);
    return [...new Set([...overgeslagen, ...without])].filter((dag) => !own.some((each) => each.dag === dag)).sort();
  }

  private async find(tx: Transaction, id: string, lock = ''): Promise<Reeks> {
    const [reeks] = await tx.query(FIND + lock, [id]);
    if (!reeks) throw new NietGevonden('Deze reeks bestaat niet of is niet voor u te zien.');
    return reeks;
  }

  private async planDays(
    tx: Transaction,
    reeks: Omit<Reeks, keyof Herhaling | 'overgeslagen' | 'versie'>,
    dagen: string[],
  ): Promise<void> {
    const { id, driehoekId, locatie } = reeks;
    for (const { aanvang, einde } of await tx.query(MOMENTS, [dagen, reeks.begintijd, reeks.duurMinuten]))
      await this.vergaderingen.plan(tx, { driehoekId, aanvang, einde, locatie, reeksId: id });
  }

  /** Cancels the meetings on days that only the old series has, with the reason. */
  private async cancelGone(tx: Transaction, reeks: Reeks, { before, dagen, overgeslagen }: Change): Promise<void> {
    const meetings: { id: string; dag: string }[] = await tx.query(TO_COME, [reeks.id]);
    for (const { id, dag } of meetings.filter((each) => before.has(each.dag) && !dagen.includes(each.dag))) {
      const [{ versie }] = await tx.query('select versie from vergadering where id = $1', [id]);
      const reden = overgeslagen.includes(dag) ? REDEN_VRIJ : REDEN;
      await this.vergaderingen.vergaderingAnnuleren(tx, id, versie, reden);
    }
  }
}

/**
 * Moves the future meetings to the new time and place, as far as given. A meeting that would begin
 * before now keeps its time: it would no longer be in the future.
 */
async function move(tx: Transaction, reeks: Reeks, input: ReeksWijzigenInput): Promise<void> {
  const timed = Boolean(input.begintijd) || input.duurMinuten !== undefined;
  if (!timed && input.locatie === undefined) return;
  const meetings: { id: string; dag: string }[] = await tx.query(TO_COME, [reeks.id]);
  for (const { id, dag } of meetings) {
    const [{ aanvang, einde, komt }] = await tx.query(MOMENTS, [[dag], reeks.begintijd, reeks.duurMinuten]);
    const change = {
      ...(timed && komt ? { aanvang, einde } : {}),
      ...(input.locatie === undefined ? {} : { locatie: input.locatie }),
    };
    if (Object.keys(change).length > 0) await tx.update(VergaderingEntity, { id }, change);
  }
}

const changed = (old: Reeks, { duurMinuten, locatie, ...input }: ReeksWijzigenInput): Reeks => ({
  ...old,
  regel: input.regel ?? old.regel,
  begintijd: input.begintijd ?? old.begintijd,
  zonderFeestdagen: input.zonderFeestdagen ?? old.zonderFeestdagen,
  zonderPeriodes: input.zonderPeriodes ?? old.zonderPeriodes,
  duurMinuten: duurMinuten === undefined ? old.duurMinuten : duurMinuten,
  locatie: locatie === undefined ? old.locatie : locatie,
});

async function takenOf(tx: Transaction, driehoekId: string, dagen: string[]): Promise<Set<string>> {
  const rows: { dag: string }[] = await tx.query(TAKEN, [driehoekId, dagen]);
  return new Set(rows.map(({ dag }) => dag));
}

const rangesOf = (periodes: Periode[]) => periodes.map(({ van, totEnMet }) => `[${van},${totEnMet}]`);

function checkPeriodes(periodes: Periode[]): void {
  if (periodes.some(({ van, totEnMet }) => totEnMet < van))
    throw new OngeldigeInvoer('Een van deze periodes eindigt voor zij begint; verbeter haar eerste of haar laatste dag.', {
      velden: ['zonderPeriodes'],
    });
}
