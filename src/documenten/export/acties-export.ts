import type { Rol } from '../../toegang/rol';
import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { ActieStatus } from '../../vergadering/besluit/actie.enum';
import { apiQuestion, PAGE_INFO_FIELDS } from '../api-question';
import { isoDay } from '../dates';
import { ROL_LABELS } from '../labels';
import type { ListQuestion } from './rows-by-page';
import { dayColumn, type TableColumn, textColumn } from './table';

interface Rij {
  id: string;
  omschrijving: string;
  eigenaar: { rol: Rol; persoon: { naam: string } } | null;
  uiterlijk: string | null;
  status: ActieStatus;
  agendapunt: AgendapuntAnswer;
}
/** Columns about the item that a row belongs to. */
export interface AgendapuntAnswer {
  titel: string;
  vertrouwelijkheid: Vertrouwelijkheid;
  vergadering: { aanvang: string; driehoek: { code: string; naam: string } };
}
export const AGENDAPUNT_FIELDS = 'agendapunt { titel vertrouwelijkheid vergadering { aanvang driehoek { code naam } } }';

export const ACTIES_QUESTION: ListQuestion<Rij> =
  apiQuestion(`query Acties($code: String!, $first: Int!, $after: Opaak, $status: ActieStatus) {
  antwoord: driehoek(code: $code) { lijst: acties(first: $first, after: $after, status: $status) {
    nodes { id omschrijving eigenaar { rol persoon { naam } } uiterlijk status ${AGENDAPUNT_FIELDS} }
    ${PAGE_INFO_FIELDS}
  } }
}`);

export const actieColumns: TableColumn<Rij>[] = [
  textColumn('Driehoek', 24, ({ agendapunt }) => agendapunt.vergadering.driehoek.naam),
  textColumn('Actie', 60, ({ omschrijving }) => omschrijving),
  textColumn('Eigenaar', 28, ({ eigenaar }) => eigenaar?.persoon.naam),
  textColumn('Rol', 22, ({ eigenaar }) => eigenaar && ROL_LABELS[eigenaar.rol]),
  dayColumn('Uiterlijk', ({ uiterlijk }) => uiterlijk),
  textColumn('Status', 12, ({ status }) => status),
  dayColumn('Vergadering', ({ agendapunt }) => isoDay(agendapunt.vergadering.aanvang)),
  textColumn('Agendapunt', 40, ({ agendapunt }) => agendapunt.titel),
  textColumn('Vertrouwelijkheid', 18, ({ agendapunt }) => agendapunt.vertrouwelijkheid),
  textColumn('Code driehoek', 20, ({ agendapunt }) => agendapunt.vergadering.driehoek.code),
  textColumn('Id', 38, ({ id }) => id),
];

export const ACTIE_STATUSES: readonly string[] = Object.values(ActieStatus);
