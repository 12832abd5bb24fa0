import type { ClientBase } from 'pg';

export interface ExampleLid {
  id: string;
  rol: string;
  code: string;
  persoon_id: string;
}
export interface ExampleDriehoek {
  id: string;
  code: string;
  naam: string;
  /** The members of today. */
  leden: ExampleLid[];
  themas: ExampleThema[];
  /** The priorities in published local plans of its gemeenten. */
  hoofdlijnen: ExampleHoofdlijn[];
}
/** A theme of a plan that was in force from `van` to `tot`. */
export interface ExampleThema {
  id: string;
  code: string;
  van: string;
  tot: string;
}
export interface ExampleHoofdlijn {
  tekst: string;
  plan_id: string;
  plan: string;
  titel: string;
  bron: string;
  van: string;
  tot: string;
}

const MEMBERS = `select json_agg(json_build_object('id', l.id, 'rol', l.rol, 'code', p.code, 'persoon_id', p.id) order by l.rol, p.code)
  from lidmaatschap l join persoon p on p.id = l.persoon_id where l.driehoek_id = d.id and l.geldig @> $1::date`;
const THEMES = `select json_agg(json_build_object('id', t.id, 'code', t.code, 'van', lower(p.werking), 'tot', upper(p.werking) - 1) order by p.code, t.volgnummer)
  from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.regio_id = d.regio_id and not isempty(p.werking)`;
const LINES = `select json_agg(json_build_object('tekst', h.tekst, 'plan_id', l.id, 'plan', l.code, 'titel', l.titel, 'bron', l.bron,
    'van', l.geldig_van, 'tot', l.geldig_tot_en_met) order by l.code, h.volgnummer)
  from lokaal_plan l join lokaal_plan_hoofdlijn h on h.lokaal_plan_id = l.id where l.id in (select g.lokaal_plan_id
    from lokaal_plan_gemeente g join driehoek_gemeente e on e.gemeente_id = g.gemeente_id where e.driehoek_id = d.id and e.geldig @> $1::date)`;
const PARTNERS = ['BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE', 'TEAMCHEF', 'SECRETARIS'];

/**
 * Reads the driehoeken in which every partner has a member today, with the data that examples need.
 */
export async function driehoekenOf(client: ClientBase, today: string): Promise<ExampleDriehoek[]> {
  const { rows } = await client.query<ExampleDriehoek>(
    `select d.id, d.code, d.naam, coalesce((${MEMBERS}), '[]') as leden, coalesce((${THEMES}), '[]') as themas,
      coalesce((${LINES}), '[]') as hoofdlijnen from driehoek d order by d.code`,
    [today],
  );
  return rows.filter(({ leden }) => PARTNERS.every((rol) => leden.some((lid) => lid.rol === rol)));
}

/** Returns the first member with a role. */
export const lidWith = (driehoek: ExampleDriehoek, rol: string): ExampleLid =>
  driehoek.leden.find((lid) => lid.rol === rol) as ExampleLid;

/** Returns the themes of the plan in force on a day, by code. */
export const themasOn = ({ themas }: ExampleDriehoek, day: string): Map<string, string> =>
  new Map(themas.filter(({ van, tot }) => van <= day && day <= tot).map(({ code, id }) => [code, id]));
