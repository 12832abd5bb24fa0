/**
 * Returns SQL: the priority has not ended before this day, so it is valid then or still to begin.
 * One that was withdrawn before it began has ended.
 */
export const notEnded = (p: string, day: string) => `(not isempty(${p}.geldig) and coalesce(upper(${p}.geldig) > ${day}, true))`;

/**
 * Returns SQL: the membership is current and has the role, and the gemeente, whose consent is
 * missing.
 */
export const isAsked = (l: string, o: string) =>
  `${l}.rol = ${o}.rol and ${l}.gemeente_id is not distinct from ${o}.gemeente_id and ${l}.geldig @> vandaag()`;

/** Returns SQL: the proposal waits for the caller's consent. */
export const waitsForMe = (p: string) => `(${p}.status = 'VOORGESTELD' and exists (
  select from lidmaatschap l, ontbrekende_instemmingen(${p}.id) o
    where l.persoon_id = huidige_persoon() and l.driehoek_id = ${p}.driehoek_id and ${isAsked('l', 'o')}))`;

/**
 * Returns SQL: on this day the priority is assessed against the regional themes, by a link or a
 * declaration that it stands alone.
 */
export const assessedOn = (
  p: string,
  day: string,
) => `(exists (select from koppeling k where k.prioriteit_id = ${p}.id and k.geldig @> ${day})
  or exists (select from prioriteit_zelfstandig z where z.prioriteit_id = ${p}.id and z.geldig @> ${day}))`;
