import { OngeldigeInvoer } from '../../platform/errors';
import type { Item } from './item';
import type { Check, Declaration, Kind } from './kind';
import { checkReference } from './reference';
import { idsByCode, type Row, type Table, type Writer } from './writer';

interface RegionalTheme {
  plan: string;
  thema: string;
}
interface AgendaFile {
  agenda: string;
  themas: { code: string; naam: string; regionaal?: RegionalTheme[] }[];
}

const NATIONAL: Table = {
  name: 'landelijk_thema',
  key: ['agenda', 'code'],
  values: ['naam', 'volgnummer'],
  children: { thema_landelijk_thema: 'landelijk_thema_id' },
};
const LINK: Table = { name: 'thema_landelijk_thema', key: ['landelijk_thema_id', 'thema_id'], values: [] };

/** Files of kind `landelijke-agenda`: the themes of a national agenda, and the regional themes that they correspond to. */
export const landelijkeAgendaKind: Kind = {
  name: 'landelijke-agenda',
  known: `select 'landelijke-agenda' as soort, agenda as code, '' as regio from landelijk_thema where false`,

  declares(): Declaration[] {
    return [];
  },

  async check(root: Item, check: Check): Promise<void> {
    const seen = new Set<string>();
    for (const thema of root.list('themas')) {
      const code = thema.text('code') ?? '';
      if (seen.has(code)) check.report(thema.at('code'), `De code "${code}" is in deze agenda al van een ander thema.`);
      if (code) seen.add(code);
      for (const regional of thema.list('regionaal')) await checkRegional(regional, check);
    }
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    const { agenda, themas } = content as AgendaFile;
    const rows = themas.map(({ code, naam }, index) => ({ agenda, code, naam, volgnummer: index + 1 }));
    const ids = idsByCode(await writer.sync(NATIONAL, { agenda: [agenda] }, rows));
    const links: Row[] = [];
    for (const { code, regionaal = [] } of themas) {
      for (const regional of regionaal)
        links.push({ landelijk_thema_id: ids.get(code), thema_id: await themeId(writer, regional) });
    }
    await writer.sync(LINK, { landelijk_thema_id: [...ids.values()] }, links);
  },

  content: `select json_strip_nulls(json_build_object('soort', 'landelijke-agenda', 'agenda', l.agenda,
      'themas', json_agg(json_build_object('code', l.code, 'naam', l.naam,
        'regionaal', (select json_agg(json_build_object('plan', p.code, 'thema', t.code) order by p.code, t.code)
          from thema_landelijk_thema x join thema t on t.id = x.thema_id join regionaal_beleidsplan p on p.id = t.beleidsplan_id
          where x.landelijk_thema_id = l.id)) order by l.volgnummer))) as inhoud
    from landelijk_thema l where l.agenda = $1 group by l.agenda`,
};

/** A plan that comes with the same load is looked into when it has been written. */
async function checkRegional(regional: Item, check: Check): Promise<void> {
  const [plan, thema] = [regional.text('plan'), regional.text('thema')];
  checkReference(check, 'beleidsplan', plan, regional.at('plan'), undefined);
  const { rows } = await check.client.query(
    `select t.code from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1`,
    [plan],
  );
  if (thema && rows.length > 0 && !rows.some(({ code }) => code === thema))
    check.report(regional.at('thema'), `Het plan "${plan}" heeft geen thema "${thema}".`);
}

async function themeId(writer: Writer, { plan, thema }: RegionalTheme): Promise<string> {
  const { rows } = await writer.client.query(
    'select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1 and t.code = $2',
    [plan, thema],
  );
  if (!rows[0]) throw new OngeldigeInvoer(`Het plan "${plan}" heeft geen thema "${thema}".`);
  return rows[0].id;
}
