import type { Session } from './sql';

/**
 * Inserts a plan of a region that is in force, with one theme that is a standing item. `code`
 * identifies it afterwards.
 */
export async function insertPlan(
  session: Session,
  code: string,
  van: string,
  totEnMet: string,
  themaCode = 'cyberveiligheid',
): Promise<void> {
  await session.run(
    `with plan as (
       insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
       select id, $1, $1, 'VASTGESTELD', 'Artikel 39 Politiewet 2012', $2, $3 from regio where code = 'noord-nederland' returning id),
     thema as (insert into thema (beleidsplan_id, code, naam, volgnummer) select id, $4, 'Thema van ' || $1, 1 from plan returning id)
     select 1`,
    [code, van, totEnMet, themaCode],
  );
  await session.run(
    `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
     select t.id, p.geldig_van, p.geldig_tot_en_met, 'een zin uit het plan' from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1`,
    [code],
  );
}

/** Deletes a plan with everything that refers to it. */
export async function deletePlan(session: Session, code: string): Promise<void> {
  const themas = 'select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1';
  await session.run('begin');
  await session.run(`delete from vast_bespreekpunt where thema_id in (${themas})`, [code]);
  await session.run(`delete from thema where id in (${themas})`, [code]);
  await session.run('delete from regionaal_beleidsplan where code = $1', [code]);
  await session.run('commit');
}
