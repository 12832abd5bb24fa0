/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Hoe het met een actie staat. */
export type ActieStatus =
  /** Gedaan. */
  | 'GEREED'
  /** Nog te doen; staat bij het verslag op de volgende agenda. */
  | 'OPEN'
  /** Niet meer nodig. */
  | 'VERVALLEN';

/** Wat voor punt het is. */
export type AgendapuntSoort =
  /** Een punt om over te besluiten. */
  | 'BESLUITPUNT'
  /** Een punt om te bespreken. */
  | 'BESPREEKPUNT'
  /** Mededelingen en ingekomen stukken. */
  | 'MEDEDELINGEN'
  /** De opening. */
  | 'OPENING'
  /** De rondvraag. */
  | 'RONDVRAAG'
  /** De sluiting. */
  | 'SLUITING'
  /** Een thema dat het regionale beleidsplan op elke agenda zet; de dienst houdt het erop. */
  | 'VAST_BESPREEKPUNT'
  /** Het verslag en de openstaande acties van de vorige vergadering. */
  | 'VORIG_VERSLAG';

/** Wat er met een agendapunt gebeurde. */
export type Uitkomst =
  /** Aangehouden tot een volgende vergadering; van een vast bespreekpunt met de reden erbij. */
  | 'AANGEHOUDEN'
  /** Besproken. */
  | 'BESPROKEN'
  /** Voor kennisgeving aangenomen; kan niet bij een vast bespreekpunt. */
  | 'TER_KENNISNAME'
  /** Vervallen; kan niet bij een vast bespreekpunt. */
  | 'VERVALLEN';

/** Hoe het met de uitvoering van een besluit staat. */
export type Uitvoering =
  /** Begonnen. */
  | 'IN_UITVOERING'
  /** Niet gedaan. */
  | 'NIET_UITGEVOERD'
  /** Nog niet begonnen. */
  | 'OPEN'
  /** Gedaan. */
  | 'UITGEVOERD';

/** Waar een vergadering is: CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN, AFGESLOTEN; of GEANNULEERD, zolang ze niet is gehouden. */
export type VergaderingStatus =
  /** Elk punt heeft een uitkomst; er verandert niets meer. */
  | 'AFGESLOTEN'
  /** De agenda staat vast; wat erbij komt is nagekomen, er gaat niets af. */
  | 'AGENDA_VASTGESTELD'
  /** De agenda wordt voorbereid. */
  | 'CONCEPT'
  /** De vergadering gaat niet door. */
  | 'GEANNULEERD'
  /** De vergadering is gehouden; uitkomsten, besluiten en acties worden vastgelegd. */
  | 'GEHOUDEN';

/** Waarvan er iets veranderde. Wat aan iets vastzit, hoort erbij: een thema bij zijn agendapunt, een instemming bij haar prioriteit. Er kunnen soorten bij komen: sla over wat u niet kent, of vraag met `soorten` alleen wat u bewaart. */
export type WijzigingSoort =
  /** Een actie. */
  | 'ACTIE'
  /** Een agendapunt, met de thema’s, prioriteiten, stukken en verwijzingen erbij. Opschuiven doordat een ander punt komt of gaat, telt niet. */
  | 'AGENDAPUNT'
  /** Een voorstel voor een agenda: ingediend, opgenomen, teruggestuurd, ingetrokken of weer open. Alleen voor leden. */
  | 'AGENDAVOORSTEL'
  /** Een besluit, met wie besloten, waar het naar verwijst, hoe het ermee gaat en wat de teamchef antwoordde. */
  | 'BESLUIT'
  /** Uw toegang tot een driehoek. Staat ook in de lijst als u om andere soorten vraagt. */
  | 'DRIEHOEK'
  /** Een koppeling van een prioriteit aan een thema. */
  | 'KOPPELING'
  /** Een lokale prioriteit, met haar gemeenten, instemmingen en of zij op zichzelf staat. */
  | 'LOKALE_PRIORITEIT'
  /** Een reeks: haar regel, tijd, plaats of overgeslagen dagen. Haar vergaderingen staan er zelf in. */
  | 'REEKS'
  /** Een vergadering, zonder haar agendapunten; ook wie aanwezig was en welke agenda’s zijn vastgesteld. */
  | 'VERGADERING';

/** Wat er gebeurde, gezien met de toegang die u nu hebt. */
export type WijzigingWat =
  /** Het is er bij gekomen. */
  | 'GEMAAKT'
  /** Het veranderde. */
  | 'GEWIJZIGD'
  /** U mag het niet meer zien; wis wat u ervan bewaart. Bij DRIEHOEK: alles van die driehoek. */
  | 'ONZICHTBAAR'
  /** Het is weg; `reden` zegt waarom. */
  | 'VERWIJDERD'
  /** U mag het nu zien, en eerder niet. Bij DRIEHOEK: uw toegang begon of veranderde; wis wat u van deze driehoek bewaart en haal alles ervan opnieuw op. */
  | 'ZICHTBAAR';

export type KopieFragment = { id: string, status: VergaderingStatus, aanvang: string, einde: string | null, locatie: string | null, gewijzigdOp: string, driehoek: { id: string, code: string }, agendapunten: Array<{ id: string, volgnummer: number, soort: AgendapuntSoort, titel: string, uitkomst: Uitkomst | null, themas: Array<{ code: string }>, besluiten: Array<{ id: string, tekst: string, uitvoering: Uitvoering }>, acties: Array<{ id: string, omschrijving: string, status: ActieStatus, uiterlijk: string | null }> }> };

export type BeginstandQueryVariables = Exact<{ [key: string]: never; }>;


export type BeginstandQuery = { beginstand: string };

export type AlleVergaderingenQueryVariables = Exact<{
  after?: string | null | undefined;
  driehoek?: string | null | undefined;
}>;


export type AlleVergaderingenQuery = { vergaderingen: { nodes: Array<{ id: string, status: VergaderingStatus, aanvang: string, einde: string | null, locatie: string | null, gewijzigdOp: string, driehoek: { id: string, code: string }, agendapunten: Array<{ id: string, volgnummer: number, soort: AgendapuntSoort, titel: string, uitkomst: Uitkomst | null, themas: Array<{ code: string }>, besluiten: Array<{ id: string, tekst: string, uitvoering: Uitvoering }>, acties: Array<{ id: string, omschrijving: string, status: ActieStatus, uiterlijk: string | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EenVergaderingQueryVariables = Exact<{
  id: string | number;
}>;


export type EenVergaderingQuery = { vergadering: { id: string, status: VergaderingStatus, aanvang: string, einde: string | null, locatie: string | null, gewijzigdOp: string, driehoek: { id: string, code: string }, agendapunten: Array<{ id: string, volgnummer: number, soort: AgendapuntSoort, titel: string, uitkomst: Uitkomst | null, themas: Array<{ code: string }>, besluiten: Array<{ id: string, tekst: string, uitvoering: Uitvoering }>, acties: Array<{ id: string, omschrijving: string, status: ActieStatus, uiterlijk: string | null }> }> } | null };

export type WijzigingenQueryVariables = Exact<{
  na: string;
}>;


export type WijzigingenQuery = { wijzigingen: { nodes: Array<{ soort: WijzigingSoort, wat: WijzigingWat, objectId: string, driehoek: { code: string } | null, object:
        | { agendapunt: { vergadering: { id: string } } }
        | { vergadering: { id: string } }
        | { agendapunt: { vergadering: { id: string } } }
        | Record<PropertyKey, never>
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const KopieFragmentDoc = new TypedDocumentString(`
    fragment Kopie on Vergadering {
  id
  status
  aanvang
  einde
  locatie
  gewijzigdOp
  driehoek {
    id
    code
  }
  agendapunten {
    id
    volgnummer
    soort
    titel
    uitkomst
    themas {
      code
    }
    besluiten {
      id
      tekst
      uitvoering
    }
    acties {
      id
      omschrijving
      status
      uiterlijk
    }
  }
}
    `, {"fragmentName":"Kopie"}) as unknown as TypedDocumentString<KopieFragment, unknown>;
export const BeginstandDocument = new TypedDocumentString(`
    query Beginstand {
  beginstand
}
    `) as unknown as TypedDocumentString<BeginstandQuery, BeginstandQueryVariables>;
export const AlleVergaderingenDocument = new TypedDocumentString(`
    query AlleVergaderingen($after: Opaak, $driehoek: String) {
  vergaderingen(first: 100, after: $after, filter: {driehoekCode: $driehoek}) {
    nodes {
      ...Kopie
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Kopie on Vergadering {
  id
  status
  aanvang
  einde
  locatie
  gewijzigdOp
  driehoek {
    id
    code
  }
  agendapunten {
    id
    volgnummer
    soort
    titel
    uitkomst
    themas {
      code
    }
    besluiten {
      id
      tekst
      uitvoering
    }
    acties {
      id
      omschrijving
      status
      uiterlijk
    }
  }
}`) as unknown as TypedDocumentString<AlleVergaderingenQuery, AlleVergaderingenQueryVariables>;
export const EenVergaderingDocument = new TypedDocumentString(`
    query EenVergadering($id: ID!) {
  vergadering(id: $id) {
    ...Kopie
  }
}
    fragment Kopie on Vergadering {
  id
  status
  aanvang
  einde
  locatie
  gewijzigdOp
  driehoek {
    id
    code
  }
  agendapunten {
    id
    volgnummer
    soort
    titel
    uitkomst
    themas {
      code
    }
    besluiten {
      id
      tekst
      uitvoering
    }
    acties {
      id
      omschrijving
      status
      uiterlijk
    }
  }
}`) as unknown as TypedDocumentString<EenVergaderingQuery, EenVergaderingQueryVariables>;
export const WijzigingenDocument = new TypedDocumentString(`
    query Wijzigingen($na: Opaak!) {
  wijzigingen(
    na: $na
    first: 200
    soorten: [VERGADERING, AGENDAPUNT, BESLUIT, ACTIE]
  ) {
    nodes {
      soort
      wat
      objectId
      driehoek {
        code
      }
      object {
        ... on Agendapunt {
          vergadering {
            id
          }
        }
        ... on Besluit {
          agendapunt {
            vergadering {
              id
            }
          }
        }
        ... on Actie {
          agendapunt {
            vergadering {
              id
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WijzigingenQuery, WijzigingenQueryVariables>;