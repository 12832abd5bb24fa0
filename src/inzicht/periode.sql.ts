/** Returns the one row of an overview of a region: its id and the period, for the rows below it. */
export const regioInPeriode = (_row: string, arg: (path: string) => string) =>
  `(select r.id as regio_id, ${arg('van')} as van, ${arg('totEnMet')} as tot_en_met from regio r where r.code = ${arg('regioCode')})`;

/** Returns the period of a row as a daterange. */
export const daysOf = (row: string) => `daterange(${row}.van, ${row}.tot_en_met, '[]')`;
