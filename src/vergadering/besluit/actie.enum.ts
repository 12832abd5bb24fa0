import { registerEnumType } from 'type-graphql';

export enum ActieStatus {
  OPEN = 'OPEN',
  GEREED = 'GEREED',
  VERVALLEN = 'VERVALLEN',
}

registerEnumType(ActieStatus, {
  name: 'ActieStatus',
  description: 'Hoe het met een actie staat.',
  valuesConfig: {
    OPEN: { description: 'Nog te doen; staat bij het verslag op de volgende agenda.' },
    GEREED: { description: 'Gedaan.' },
    VERVALLEN: { description: 'Niet meer nodig.' },
  },
});
