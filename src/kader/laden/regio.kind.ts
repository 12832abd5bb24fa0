import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { checkReference } from '../../loading/reference';
import type { Table, Writer } from '../../loading/writer';

interface RegioFile {
  code: string;
  naam: string;
  gemeenten: { code: string; naam: string; provincie: string }[];
}

const REGIO: Table = { name: 'regio', key: ['code'], values: ['naam'] };
const GEMEENTE: Table = {
  name: 'gemeente',
  key: ['regio_id', 'code'],
  values: ['naam', 'provincie'],
  inUse:
    'Een gemeente die bij een driehoek, lid of prioriteit hoort, kan niet worden weggelaten; laat haar staan en beëindig haar deelname aan de driehoek.',
};

/** Files of kind `regio`: a region with its gemeenten. */
export const regioKind: Kind = {
  name: 'regio',
  known: `select 'regio' as soort, code, code as regio from regio
    union all select 'gemeente', g.code, r.code from gemeente g join regio r on r.id = g.regio_id`,

  declares(root: Item): Declaration[] {
    const regio = root.text('code') ?? '';
    const gemeenten = root.list('gemeenten').map((gemeente) => ({
      kind: 'gemeente',
      code: gemeente.text('code') ?? '',
      regio,
      path: gemeente.at('code'),
      unique: true,
    }));
    return [{ kind: 'regio', code: regio, regio, path: root.at('code'), unique: true }, ...gemeenten];
  },

  check(root: Item, check: Check): void {
    for (const gemeente of root.list('gemeenten')) {
      checkReference(check, 'gemeente', gemeente.text('code'), gemeente.at('code'), root.text('code'));
    }
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    const { code, naam, gemeenten } = content as RegioFile;
    const [regio] = await writer.sync(REGIO, { code: [code] }, [{ code, naam }]);
    const id = regio?.id;
    await writer.sync(
      GEMEENTE,
      { regio_id: [id] },
      gemeenten.map((gemeente) => ({ ...gemeente, regio_id: id })),
    );
  },

  content: `select json_build_object('soort', 'regio', 'code', r.code, 'naam', r.naam,
      'gemeenten', (select json_agg(json_build_object('code', g.code, 'naam', g.naam, 'provincie', g.provincie) order by g.code)
        from gemeente g where g.regio_id = r.id)) as inhoud
    from regio r where r.code = $1`,
};
