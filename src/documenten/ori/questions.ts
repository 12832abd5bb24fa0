import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { Uitkomst } from '../../vergadering/agenda/agendapunt.enum';
import type { VergaderingStatus } from '../../vergadering/basis/vergadering.enum';
import { type AnswerPage, apiQuestion, PAGE_INFO_FIELDS } from '../api-question';

export interface WithNiveau {
  id: string;
  vertrouwelijkheid: Vertrouwelijkheid;
}
export interface OriVergadering {
  id: string;
  driehoek: { naam: string };
  aanvang: string;
  einde: string | null;
  status: VergaderingStatus;
  agendapunten: WithNiveau[];
}
export interface OriAgendapunt extends WithNiveau {
  titel: string;
  toelichting: string | null;
  uitkomst: Uitkomst | null;
  stukken: WithNiveau[];
  vergadering: { id: string; agendapunten: WithNiveau[] };
}
export interface OriBesluit {
  id: string;
  tekst: string;
  agendapunt: { titel: string; vertrouwelijkheid: Vertrouwelijkheid; vergadering: { aanvang: string } };
}
export interface OriStuk extends WithNiveau {
  titel: string;
  adres: string;
  agendapunt: { id: string };
}

const VERGADERING_FIELDS = 'id driehoek { naam } aanvang einde status agendapunten { id vertrouwelijkheid }';
const BESLUIT_FIELDS = 'id tekst agendapunt { titel vertrouwelijkheid vergadering { aanvang } }';
/** Query for one object by its id; the answer is {} for an object of another type. */
const node = <T>(type: string, fields: string) =>
  apiQuestion<T | Record<string, never> | null>(
    `query Ori${type}($id: ID!) { antwoord: node(id: $id) { ... on ${type} { ${fields} } } }`,
  );

export const VERGADERING_BY_ID = node<OriVergadering>('Vergadering', VERGADERING_FIELDS);
export const AGENDAPUNT_BY_ID = node<OriAgendapunt>(
  'Agendapunt',
  'id titel toelichting vertrouwelijkheid uitkomst stukken { id vertrouwelijkheid } vergadering { id agendapunten { id vertrouwelijkheid } }',
);
export const BESLUIT_BY_ID = node<OriBesluit>('Besluit', BESLUIT_FIELDS);
export const STUK_BY_ID = node<OriStuk>('Stuk', 'id titel adres vertrouwelijkheid agendapunt { id }');

export const ORI_VERGADERINGEN = apiQuestion<
  AnswerPage<OriVergadering>
>(`query OriVergaderingen($after: Opaak, $driehoek: String) {
  antwoord: vergaderingen(first: 100, after: $after, filter: { driehoekCode: $driehoek }) { nodes { ${VERGADERING_FIELDS} } ${PAGE_INFO_FIELDS} }
}`);
export const ORI_BESLUITEN = apiQuestion<{
  besluiten: AnswerPage<OriBesluit>;
} | null>(`query OriBesluiten($after: Opaak, $driehoek: String!) {
  antwoord: driehoek(code: $driehoek) { besluiten(first: 100, after: $after) { nodes { ${BESLUIT_FIELDS} } ${PAGE_INFO_FIELDS} } }
}`);
