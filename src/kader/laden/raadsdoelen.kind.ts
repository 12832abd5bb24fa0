import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { checkOverlap, describe, fourYearsOn, readPeriod } from '../../loading/period';
import { checkReference } from '../../loading/reference';
import type { Table, Writer } from '../../loading/writer';

interface GoalsFile {
  gemeente: string;
  perioden: {
    vastgesteldOp: string;
    geldigVan: string;
    geldigTotEnMet: string;
    bron: string;
    doelen: { code: string; tekst: string }[];
  }[];
}

const GOAL: Table = {
  name: 'raadsdoel',
  key: ['gemeente_id', 'code', 'geldig_van'],
  values: ['tekst', 'vastgesteld_op', 'geldig_tot_en_met', 'bron'],
  inUse:
    'Een raadsdoel waarnaar een besluit verwijst, kan niet worden weggelaten of een andere code of begindag krijgen; geef zijn periode zo nodig een eerdere laatste dag.',
};

/**
 * Files of kind `raadsdoelen`: the safety goals of one council, by the periods for which it adopted
 * them.
 */
export const raadsdoelenKind: Kind = {
  name: 'raadsdoelen',

  // A second file of the same gemeente would remove the goals of the first.
  declares(root: Item): Declaration[] {
    const code = root.text('gemeente') ?? '';
    return [{ kind: 'raadsdoelen', code, regio: '', path: root.at('gemeente'), unique: true }];
  },

  check(root: Item, check: Check): void {
    checkReference(check, 'gemeente', root.text('gemeente'), root.at('gemeente'), undefined);
    const periods = root.list('perioden').flatMap((period) => checkPeriod(period, check));
    checkOverlap(check, periods, ({ key }, earlier) => `De code "${key}" is ${describe(earlier)} al van een doel van deze raad.`);
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    const { gemeente, perioden } = content as GoalsFile;
    const id = (await writer.ids('gemeente', [gemeente])).get(gemeente);
    const rows = perioden.flatMap(({ vastgesteldOp, geldigVan, geldigTotEnMet, bron, doelen }) =>
      doelen.map(({ code, tekst }) => ({
        gemeente_id: id,
        code,
        tekst,
        vastgesteld_op: vastgesteldOp,
        geldig_van: geldigVan,
        geldig_tot_en_met: geldigTotEnMet,
        bron,
      })),
    );
    await writer.sync(GOAL, { gemeente_id: [id] }, rows);
  },

  content: `select json_build_object('soort', 'raadsdoelen', 'gemeente', $1::text, 'perioden', json_agg(p.inhoud order by p.van, p.tot, p.op, p.bron)) as inhoud
    from (select r.geldig_van as van, r.geldig_tot_en_met as tot, r.vastgesteld_op as op, r.bron,
        json_build_object('vastgesteldOp', r.vastgesteld_op, 'geldigVan', r.geldig_van, 'geldigTotEnMet', r.geldig_tot_en_met, 'bron', r.bron,
          'doelen', json_agg(json_build_object('code', r.code, 'tekst', r.tekst) order by r.code)) as inhoud
      from raadsdoel r join gemeente g on g.id = r.gemeente_id where g.code = $1 group by 1, 2, 3, 4) p
    having count(*) > 0`,
};

/** Returns the validity of each goal of a period; goals with one code may not overlap. */
function checkPeriod(period: Item, check: Check) {
  const days = readPeriod(check, period, '');
  // Politiewet 2012 art. 38b lid 1: goals are adopted at least once every four years.
  if (days?.until && days.until >= fourYearsOn(days.from))
    check.report(period.at('geldigTotEnMet'), 'Raadsdoelen gelden ten hoogste vier jaar (Politiewet 2012 art. 38b lid 1).');
  return period.list('doelen').map((goal) => {
    const key = goal.text('code');
    return days && key !== undefined ? { ...days, key, path: goal.at('code') } : undefined;
  });
}
