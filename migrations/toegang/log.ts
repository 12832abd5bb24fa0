/** The tables of which the log tells that an access changed, as the index `logboek_van_toegang` has them (migration 69). */
export const OF_ACCESS = `('persoon', 'integratie', 'lidmaatschap', 'regiorol', 'integratie_driehoek', 'driehoek')`;
