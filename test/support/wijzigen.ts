import type { TestApi } from './api';
import type { Session } from './sql';

export const BEHEER = 'regio-beheer';
/** A plan in the far future, with two themes of which the first is a standing item. */
export const PLAN = 'rbp-noord-nederland-2040-2043';
export const DOELEN = ['Weerbaar zijn', 'Geoefend zijn'];

/** Inserts that plan as adopted. */
export async function insertAdopted(owner: Session): Promise<void> {
  await owner.run(
    `with plan as (insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
       select id, $1, 'Later plan', 'VASTGESTELD', 'Artikel 39 Politiewet 2012', '2040-01-01', '2043-12-31' from regio where code = 'noord-nederland' returning id)
     insert into thema (beleidsplan_id, code, naam, volgnummer)
     select id, x.code, x.naam, x.nr from plan, (values ('digitaal', 'Digitaal', 1), ('water', 'Water', 2)) x (code, naam, nr)`,
    [PLAN],
  );
  await owner.run(
    `insert into doel (thema_id, volgnummer, tekst) select t.id, x.nr, x.tekst from thema t, unnest($1::text[]) with ordinality x (tekst, nr) where t.code = 'digitaal'`,
    [DOELEN],
  );
  await owner.run(
    `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2040-01-01', '2043-12-31', 'vast bespreekpunt' from thema where code = 'digitaal'`,
  );
}

export interface Thema {
  id: string;
  code: string;
  naam: string;
  volgnummer: number;
  vastBespreekpunt: boolean;
  doelen: { id: string; volgnummer: number; tekst: string }[];
  versies: {
    geldigVan: string;
    geldigTotEnMet: string;
    naam: string;
    doelen: string[];
    vastBespreekpunt: boolean;
    toelichting: string | null;
    door: string | null;
    vastgelegdOp: string | null;
  }[];
}

const VELDEN = `versie themas { id code naam volgnummer vastBespreekpunt doelen { id volgnummer tekst }
  versies { geldigVan geldigTotEnMet naam doelen vastBespreekpunt toelichting door vastgelegdOp } }`;
export const WIJZIGEN = `mutation($input: PlanWijzigenInput!) { r: planWijzigen(input: $input) { ${VELDEN} } }`;

/** Amendments of a plan, for tests about one of them. */
export function wijzigen(api: TestApi, planCode = PLAN) {
  const lees = async (): Promise<{ versie: number; themas: Thema[] }> =>
    (await api.ok(BEHEER, `query($c: String!) { beleidsplan(code: $c) { ${VELDEN} } }`, { c: planCode })).beleidsplan;
  const thema = async (code: string) => (await lees()).themas.find((t) => t.code === code) as Thema;
  const invoer = async (more: Record<string, unknown>) => ({
    input: { planCode, versie: (await lees()).versie, themaCode: 'digitaal', toelichting: 'Nieuwe dreiging', ...more },
  });
  return {
    lees,
    thema,
    invoer,
    wijzig: async (more: Record<string, unknown>) => (await api.ok(BEHEER, WIJZIGEN, await invoer(more))).r as { versie: number },
    geweigerd: async (more: Record<string, unknown>, persona = BEHEER) => api.refused(persona, WIJZIGEN, await invoer(more)),
  };
}
