import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { checkOverlap, describe, readPeriod } from '../../loading/period';
import { checkReference } from '../../loading/reference';
import type { Writer } from '../../loading/writer';
import { DRIEHOEKEN_CONTENT } from './driehoeken.content';
import { type DriehoekenFile, syncDriehoeken } from './driehoeken.tables';

/**
 * Files of kind `driehoeken`: the driehoeken of a region, with their basisteams and gemeenten by
 * period.
 */
export const driehoekenKind: Kind = {
  name: 'driehoeken',
  known: `select 'driehoek' as soort, d.code, r.code as regio from driehoek d join regio r on r.id = d.regio_id
    union all select 'basisteam', b.code, r.code from basisteam b join regio r on r.id = b.regio_id
    union all select 'driehoek met gemeente', d.code || ' ' || g.code, r.code from driehoek_gemeente dg
      join driehoek d on d.id = dg.driehoek_id join gemeente g on g.id = dg.gemeente_id join regio r on r.id = d.regio_id`,

  declares(root: Item): Declaration[] {
    const regio = root.text('regio') ?? '';
    return root.list('driehoeken').flatMap((driehoek) => {
      const code = driehoek.text('code') ?? '';
      const link = (kind: string, prefix: string) => (item: Item) => ({
        kind,
        code: `${prefix}${item.text('code') ?? ''}`,
        regio,
        path: item.at('code'),
        unique: false,
      });
      return [
        { kind: 'driehoek', code, regio, path: driehoek.at('code'), unique: true },
        ...driehoek.list('basisteams').map(link('basisteam', '')),
        ...driehoek.list('gemeenten').map(link('driehoek met gemeente', `${code} `)),
      ];
    });
  },

  check(root: Item, check: Check): void {
    checkReference(check, 'regio', root.text('regio'), root.at('regio'), undefined);
    for (const driehoek of root.list('driehoeken')) checkDriehoek(root, driehoek, check);
    checkBasisteams(root, check);
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    await syncDriehoeken(writer, content as DriehoekenFile);
  },

  content: DRIEHOEKEN_CONTENT,
};

function checkDriehoek(root: Item, driehoek: Item, check: Check): void {
  const regio = root.text('regio');
  checkReference(check, 'driehoek', driehoek.text('code'), driehoek.at('code'), regio);
  for (const gemeente of driehoek.list('gemeenten'))
    checkReference(check, 'gemeente', gemeente.text('code'), gemeente.at('code'), regio);
  for (const team of driehoek.list('basisteams')) checkReference(check, 'basisteam', team.text('code'), team.at('code'), regio);
  for (const list of ['basisteams', 'gemeenten']) {
    const periods = driehoek.list(list).map((item) => readPeriod(check, item, item.text('code') ?? '', root.day('geldigVan')));
    checkOverlap(check, periods, ({ key }, earlier) => `"${key}" hoort ${describe(earlier)} al bij deze driehoek.`);
  }
  // Politiewet 2012 art. 13 lid 3: this form belongs to the one gemeente whose burgemeester
  // requested it.
  const gemeenten = new Set(driehoek.list('gemeenten').map((gemeente) => gemeente.text('code')));
  if (driehoek.text('vorm') === 'GEMEENTE' && gemeenten.size > 1) {
    check.report(driehoek.at('vorm'), `Een driehoek met de vorm GEMEENTE heeft een gemeente; hier staan er ${gemeenten.size}.`);
  }
}

/**
 * Reports a basisteam with two names or districts. It may serve several driehoeken, but lies in one
 * district (Politiewet 2012 art. 25 lid 4).
 */
function checkBasisteams(root: Item, check: Check): void {
  const seen = new Map<string, { naam: string | undefined; district: string | undefined }>();
  for (const driehoek of root.list('driehoeken')) {
    const district = driehoek.text('district');
    for (const team of driehoek.list('basisteams')) {
      const code = team.text('code') ?? '';
      const [naam, earlier] = [team.text('naam'), seen.get(code)];
      if (earlier && earlier.naam !== naam)
        check.report(team.at('naam'), `Het basisteam "${code}" heet hierboven "${earlier.naam}".`);
      if (earlier && earlier.district !== district)
        check.report(team.path, `Het basisteam "${code}" ligt in een district; hierboven is dat "${earlier.district}".`);
      if (code && !earlier) seen.set(code, { naam, district });
    }
  }
}
