import { type Stel, vraag } from '../api-question';
import { dag, getal, type Kolom, type Rijen, tekst } from './tabel';

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
  /** Missing when no plan is in force that day. */
  cel: Cel | undefined;
}

const SAMENHANG = vraag<Samenhang>(`query Samenhang($regioCode: String!, $opDatum: Datum) {
  antwoord: samenhang(regioCode: $regioCode, opDatum: $opDatum) {
    opDatum beleidsplan { titel }
    rijen {
      driehoek { code naam } aantalPrioriteiten nietBeoordeeld zelfstandig
      cellen { thema { code naam } aantalKoppelingen aantalAanvullend aantalFaciliterend aantalBijdragend laatstBesproken }
    }
  }
}`);

export const samenhangKolommen: Kolom<Rij>[] = [
  dag('Op', ({ van }) => van.opDatum),
  tekst('Beleidsplan', 40, ({ van }) => van.beleidsplan?.titel),
  tekst('Driehoek', 24, ({ rij }) => rij.driehoek.naam),
  getal('Prioriteiten', ({ rij }) => rij.aantalPrioriteiten),
  getal('Niet beoordeeld', ({ rij }) => rij.nietBeoordeeld),
  getal('Zelfstandig', ({ rij }) => rij.zelfstandig),
  tekst('Thema', 30, ({ cel }) => cel?.thema.naam),
  getal('Koppelingen', ({ cel }) => cel?.aantalKoppelingen),
  getal('Aanvullend', ({ cel }) => cel?.aantalAanvullend),
  getal('Faciliterend', ({ cel }) => cel?.aantalFaciliterend),
  getal('Bijdragend', ({ cel }) => cel?.aantalBijdragend),
  dag('Laatst besproken', ({ cel }) => cel?.laatstBesproken),
  tekst('Code driehoek', 20, ({ rij }) => rij.driehoek.code),
  tekst('Code thema', 20, ({ cel }) => cel?.thema.code),
];

/** A row for each driehoek and theme. A region has so many as its plan and its driehoeken make: one question. Throws NietGevonden. */
export async function* samenhangRijen(stel: Stel, variables: { regioCode: string; opDatum?: string | undefined }): Rijen<Rij> {
  const van = await stel(SAMENHANG, variables);
  const cellsOf = ({ cellen }: Driehoek) => (cellen.length > 0 ? cellen : [undefined]);
  yield van.rijen.flatMap((rij) => cellsOf(rij).map((cel) => ({ van, rij, cel })));
}
