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

/** Een actie om vast te leggen. */
export type ActieVastleggenInput = {
  /** Het id van het agendapunt. */
  agendapuntId: string | number;
  /** Het lidmaatschap van wie het doet. */
  eigenaarId?: string | number | null | undefined;
  /** Wat er moet gebeuren, ten hoogste 20.000 tekens. */
  omschrijving: string;
  /** De dag waarop het uiterlijk klaar is. */
  uiterlijk?: string | null | undefined;
};

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

/** Een agendapunt om toe te voegen. */
export type AgendapuntToevoegenInput = {
  /** De tijd die ervoor staat, in minuten: 1 tot en met 1440. */
  duurMinuten?: number | null | undefined;
  /** De plaats op de agenda, vanaf 1; zonder plaats komt het voor de rondvraag of sluiting. */
  opVolgnummer?: number | null | undefined;
  /** De lokale prioriteiten van deze driehoek waarover het gaat. */
  prioriteitIds?: Array<string | number> | null | undefined;
  /** Wat voor punt; een vast bespreekpunt zet de dienst zelf op de agenda. */
  soort?: AgendapuntSoort | null | undefined;
  /** De regionale thema’s waarover het gaat. */
  themaIds?: Array<string | number> | null | undefined;
  /** De titel, ten hoogste 300 tekens. */
  titel: string;
  /** De toelichting, ten hoogste 20.000 tekens. */
  toelichting?: string | null | undefined;
  /** Het id van de vergadering. */
  vergaderingId: string | number;
  /** Wie het punt op de agenda mag zien. */
  vertrouwelijkheid?: Vertrouwelijkheid | null | undefined;
  /** Punten van deze driehoek, van welke vergadering ook, waarop dit voortbouwt. */
  verwijstNaarIds?: Array<string | number> | null | undefined;
};

/** Een wijziging van een agendapunt; wat ontbreekt, blijft. */
export type AgendapuntWijzigenInput = {
  /** De tijd die ervoor staat, in minuten: 1 tot en met 1440. Null wist haar. */
  duurMinuten?: number | null | undefined;
  /** Het id van het agendapunt. */
  id: string | number;
  /** De lokale prioriteiten van deze driehoek waarover het gaat, in plaats van die er waren. */
  prioriteitIds?: Array<string | number> | null | undefined;
  /** De thema’s waarover het gaat, in plaats van die er waren. */
  themaIds?: Array<string | number> | null | undefined;
  /** De nieuwe titel, ten hoogste 300 tekens; niet van een vast bespreekpunt. */
  titel?: string | null | undefined;
  /** De nieuwe toelichting, ten hoogste 20.000 tekens; null wist haar. */
  toelichting?: string | null | undefined;
  /** De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets. */
  versie: number;
  /** Wie het mag zien, met wat erbij is vastgelegd. Een punt dat het op een volgende agenda overnam, heeft een eigen vertrouwelijkheid. */
  vertrouwelijkheid?: Vertrouwelijkheid | null | undefined;
  /** De punten van deze driehoek waarop dit voortbouwt, in plaats van die er waren. */
  verwijstNaarIds?: Array<string | number> | null | undefined;
};

/** Waarover een besluit gaat (Politiewet 2012 art. 13 lid 2 en 4). */
export type BesluitSoort =
  /** Een afspraak over de inzet van de politie (art. 13 lid 2). */
  | 'AFSPRAAK_INZET'
  /** Een afspraak over een lokale prioriteit (art. 13 lid 4). */
  | 'AFSPRAAK_LOKALE_PRIORITEIT'
  /** Een ander besluit. */
  | 'OVERIG';

/** Een besluit om vast te leggen; het krijgt het volgende nummer van de driehoek in het jaar van de vergadering. */
export type BesluitVastleggenInput = {
  /** Het id van het agendapunt. */
  agendapuntId: string | number;
  /** De lidmaatschappen op wier gezag het besluit rust. Zonder opgave: bij een afspraak de aanwezige burgemeesters en officier van justitie (Politiewet 2012 art. 13 lid 2 en 4), anders niemand. */
  beslisserIds?: Array<string | number> | null | undefined;
  /** De lokale prioriteiten van deze driehoek waarover het besluit gaat; ten hoogste 100. */
  prioriteitIds?: Array<string | number> | null | undefined;
  /** De veiligheidsdoelen van gemeenteraden waaraan het besluit bijdraagt; ten hoogste 100, van gemeenten die op de dag van de vergadering bij de driehoek horen. */
  raadsdoelIds?: Array<string | number> | null | undefined;
  /** Waarover het gaat. */
  soort?: BesluitSoort | null | undefined;
  /** De tekst, ten hoogste 20.000 tekens; wordt nooit herschreven. */
  tekst: string;
  /** Het id van een eerder besluit van deze driehoek dat verkeerd is vastgelegd of niet meer geldt en waarvoor dit in de plaats komt. Het eerdere blijft staan, als vervangen; elk besluit wordt ten hoogste een keer vervangen. */
  vervangtId?: string | number | null | undefined;
};

/** De rol van een lid in een driehoek (Politiewet 2012 art. 13 lid 1). */
export type Rol =
  /** De burgemeester van een gemeente van de driehoek. */
  | 'BURGEMEESTER'
  /** De officier van justitie. */
  | 'OFFICIER_VAN_JUSTITIE'
  /** De secretaris, die agenda en verslag verzorgt; beslist niet mee. */
  | 'SECRETARIS'
  /** Het hoofd van het territoriale onderdeel: de teamchef van het basisteam. */
  | 'TEAMCHEF';

/** Een stuk om bij een agendapunt te zetten. */
export type StukToevoegenInput = {
  /** Het adres in het zaaksysteem: begint met "https://", zonder gebruikersnaam, ten hoogste 2.000 tekens. */
  adres: string;
  /** Het id van het agendapunt. */
  agendapuntId: string | number;
  /** De titel, ten hoogste 300 tekens. */
  titel: string;
  /** Wie ervan mag weten: minstens zo vertrouwelijk als het punt, en zo vertrouwelijk als het punt als het ontbreekt. */
  vertrouwelijkheid?: Vertrouwelijkheid | null | undefined;
};

/** Waarom iets voor een agenda in aanmerking komt. */
export type SuggestieSoort =
  /** Een actie staat open na haar uiterlijke dag. */
  | 'ACTIE'
  /** Een koppeling eindigt binnen 90 dagen. */
  | 'KOPPELING'
  /** Een lokale prioriteit stond drie maanden niet op een agenda. */
  | 'PRIORITEIT'
  /** Een thema van het plan is zes maanden niet besproken. */
  | 'THEMA';

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

/** Wat er met een agendapunt gebeurde. */
export type UitkomstVastleggenInput = {
  /** Het id van het agendapunt. */
  agendapuntId: string | number;
  /** De toelichting of reden, ten hoogste 20.000 tekens. */
  toelichting?: string | null | undefined;
  /** De uitkomst; een vast bespreekpunt is BESPROKEN of, met een reden, AANGEHOUDEN. */
  uitkomst: Uitkomst;
  /** De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets. */
  versie: number;
};

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

/** Een wijziging van een vergadering; wat ontbreekt, blijft. */
export type VergaderingWijzigenInput = {
  /** De nieuwe aanvang; valt ze onder een ander plan, dan wisselen de vaste bespreekpunten mee. */
  aanvang?: string | null | undefined;
  /** Het nieuwe einde; null wist het. Zonder opgave blijft het, of schuift het bij een andere dag mee met de aanvang. */
  einde?: string | null | undefined;
  /** Het id van de vergadering. */
  id: string | number;
  /** De nieuwe plaats, ten hoogste 300 tekens; null wist haar. */
  locatie?: string | null | undefined;
  /** De versie die u zag; is er intussen een nieuwere, dan volgt CONFLICT en verandert er niets. */
  versie: number;
};

/** Wat er tussen twee vaststellingen met een punt gebeurde. */
export type VerschilSoort =
  /** Titel, soort, toelichting of tijd is anders; `verplaatst` zegt of de plaats dat ook is. */
  | 'GEWIJZIGD'
  /** Het is erbij gekomen. */
  | 'TOEGEVOEGD'
  /** Het staat ergens anders tussen de punten die er al waren, en is verder hetzelfde. Wat alleen opschuift, is dat niet. */
  | 'VERPLAATST'
  /** Het is eraf gegaan. */
  | 'VERVALLEN';

/** Wie een agendapunt mag zien, oplopend. Besluiten en acties nemen het over van hun punt. */
export type Vertrouwelijkheid =
  /** Voor de leden, en voor wie in de regio of met een systeem tot en met INTERN meeleest. */
  | 'INTERN'
  /** Mag iedereen weten. */
  | 'OPENBAAR'
  /** Alleen voor de leden van deze driehoek. */
  | 'VERTROUWELIJK';

/** Waar een voorstel voor de agenda staat. */
export type VoorstelStatus =
  /** De indiener trok het in. */
  | 'INGETROKKEN'
  /** Het ligt in de voorraad, tot een vergadering het opneemt. */
  | 'OPEN'
  /** Het staat als punt op een agenda. */
  | 'OPGENOMEN'
  /** Het ging met een reden terug naar de indiener. */
  | 'TERUGGESTUURD';

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

export type AgendaQueryVariables = Exact<{
  id: string | number;
}>;


export type AgendaQuery = { mij: { lidmaatschappen: Array<{ id: string, rol: Rol, driehoek: { id: string } }> }, vergadering: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> } | null, suggesties: Array<{ soort: SuggestieSoort, reden: string, thema: { id: string, naam: string } | null, prioriteit: { id: string, titel: string } | null, actie: { id: string, omschrijving: string } | null }> };

export type AgendaVanVergaderingFragment = { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> };

export type PuntOpAgendaFragment = { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> };

export type PuntToevoegenMutationVariables = Exact<{
  input: AgendapuntToevoegenInput;
}>;


export type PuntToevoegenMutation = { agendapuntToevoegen: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, vergadering: { id: string, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> }, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> } };

export type PuntWijzigenMutationVariables = Exact<{
  input: AgendapuntWijzigenInput;
}>;


export type PuntWijzigenMutation = { agendapuntWijzigen: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> } };

export type PuntVerplaatsenMutationVariables = Exact<{
  id: string | number;
  versie: number;
  naarVolgnummer: number;
}>;


export type PuntVerplaatsenMutation = { agendapuntVerplaatsen: { id: string, versie: number, agendapunten: Array<{ id: string, versie: number, volgnummer: number }> } };

export type PuntVerwijderenMutationVariables = Exact<{
  id: string | number;
  versie: number;
}>;


export type PuntVerwijderenMutation = { agendapuntVerwijderen: { id: string, versie: number, agendapunten: Array<{ id: string, versie: number, volgnummer: number }> } };

export type StukToevoegenMutationVariables = Exact<{
  input: StukToevoegenInput;
}>;


export type StukToevoegenMutation = { stukToevoegen: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> } };

export type StukVerwijderenMutationVariables = Exact<{
  id: string | number;
  reden: string;
}>;


export type StukVerwijderenMutation = { stukVerwijderen: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> } };

export type AgendaVaststellenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
}>;


export type AgendaVaststellenMutation = { agendaVaststellen: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> } };

export type AgendaHeropenenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
  reden: string;
}>;


export type AgendaHeropenenMutation = { agendaHeropenen: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> } };

export type VergaderingAnnulerenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
  reden: string;
}>;


export type VergaderingAnnulerenMutation = { vergaderingAnnuleren: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> } };

export type VergaderingVerzettenMutationVariables = Exact<{
  input: VergaderingWijzigenInput;
}>;


export type VergaderingVerzettenMutation = { vergaderingWijzigen: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, annuleringReden: string | null, driehoek: { id: string, code: string, naam: string, agendavoorstellen: { nodes: Array<{ id: string, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, indiener: { id: string, naam: string } | null }> } }, beleidsplan: { id: string, titel: string } | null, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, indiener: { id: string, naam: string } | null, themas: Array<{ id: string, naam: string }>, prioriteiten: Array<{ id: string, titel: string }>, aangehoudenVan: { id: string, uitkomstToelichting: string | null, vergadering: { id: string, aanvang: string } } | null, verslagVan: { id: string, aanvang: string } | null, openstaandeActies: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, persoon: { id: string, naam: string } } | null }>, verwijstNaar: Array<{ id: string, titel: string, vergadering: { id: string, aanvang: string } }>, stukken: Array<{ id: string, titel: string, adres: string, vertrouwelijkheid: Vertrouwelijkheid }>, besluiten: Array<{ id: string, nummer: string, tekst: string }> }> } };

export type VoorstelOpnemenMutationVariables = Exact<{
  id: string | number;
  vergaderingId: string | number;
}>;


export type VoorstelOpnemenMutation = { voorstelOpnemen: { id: string, status: VoorstelStatus } };

export type VoorstelTerugsturenMutationVariables = Exact<{
  id: string | number;
  reden: string;
}>;


export type VoorstelTerugsturenMutation = { voorstelTerugsturen: { id: string, status: VoorstelStatus } };

export type PlanOpDagQueryVariables = Exact<{
  code: string;
  dag: string;
}>;


export type PlanOpDagQuery = { driehoek: { id: string, regio: { id: string, geldendBeleidsplan: { id: string, titel: string, themas: Array<{ id: string, naam: string, vastBespreekpunt: boolean }> } | null } } | null };

export type WieWijzigdeQueryVariables = Exact<{
  id: string;
}>;


export type WieWijzigdeQuery = { logboek: { nodes: Array<{ actor: string, tijdstempel: string }> } };

export type MijnWerkQueryVariables = Exact<{ [key: string]: never; }>;


export type MijnWerkQuery = { mij: { naam: string, lidmaatschappen: Array<{ id: string, rol: Rol, driehoek: { id: string } }> }, wachtOpMij: { totalCount: number, nodes: Array<{ id: string, titel: string, driehoek: { id: string, naam: string } }> }, driehoeken: { nodes: Array<{ id: string, code: string, naam: string, volgendeVergadering: { id: string, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, agendapunten: Array<{ id: string, vast: boolean, duurMinuten: number | null }> } | null, agendavoorstellen: { totalCount: number, nodes: Array<{ id: string, titel: string, indiener: { id: string, naam: string } | null }> } }> }, teLaat: { totalCount: number, nodes: Array<{ id: string, omschrijving: string, uiterlijk: string | null, status: ActieStatus, eigenaar: { id: string, persoon: { id: string, naam: string } } | null, agendapunt: { id: string, titel: string, vergadering: { id: string, driehoek: { id: string, naam: string } } } }> }, vanMij: { totalCount: number, nodes: Array<{ id: string, omschrijving: string, uiterlijk: string | null, status: ActieStatus, eigenaar: { id: string, persoon: { id: string, naam: string } } | null, agendapunt: { id: string, titel: string, vergadering: { id: string, driehoek: { id: string, naam: string } } } }> }, afTeSluiten: { nodes: Array<{ id: string, aanvang: string, driehoek: { id: string, naam: string } }> }, onbeoordeeld: { totalCount: number, nodes: Array<{ id: string, titel: string, driehoek: { id: string, naam: string } }> } };

export type ActieVanWerkFragment = { id: string, omschrijving: string, uiterlijk: string | null, status: ActieStatus, eigenaar: { id: string, persoon: { id: string, naam: string } } | null, agendapunt: { id: string, titel: string, vergadering: { id: string, driehoek: { id: string, naam: string } } } };

export type VergaderenQueryVariables = Exact<{
  id: string | number;
}>;


export type VergaderenQuery = { mij: { lidmaatschappen: Array<{ id: string, rol: Rol, driehoek: { id: string } }> }, vergadering: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, driehoek: { id: string, naam: string }, genodigden: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, aanwezigen: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> }> } | null };

export type ZittingFragment = { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, driehoek: { id: string, naam: string }, genodigden: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, aanwezigen: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> }> };

export type DeelnemerFragment = { id: string, rol: Rol, persoon: { id: string, naam: string } };

export type PuntInZittingFragment = { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> };

export type VergaderingHoudenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
  aanwezigIds: Array<string | number> | string | number;
}>;


export type VergaderingHoudenMutation = { vergaderingHouden: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, driehoek: { id: string, naam: string }, genodigden: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, aanwezigen: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> }> } };

export type AanwezigheidVerbeterenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
  aanwezigIds: Array<string | number> | string | number;
}>;


export type AanwezigheidVerbeterenMutation = { aanwezigheidVerbeteren: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, driehoek: { id: string, naam: string }, genodigden: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, aanwezigen: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> }> } };

export type UitkomstVastleggenMutationVariables = Exact<{
  input: UitkomstVastleggenInput;
}>;


export type UitkomstVastleggenMutation = { uitkomstVastleggen: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> } };

export type BesluitVastleggenMutationVariables = Exact<{
  input: BesluitVastleggenInput;
}>;


export type BesluitVastleggenMutation = { besluitVastleggen: { id: string, nummer: string, agendapunt: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> } } };

export type ActieVastleggenMutationVariables = Exact<{
  input: ActieVastleggenInput;
}>;


export type ActieVastleggenMutation = { actieVastleggen: { id: string, agendapunt: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> } } };

export type AantekeningSchrijvenMutationVariables = Exact<{
  agendapuntId: string | number;
  tekst?: string | null | undefined;
  versie: number;
}>;


export type AantekeningSchrijvenMutation = { aantekeningSchrijven: { id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> } };

export type VergaderingAfsluitenMutationVariables = Exact<{
  vergaderingId: string | number;
  versie: number;
}>;


export type VergaderingAfsluitenMutation = { vergaderingAfsluiten: { id: string, versie: number, aanvang: string, einde: string | null, locatie: string | null, status: VergaderingStatus, waarschuwingen: Array<string>, driehoek: { id: string, naam: string }, genodigden: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, aanwezigen: Array<{ id: string, rol: Rol, persoon: { id: string, naam: string } }>, agendapunten: Array<{ id: string, versie: number, volgnummer: number, titel: string, toelichting: string | null, soort: AgendapuntSoort, vast: boolean, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, nagekomen: boolean, uitkomst: Uitkomst | null, uitkomstToelichting: string | null, gespreksleidraad: Array<string>, aantekening: string | null, aantekeningVersie: number, stukken: Array<{ id: string, titel: string, adres: string }>, besluiten: Array<{ id: string, nummer: string, tekst: string }>, acties: Array<{ id: string, omschrijving: string, uiterlijk: string | null, eigenaar: { id: string, rol: Rol, persoon: { id: string, naam: string } } | null }> }> } };

export type VersiesQueryVariables = Exact<{
  id: string | number;
}>;


export type VersiesQuery = { vergadering: { id: string, aanvang: string, driehoek: { id: string, naam: string }, agendaVersies: Array<{ id: string, nummer: number, vastgesteldOp: string, heropendOp: string | null, heropenReden: string | null, vastgesteldDoor: { id: string, naam: string } | null, heropendDoor: { id: string, naam: string } | null }> } | null };

export type AgendaVergelijkenQueryVariables = Exact<{
  vanId: string | number;
  naarId: string | number;
}>;


export type AgendaVergelijkenQuery = { agendaVergelijken: { verschillen: Array<{ soort: VerschilSoort, verplaatst: boolean, van: { agendapuntId: string, volgnummer: number, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, soort: AgendapuntSoort } | null, naar: { agendapuntId: string, volgnummer: number, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, soort: AgendapuntSoort } | null }> } };

export type PuntVanVersieFragment = { agendapuntId: string, volgnummer: number, titel: string, toelichting: string | null, duurMinuten: number | null, vertrouwelijkheid: Vertrouwelijkheid, soort: AgendapuntSoort };

export type BeginstandQueryVariables = Exact<{ [key: string]: never; }>;


export type BeginstandQuery = { beginstand: string };

export type WijzigingenSubscriptionVariables = Exact<{
  na?: string | null | undefined;
}>;


export type WijzigingenSubscription = { wijzigingen: { nodes: Array<{ soort: WijzigingSoort, wat: WijzigingWat, objectId: string, driehoek: { id: string } | null }>, pageInfo: { endCursor: string | null } } };

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
export const PuntOpAgendaFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}
    `, {"fragmentName":"PuntOpAgenda"}) as unknown as TypedDocumentString<PuntOpAgendaFragment, unknown>;
export const AgendaVanVergaderingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`, {"fragmentName":"AgendaVanVergadering"}) as unknown as TypedDocumentString<AgendaVanVergaderingFragment, unknown>;
export const ActieVanWerkFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActieVanWerk on Actie {
  id
  omschrijving
  uiterlijk
  status
  eigenaar {
    id
    persoon {
      id
      naam
    }
  }
  agendapunt {
    id
    titel
    vergadering {
      id
      driehoek {
        id
        naam
      }
    }
  }
}
    `, {"fragmentName":"ActieVanWerk"}) as unknown as TypedDocumentString<ActieVanWerkFragment, unknown>;
export const DeelnemerFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
    `, {"fragmentName":"Deelnemer"}) as unknown as TypedDocumentString<DeelnemerFragment, unknown>;
export const PuntInZittingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}`, {"fragmentName":"PuntInZitting"}) as unknown as TypedDocumentString<PuntInZittingFragment, unknown>;
export const ZittingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Zitting on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  driehoek {
    id
    naam
  }
  genodigden {
    ...Deelnemer
  }
  aanwezigen {
    ...Deelnemer
  }
  agendapunten {
    ...PuntInZitting
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`, {"fragmentName":"Zitting"}) as unknown as TypedDocumentString<ZittingFragment, unknown>;
export const PuntVanVersieFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PuntVanVersie on AgendaVersiePunt {
  agendapuntId
  volgnummer
  titel
  toelichting
  duurMinuten
  vertrouwelijkheid
  soort
}
    `, {"fragmentName":"PuntVanVersie"}) as unknown as TypedDocumentString<PuntVanVersieFragment, unknown>;
export const AgendaDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Agenda($id: ID!) {
  mij {
    lidmaatschappen {
      id
      rol
      driehoek {
        id
      }
    }
  }
  vergadering(id: $id) {
    ...AgendaVanVergadering
  }
  suggesties(vergaderingId: $id) {
    soort
    reden
    thema {
      id
      naam
    }
    prioriteit {
      id
      titel
    }
    actie {
      id
      omschrijving
    }
  }
}
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<AgendaQuery, AgendaQueryVariables>;
export const PuntToevoegenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PuntToevoegen($input: AgendapuntToevoegenInput!) {
  agendapuntToevoegen(input: $input) {
    ...PuntOpAgenda
    vergadering {
      id
      agendapunten {
        ...PuntOpAgenda
      }
    }
  }
}
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<PuntToevoegenMutation, PuntToevoegenMutationVariables>;
export const PuntWijzigenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PuntWijzigen($input: AgendapuntWijzigenInput!) {
  agendapuntWijzigen(input: $input) {
    ...PuntOpAgenda
  }
}
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<PuntWijzigenMutation, PuntWijzigenMutationVariables>;
export const PuntVerplaatsenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PuntVerplaatsen($id: ID!, $versie: Int!, $naarVolgnummer: Int!) {
  agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: $naarVolgnummer) {
    id
    versie
    agendapunten {
      id
      versie
      volgnummer
    }
  }
}
    `) as unknown as TypedDocumentString<PuntVerplaatsenMutation, PuntVerplaatsenMutationVariables>;
export const PuntVerwijderenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PuntVerwijderen($id: ID!, $versie: Int!) {
  agendapuntVerwijderen(id: $id, versie: $versie) {
    id
    versie
    agendapunten {
      id
      versie
      volgnummer
    }
  }
}
    `) as unknown as TypedDocumentString<PuntVerwijderenMutation, PuntVerwijderenMutationVariables>;
export const StukToevoegenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StukToevoegen($input: StukToevoegenInput!) {
  stukToevoegen(input: $input) {
    ...PuntOpAgenda
  }
}
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<StukToevoegenMutation, StukToevoegenMutationVariables>;
export const StukVerwijderenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StukVerwijderen($id: ID!, $reden: String!) {
  stukVerwijderen(id: $id, reden: $reden) {
    ...PuntOpAgenda
  }
}
    fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<StukVerwijderenMutation, StukVerwijderenMutationVariables>;
export const AgendaVaststellenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AgendaVaststellen($vergaderingId: ID!, $versie: Int!) {
  agendaVaststellen(vergaderingId: $vergaderingId, versie: $versie) {
    ...AgendaVanVergadering
  }
}
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<AgendaVaststellenMutation, AgendaVaststellenMutationVariables>;
export const AgendaHeropenenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AgendaHeropenen($vergaderingId: ID!, $versie: Int!, $reden: String!) {
  agendaHeropenen(vergaderingId: $vergaderingId, versie: $versie, reden: $reden) {
    ...AgendaVanVergadering
  }
}
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<AgendaHeropenenMutation, AgendaHeropenenMutationVariables>;
export const VergaderingAnnulerenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VergaderingAnnuleren($vergaderingId: ID!, $versie: Int!, $reden: String!) {
  vergaderingAnnuleren(
    vergaderingId: $vergaderingId
    versie: $versie
    reden: $reden
  ) {
    ...AgendaVanVergadering
  }
}
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<VergaderingAnnulerenMutation, VergaderingAnnulerenMutationVariables>;
export const VergaderingVerzettenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VergaderingVerzetten($input: VergaderingWijzigenInput!) {
  vergaderingWijzigen(input: $input) {
    ...AgendaVanVergadering
  }
}
    fragment AgendaVanVergadering on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  annuleringReden
  driehoek {
    id
    code
    naam
    agendavoorstellen(first: 20, status: OPEN) {
      nodes {
        id
        titel
        toelichting
        duurMinuten
        vertrouwelijkheid
        indiener {
          id
          naam
        }
      }
    }
  }
  beleidsplan {
    id
    titel
  }
  agendaVersies {
    id
    nummer
    vastgesteldOp
    vastgesteldDoor {
      id
      naam
    }
    heropendOp
    heropendDoor {
      id
      naam
    }
    heropenReden
  }
  agendapunten {
    ...PuntOpAgenda
  }
}
fragment PuntOpAgenda on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  indiener {
    id
    naam
  }
  themas {
    id
    naam
  }
  prioriteiten {
    id
    titel
  }
  aangehoudenVan {
    id
    uitkomstToelichting
    vergadering {
      id
      aanvang
    }
  }
  verslagVan {
    id
    aanvang
  }
  openstaandeActies {
    id
    omschrijving
    uiterlijk
    eigenaar {
      id
      persoon {
        id
        naam
      }
    }
  }
  verwijstNaar {
    id
    titel
    vergadering {
      id
      aanvang
    }
  }
  stukken {
    id
    titel
    adres
    vertrouwelijkheid
  }
  besluiten {
    id
    nummer
    tekst
  }
}`) as unknown as TypedDocumentString<VergaderingVerzettenMutation, VergaderingVerzettenMutationVariables>;
export const VoorstelOpnemenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VoorstelOpnemen($id: ID!, $vergaderingId: ID!) {
  voorstelOpnemen(id: $id, vergaderingId: $vergaderingId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<VoorstelOpnemenMutation, VoorstelOpnemenMutationVariables>;
export const VoorstelTerugsturenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VoorstelTerugsturen($id: ID!, $reden: String!) {
  voorstelTerugsturen(id: $id, reden: $reden) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<VoorstelTerugsturenMutation, VoorstelTerugsturenMutationVariables>;
export const PlanOpDagDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PlanOpDag($code: String!, $dag: Datum!) {
  driehoek(code: $code) {
    id
    regio {
      id
      geldendBeleidsplan(opDatum: $dag) {
        id
        titel
        themas {
          id
          naam
          vastBespreekpunt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanOpDagQuery, PlanOpDagQueryVariables>;
export const WieWijzigdeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WieWijzigde($id: String!) {
  logboek(first: 1, filter: {objectId: $id, resultaat: GESLAAGD}) {
    nodes {
      actor
      tijdstempel
    }
  }
}
    `) as unknown as TypedDocumentString<WieWijzigdeQuery, WieWijzigdeQueryVariables>;
export const MijnWerkDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MijnWerk {
  mij {
    naam
    lidmaatschappen {
      id
      rol
      driehoek {
        id
      }
    }
  }
  wachtOpMij: lokalePrioriteiten(first: 20, filter: {wachtOpMij: true}) {
    totalCount
    nodes {
      id
      titel
      driehoek {
        id
        naam
      }
    }
  }
  driehoeken(first: 50) {
    nodes {
      id
      code
      naam
      volgendeVergadering {
        id
        aanvang
        einde
        locatie
        status
        waarschuwingen
        agendapunten {
          id
          vast
          duurMinuten
        }
      }
      agendavoorstellen(first: 5, status: OPEN) {
        totalCount
        nodes {
          id
          titel
          indiener {
            id
            naam
          }
        }
      }
    }
  }
  teLaat: acties(first: 10, filter: {teLaat: true}) {
    totalCount
    nodes {
      ...ActieVanWerk
    }
  }
  vanMij: acties(first: 10, filter: {vanMij: true, status: [OPEN]}) {
    totalCount
    nodes {
      ...ActieVanWerk
    }
  }
  afTeSluiten: vergaderingen(first: 10, filter: {status: [GEHOUDEN]}) {
    nodes {
      id
      aanvang
      driehoek {
        id
        naam
      }
    }
  }
  onbeoordeeld: lokalePrioriteiten(first: 5, filter: {beoordeeld: false}) {
    totalCount
    nodes {
      id
      titel
      driehoek {
        id
        naam
      }
    }
  }
}
    fragment ActieVanWerk on Actie {
  id
  omschrijving
  uiterlijk
  status
  eigenaar {
    id
    persoon {
      id
      naam
    }
  }
  agendapunt {
    id
    titel
    vergadering {
      id
      driehoek {
        id
        naam
      }
    }
  }
}`) as unknown as TypedDocumentString<MijnWerkQuery, MijnWerkQueryVariables>;
export const VergaderenDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Vergaderen($id: ID!) {
  mij {
    lidmaatschappen {
      id
      rol
      driehoek {
        id
      }
    }
  }
  vergadering(id: $id) {
    ...Zitting
  }
}
    fragment Zitting on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  driehoek {
    id
    naam
  }
  genodigden {
    ...Deelnemer
  }
  aanwezigen {
    ...Deelnemer
  }
  agendapunten {
    ...PuntInZitting
  }
}
fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<VergaderenQuery, VergaderenQueryVariables>;
export const VergaderingHoudenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VergaderingHouden($vergaderingId: ID!, $versie: Int!, $aanwezigIds: [ID!]!) {
  vergaderingHouden(
    vergaderingId: $vergaderingId
    versie: $versie
    aanwezigIds: $aanwezigIds
  ) {
    ...Zitting
  }
}
    fragment Zitting on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  driehoek {
    id
    naam
  }
  genodigden {
    ...Deelnemer
  }
  aanwezigen {
    ...Deelnemer
  }
  agendapunten {
    ...PuntInZitting
  }
}
fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<VergaderingHoudenMutation, VergaderingHoudenMutationVariables>;
export const AanwezigheidVerbeterenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AanwezigheidVerbeteren($vergaderingId: ID!, $versie: Int!, $aanwezigIds: [ID!]!) {
  aanwezigheidVerbeteren(
    vergaderingId: $vergaderingId
    versie: $versie
    aanwezigIds: $aanwezigIds
  ) {
    ...Zitting
  }
}
    fragment Zitting on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  driehoek {
    id
    naam
  }
  genodigden {
    ...Deelnemer
  }
  aanwezigen {
    ...Deelnemer
  }
  agendapunten {
    ...PuntInZitting
  }
}
fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<AanwezigheidVerbeterenMutation, AanwezigheidVerbeterenMutationVariables>;
export const UitkomstVastleggenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UitkomstVastleggen($input: UitkomstVastleggenInput!) {
  uitkomstVastleggen(input: $input) {
    ...PuntInZitting
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<UitkomstVastleggenMutation, UitkomstVastleggenMutationVariables>;
export const BesluitVastleggenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BesluitVastleggen($input: BesluitVastleggenInput!) {
  besluitVastleggen(input: $input) {
    id
    nummer
    agendapunt {
      ...PuntInZitting
    }
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<BesluitVastleggenMutation, BesluitVastleggenMutationVariables>;
export const ActieVastleggenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ActieVastleggen($input: ActieVastleggenInput!) {
  actieVastleggen(input: $input) {
    id
    agendapunt {
      ...PuntInZitting
    }
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<ActieVastleggenMutation, ActieVastleggenMutationVariables>;
export const AantekeningSchrijvenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AantekeningSchrijven($agendapuntId: ID!, $tekst: String, $versie: Int!) {
  aantekeningSchrijven(
    agendapuntId: $agendapuntId
    tekst: $tekst
    versie: $versie
  ) {
    ...PuntInZitting
  }
}
    fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<AantekeningSchrijvenMutation, AantekeningSchrijvenMutationVariables>;
export const VergaderingAfsluitenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VergaderingAfsluiten($vergaderingId: ID!, $versie: Int!) {
  vergaderingAfsluiten(vergaderingId: $vergaderingId, versie: $versie) {
    ...Zitting
  }
}
    fragment Zitting on Vergadering {
  id
  versie
  aanvang
  einde
  locatie
  status
  waarschuwingen
  driehoek {
    id
    naam
  }
  genodigden {
    ...Deelnemer
  }
  aanwezigen {
    ...Deelnemer
  }
  agendapunten {
    ...PuntInZitting
  }
}
fragment Deelnemer on Lidmaatschap {
  id
  rol
  persoon {
    id
    naam
  }
}
fragment PuntInZitting on Agendapunt {
  id
  versie
  volgnummer
  titel
  toelichting
  soort
  vast
  duurMinuten
  vertrouwelijkheid
  nagekomen
  uitkomst
  uitkomstToelichting
  gespreksleidraad
  aantekening
  aantekeningVersie
  stukken {
    id
    titel
    adres
  }
  besluiten {
    id
    nummer
    tekst
  }
  acties {
    id
    omschrijving
    uiterlijk
    eigenaar {
      ...Deelnemer
    }
  }
}`) as unknown as TypedDocumentString<VergaderingAfsluitenMutation, VergaderingAfsluitenMutationVariables>;
export const VersiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Versies($id: ID!) {
  vergadering(id: $id) {
    id
    aanvang
    driehoek {
      id
      naam
    }
    agendaVersies {
      id
      nummer
      vastgesteldOp
      vastgesteldDoor {
        id
        naam
      }
      heropendOp
      heropendDoor {
        id
        naam
      }
      heropenReden
    }
  }
}
    `) as unknown as TypedDocumentString<VersiesQuery, VersiesQueryVariables>;
export const AgendaVergelijkenDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AgendaVergelijken($vanId: ID!, $naarId: ID!) {
  agendaVergelijken(vanId: $vanId, naarId: $naarId) {
    verschillen {
      soort
      verplaatst
      van {
        ...PuntVanVersie
      }
      naar {
        ...PuntVanVersie
      }
    }
  }
}
    fragment PuntVanVersie on AgendaVersiePunt {
  agendapuntId
  volgnummer
  titel
  toelichting
  duurMinuten
  vertrouwelijkheid
  soort
}`) as unknown as TypedDocumentString<AgendaVergelijkenQuery, AgendaVergelijkenQueryVariables>;
export const BeginstandDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Beginstand {
  beginstand
}
    `) as unknown as TypedDocumentString<BeginstandQuery, BeginstandQueryVariables>;
export const WijzigingenDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription Wijzigingen($na: Opaak) {
  wijzigingen(na: $na) {
    nodes {
      soort
      wat
      objectId
      driehoek {
        id
      }
    }
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WijzigingenSubscription, WijzigingenSubscriptionVariables>;