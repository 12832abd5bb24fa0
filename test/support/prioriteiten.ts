import type { TestApi } from './api';
import { DRIEHOEK, TEAMCHEF } from './vergaderen';

export const OVJ = 'ovj-drenthe';
/** The burgemeesters of the driehoek in the tests. */
export const BURGEMEESTERS = ['GM0118', 'GM0119', 'GM1701', 'GM1690', 'GM1731'].map((code) => `burgemeester-${code}`);
/** The partners whose consent a priority of all its gemeenten needs. */
export const PARTNERS = [TEAMCHEF, OVJ, ...BURGEMEESTERS];

const PRIORITEIT = `id versie titel omschrijving status geldigVan geldigTotEnMet zelfstandig zelfstandigToelichting
  gemeenten { code } instemmingen { lid { rol } op } vastgesteldIn { id }`;
const KOPPELING = `id aard toelichting geldigVan geldigTotEnMet vastgelegdOp beeindigdOp beeindigingToelichting
  prioriteit { id } thema { code } doel { id } vastgelegdIn { id } vastgelegdDoor { naam } beeindigdDoor { naam }`;

export interface Prioriteit {
  id: string;
  versie: number;
  titel: string;
  omschrijving: string | null;
  status: string;
  geldigVan: string;
  geldigTotEnMet: string | null;
  zelfstandig: boolean;
  zelfstandigToelichting: string | null;
  gemeenten: { code: string }[];
  instemmingen: { lid: { rol: string }; op: string }[];
  vastgesteldIn: { id: string } | null;
}
export interface Koppeling {
  id: string;
  aard: string;
  toelichting: string;
  geldigVan: string;
  geldigTotEnMet: string | null;
  vastgelegdOp: string;
  beeindigdOp: string | null;
  beeindigingToelichting: string | null;
  prioriteit: { id: string };
  thema: { code: string };
  doel: { id: string } | null;
  vastgelegdIn: { id: string } | null;
  vastgelegdDoor: { naam: string };
  beeindigdDoor: { naam: string } | null;
}

const operation = (field: string, type: string, selection: string) =>
  `mutation($input: ${type}!) { r: ${field}(input: $input) { ${selection} } }`;

/** The mutation documents, for tests that expect a refusal. */
export const VOORSTELLEN = operation('prioriteitVoorstellen', 'PrioriteitVoorstellenInput', PRIORITEIT);
export const WIJZIGEN = operation('prioriteitWijzigen', 'PrioriteitWijzigenInput', PRIORITEIT);
export const INSTEMMEN = `mutation($id: ID!, $vergaderingId: ID, $versie: Int) { r: prioriteitInstemmen(id: $id, vergaderingId: $vergaderingId, versie: $versie) { ${PRIORITEIT} } }`;
export const BEEINDIGEN = `mutation($id: ID!, $versie: Int!, $perDatum: Datum!) {
  r: prioriteitBeeindigen(id: $id, versie: $versie, perDatum: $perDatum) { ${PRIORITEIT} } }`;
export const ZELFSTANDIG = `mutation($id: ID!, $versie: Int!, $toelichting: String = "Alleen hier") {
  r: prioriteitZelfstandigVerklaren(id: $id, versie: $versie, toelichting: $toelichting) { ${PRIORITEIT} } }`;
export const KOPPELEN = operation('koppelingVastleggen', 'KoppelingVastleggenInput', KOPPELING);
export const ONTKOPPELEN = `mutation($id: ID!, $perDatum: Datum!, $toelichting: String = "Klaar") {
  r: koppelingBeeindigen(id: $id, perDatum: $perDatum, toelichting: $toelichting) { ${KOPPELING} } }`;
export const KOPPELINGEN = `query($filter: KoppelingFilter, $zoalsBekendOp: Tijdstip, $after: Opaak) {
  koppelingen(first: 100, after: $after, filter: $filter, zoalsBekendOp: $zoalsBekendOp) { totalCount nodes { ${KOPPELING} } pageInfo { hasNextPage endCursor } } }`;
export const GESCHIEDENIS = `query($id: ID!, $opDatum: Datum, $zoalsBekendOp: Tijdstip) {
  node(id: $id) { ... on LokalePrioriteit { koppelingen(opDatum: $opDatum, zoalsBekendOp: $zoalsBekendOp) { ${KOPPELING} } } } }`;

type Input = Record<string, unknown>;
export const VOORSTEL = { driehoekCode: DRIEHOEK, titel: 'Jongeren en drugs', geldigVan: '2026-01-01' };

/** Steps of a priority and its links, for tests about one of them. */
export function prioriteren(api: TestApi, persona = TEAMCHEF) {
  const ask = async <T>(query: string, variables: Input, who = persona): Promise<T> => (await api.ok(who, query, variables)).r;
  const lees = async (id: string): Promise<Prioriteit> =>
    (await api.ok(persona, `query($id: ID!) { node(id: $id) { ... on LokalePrioriteit { ${PRIORITEIT} } } }`, { id })).node;
  const stelVoor = (more: Input = {}) => ask<Prioriteit>(VOORSTELLEN, { input: { ...VOORSTEL, ...more } });
  const stemIn = (who: string, id: string, vergaderingId?: string) => ask<Prioriteit>(INSTEMMEN, { id, vergaderingId }, who);
  const stelVast = async (id: string, partners = PARTNERS) => {
    for (const partner of partners) await stemIn(partner, id);
    return lees(id);
  };
  return {
    lees,
    stelVoor,
    stemIn,
    stelVast,
    wijzig: async (id: string, more: Input) =>
      ask<Prioriteit>(WIJZIGEN, { input: { id, versie: (await lees(id)).versie, ...more } }),
    beeindig: async (id: string, perDatum: string) =>
      ask<Prioriteit>(BEEINDIGEN, { id, versie: (await lees(id)).versie, perDatum }),
    verklaarZelfstandig: async (id: string) => ask<Prioriteit>(ZELFSTANDIG, { id, versie: (await lees(id)).versie }),
    koppel: (prioriteitId: string, themaId: string, more: Input = {}) =>
      ask<Koppeling>(KOPPELEN, { input: koppelInput(prioriteitId, themaId, more) }),
    ontkoppel: (id: string, perDatum: string) => ask<Koppeling>(ONTKOPPELEN, { id, perDatum }),
  };
}

export const koppelInput = (prioriteitId: string, themaId: string, more: Input = {}): Input => ({
  prioriteitId,
  themaId,
  aard: 'BIJDRAGEND',
  toelichting: 'Dezelfde netwerken',
  geldigVan: '2026-01-01',
  ...more,
});

/** Returns the themes of the plan that ships, by code, each with the ids of its goals. */
export async function themasVanPlan(api: TestApi): Promise<Record<string, { id: string; doelen: { id: string }[] }>> {
  const query = '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { code id doelen { id } } } }';
  const { beleidsplan } = await api.ok(TEAMCHEF, query);
  return Object.fromEntries(beleidsplan.themas.map((thema: { code: string }) => [thema.code, thema]));
}
