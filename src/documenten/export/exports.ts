import { OngeldigeInvoer } from '../../platform/input/errors';
import { Datum } from '../../platform/input/scalars';
import type { Stel } from '../api-question';
import type { Keuze } from '../query-params';
import { ACTIE_STATUSSEN, ACTIES, actieKolommen } from './acties';
import { BESLUITEN, besluitKolommen } from './besluiten';
import { type LijstVraag, vanAlle, vanDriehoek } from './bladzijden';
import { csv } from './csv';
import { samenhangKolommen, samenhangRijen } from './samenhang';
import type { Kolom, Rijen, Tabelvorm } from './tabel';
import { xlsx } from './xlsx';

export const TABELVORMEN: Readonly<Record<string, Tabelvorm>> = { csv, xlsx };

export interface Export {
  /** What may be chosen in the address. */
  keuzes: readonly string[];
  schrijf(vorm: Tabelvorm, stel: Stel, keuze: Keuze): AsyncGenerator<Buffer, void, void>;
}

function table<Rij>(keuzes: string[], kolommen: Kolom<Rij>[], rijen: (stel: Stel, keuze: Keuze) => Rijen<Rij>): Export {
  return { keuzes, schrijf: (vorm, stel, keuze) => vorm.schrijf(kolommen, rijen(stel, keuze)) };
}

/** Of the driehoek that was chosen, or of all that the asker sees. */
function lists<Rij>(stel: Stel, list: LijstVraag<Rij>, code: string | undefined, more: object = {}): Rijen<Rij> {
  return code === undefined ? vanAlle(stel, list, more) : vanDriehoek(stel, list, { ...more, code });
}

/** Every export by its name. Each throws NietGevonden and OngeldigeInvoer before its first piece. */
export const EXPORTS: Readonly<Record<string, Export>> = {
  acties: table(['driehoek', 'status'], actieKolommen, (stel, { driehoek, status }) => {
    if (status !== undefined && !ACTIE_STATUSSEN.includes(status))
      throw new OngeldigeInvoer(`De status van een actie is ${ACTIE_STATUSSEN.join(', ')}.`);
    return lists(stel, ACTIES, driehoek, { status });
  }),
  besluiten: table(['driehoek'], besluitKolommen, (stel, { driehoek }) => lists(stel, BESLUITEN, driehoek)),
  samenhang: table(['regio', 'opDatum'], samenhangKolommen, (stel, { regio, opDatum }) => {
    if (!regio) throw new OngeldigeInvoer('Noem de regio waarvan u het overzicht wilt: ?regio=CODE.');
    return samenhangRijen(stel, { regioCode: regio, opDatum: opDatum && Datum.parseValue(opDatum) });
  }),
};
