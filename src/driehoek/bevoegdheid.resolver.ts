import { FieldResolver, Resolver } from 'type-graphql';
import { ToMany } from '../lezen/mapping';
import { Bevoegdheid } from './bevoegdheid.type';
import { Toegang } from './driehoek.type';

/**
 * Each role that the asker has today, with where it counts: the same roles that each request
 * checks.
 */
const ROLES = `(select l.driehoek_id, null::uuid as regio_id, l.rol from lidmaatschap l
    where l.persoon_id = huidige_persoon() and l.geldig @> vandaag()
  union all
  select null, r.regio_id, r.rol from regiorol r where r.persoon_id = huidige_persoon() and r.geldig @> vandaag()
  union all
  select i.driehoek_id, null, 'integratie' from integratie_driehoek i
    where i.integratie_id = huidige_integratie() and i.geldig @> vandaag())`;

/** The permissions of the asker, so that a page offers only what will not be refused. */
@Resolver(() => Toegang)
export class BevoegdheidResolver {
  @FieldResolver(() => [Bevoegdheid], {
    description:
      'Wat u vandaag mag doen, per rol: een regel voor elke driehoek waarvan u lid bent of die een systeem meeleest, en voor elke rol in de regio.',
  })
  @ToMany(() => 'true', {
    from: () => ROLES,
    orderBy: (b) => `${b}.driehoek_id, ${b}.regio_id, ${b}.rol`,
  })
  bevoegdheden(): unknown {
    return undefined;
  }
}
