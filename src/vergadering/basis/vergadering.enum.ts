import { registerEnumType } from 'type-graphql';

export enum VergaderingStatus {
  CONCEPT = 'CONCEPT',
  AGENDA_VASTGESTELD = 'AGENDA_VASTGESTELD',
  GEHOUDEN = 'GEHOUDEN',
  AFGESLOTEN = 'AFGESLOTEN',
  GEANNULEERD = 'GEANNULEERD',
}

registerEnumType(VergaderingStatus, {
  name: 'VergaderingStatus',
  description:
    'Waar een vergadering is: CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN, AFGESLOTEN; of GEANNULEERD, zolang ze niet is gehouden.',
  valuesConfig: {
    CONCEPT: { description: 'De agenda wordt voorbereid.' },
    AGENDA_VASTGESTELD: { description: 'De agenda staat vast; wat erbij komt is nagekomen, er gaat niets af.' },
    GEHOUDEN: { description: 'De vergadering is gehouden; uitkomsten, besluiten en acties worden vastgelegd.' },
    AFGESLOTEN: { description: 'Elk punt heeft een uitkomst; er verandert niets meer.' },
    GEANNULEERD: { description: 'De vergadering gaat niet door.' },
  },
});
