import type { Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import type { BesluitSoort } from '../vergadering/besluit/besluit.enum';
import type { Uitvoering } from '../vergadering/besluit/uitvoering.enum';
import { ACTIE_FIELDS, type ActieAnswer, actieLine } from './actie-line';
import { apiQuestion } from './api-question';
import { documentHeading, HEADING_FIELDS, internIf, introduction, type VergaderingHeading } from './document-heading';
import { type DocumentBlock, type DocumentText, heading, list, paragraph } from './document-text';
import { BESLUIT_LABELS, UITKOMST_LABELS, UITVOERING_LABELS } from './labels';
import { LID_FIELDS, type LidAnswer, ledenList, lidLine } from './lid-line';
import { niveausOf, STUKKEN_FIELDS, stukkenList, type WithStukken } from './stukken-list';

interface Besluit {
  nummer: string;
  soort: BesluitSoort;
  tekst: string;
  beslissers: LidAnswer[];
  prioriteiten: { titel: string }[];
  raadsdoelen: { tekst: string; gemeente: { naam: string } }[];
  vervangen: boolean;
  vervangt: { nummer: string } | null;
  vervangenDoor: { nummer: string } | null;
  uitvoering: Uitvoering;
  uitvoeringToelichting: string | null;
}
interface Punt extends WithStukken {
  volgnummer: number;
  titel: string;
  uitkomst: Uitkomst | null;
  uitkomstToelichting: string | null;
  besluiten: Besluit[];
  acties: ActieAnswer[];
}
interface Besluitenlijst extends VergaderingHeading {
  aanwezigen: LidAnswer[];
  afwezigen: LidAnswer[];
  agendapunten: Punt[];
}

export const BESLUITENLIJST_QUESTION = apiQuestion<Besluitenlijst | null>(`query Besluitenlijst($id: ID!) {
  antwoord: vergadering(id: $id) {
    ${HEADING_FIELDS}
    aanwezigen { ${LID_FIELDS} }
    afwezigen { ${LID_FIELDS} }
    agendapunten {
      volgnummer titel vertrouwelijkheid uitkomst uitkomstToelichting acties { ${ACTIE_FIELDS} } ${STUKKEN_FIELDS}
      besluiten {
        nummer soort tekst beslissers { ${LID_FIELDS} } prioriteiten { titel } raadsdoelen { tekst gemeente { naam } }
        vervangen vervangt { nummer } vervangenDoor { nummer } uitvoering uitvoeringToelichting
      }
    }
  }
}`);

/** Builds the list of decisions and agreements, item by item, as its reader may see it. */
export function besluitenlijstDocument(vergadering: Besluitenlijst): DocumentText {
  return {
    ...documentHeading('Besluitenlijst', vergadering, levelsOf(vergadering)),
    blocks: [
      ...introduction(vergadering),
      ...ledenList('Aanwezig', vergadering.aanwezigen),
      ...ledenList('Afwezig', vergadering.afwezigen),
      ...vergadering.agendapunten.flatMap(puntBlocks),
    ],
  };
}

const levelsOf = ({ aanwezigen, agendapunten }: Besluitenlijst) => [
  ...internIf(aanwezigen),
  ...agendapunten.flatMap((punt) => [
    ...niveausOf(punt),
    ...internIf(punt.besluiten.flatMap(({ prioriteiten }) => prioriteiten)),
  ]),
];

function puntBlocks(punt: Punt): DocumentBlock[] {
  const { volgnummer, titel, vertrouwelijkheid, uitkomst, uitkomstToelichting, besluiten, acties } = punt;
  return [
    heading(2, `${volgnummer}. ${titel}`),
    ...paragraph(uitkomst ? UITKOMST_LABELS[uitkomst] : 'nog niet vastgelegd', 'Uitkomst'),
    ...paragraph(vertrouwelijkheid.toLowerCase(), 'Vertrouwelijkheid'),
    ...paragraph(uitkomstToelichting),
    ...besluiten.flatMap(besluitBlocks),
    ...stukkenList(punt),
    ...list('Acties', acties.map(actieLine(vertrouwelijkheid))),
  ];
}

function besluitBlocks(besluit: Besluit): DocumentBlock[] {
  const { nummer, soort, tekst, beslissers, prioriteiten, raadsdoelen, uitvoering, uitvoeringToelichting } = besluit;
  return [
    heading(3, `Besluit ${nummer}${besluit.vervangen ? ' (vervangen)' : ''}`),
    ...paragraph(tekst),
    ...paragraph(besluit.vervangt && `besluit ${besluit.vervangt.nummer}`, 'Komt in de plaats van'),
    ...paragraph(besluit.vervangenDoor && `besluit ${besluit.vervangenDoor.nummer}`, 'Vervangen door'),
    ...paragraph(BESLUIT_LABELS[soort], 'Soort'),
    ...paragraph(beslissers.map(lidLine).join('; '), 'Op gezag van'),
    ...paragraph(prioriteiten.map((prioriteit) => prioriteit.titel).join(', '), 'Lokale prioriteiten'),
    ...list(
      'Draagt bij aan',
      raadsdoelen.map((doel) => `${doel.tekst} (raad van ${doel.gemeente.naam})`),
    ),
    ...paragraph([UITVOERING_LABELS[uitvoering], uitvoeringToelichting].filter(Boolean).join(': '), 'Uitvoering'),
  ];
}
