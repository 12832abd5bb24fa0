import { registerEnumType } from 'type-graphql';

export enum BesluitSoort {
  AFSPRAAK_INZET = 'AFSPRAAK_INZET',
  AFSPRAAK_LOKALE_PRIORITEIT = 'AFSPRAAK_LOKALE_PRIORITEIT',
  OVERIG = 'OVERIG',
}

registerEnumType(BesluitSoort, {
  name: 'BesluitSoort',
  description: 'Waarover een besluit gaat (Politiewet 2012 art. 13 lid 2 en 4).',
  valuesConfig: {
    AFSPRAAK_INZET: { description: 'Een afspraak over de inzet van de politie (art. 13 lid 2).' },
    AFSPRAAK_LOKALE_PRIORITEIT: { description: 'Een afspraak over een lokale prioriteit (art. 13 lid 4).' },
    OVERIG: { description: 'Een ander besluit.' },
  },
});
