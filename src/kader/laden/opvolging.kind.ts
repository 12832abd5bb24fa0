import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { checkReference } from '../../loading/reference';
import type { Row, Table, Writer } from '../../loading/writer';
import { checkTheme, checkThemeOf, type GivenTheme, themeId } from './thema-reference';

interface SuccessionFile {
  plan: string;
  themas: { thema: string; opvolgerVan: GivenTheme[] }[];
}

const SUCCESSOR: Table = { name: 'thema_opvolger', key: ['thema_id', 'opvolger_id'], values: [] };

/**
 * Files of kind `opvolging`: the themes of earlier plans that a plan's themes succeed. Separate
 * from the plan, which may have been adopted before.
 */
export const opvolgingKind: Kind = {
  name: 'opvolging',

  declares(): Declaration[] {
    return [];
  },

  async check(root: Item, check: Check): Promise<void> {
    const plan = root.text('plan');
    checkReference(check, 'beleidsplan', plan, root.at('plan'), undefined);
    const regio = plan === undefined ? undefined : check.codes.regioOf('beleidsplan', plan);
    const seen = new Set<string>();
    for (const thema of root.list('themas')) {
      const code = thema.text('thema') ?? '';
      if (seen.has(code)) check.report(thema.at('thema'), `Het thema "${code}" staat al in dit bestand.`);
      if (code) seen.add(code);
      await checkThemeOf(plan, thema, check);
      for (const earlier of thema.list('opvolgerVan')) await checkTheme(earlier, check, regio);
    }
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    const { plan, themas } = content as SuccessionFile;
    const rows: Row[] = [];
    for (const { thema, opvolgerVan } of themas) {
      const opvolger_id = await themeId(writer, { plan, thema });
      for (const earlier of opvolgerVan) rows.push({ opvolger_id, thema_id: await themeId(writer, earlier) });
    }
    const { rows: own } = await writer.client.query<{ id: string }>(
      'select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1',
      [plan],
    );
    await writer.sync(SUCCESSOR, { opvolger_id: own.map(({ id }) => id) }, rows);
  },

  content: `select json_build_object('soort', 'opvolging', 'plan', n.code,
      'themas', json_agg(json_build_object('thema', o.code, 'opvolgerVan',
        (select json_agg(json_build_object('plan', p.code, 'thema', t.code) order by p.code, t.code)
          from thema_opvolger x join thema t on t.id = x.thema_id join regionaal_beleidsplan p on p.id = t.beleidsplan_id
          where x.opvolger_id = o.id)) order by o.volgnummer)) as inhoud
    from regionaal_beleidsplan n join thema o on o.beleidsplan_id = n.id
    where n.code = $1 and exists (select from thema_opvolger x where x.opvolger_id = o.id) group by n.code`,
};
