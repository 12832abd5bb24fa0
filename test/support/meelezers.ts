import type { Session } from './sql';
import { DRIEHOEK } from './vergaderen';

/** Personas with read access up to INTERN. */
export const TOT_INTERN = ['regio-lezer', 'regio-beheer', 'integratie-agenda'];
/** A system with read access up to OPENBAAR, once it is added. */
export const TOT_OPENBAAR = 'leest-openbaar';

/** Adds that system, for the driehoek of the tests. */
export const voegMeelezerToe = (owner: Pick<Session, 'run'>) =>
  owner.run(
    `with i as (insert into integratie (code, naam, issuer, subject, scopes) values ($1, 'x', 'urn:driehoek:demo', $1, '{agenda:lezen}') returning id)
     insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van) select i.id, d.id, 'OPENBAAR', '2020-01-01' from i, driehoek d where d.code = '${DRIEHOEK}'`,
    [TOT_OPENBAAR],
  );
