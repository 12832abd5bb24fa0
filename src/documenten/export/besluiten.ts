import type { Rol } from '../../toegang/rol';
import type { BesluitSoort } from '../../vergadering/besluit/besluit.enum';
import type { Uitvoering } from '../../vergadering/besluit/uitvoering.enum';
import { BLADZIJDE, vraag } from '../api-question';
import { ROL } from '../labels';
import { isoDag } from '../tijd';
import { AGENDAPUNT_VAN, type AgendapuntVan } from './acties';
import type { LijstVraag } from './bladzijden';
import { dag, type Kolom, tekst, tijdstip } from './tabel';

interface Rij {
  id: string;
  nummer: string;
  soort: BesluitSoort;
  tekst: string;
  vastgelegdOp: string;
  uitvoering: Uitvoering;
  uitvoeringToelichting: string | null;
  beslissers: { rol: Rol; persoon: { naam: string } }[];
  prioriteiten: { titel: string }[];
  raadsdoelen: { tekst: string }[];
  agendapunt: AgendapuntVan;
}

export const BESLUITEN: LijstVraag<Rij> = vraag(`query Besluiten($code: String!, $first: Int!, $after: Opaak) {
  antwoord: driehoek(code: $code) { lijst: besluiten(first: $first, after: $after) {
    nodes {
      id nummer soort tekst vastgelegdOp uitvoering uitvoeringToelichting beslissers { rol persoon { naam } }
      prioriteiten { titel } raadsdoelen { tekst } ${AGENDAPUNT_VAN}
    }
    ${BLADZIJDE}
  } }
}`);

const several = (texts: string[]) => texts.join('; ');

export const besluitKolommen: Kolom<Rij>[] = [
  tekst('Driehoek', 24, ({ agendapunt }) => agendapunt.vergadering.driehoek.naam),
  tekst('Nummer', 10, ({ nummer }) => nummer),
  tekst('Besluit', 60, (besluit) => besluit.tekst),
  tekst('Soort', 28, ({ soort }) => soort),
  tekst('Op gezag van', 40, ({ beslissers }) => several(beslissers.map(({ rol, persoon }) => `${persoon.naam} (${ROL[rol]})`))),
  tekst('Uitvoering', 18, ({ uitvoering }) => uitvoering),
  tekst('Toelichting bij de uitvoering', 40, ({ uitvoeringToelichting }) => uitvoeringToelichting),
  tekst('Lokale prioriteiten', 40, ({ prioriteiten }) => several(prioriteiten.map(({ titel }) => titel))),
  tekst('Doelen van de raad', 40, ({ raadsdoelen }) => several(raadsdoelen.map((doel) => doel.tekst))),
  dag('Vergadering', ({ agendapunt }) => isoDag(agendapunt.vergadering.aanvang)),
  tekst('Agendapunt', 40, ({ agendapunt }) => agendapunt.titel),
  tekst('Vertrouwelijkheid', 18, ({ agendapunt }) => agendapunt.vertrouwelijkheid),
  tijdstip('Vastgelegd', ({ vastgelegdOp }) => vastgelegdOp),
  tekst('Code driehoek', 20, ({ agendapunt }) => agendapunt.vergadering.driehoek.code),
  tekst('Id', 38, ({ id }) => id),
];
