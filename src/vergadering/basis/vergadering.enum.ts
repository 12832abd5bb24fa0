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

export enum AgendapuntSoort {
  OPENING = 'OPENING',
  MEDEDELINGEN = 'MEDEDELINGEN',
  VORIG_VERSLAG = 'VORIG_VERSLAG',
  VAST_BESPREEKPUNT = 'VAST_BESPREEKPUNT',
  BESPREEKPUNT = 'BESPREEKPUNT',
  BESLUITPUNT = 'BESLUITPUNT',
  RONDVRAAG = 'RONDVRAAG',
  SLUITING = 'SLUITING',
}
registerEnumType(AgendapuntSoort, {
  name: 'AgendapuntSoort',
  description: 'Wat voor punt het is.',
  valuesConfig: {
    OPENING: { description: 'De opening.' },
    MEDEDELINGEN: { description: 'Mededelingen en ingekomen stukken.' },
    VORIG_VERSLAG: { description: 'Het verslag en de openstaande acties van de vorige vergadering.' },
    VAST_BESPREEKPUNT: { description: 'Een thema dat het regionale beleidsplan op elke agenda zet; de dienst houdt het erop.' },
    BESPREEKPUNT: { description: 'Een punt om te bespreken.' },
    BESLUITPUNT: { description: 'Een punt om over te besluiten.' },
    RONDVRAAG: { description: 'De rondvraag.' },
    SLUITING: { description: 'De sluiting.' },
  },
});

export enum Uitkomst {
  BESPROKEN = 'BESPROKEN',
  AANGEHOUDEN = 'AANGEHOUDEN',
  VERVALLEN = 'VERVALLEN',
  TER_KENNISNAME = 'TER_KENNISNAME',
}
registerEnumType(Uitkomst, {
  name: 'Uitkomst',
  description: 'Wat er met een agendapunt gebeurde.',
  valuesConfig: {
    BESPROKEN: { description: 'Besproken.' },
    AANGEHOUDEN: { description: 'Aangehouden tot een volgende vergadering; van een vast bespreekpunt met de reden erbij.' },
    VERVALLEN: { description: 'Vervallen; kan niet bij een vast bespreekpunt.' },
    TER_KENNISNAME: { description: 'Voor kennisgeving aangenomen; kan niet bij een vast bespreekpunt.' },
  },
});

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
