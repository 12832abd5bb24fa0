import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import { ACTIE_FIELDS, type ActieAnswer, actieLine } from './actie-line';
import { apiQuestion } from './api-question';
import { dayInWords } from './dates';
import { documentHeading, HEADING_FIELDS, internIf, introduction, type VergaderingHeading } from './document-heading';
import { type DocumentBlock, type DocumentText, heading, list, paragraph } from './document-text';
import { SOORT_LABELS } from './labels';
import { LID_FIELDS, type LidAnswer, ledenList } from './lid-line';
import { niveausOf, STUKKEN_FIELDS, stukkenList, type WithStukken } from './stukken-list';

interface Punt extends WithStukken {
  volgnummer: number;
  soort: AgendapuntSoort;
  titel: string;
  toelichting: string | null;
  duurMinuten: number | null;
  nagekomen: boolean;
  indiener: { naam: string } | null;
  gespreksleidraad: string[];
  themas: { naam: string }[];
  prioriteiten: { titel: string }[];
  aangehoudenVan: { vergadering: { aanvang: string } } | null;
  openstaandeActies: ActieAnswer[];
}
interface Agenda extends VergaderingHeading {
  genodigden: LidAnswer[];
  agendapunten: Punt[];
}

export const AGENDA_QUESTION = apiQuestion<Agenda | null>(`query Agenda($id: ID!) {
  antwoord: vergadering(id: $id) {
    ${HEADING_FIELDS}
    genodigden { ${LID_FIELDS} }
    agendapunten {
      volgnummer soort titel toelichting vertrouwelijkheid duurMinuten nagekomen indiener { naam } gespreksleidraad
      themas { naam } prioriteiten { titel } aangehoudenVan { vergadering { aanvang } } openstaandeActies { ${ACTIE_FIELDS} }
      ${STUKKEN_FIELDS}
    }
  }
}`);

/** Builds the agenda as its reader may see it. */
export function agendaDocument(vergadering: Agenda): DocumentText {
  const { genodigden, agendapunten } = vergadering;
  const niveaus = agendapunten.flatMap((punt) => [
    ...niveausOf(punt),
    ...internIf(punt.prioriteiten),
    // Open actions come from items of earlier meetings, of any level.
    ...punt.openstaandeActies.map((actie) => actie.agendapunt.vertrouwelijkheid),
  ]);
  return {
    ...documentHeading('Agenda', vergadering, [...internIf(genodigden), ...niveaus]),
    blocks: [...introduction(vergadering), ...ledenList('Genodigd', genodigden), ...agendapunten.flatMap(puntBlocks)],
  };
}

/**
 * Kinds of items that name their author; the other items are on every agenda, under the name of the
 * member who planned it.
 */
const BROUGHT_IN = [AgendapuntSoort.BESPREEKPUNT, AgendapuntSoort.BESLUITPUNT];

function puntBlocks(punt: Punt): DocumentBlock[] {
  const { volgnummer, soort, titel, toelichting, gespreksleidraad, themas, prioriteiten, indiener, aangehoudenVan } = punt;
  return [
    heading(2, `${volgnummer}. ${titel}`),
    ...paragraph(traits(punt)),
    ...paragraph(toelichting),
    ...list('Gespreksleidraad', gespreksleidraad),
    ...paragraph(themas.map(({ naam }) => naam).join(', '), 'Regionale thema’s'),
    ...paragraph(prioriteiten.map((prioriteit) => prioriteit.titel).join(', '), 'Lokale prioriteiten'),
    ...paragraph(BROUGHT_IN.includes(soort) ? indiener?.naam : undefined, 'Ingebracht door'),
    ...paragraph(aangehoudenVan && `de vergadering van ${dayInWords(aangehoudenVan.vergadering.aanvang)}`, 'Aangehouden in'),
    ...stukkenList(punt),
    ...list('Openstaande acties', punt.openstaandeActies.map(actieLine(punt.vertrouwelijkheid))),
  ];
}

function traits({ soort, titel, vertrouwelijkheid, duurMinuten, nagekomen }: Punt): string {
  const kind = SOORT_LABELS[soort] === titel.toLowerCase() ? undefined : SOORT_LABELS[soort];
  const said = [kind, duurMinuten && `${duurMinuten} minuten`, nagekomen && 'nagekomen', vertrouwelijkheid.toLowerCase()];
  const line = said.filter(Boolean).join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
