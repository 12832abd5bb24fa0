import { registerEnumType } from 'type-graphql';

export enum WebhookStatus {
  AAN = 'AAN',
  UIT = 'UIT',
  VERWIJDERD = 'VERWIJDERD',
}
registerEnumType(WebhookStatus, {
  name: 'WebhookStatus',
  description: 'Of een webhook berichten stuurt.',
  valuesConfig: {
    AAN: { description: 'Hij stuurt.' },
    UIT: {
      description:
        'Hij stuurt niet: u zette hem uit, of de dienst deed dat; `uitgezetReden` zegt waarom. Er gaat niets verloren.',
    },
    VERWIJDERD: { description: 'Hij is weg; alleen nog in het antwoord op `webhookVerwijderen`.' },
  },
});

export enum BezorgingStatus {
  WACHT = 'WACHT',
  BEZORGD = 'BEZORGD',
  MISLUKT = 'MISLUKT',
  VERVALLEN = 'VERVALLEN',
}
registerEnumType(BezorgingStatus, {
  name: 'BezorgingStatus',
  description: 'Hoe het met een bericht staat.',
  valuesConfig: {
    WACHT: { description: 'Het wordt nog bezorgd, of opnieuw geprobeerd.' },
    BEZORGD: { description: 'De ontvanger antwoordde dat hij het heeft (2xx).' },
    MISLUKT: { description: 'Het lukte in 72 uur niet; herhaal het zo nodig (`bezorgingHerhalen`).' },
    VERVALLEN: {
      description: 'Het hoeft niet meer: wat het meldde is weg of voor u niet meer te zien, of de webhook is verwijderd.',
    },
  },
});

export enum BezorgingFout {
  ADRES = 'ADRES',
  GEEN_VERBINDING = 'GEEN_VERBINDING',
  TLS = 'TLS',
  TE_TRAAG = 'TE_TRAAG',
  DOORGESTUURD = 'DOORGESTUURD',
  GEWEIGERD = 'GEWEIGERD',
  ONLEESBAAR = 'ONLEESBAAR',
}
registerEnumType(BezorgingFout, {
  name: 'BezorgingFout',
  description: 'Waarom een poging mislukte.',
  valuesConfig: {
    ADRES: { description: 'Het adres bestaat niet, of de dienst stuurt daar niets heen.' },
    GEEN_VERBINDING: { description: 'Er was geen verbinding, of zij viel weg voor het antwoord.' },
    TLS: { description: 'De verbinding was niet te beveiligen: het certificaat klopt niet, of het adres spreekt geen https.' },
    TE_TRAAG: { description: 'Er kwam niet op tijd een antwoord.' },
    DOORGESTUURD: { description: 'Het adres verwees naar een ander (3xx); dat volgt de dienst niet. Geef het andere adres op.' },
    GEWEIGERD: { description: 'Het antwoord was geen 2xx; zie `antwoord`.' },
    ONLEESBAAR: { description: 'Wat terugkwam, was geen HTTP.' },
  },
});
