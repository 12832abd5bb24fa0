export interface AgendaItem {
  id: string;
  volgnummer: number;
  soort: string;
  titel: string;
  vast: boolean;
  nagekomen: boolean;
  versie: number;
  gespreksleidraad: string[];
  uitkomst: string | null;
  aangehoudenVan: { vergadering: { aanvang: string } } | null;
  openstaandeActies: { omschrijving: string; uiterlijk: string | null }[];
}
export interface Meeting {
  id: string;
  aanvang: string;
  status: string;
  versie: number;
  beleidsplan: { titel: string } | null;
  waarschuwingen: string[];
  agendapunten: AgendaItem[];
}
export interface Member {
  id: string;
  rol: string;
  persoon: { naam: string };
}

const PUNT = `fragment punt on Agendapunt {
  id volgnummer soort titel vast nagekomen versie gespreksleidraad uitkomst
  aangehoudenVan { vergadering { aanvang } } openstaandeActies { omschrijving uiterlijk }
}`;
const VERGADERING = `fragment vergadering on Vergadering {
  id aanvang status versie waarschuwingen beleidsplan { titel } agendapunten { ...punt }
} ${PUNT}`;

export const MEMBERS =
  'query($code: String!, $dag: Datum!) { driehoek(code: $code) { naam leden(opDatum: $dag) { id rol persoon { naam } } } }';
export const UPCOMING = `query($code: String!, $van: Datum!, $after: Opaak) {
  vergaderingen(first: 500, after: $after, filter: { driehoekCode: $code, van: $van, status: [CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN, AFGESLOTEN] }) {
    nodes { aanvang } pageInfo { hasNextPage endCursor }
  }
}`;
export const MEETING = `query($id: ID!) { vergadering(id: $id) { ...vergadering } } ${VERGADERING}`;
export const PLAN = `mutation($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { ...vergadering } } ${VERGADERING}`;
export const ADD = `mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { ...punt } } ${PUNT}`;
export const REMOVE = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
export const SET_AGENDA = `mutation($id: ID!, $versie: Int!) { agendaVaststellen(vergaderingId: $id, versie: $versie) { ...vergadering } } ${VERGADERING}`;
export const HOLD = `mutation($id: ID!, $versie: Int!, $aanwezig: [ID!]!) {
  vergaderingHouden(vergaderingId: $id, versie: $versie, aanwezigIds: $aanwezig) { ...vergadering }
} ${VERGADERING}`;
export const OUTCOME = 'mutation($input: UitkomstVastleggenInput!) { uitkomstVastleggen(input: $input) { id } }';
export const DECIDE =
  'mutation($input: BesluitVastleggenInput!) { besluitVastleggen(input: $input) { id nummer tekst beslissers { persoon { naam } } } }';
export const ACT =
  'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { omschrijving uiterlijk eigenaar { persoon { naam } } } }';
export const CLOSE = `mutation($id: ID!, $versie: Int!) { vergaderingAfsluiten(vergaderingId: $id, versie: $versie) { ...vergadering } } ${VERGADERING}`;

export const THEMES = `query {
  driehoeken(first: 100) {
    nodes { code naam acties(status: OPEN, first: 500) { totalCount nodes { omschrijving uiterlijk } } }
  }
  regio(code: "noord-nederland") { geldendBeleidsplan { titel themas { naam vastBespreekpunt } } }
}`;
export const DISCUSSED = `query($code: String!, $after: Opaak) {
  vergaderingen(first: 200, after: $after, filter: { driehoekCode: $code, status: [GEHOUDEN, AFGESLOTEN] }) {
    nodes { aanvang agendapunten { vast uitkomst thema { naam } } } pageInfo { hasNextPage endCursor }
  }
}`;
export const ELSEWHERE = `query($id: ID!, $code: String!) {
  vergadering(id: $id) { id } driehoek(code: $code) { naam } vergaderingen(filter: { driehoekCode: $code }) { totalCount }
}`;
export const PAGE = `query($first: Int!, $after: Opaak) {
  vergaderingen(first: $first, after: $after) { totalCount nodes { id aanvang driehoek { naam } agendapunten { vertrouwelijkheid } } pageInfo { hasNextPage endCursor } }
}`;
