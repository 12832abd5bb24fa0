import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { describe, fourYearsOn } from '../../loading/period';
import { checkReference } from '../../loading/reference';
import { Writer } from '../../loading/writer';
import { PLAN_CONTENT } from './beleidsplan.content';
import { type PlanFile, syncPlan } from './beleidsplan.tables';

/**
 * Files of kind `beleidsplan`: a regional plan with its texts, themes, goals and standing items.
 */
export const beleidsplanKind: Kind = {
  name: 'beleidsplan',
  known: `select 'beleidsplan' as soort, p.code, r.code as regio from regionaal_beleidsplan p join regio r on r.id = p.regio_id`,

  declares(root: Item): Declaration[] {
    return [
      {
        kind: 'beleidsplan',
        code: root.text('code') ?? '',
        regio: root.text('regio') ?? '',
        path: root.at('code'),
        unique: true,
      },
    ];
  },

  async check(root: Item, check: Check): Promise<void> {
    checkReference(check, 'regio', root.text('regio'), root.at('regio'), undefined);
    checkReference(check, 'beleidsplan', root.text('code'), root.at('code'), root.text('regio'));
    checkDays(root, check);
    checkThemas(root, check);
    await checkOtherPlans(root, check);
    await checkAdopted(root, check);
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    await syncPlan(writer, content as PlanFile);
  },

  content: PLAN_CONTENT,
};

function checkDays(root: Item, { report }: Check): void {
  const from = root.day('geldigVan');
  const until = root.day('geldigTotEnMet');
  if (from && until && until < from)
    report(root.at('geldigTotEnMet'), `De laatste dag (${until}) ligt voor de eerste (${from}).`);
  // Politiewet 2012 art. 39 lid 1: at least one plan every four years.
  else if (from && until && until >= fourYearsOn(from))
    report(root.at('geldigTotEnMet'), 'Een plan geldt ten hoogste vier jaar (Politiewet 2012 art. 39).');
  const withdrawn = root.text('status') === 'INGETROKKEN';
  if (withdrawn && !root.has('ingetrokkenPer'))
    report(root.at('status'), 'Bij de status INGETROKKEN hoort de dag: ingetrokkenPer.');
  if (!withdrawn && root.has('ingetrokkenPer'))
    report(root.at('ingetrokkenPer'), 'De dag van intrekking hoort alleen bij de status INGETROKKEN.');
}

function checkThemas(root: Item, check: Check): void {
  const seen = new Set<string>();
  const criteria = root.list('selectiecriteria').length;
  for (const thema of root.list('themas')) {
    const code = thema.text('code') ?? '';
    if (seen.has(code)) check.report(thema.at('code'), `De code "${code}" is in dit plan al van een ander thema.`);
    if (code) seen.add(code);
    for (const { value, path } of thema.numbers('selectiecriteria')) {
      if (value > criteria) check.report(path, `Er is geen selectiecriterium ${value}; het plan noemt er ${criteria}.`);
    }
    checkFixed(root, thema.child('vastBespreekpunt'), check);
  }
}

function checkFixed(root: Item, fixed: Item | undefined, { report }: Check): void {
  const [from, until] = [root.day('geldigVan'), root.day('geldigTotEnMet')];
  if (!fixed || !from || !until) return;
  const [first, last] = [fixed.day('vanaf') ?? from, fixed.day('totEnMet') ?? until];
  if (first < from || first > until)
    report(fixed.at('vanaf'), `Een vast bespreekpunt begint binnen de periode van het plan (${describe({ from, until })}).`);
  if (last < from || last > until)
    report(fixed.at('totEnMet'), `Een vast bespreekpunt eindigt binnen de periode van het plan (${describe({ from, until })}).`);
  if (last < first)
    report(fixed.at(fixed.has('totEnMet') ? 'totEnMet' : 'vanaf'), `De laatste dag (${last}) ligt voor de eerste (${first}).`);
}

/**
 * Reports overlap with other plans. The database refuses it too, also for concurrent loads; here
 * the sentence can name the other plan and the line.
 */
async function checkOtherPlans(root: Item, { report, client }: Check): Promise<void> {
  const [from, until] = [root.day('geldigVan'), root.day('geldigTotEnMet')];
  if (!from || !until || until < from || root.text('status') === 'INGETROKKEN') return;
  const { rows } = await client.query<{ titel: string; van: string; tot: string }>(
    `select p.titel, p.geldig_van::text as van, p.geldig_tot_en_met::text as tot from regionaal_beleidsplan p join regio r on r.id = p.regio_id
      where r.code = $1 and p.code <> $2 and p.bezet && daterange($3::date, $4::date, '[]') order by p.geldig_van`,
    [root.text('regio'), root.text('code') ?? '', from, until],
  );
  for (const { titel, van, tot } of rows) {
    report(
      root.at('geldigVan'),
      `De periode overlapt die van "${titel}" (${describe({ from: van, until: tot })}); een regio heeft op elke dag ten hoogste een plan.`,
    );
  }
}

const OPEN = ['CONCEPT', 'RAADPLEGING'];

/**
 * Reports changes to an adopted plan. Loading a file must not change what the burgemeesters and the
 * hoofdofficier adopted, so such a file must equal the database.
 */
async function checkAdopted(root: Item, { report, client, content }: Check): Promise<void> {
  if (content === undefined) return;
  const { rows } = await client.query<{ status: string }>('select status from regionaal_beleidsplan where code = $1', [
    root.text('code'),
  ]);
  const status = rows[0]?.status;
  if (!status || OPEN.includes(status)) return;
  const trial = new Writer(client, true);
  await syncPlan(trial, content as PlanFile);
  if (trial.changes > 0) {
    report(
      root.at('code'),
      `Dit plan is al in de database met de status ${status} en wordt niet meer gewijzigd, maar dit bestand wijkt ervan af; laad een nieuw plan met een eigen code en periode.`,
    );
  }
}
