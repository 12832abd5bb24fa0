import { OngeldigeInvoer } from '../../platform/input/errors';
import { Datum } from '../../platform/input/scalars';
import type { Ask } from '../api-question';
import type { QueryParams } from '../query-params';
import { ACTIE_STATUSES, ACTIES_QUESTION, actieColumns } from './acties-export';
import { BESLUITEN_QUESTION, besluitColumns } from './besluiten-export';
import { csv } from './csv';
import { type ListQuestion, rowsOfAll, rowsOfDriehoek } from './rows-by-page';
import { samenhangColumns, samenhangRows } from './samenhang-export';
import type { TableColumn, TableFormat, TableRows } from './table';
import { xlsx } from './xlsx';

export const TABLE_FORMATS: Readonly<Record<string, TableFormat>> = { csv, xlsx };

export interface Export {
  /** Query parameters that the export accepts. */
  choices: readonly string[];
  write(format: TableFormat, ask: Ask, params: QueryParams): AsyncGenerator<Buffer, void, void>;
}

function table<Rij>(
  choices: string[],
  columns: TableColumn<Rij>[],
  rows: (ask: Ask, params: QueryParams) => TableRows<Rij>,
): Export {
  return { choices, write: (format, ask, params) => format.write(columns, rows(ask, params)) };
}

/** Lists the rows of the chosen driehoek, or of all that the user may see. */
function lists<Rij>(ask: Ask, list: ListQuestion<Rij>, code: string | undefined, more: object = {}): TableRows<Rij> {
  return code === undefined ? rowsOfAll(ask, list, more) : rowsOfDriehoek(ask, list, { ...more, code });
}

/** The exports by name. Each throws NietGevonden and OngeldigeInvoer before its first piece. */
export const EXPORTS: Readonly<Record<string, Export>> = {
  acties: table(['driehoek', 'status'], actieColumns, (ask, { driehoek, status }) => {
    if (status !== undefined && !ACTIE_STATUSES.includes(status))
      throw new OngeldigeInvoer(`De status van een actie is ${ACTIE_STATUSES.join(', ')}.`);
    return lists(ask, ACTIES_QUESTION, driehoek, { status });
  }),
  besluiten: table(['driehoek'], besluitColumns, (ask, { driehoek }) => lists(ask, BESLUITEN_QUESTION, driehoek)),
  samenhang: table(['regio', 'opDatum'], samenhangColumns, (ask, { regio, opDatum }) => {
    if (!regio) throw new OngeldigeInvoer('Noem de regio waarvan u het overzicht wilt: ?regio=CODE.');
    return samenhangRows(ask, { regioCode: regio, opDatum: opDatum && Datum.parseValue(opDatum) });
  }),
};
