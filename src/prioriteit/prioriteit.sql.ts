/**
 * Whether a priority has not ended before this day, in SQL: it holds then, or is still to begin.
 * One that was withdrawn before it began has.
 */
export const notEnded = (p: string, day: string) => `(not isempty(${p}.geldig) and coalesce(upper(${p}.geldig) > ${day}, true))`;

/** Whether a membership is today of the role, and the gemeente, whose consent is missing. */
export const isAsked = (l: string, o: string) =>
  `${l}.rol = ${o}.rol and ${l}.gemeente_id is not distinct from ${o}.gemeente_id and ${l}.geldig @> vandaag()`;

/** Whether a proposal waits for the consent of who asks. */
export const waitsForMe = (p: string) => `(${p}.status = 'VOORGESTELD' and exists (
  select from lidmaatschap l, ontbrekende_instemmingen(${p}.id) o
    where l.persoon_id = huidige_persoon() and l.driehoek_id = ${p}.driehoek_id and ${isAsked('l', 'o')}))`;

/**
 * Whether somebody said on a day how a priority relates to the regional themes: by a link, or by
 * declaring that it stands alone.
 */
export const assessedOn = (
  p: string,
  day: string,
) => `(exists (select from koppeling k where k.prioriteit_id = ${p}.id and k.geldig @> ${day})
  or exists (select from prioriteit_zelfstandig z where z.prioriteit_id = ${p}.id and z.geldig @> ${day}))`;
