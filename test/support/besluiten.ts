import type { Answer, TestApi } from './api';
import { TEAMCHEF, vergaderen } from './vergaderen';

const BESLUIT = `id nummer uitvoering uitvoeringToelichting prioriteiten { id titel } raadsdoelen { id code }
  verloop { stand toelichting door { naam } op } antwoorden { antwoord lid { rol persoon { naam } } op }`;

export interface Besluit {
  id: string;
  nummer: string;
  uitvoering: string;
  uitvoeringToelichting: string | null;
  prioriteiten: { id: string; titel: string }[];
  raadsdoelen: { id: string; code: string }[];
  verloop: { stand: string; toelichting: string | null; door: { naam: string } | null; op: string }[];
  antwoorden: { antwoord: string; lid: { rol: string; persoon: { naam: string } }; op: string }[];
}
type Input = Record<string, unknown>;

/** The mutation documents, for tests that expect a refusal. */
export const VASTLEGGEN = `mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { ${BESLUIT} } }`;
export const UITVOERING = `mutation($input: UitvoeringVastleggenInput!) { r: uitvoeringVastleggen(input: $input) { ${BESLUIT} } }`;
export const BEANTWOORDEN = `mutation($id: ID!, $antwoord: String!) { r: besluitBeantwoorden(besluitId: $id, antwoord: $antwoord) { ${BESLUIT} } }`;

/** Steps that record a decision, for tests about one of them. */
export function besluiten(api: TestApi, persona = TEAMCHEF) {
  const stap = (besluitId: string, uitvoering: string, toelichting?: string | null, who = persona): Promise<Answer> =>
    api.gql(who, UITVOERING, { input: { besluitId, uitvoering, toelichting } });
  return {
    /** Returns the first item of a meeting that has been held. */
    gehouden: async (aanvang: string): Promise<{ vergaderingId: string; agendapuntId: string }> => {
      const acts = vergaderen(api);
      const { id } = await acts.plan(aanvang);
      await acts.stelVast(id);
      const { agendapunten } = await acts.houd(id);
      return { vergaderingId: id, agendapuntId: String(agendapunten[0]?.id) };
    },
    legVast: async (agendapuntId: string, more: Input = {}): Promise<Besluit> =>
      (await api.ok(persona, VASTLEGGEN, { input: { agendapuntId, tekst: 'Meer toezicht', ...more } })).r,
    lees: async (id: string): Promise<Besluit> =>
      (await api.ok(persona, `query($id: ID!) { node(id: $id) { ... on Besluit { ${BESLUIT} } } }`, { id })).node,
    stap,
    zet: async (besluitId: string, uitvoering: string, toelichting?: string, who = persona): Promise<Besluit> => {
      const answer = await stap(besluitId, uitvoering, toelichting, who);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data.r;
    },
  };
}
