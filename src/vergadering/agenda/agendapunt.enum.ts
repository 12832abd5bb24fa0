import { registerEnumType } from 'type-graphql';

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
