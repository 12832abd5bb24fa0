import type { TestApi } from '../support/api';

export interface Wijziging {
  soort: string;
  wat: string;
  objectId: string;
  // biome-ignore lint/suspicious/noExplicitAny: the object is whatever changed.
  object: any;
  driehoek: { code: string } | null;
  reden: string | null;
}

export const WIJZIGINGEN = `query($na: Opaak, $first: Int, $soorten: [WijzigingSoort!], $driehoekCode: String) {
  wijzigingen(na: $na, first: $first, soorten: $soorten, driehoekCode: $driehoekCode) {
    edges { cursor node { soort wat objectId reden driehoek { code }
      object { __typename id ... on Agendapunt { titel } ... on LokalePrioriteit { titel versie } ... on Vergadering { status } } } }
    pageInfo { hasNextPage endCursor } } }`;

/**
 * Waits until every transaction that runs now has ended, on the whole server: other tests write
 * there too.
 */
export async function voorbij(api: Pick<TestApi, 'owner'>): Promise<void> {
  const { rows } = await api.owner.query('select pg_current_xact_id()::text as nu');
  for (;;) {
    const over = await api.owner.query('select pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 as over', [rows[0].nu]);
    if (over.rows[0].over) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A reader of the feed, which keeps its cursor. */
export class Volger {
  na: string | null = null;

  constructor(
    private readonly api: TestApi,
    private readonly persona: string,
    private readonly more: Record<string, unknown> = {},
  ) {}

  async begin(): Promise<this> {
    this.na = (await this.api.ok(this.persona, '{ beginstand }')).beginstand;
    return this;
  }

  /** Reads one page. */
  async bladzijde(first = 50): Promise<{ gezien: Wijziging[]; meer: boolean }> {
    const { wijzigingen } = await this.api.ok(this.persona, WIJZIGINGEN, { na: this.na, first, ...this.more });
    this.na = wijzigingen.pageInfo.endCursor;
    return { gezien: wijzigingen.edges.map((edge: { node: Wijziging }) => edge.node), meer: wijzigingen.pageInfo.hasNextPage };
  }

  /** Reads everything that was committed by now. */
  async alles(first = 50): Promise<Wijziging[]> {
    await voorbij(this.api);
    const gezien: Wijziging[] = [];
    for (;;) {
      const bladzijde = await this.bladzijde(first);
      gezien.push(...bladzijde.gezien);
      if (!bladzijde.meer) return gezien;
    }
  }
}

/** Starts a reader from now on: earlier changes are skipped. */
export async function volg(api: TestApi, persona: string, more?: Record<string, unknown>): Promise<Volger> {
  await voorbij(api);
  return new Volger(api, persona, more).begin();
}

/** Summarises each change. */
export const kort = (gezien: Wijziging[]) => gezien.map(({ soort, wat }) => `${soort} ${wat}`);
