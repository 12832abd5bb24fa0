import type { Rol } from '../../toegang/rol';
import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { ActieStatus } from '../../vergadering/besluit/actie.enum';
import { BLADZIJDE, vraag } from '../api-question';
import { ROL } from '../labels';
import { isoDag } from '../tijd';
import type { LijstVraag } from './bladzijden';
import { dag, type Kolom, tekst } from './tabel';

interface Rij {
  id: string;
  omschrijving: string;
  eigenaar: { rol: Rol; persoon: { naam: string } } | null;
  uiterlijk: string | null;
  status: ActieStatus;
  agendapunt: AgendapuntVan;
}
/** What an export says of the item that a row belongs to. */
export interface AgendapuntVan {
  titel: string;
  vertrouwelijkheid: Vertrouwelijkheid;
  vergadering: { aanvang: string; driehoek: { code: string; naam: string } };
}
export const AGENDAPUNT_VAN = 'agendapunt { titel vertrouwelijkheid vergadering { aanvang driehoek { code naam } } }';

export const ACTIES: LijstVraag<Rij> = vraag(`query Acties($code: String!, $first: Int!, $after: Opaak, $status: ActieStatus) {
  antwoord: driehoek(code: $code) { lijst: acties(first: $first, after: $after, status: $status) {
    nodes { id omschrijving eigenaar { rol persoon { naam } } uiterlijk status ${AGENDAPUNT_VAN} }
    ${BLADZIJDE}
  } }
}`);

export const actieKolommen: Kolom<Rij>[] = [
  tekst('Driehoek', 24, ({ agendapunt }) => agendapunt.vergadering.driehoek.naam),
  tekst('Actie', 60, ({ omschrijving }) => omschrijving),
  tekst('Eigenaar', 28, ({ eigenaar }) => eigenaar?.persoon.naam),
  tekst('Rol', 22, ({ eigenaar }) => eigenaar && ROL[eigenaar.rol]),
  dag('Uiterlijk', ({ uiterlijk }) => uiterlijk),
  tekst('Status', 12, ({ status }) => status),
  dag('Vergadering', ({ agendapunt }) => isoDag(agendapunt.vergadering.aanvang)),
  tekst('Agendapunt', 40, ({ agendapunt }) => agendapunt.titel),
  tekst('Vertrouwelijkheid', 18, ({ agendapunt }) => agendapunt.vertrouwelijkheid),
  tekst('Code driehoek', 20, ({ agendapunt }) => agendapunt.vergadering.driehoek.code),
  tekst('Id', 38, ({ id }) => id),
];

export const ACTIE_STATUSSEN: readonly string[] = Object.values(ActieStatus);
