import { registerEnumType } from 'type-graphql';

export enum Vertrouwelijkheid {
  OPENBAAR = 'OPENBAAR',
  INTERN = 'INTERN',
  VERTROUWELIJK = 'VERTROUWELIJK',
}
registerEnumType(Vertrouwelijkheid, {
  name: 'Vertrouwelijkheid',
  description: 'Wie een agendapunt mag zien, oplopend. Besluiten en acties nemen het over van hun punt.',
  valuesConfig: {
    OPENBAAR: { description: 'Mag iedereen weten.' },
    INTERN: { description: 'Voor de leden, en voor wie in de regio of met een systeem tot en met INTERN meeleest.' },
    VERTROUWELIJK: { description: 'Alleen voor de leden van deze driehoek.' },
  },
});

const LEVELS = Object.values(Vertrouwelijkheid);

/** Reports whether `one` is visible to fewer people than `other`. */
export const isVertrouwelijker = (one: Vertrouwelijkheid, other: Vertrouwelijkheid): boolean =>
  LEVELS.indexOf(one) > LEVELS.indexOf(other);
