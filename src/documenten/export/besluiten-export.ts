import type { Rol } from '../../toegang/rol';
import type { BesluitSoort } from '../../vergadering/besluit/besluit.enum';
import type { Uitvoering } from '../../vergadering/besluit/uitvoering.enum';
import { apiQuestion, PAGE_INFO_FIELDS } from '../api-question';
import { isoDay } from '../dates';
import { ROL_LABELS } from '../labels';
import { AGENDAPUNT_FIELDS, type AgendapuntAnswer } from './acties-export';
import type { ListQuestion } from './rows-by-page';
import { dayColumn, instantColumn, type TableColumn, textColumn } from './table';

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
  agendapunt: AgendapuntAnswer;
}

export const BESLUITEN_QUESTION: ListQuestion<Rij> = apiQuestion(`query Besluiten($code: String!, $first: Int!, $after: Opaak) {
  antwoord: driehoek(code: $code) { lijst: besluiten(first: $first, after: $after) {
    nodes {
      id nummer soort tekst vastgelegdOp uitvoering uitvoeringToelichting beslissers { rol persoon { naam } }
      prioriteiten { titel } raadsdoelen { tekst } ${AGENDAPUNT_FIELDS}
    }
    ${PAGE_INFO_FIELDS}
  } }
}`);

const several = (texts: string[]) => texts.join('; ');

export const besluitColumns: TableColumn<Rij>[] = [
  textColumn('Driehoek', 24, ({ agendapunt }) => agendapunt.vergadering.driehoek.naam),
  textColumn('Nummer', 10, ({ nummer }) => nummer),
  textColumn('Besluit', 60, (besluit) => besluit.tekst),
  textColumn('Soort', 28, ({ soort }) => soort),
  textColumn('Op gezag van', 40, ({ beslissers }) =>
    several(beslissers.map(({ rol, persoon }) => `${persoon.naam} (${ROL_LABELS[rol]})`)),
  ),
  textColumn('Uitvoering', 18, ({ uitvoering }) => uitvoering),
  textColumn('Toelichting bij de uitvoering', 40, ({ uitvoeringToelichting }) => uitvoeringToelichting),
  textColumn('Lokale prioriteiten', 40, ({ prioriteiten }) => several(prioriteiten.map(({ titel }) => titel))),
  textColumn('Doelen van de raad', 40, ({ raadsdoelen }) => several(raadsdoelen.map((doel) => doel.tekst))),
  dayColumn('Vergadering', ({ agendapunt }) => isoDay(agendapunt.vergadering.aanvang)),
  textColumn('Agendapunt', 40, ({ agendapunt }) => agendapunt.titel),
  textColumn('Vertrouwelijkheid', 18, ({ agendapunt }) => agendapunt.vertrouwelijkheid),
  instantColumn('Vastgelegd', ({ vastgelegdOp }) => vastgelegdOp),
  textColumn('Code driehoek', 20, ({ agendapunt }) => agendapunt.vergadering.driehoek.code),
  textColumn('Id', 38, ({ id }) => id),
];
