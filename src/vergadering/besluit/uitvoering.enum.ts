import { registerEnumType } from 'type-graphql';

export enum Uitvoering {
  OPEN = 'OPEN',
  IN_UITVOERING = 'IN_UITVOERING',
  UITGEVOERD = 'UITGEVOERD',
  NIET_UITGEVOERD = 'NIET_UITGEVOERD',
}

registerEnumType(Uitvoering, {
  name: 'Uitvoering',
  description: 'Hoe het met de uitvoering van een besluit staat.',
  valuesConfig: {
    OPEN: { description: 'Nog niet begonnen.' },
    IN_UITVOERING: { description: 'Begonnen.' },
    UITGEVOERD: { description: 'Gedaan.' },
    NIET_UITGEVOERD: { description: 'Niet gedaan.' },
  },
});
