import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { idsByCode, type Row, type Table, type Writer } from '../../loading/writer';
import { checkTheme, type GivenTheme, themeId } from './thema-reference';

interface AgendaFile {
  agenda: string;
  themas: { code: string; naam: string; regionaal?: GivenTheme[] }[];
}

const NATIONAL: Table = {
  name: 'landelijk_thema',
  key: ['agenda', 'code'],
  values: ['naam', 'volgnummer'],
  children: { thema_landelijk_thema: 'landelijk_thema_id' },
};
const LINK: Table = { name: 'thema_landelijk_thema', key: ['landelijk_thema_id', 'thema_id'], values: [] };

/**
 * Files of kind `landelijke-agenda`: the themes of a national agenda, and the corresponding
 * regional themes.
 */
export const landelijkeAgendaKind: Kind = {
  name: 'landelijke-agenda',

  declares(): Declaration[] {
    return [];
  },

  async check(root: Item, check: Check): Promise<void> {
    const seen = new Set<string>();
    for (const thema of root.list('themas')) {
      const code = thema.text('code') ?? '';
      if (seen.has(code)) check.report(thema.at('code'), `De code "${code}" is in deze agenda al van een ander thema.`);
      if (code) seen.add(code);
      for (const regional of thema.list('regionaal')) await checkTheme(regional, check);
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
