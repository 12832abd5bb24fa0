import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { Uitkomst } from '../../vergadering/agenda/agendapunt.enum';
import type { VergaderingStatus } from '../../vergadering/basis/vergadering.enum';
import { BLADZIJDE, type Bladzijde, vraag } from '../api-question';

export interface MetNiveau {
  id: string;
  vertrouwelijkheid: Vertrouwelijkheid;
}
export interface Vergadering {
  id: string;
  driehoek: { naam: string };
  aanvang: string;
  einde: string | null;
  locatie: string | null;
  status: VergaderingStatus;
  annuleringReden: string | null;
  agendapunten: MetNiveau[];
}
export interface Agendapunt extends MetNiveau {
  titel: string;
  toelichting: string | null;
  uitkomst: Uitkomst | null;
  stukken: MetNiveau[];
  vergadering: { id: string; agendapunten: MetNiveau[] };
}
export interface Besluit {
  id: string;
  tekst: string;
  agendapunt: { titel: string; vertrouwelijkheid: Vertrouwelijkheid; vergadering: { aanvang: string } };
}
export interface Stuk extends MetNiveau {
  titel: string;
  adres: string;
  agendapunt: { id: string };
}

const VERGADERING = 'id driehoek { naam } aanvang einde locatie status annuleringReden agendapunten { id vertrouwelijkheid }';
const BESLUIT = 'id tekst agendapunt { titel vertrouwelijkheid vergadering { aanvang } }';
/** One object by its id; {} for an object of another kind. */
const node = <T>(type: string, fields: string) =>
  vraag<T | Record<string, never> | null>(
    `query Ori${type}($id: ID!) { antwoord: node(id: $id) { ... on ${type} { ${fields} } } }`,
  );

export const VERGADERING_OP_ID = node<Vergadering>('Vergadering', VERGADERING);
export const AGENDAPUNT_OP_ID = node<Agendapunt>(
  'Agendapunt',
  'id titel toelichting vertrouwelijkheid uitkomst stukken { id vertrouwelijkheid } vergadering { id agendapunten { id vertrouwelijkheid } }',
);
export const BESLUIT_OP_ID = node<Besluit>('Besluit', BESLUIT);
export const STUK_OP_ID = node<Stuk>('Stuk', 'id titel adres vertrouwelijkheid agendapunt { id }');

export const VERGADERINGEN = vraag<Bladzijde<Vergadering>>(`query OriVergaderingen($after: Opaak, $driehoek: String) {
  antwoord: vergaderingen(first: 100, after: $after, filter: { driehoekCode: $driehoek }) { nodes { ${VERGADERING} } ${BLADZIJDE} }
}`);
export const BESLUITEN = vraag<{ besluiten: Bladzijde<Besluit> } | null>(`query OriBesluiten($after: Opaak, $driehoek: String!) {
  antwoord: driehoek(code: $driehoek) { besluiten(first: 100, after: $after) { nodes { ${BESLUIT} } ${BLADZIJDE} } }
}`);
