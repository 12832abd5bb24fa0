import type { TestApi } from './api';

export const TEAMCHEF = 'teamchef-zuidwest-drenthe';
export const SECRETARIS = 'secretaris-zuidwest-drenthe';
export const OVJ = 'ovj-drenthe';
export const DRIEHOEK = 'zuidwest-drenthe';

const AGENDA =
  'id versie status aanvang agendapunten { id volgnummer soort titel vast versie nagekomen uitkomst thema { code } aangehoudenVan { id } }';

export interface Punt {
  id: string;
  volgnummer: number;
  soort: string;
  titel: string;
  vast: boolean;
  versie: number;
  nagekomen: boolean;
  uitkomst: string | null;
  thema: { code: string } | null;
  aangehoudenVan: { id: string } | null;
}
export interface Agenda {
  id: string;
  versie: number;
  status: string;
  aanvang: string;
  agendapunten: Punt[];
}

/** Steps of a meeting, for tests about one of them. */
export function vergaderen(api: TestApi, persona = TEAMCHEF) {
  const mutate = async (
    field: string,
    declare: string,
    pass: string,
    variables: Record<string, unknown>,
    selection = AGENDA,
  ): Promise<Agenda> => (await api.ok(persona, `mutation(${declare}) { r: ${field}(${pass}) { ${selection} } }`, variables)).r;
  const lees = async (id: string): Promise<Agenda> =>
    (await api.ok(persona, `query($id: ID!) { r: vergadering(id: $id) { ${AGENDA} } }`, { id })).r;
  const step = (field: string) => async (id: string) => {
    const { versie } = await lees(id);
    return mutate(field, '$id: ID!, $versie: Int!', 'vergaderingId: $id, versie: $versie', { id, versie });
  };
  const plan = (aanvang: string, driehoekCode = DRIEHOEK) =>
    mutate('vergaderingPlannen', '$input: VergaderingPlannenInput!', 'input: $input', { input: { driehoekCode, aanvang } });
  const houd = async (id: string, aanwezigIds?: string[]) => {
    const { versie } = await lees(id);
    const leden = await api.ok(persona, 'query($id: ID!) { vergadering(id: $id) { driehoek { leden { id } } } }', { id });
    const ids = aanwezigIds ?? leden.vergadering.driehoek.leden.map((lid: { id: string }) => lid.id);
    return mutate(
      'vergaderingHouden',
      '$id: ID!, $versie: Int!, $ids: [ID!]!',
      'vergaderingId: $id, versie: $versie, aanwezigIds: $ids',
      { id, versie, ids },
    );
  };
  const voegToe = (vergaderingId: string, titel: string, more: Record<string, unknown> = {}): Promise<Punt> =>
    mutate(
      'agendapuntToevoegen',
      '$input: AgendapuntToevoegenInput!',
      'input: $input',
      { input: { vergaderingId, titel, ...more } },
      'id volgnummer versie titel nagekomen',
    ) as never;
  const uitkomst = (punt: Pick<Punt, 'id' | 'versie'>, waarde: string, toelichting?: string) =>
    mutate(
      'uitkomstVastleggen',
      '$input: UitkomstVastleggenInput!',
      'input: $input',
      { input: { agendapuntId: punt.id, versie: punt.versie, uitkomst: waarde, toelichting } },
      'id versie',
    );
  const bespreekAlles = async (id: string) => {
    for (const punt of (await lees(id)).agendapunten) if (!punt.uitkomst) await uitkomst(punt, 'BESPROKEN');
  };
  return {
    plan,
    lees,
    houd,
    voegToe,
    uitkomst,
    bespreekAlles,
    stelVast: step('agendaVaststellen'),
    sluitAf: step('vergaderingAfsluiten'),
  };
}
