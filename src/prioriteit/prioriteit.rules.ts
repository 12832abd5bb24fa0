import { OngeldigeInvoer, OngeldigeToestand } from '../platform/input/errors';
import { dayAfter, dayBefore, inWords } from '../platform/input/period';
import type { LokalePrioriteitEntity } from './prioriteit.entity';
import { PrioriteitStatus } from './prioriteit.type';

type Ending = Pick<LokalePrioriteitEntity, 'status' | 'geldigVan' | 'geldigTotEnMet'>;

/**
 * Returns the last day of a priority that ends per a day. A proposal that has not begun is
 * withdrawn per its first day. Throws OngeldigeInvoer outside the agreed period, and
 * OngeldigeToestand when the priority has ended, or would not end sooner than recorded.
 */
export function lastDayOf(p: Ending, perDatum: string, today: string): string {
  if (p.status === PrioriteitStatus.BEEINDIGD) checkSooner(p, perDatum, today);
  const withdrawn = p.status === PrioriteitStatus.VOORGESTELD && today <= perDatum && perDatum < p.geldigVan;
  const day = dayBefore(withdrawn ? p.geldigVan : perDatum);
  if (day < dayBefore(p.geldigVan) || (p.geldigTotEnMet && day > p.geldigTotEnMet))
    throw new OngeldigeInvoer(
      `Een prioriteit eindigt niet voor zij begint en niet later dan was afgesproken: geef een dag vanaf ${rangeOf(p)}.`,
      { velden: ['perDatum'] },
    );
  return day;
}

const rangeOf = ({ geldigVan, geldigTotEnMet }: Ending) =>
  inWords(geldigVan) + (geldigTotEnMet ? ` tot en met ${inWords(dayAfter(geldigTotEnMet))}` : '');

/**
 * Allows a recorded end in the future to move forward, never back: the originally agreed last day
 * is no longer known.
 */
function checkSooner({ geldigVan, geldigTotEnMet }: Ending, perDatum: string, today: string): void {
  if (!geldigTotEnMet || geldigTotEnMet < today || geldigTotEnMet < geldigVan)
    throw new OngeldigeToestand('Deze prioriteit is al beëindigd.');
  if (perDatum > geldigTotEnMet)
    throw new OngeldigeToestand(
      `Deze prioriteit is al beëindigd, met ${inWords(geldigTotEnMet)} als laatste dag; zij kan alleen nog eerder eindigen.`,
    );
}
