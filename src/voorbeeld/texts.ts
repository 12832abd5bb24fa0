/** Prefix of every text of the examples that a user reads. */
export const EXAMPLE_MARK = '[Voorbeeld]';
export const example = (text: string) => `${EXAMPLE_MARK} ${text}`;

/** Subjects of items by the code of the regional theme; '' has the subjects without a theme. */
export const EXAMPLE_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  'maatschappelijk-ongenoegen': [
    'Signalen van onrust in wijken en dorpen',
    'Demonstraties: afspraken vooraf',
    'Bedreiging van bestuurders en ambtenaren',
    'In gesprek met bewoners over opvang',
  ],
  ondermijning: [
    'Signalen van ondermijning in dit kwartaal',
    'Controle van bedrijfspanden',
    'Weerbare ondernemers in het buitengebied',
    'Leegstaande schuren en loodsen',
  ],
  cyberveiligheid: [
    'Voorlichting over helpdeskfraude',
    'Jongeren en geld verdienen op internet',
    'Oefening: een dag zonder computers',
  ],
  'veiligheid-en-zorg': [
    'Personen met onbegrepen gedrag',
    'Casuïstiek zorg en veiligheid',
    'Signalen van mensenhandel',
    'Huiselijk geweld: aanpak en cijfers',
  ],
  '': [
    'Evenementen in de komende maanden',
    'Jaarwisseling',
    'Verkeer rond scholen',
    'Woninginbraken in de donkere dagen',
    'Overlast bij het station',
  ],
};

interface Example {
  titel: string;
  veld: string;
  /** The code of the related regional theme; undefined for a local priority. */
  thema?: string;
  aard?: 'AANVULLEND' | 'FACILITEREND' | 'BIJDRAGEND';
}

/** Example priorities of a driehoek. */
export const EXAMPLE_PRIORITEITEN: readonly Example[] = [
  { titel: 'Veilig buitengebied', veld: 'BEDRIJVIGHEID_EN_VEILIGHEID', thema: 'ondermijning', aard: 'AANVULLEND' },
  { titel: 'Geen drugspanden in onze straten', veld: 'INTEGRITEIT_EN_VEILIGHEID', thema: 'ondermijning', aard: 'BIJDRAGEND' },
  { titel: 'Digitaal weerbare inwoners', veld: 'BEDRIJVIGHEID_EN_VEILIGHEID', thema: 'cyberveiligheid', aard: 'FACILITEREND' },
  { titel: 'Jongeren weg van cybercriminaliteit', veld: 'JEUGD_EN_VEILIGHEID', thema: 'cyberveiligheid', aard: 'BIJDRAGEND' },
  {
    titel: 'Zorg voor mensen met onbegrepen gedrag',
    veld: 'VEILIGE_WOON_EN_LEEFOMGEVING',
    thema: 'veiligheid-en-zorg',
    aard: 'AANVULLEND',
  },
  {
    titel: 'Samen tegen huiselijk geweld',
    veld: 'VEILIGE_WOON_EN_LEEFOMGEVING',
    thema: 'veiligheid-en-zorg',
    aard: 'FACILITEREND',
  },
  {
    titel: 'Rust in wijken en dorpen',
    veld: 'VEILIGE_WOON_EN_LEEFOMGEVING',
    thema: 'maatschappelijk-ongenoegen',
    aard: 'BIJDRAGEND',
  },
  { titel: 'Minder overlast bij het uitgaan', veld: 'JEUGD_EN_VEILIGHEID' },
  { titel: 'Veilig naar school', veld: 'FYSIEKE_VEILIGHEID' },
  { titel: 'Minder woninginbraken', veld: 'VEILIGE_WOON_EN_LEEFOMGEVING' },
];

export const WHY = {
  AANVULLEND: 'De regio en de gemeenten doen elk een deel, op dezelfde plekken.',
  FACILITEREND: 'De regio levert mensen, kennis en voorlichting die lokaal worden ingezet.',
  BIJDRAGEND: 'Wat hier lokaal wordt bereikt, telt mee voor het doel van de regio.',
};

/** Reasons to postpone an item. */
export const HELD_OVER_REASONS = [
  'De vergadering liep uit.',
  'De cijfers waren nog niet compleet.',
  'De portefeuillehouder was verhinderd.',
];
export const DISCUSSED_TEXTS = [
  'De stand van zaken is besproken; de aanpak gaat door.',
  'De partners delen het beeld en houden vast aan de afspraken.',
  'De partners willen meer zicht op de cijfers voordat zij kiezen.',
];
export const EXAMPLE_BESLUITEN = [
  'Het basisteam en de gemeente gaan samen op huisbezoek.',
  'De gemeente stuurt alle inwoners van de wijk een brief.',
  'Er komt een gezamenlijke controle voor het einde van het kwartaal.',
  'Het basisteam is de komende weken extra zichtbaar aanwezig.',
];
export const EXAMPLE_ACTIES = [
  'De cijfers van het laatste kwartaal rondsturen',
  'Een voorstel maken voor de volgende vergadering',
  'Afstemmen met de woningcorporatie',
  'De zorgpartners uitnodigen',
  'Een terugkoppeling aan de raad voorbereiden',
];
export const NOT_CARRIED_OUT = 'Door andere inzet kwam dit er niet van; het komt terug op de agenda.';
export const ANSWERS = 'Het basisteam kan dit doen met de mensen die er zijn.';
export const CANCEL_REASONS = 'Te veel leden waren verhinderd.';
export const STANDS_ALONE_REASONS = 'Dit speelt alleen hier; geen van de regionale thema’s gaat erover.';
export const END_REASONS = 'De samenwerking met de regio is afgerond.';
