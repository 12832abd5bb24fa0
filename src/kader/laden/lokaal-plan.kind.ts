import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { readPeriod } from '../../loading/period';
import { checkReference } from '../../loading/reference';
import { idsByCode, type Table, type Writer } from '../../loading/writer';

interface PlanFile {
  code: string;
  titel: string;
  bron: string;
  geldigVan: string;
  geldigTotEnMet: string;
  gemeenten: string[];
  hoofdlijnen?: string[];
}

const PLAN: Table = { name: 'lokaal_plan', key: ['code'], values: ['titel', 'bron', 'geldig_van', 'geldig_tot_en_met'] };
const GEMEENTE: Table = { name: 'lokaal_plan_gemeente', key: ['lokaal_plan_id', 'gemeente_id'], values: [] };
const LINE: Table = { name: 'lokaal_plan_hoofdlijn', key: ['lokaal_plan_id', 'volgnummer'], values: ['tekst'] };

/**
 * Files of kind `lokaal-plan`: a published safety plan of one or more gemeenten, and the priorities
 * in it.
 */
export const lokaalPlanKind: Kind = {
  name: 'lokaal-plan',

  declares(root: Item): Declaration[] {
    const code = root.text('code') ?? '';
    return code ? [{ kind: 'lokaal-plan', code, regio: '', path: root.at('code'), unique: true }] : [];
  },

  check(root: Item, check: Check): void {
    readPeriod(check, root, '');
    const { gemeenten } = (check.content ?? {}) as Partial<PlanFile>;
    gemeenten?.forEach((code, index) => {
      checkReference(check, 'gemeente', code, [...root.at('gemeenten'), index], undefined);
    });
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    const { code, titel, bron, geldigVan, geldigTotEnMet, gemeenten, hoofdlijnen = [] } = content as PlanFile;
    const plan = { code, titel, bron, geldig_van: geldigVan, geldig_tot_en_met: geldigTotEnMet };
    const id = idsByCode(await writer.sync(PLAN, { code: [code] }, [plan])).get(code);
    const ids = await writer.ids('gemeente', gemeenten);
    const concerned = gemeenten.map((gemeente) => ({ lokaal_plan_id: id, gemeente_id: ids.get(gemeente) }));
    await writer.sync(GEMEENTE, { lokaal_plan_id: [id] }, concerned);
    const lines = hoofdlijnen.map((tekst, index) => ({ lokaal_plan_id: id, volgnummer: index + 1, tekst }));
    await writer.sync(LINE, { lokaal_plan_id: [id] }, lines);
  },

  content: `select json_strip_nulls(json_build_object('soort', 'lokaal-plan', 'code', p.code, 'titel', p.titel, 'bron', p.bron,
      'geldigVan', p.geldig_van, 'geldigTotEnMet', p.geldig_tot_en_met,
      'gemeenten', (select json_agg(g.code order by g.code) from lokaal_plan_gemeente x join gemeente g on g.id = x.gemeente_id where x.lokaal_plan_id = p.id),
      'hoofdlijnen', (select json_agg(h.tekst order by h.volgnummer) from lokaal_plan_hoofdlijn h where h.lokaal_plan_id = p.id))) as inhoud
    from lokaal_plan p where p.code = $1`,
};
