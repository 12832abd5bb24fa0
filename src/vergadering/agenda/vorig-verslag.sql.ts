import type { Transaction } from '../../toegang/db';

const NAME = 'Verslag en openstaande acties';
const NAME_OF = `${NAME} van de vergadering van `;

/** The meeting before this one, whose report is on the agenda; the title names its day. */
const PREVIOUS = `select w.id, '${NAME_OF}' || to_char(w.dag, 'DD-MM-YYYY') as titel from vergadering w
  where w.driehoek_id = v.driehoek_id and w.status <> 'GEANNULEERD' and (w.aanvang, w.id) < (v.aanvang, v.id) order by w.aanvang desc, w.id desc limit 1`;

/** A title that a member gave stays when only the day of the meeting before changed. */
const FOLLOW = `update agendapunt a set verslag_van_id = p.id, titel = coalesce(p.titel, '${NAME}')
  from vergadering v left join lateral (${PREVIOUS}) p on true
  where v.driehoek_id = $1 and v.status = 'CONCEPT' and a.vergadering_id = v.id and a.soort = 'VORIG_VERSLAG'
    and (a.verslag_van_id is not null or a.titel = '${NAME}')
    and (a.verslag_van_id is distinct from p.id or (a.titel <> p.titel and a.titel like '${NAME_OF}%'))`;

const SECOND = `select w.id from vergadering v join vergadering w on w.driehoek_id = v.driehoek_id and (w.aanvang, w.id) > (v.aanvang, v.id)
  where v.id = $1 and w.status = 'CONCEPT' and w.aanvang <= coalesce($2::timestamptz, 'infinity')
    and not exists (select from agendapunt a where a.vergadering_id = w.id and a.soort = 'VORIG_VERSLAG')
    and not exists (select from vergadering x where x.driehoek_id = v.driehoek_id and x.status <> 'GEANNULEERD' and x.id <> v.id
      and (x.aanvang, x.id) < (w.aanvang, w.id))`;

/** The meeting before this one with the title of its report; undefined for the first. */
export async function previousOf(tx: Transaction, id: string): Promise<{ id: string; titel: string } | undefined> {
  const [previous] = await tx.query(`select p.id, p.titel from vergadering v, lateral (${PREVIOUS}) p where v.id = $1`, [id]);
  return previous;
}

/**
 * After a meeting came, moved or went: the agendas still in preparation report on the meeting that
 * now comes before them, by its day. Where none is left, the item names none.
 */
export async function followPrevious(tx: Transaction, driehoekId: string): Promise<void> {
  await tx.query(FOLLOW, [driehoekId]);
}

/**
 * The meeting that this one came before and that had none before it until then: its agenda in
 * preparation never had a report. `was`: the moment that this one moved from, if it did.
 */
export async function secondAfter(tx: Transaction, id: string, was: Date | null): Promise<string | undefined> {
  const [second] = await tx.query(SECOND, [id, was]);
  return second?.id;
}
