export enum WebhookStatus {
  AAN = 'AAN',
  UIT = 'UIT',
  VERWIJDERD = 'VERWIJDERD',
}

export enum BezorgingStatus {
  WACHT = 'WACHT',
  BEZORGD = 'BEZORGD',
  MISLUKT = 'MISLUKT',
  VERVALLEN = 'VERVALLEN',
}

export enum BezorgingFout {
  ADRES = 'ADRES',
  GEEN_VERBINDING = 'GEEN_VERBINDING',
  TLS = 'TLS',
  TE_TRAAG = 'TE_TRAAG',
  DOORGESTUURD = 'DOORGESTUURD',
  GEWEIGERD = 'GEWEIGERD',
  ONLEESBAAR = 'ONLEESBAAR',
}
