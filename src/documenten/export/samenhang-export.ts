import { type Ask, apiQuestion } from '../api-question';
import { dayColumn, numberColumn, type TableColumn, type TableRows, textColumn } from './table';

interface Cel {
  thema: { code: string; naam: string };
  aantalKoppelingen: number;
  aantalAanvullend: number;
  aantalFaciliterend: number;
  aantalBijdragend: number;
  laatstBesproken: string | null;
}
interface Driehoek {
  driehoek: { code: string; naam: string };
  aantalPrioriteiten: number;
  nietBeoordeeld: number;
  zelfstandig: number;
  cellen: Cel[];
}
interface Samenhang {
  opDatum: string;
  beleidsplan: { titel: string } | null;
  rijen: Driehoek[];
}
interface Rij {
  van: Samenhang;
  rij: Driehoek;
  /** Undefined when no plan is in force that day. */
  cel: Cel | undefined;
}

const SAMENHANG_QUESTION = apiQuestion<Samenhang>(`query Samenhang($regioCode: String!, $opDatum: Datum) {
  antwoord: samenhang(regioCode: $regioCode, opDatum: $opDatum) {
    opDatum beleidsplan { titel }
    rijen {
      driehoek { code naam } aantalPrioriteiten nietBeoordeeld zelfstandig
      cellen { thema { code naam } aantalKoppelingen aantalAanvullend aantalFaciliterend aantalBijdragend laatstBesproken }
    }
  }
}`);

export const samenhangColumns: TableColumn<Rij>[] = [
  dayColumn('Op', ({ van }) => van.opDatum),
  textColumn('Beleidsplan', 40, ({ van }) => van.beleidsplan?.titel),
  textColumn('Driehoek', 24, ({ rij: row }) => row.driehoek.naam),
  numberColumn('Prioriteiten', ({ rij: row }) => row.aantalPrioriteiten),
  numberColumn('Niet beoordeeld', ({ rij: row }) => row.nietBeoordeeld),
  numberColumn('Zelfstandig', ({ rij: row }) => row.zelfstandig),
  textColumn('Thema', 30, ({ cel }) => cel?.thema.naam),
  numberColumn('Koppelingen', ({ cel }) => cel?.aantalKoppelingen),
  numberColumn('Aanvullend', ({ cel }) => cel?.aantalAanvullend),
  numberColumn('Faciliterend', ({ cel }) => cel?.aantalFaciliterend),
  numberColumn('Bijdragend', ({ cel }) => cel?.aantalBijdragend),
  dayColumn('Laatst besproken', ({ cel }) => cel?.laatstBesproken),
  textColumn('Code driehoek', 20, ({ rij: row }) => row.driehoek.code),
  textColumn('Code thema', 20, ({ cel }) => cel?.thema.code),
];

/**
 * Yields a row for each driehoek and theme. One query suffices: the plan and the driehoeken of a
 * region bound the number of rows. Throws NietGevonden.
 */
export async function* samenhangRows(ask: Ask, variables: { regioCode: string; opDatum?: string | undefined }): TableRows<Rij> {
  const van = await ask(SAMENHANG_QUESTION, variables);
  const cellsOf = ({ cellen }: Driehoek) => (cellen.length > 0 ? cellen : [undefined]);
  yield van.rijen.flatMap((row) => cellsOf(row).map((cel) => ({ van, rij: row, cel })));
}
