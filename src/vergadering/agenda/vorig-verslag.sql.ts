import type { Transaction } from '../../toegang/db';

const NAME = 'Verslag en openstaande acties';
const NAME_OF = `${NAME} van de vergadering van `;

/** The previous meeting, whose report is on the agenda; the title contains its day. */
const PREVIOUS = `select w.id, '${NAME_OF}' || to_char(w.dag, 'DD-MM-YYYY') as titel from vergadering w
  where w.driehoek_id = v.driehoek_id and w.status <> 'GEANNULEERD' and (w.aanvang, w.id) < (v.aanvang, v.id) order by w.aanvang desc, w.id desc limit 1`;

/** Keeps a title that a member gave when only the day of the previous meeting changed. */
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

/**
 * Returns the previous meeting with the title of its report, and undefined for the first meeting.
 */
export async function previousOf(tx: Transaction, id: string): Promise<{ id: string; titel: string } | undefined> {
  const [previous] = await tx.query(`select p.id, p.titel from vergadering v, lateral (${PREVIOUS}) p where v.id = $1`, [id]);
  return previous;
}

/**
 * Updates the report items after a meeting was added, moved or cancelled: each agenda in
 * preparation reports on the meeting that now precedes it. Without one, the item refers to no
 * meeting.
 */
export async function followPrevious(tx: Transaction, driehoekId: string): Promise<void> {
  await tx.query(FOLLOW, [driehoekId]);
}

/**
 * Returns the meeting that directly follows this one and was the first until now: its agenda in
 * preparation has no report yet. `was` is the instant that this meeting moved from, if it moved.
 */
export async function secondAfter(tx: Transaction, id: string, was: Date | null): Promise<string | undefined> {
  const [second] = await tx.query(SECOND, [id, was]);
  return second?.id;
}
