import { EVERYONE, type Ids, OFFICIER, REGION } from './data';

/** One query, in the form for each target. */
export interface Case {
  name: string;
  asker: string;
  /** For the service. */
  query: string;
  /** The path of the limit; the variables are its parameters. */
  limit: string;
  /**
   * For PostGraphile, with aliases that give its answer our names; undefined where it has no
   * equivalent.
   */
  peer?: string;
  /** Returns the variables of the nth request of a connection. */
  variables(connection: number, n: number): Record<string, unknown>;
  /**
   * A list to page through: the next request continues after the `endCursor` of the last answer.
   */
  paged?: boolean;
  writes?: boolean;
}

const MEETING = '{ id aanvang agendapunten { id volgnummer titel themas { code } } }';
const PEER_MEETING = `{ id: rowId aanvang agendapunten: agendapuntsByDriehoekIdAndVergaderingId(orderBy: [VOLGNUMMER_ASC]) { nodes { id: rowId volgnummer titel
  vast: themaByVastThemaId { code } ook: agendapuntThemasByDriehoekIdAndAgendapuntId { nodes { themaByThemaId { code } } } } } }`;

/** Words of many items, of few, with a misspelling, two together, and one that matches nothing. */
const SOUGHT = ['cyberveiligheid', 'digitale processen', 'jeugdoverlst', 'onbegrepen gedrag', 'meteoriet'];

const none = () => ({});
/** The fields of an item that a program with a copy reads. */
const ITEM = '{ id versie volgnummer soort titel toelichting vertrouwelijkheid uitkomst themas { code } }';
/**
 * For a user of all 342 driehoeken the first page is the first 200 changes; for a user of 40,
 * changes of others lie between.
 */
const feedOf = (asker: string, whose: string): Case => ({
  name: `200 wijzigingen ${whose}`,
  asker,
  query: `{ wijzigingen(first: 200, soorten: [AGENDAPUNT]) { nodes { soort wat objectId object { ... on Agendapunt ${ITEM} } } pageInfo { hasNextPage endCursor } } }`,
  limit: '/wijzigingen',
  variables: none,
});
/** As many items, by their meetings: 23 with nine each. */
const itemsOf = (asker: string, whose: string): Case => ({
  name: `200 agendapunten ${whose}`,
  asker,
  query: `{ vergaderingen(first: 23) { nodes { agendapunten ${ITEM} } } }`,
  limit: '/agendapunten',
  variables: none,
});

const from = (ids: string[], connection: number, n: number) => ids[(connection * 7 + n) % ids.length] as string;

export const casesOf = (ids: Ids): Case[] => [
  {
    name: 'een vergadering met haar agenda',
    asker: OFFICIER,
    query: `query ($id: ID!) { vergadering(id: $id) ${MEETING} }`,
    limit: '/een',
    peer: `query ($id: UUID!) { vergadering: vergaderingByRowId(rowId: $id) ${PEER_MEETING} }`,
    variables: (connection, n) => ({ id: from(ids.meetings, connection, n) }),
  },
  {
    name: '50 vergaderingen met punten en thema’s',
    asker: OFFICIER,
    query: `{ vergaderingen(first: 50) { nodes ${MEETING} } }`,
    limit: '/lijst',
    peer: `{ vergaderingen: allVergaderings(first: 50, orderBy: [AANVANG_ASC, ROW_ID_ASC]) { nodes ${PEER_MEETING} } }`,
    variables: none,
  },
  {
    name: 'prioriteiten, koppelingen en thema’s van 40 driehoeken',
    asker: OFFICIER,
    query: `{ driehoeken(first: 40) { nodes { code naam prioriteiten(first: 10) { nodes { id titel status koppelingen { aard geldigVan thema { code naam } } } } } } }`,
    limit: '/prioriteiten',
    peer: `{ driehoeken: allDriehoeks(first: 40, orderBy: [CODE_ASC]) { nodes { code naam prioriteiten: lokalePrioriteitsByDriehoekId(first: 10, orderBy: [ROW_ID_ASC]) { nodes {
      id: rowId titel status koppelingen: koppelingsByDriehoekIdAndPrioriteitId(orderBy: [GELDIG_VAN_ASC, ROW_ID_ASC]) { nodes { aard geldigVan thema: themaByThemaId { code naam } } } } } } } }`,
    variables: none,
  },
  {
    name: 'samenhang van een regio',
    asker: OFFICIER,
    query: `query ($regio: String!) { samenhang(regioCode: $regio) { rijen { driehoek { naam } aantalPrioriteiten nietBeoordeeld
      cellen { thema { code } aantalKoppelingen laatstBesproken } } } }`,
    limit: '/samenhang',
    variables: () => ({ regio: REGION }),
  },
  {
    name: 'alle agenda’s, 200 per bladzijde',
    asker: EVERYONE,
    query: `query ($after: Opaak) { vergaderingen(first: 200, after: $after) { nodes { id status aanvang agendapunten { volgnummer soort titel } } pageInfo { hasNextPage endCursor } } }`,
    limit: '/bladeren',
    peer: `query ($after: Cursor) { vergaderingen: allVergaderings(first: 200, after: $after, orderBy: [AANVANG_ASC, ROW_ID_ASC]) { nodes { id: rowId status aanvang
      agendapunten: agendapuntsByDriehoekIdAndVergaderingId(orderBy: [VOLGNUMMER_ASC]) { nodes { volgnummer soort titel } } } pageInfo { hasNextPage endCursor } } }`,
    variables: none,
    paged: true,
  },
  {
    name: 'zoeken',
    asker: OFFICIER,
    query: `query ($tekst: String!) { zoeken(tekst: $tekst, first: 20) { totalCount nodes { soort passages driehoek { naam } } } }`,
    limit: '/zoeken',
    variables: (connection, n) => ({ tekst: from(SOUGHT, connection, n) }),
  },
  {
    name: 'zoeken door wie alle driehoeken ziet',
    asker: EVERYONE,
    query: `query ($tekst: String!) { zoeken(tekst: $tekst, first: 20) { totalCount nodes { soort passages driehoek { naam } } } }`,
    limit: '/zoeken',
    variables: (connection, n) => ({ tekst: from(SOUGHT, connection, n) }),
  },
  ...[itemsOf, feedOf].flatMap((make) => [make(OFFICIER, 'van 40 driehoeken'), make(EVERYONE, 'van alle driehoeken')]),
  {
    name: 'agendapuntToevoegen',
    asker: OFFICIER,
    query: `mutation ($id: ID!, $titel: String!) { agendapuntToevoegen(input: { vergaderingId: $id, titel: $titel }) { volgnummer titel } }`,
    limit: '/toevoegen',
    variables: (connection, n) => ({ id: from(ids.concepts, connection, n), titel: 'Veiligheid rond het station' }),
    writes: true,
  },
];

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/**
 * Normalises an answer: PostGraphile wraps small lists, keeps a meeting's themes in two places, and
 * writes instants in local time.
 */
export function asData(text: string): Json {
  const { data } = JSON.parse(text) as { data: Json };
  return plain(data);
}

const LISTS = ['agendapunten', 'koppelingen', 'ook'];

function plain(value: Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((element) => plain(element));
  if (typeof value === 'string') return key === 'aanvang' ? new Date(value).toISOString() : value;
  if (value === null || typeof value !== 'object') return value;
  if (LISTS.includes(key) && 'nodes' in value) return plain(value.nodes as Json);
  const { vast, ook, endCursor: _cursor, ...fields } = value;
  const found = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plain(field, name)]));
  if (ook)
    found.themas = [
      ...(vast ? [vast] : []),
      ...(plain(ook, 'ook') as { themaByThemaId: Json }[]).map((each) => each.themaByThemaId),
    ];
  if (found.themas) found.themas = (found.themas as { code: string }[]).map(({ code }) => code).sort();
  return found;
}
