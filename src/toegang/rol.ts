import { registerEnumType } from 'type-graphql';

export enum Rol {
  BURGEMEESTER = 'BURGEMEESTER',
  OFFICIER_VAN_JUSTITIE = 'OFFICIER_VAN_JUSTITIE',
  TEAMCHEF = 'TEAMCHEF',
  SECRETARIS = 'SECRETARIS',
}
registerEnumType(Rol, {
  name: 'Rol',
  description: 'De rol van een lid in een driehoek (Politiewet 2012 art. 13 lid 1).',
  valuesConfig: {
    BURGEMEESTER: { description: 'De burgemeester van een gemeente van de driehoek.' },
    OFFICIER_VAN_JUSTITIE: { description: 'De officier van justitie.' },
    TEAMCHEF: { description: 'Het hoofd van het territoriale onderdeel: de teamchef van het basisteam.' },
    SECRETARIS: { description: 'De secretaris, die agenda en verslag verzorgt; beslist niet mee.' },
  },
});

/** The capacity of a caller: a member of a driehoek, a role in the region, or a system. */
export type Hoedanigheid = Rol | 'regio-beheer' | 'regio-lezer' | 'integratie';
