import type { Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import type { BesluitSoort } from '../vergadering/besluit/besluit.enum';
import type { Uitvoering } from '../vergadering/besluit/uitvoering.enum';
import { ACTIE_VELDEN, type Actie, actieRegel } from './actie';
import { vraag } from './api-question';
import { alinea, type Blok, kop, lijst, type Stuktekst } from './document';
import { BESLUIT, UITKOMST, UITVOERING } from './labels';
import { LID_VELDEN, type Lid, ledenLijst, lidRegel } from './lid';
import { type MetStukken, niveausVan, STUKKEN, stukkenLijst } from './stukken';
import { inleiding, internAls, KOP_VELDEN, type Kop, kopVan } from './vergadering';

interface Besluit {
  nummer: string;
  soort: BesluitSoort;
  tekst: string;
  beslissers: Lid[];
  prioriteiten: { titel: string }[];
  raadsdoelen: { tekst: string; gemeente: { naam: string } }[];
  vervangen: boolean;
  vervangt: { nummer: string } | null;
  vervangenDoor: { nummer: string } | null;
  uitvoering: Uitvoering;
  uitvoeringToelichting: string | null;
}
interface Punt extends MetStukken {
  volgnummer: number;
  titel: string;
  uitkomst: Uitkomst | null;
  uitkomstToelichting: string | null;
  besluiten: Besluit[];
  acties: Actie[];
}
interface Besluitenlijst extends Kop {
  aanwezigen: Lid[];
  afwezigen: Lid[];
  agendapunten: Punt[];
}

export const BESLUITENLIJST = vraag<Besluitenlijst | null>(`query Besluitenlijst($id: ID!) {
  antwoord: vergadering(id: $id) {
    ${KOP_VELDEN}
    aanwezigen { ${LID_VELDEN} }
    afwezigen { ${LID_VELDEN} }
    agendapunten {
      volgnummer titel vertrouwelijkheid uitkomst uitkomstToelichting acties { ${ACTIE_VELDEN} } ${STUKKEN}
      besluiten {
        nummer soort tekst beslissers { ${LID_VELDEN} } prioriteiten { titel } raadsdoelen { tekst gemeente { naam } }
        vervangen vervangt { nummer } vervangenDoor { nummer } uitvoering uitvoeringToelichting
      }
    }
  }
}`);

/** What was decided and agreed, item by item, as its reader may see it. */
export function besluitenlijst(vergadering: Besluitenlijst): Stuktekst {
  return {
    ...kopVan('Besluitenlijst', vergadering, niveaus(vergadering)),
    blokken: [
      ...inleiding(vergadering),
      ...ledenLijst('Aanwezig', vergadering.aanwezigen),
      ...ledenLijst('Afwezig', vergadering.afwezigen),
      ...vergadering.agendapunten.flatMap(puntBlokken),
    ],
  };
}

const niveaus = ({ aanwezigen, agendapunten }: Besluitenlijst) => [
  ...internAls(aanwezigen),
  ...agendapunten.flatMap((punt) => [
    ...niveausVan(punt),
    ...internAls(punt.besluiten.flatMap(({ prioriteiten }) => prioriteiten)),
  ]),
];

function puntBlokken(punt: Punt): Blok[] {
  const { volgnummer, titel, vertrouwelijkheid, uitkomst, uitkomstToelichting, besluiten, acties } = punt;
  return [
    kop(2, `${volgnummer}. ${titel}`),
    ...alinea(uitkomst ? UITKOMST[uitkomst] : 'nog niet vastgelegd', 'Uitkomst'),
    ...alinea(vertrouwelijkheid.toLowerCase(), 'Vertrouwelijkheid'),
    ...alinea(uitkomstToelichting),
    ...besluiten.flatMap(besluitBlokken),
    ...stukkenLijst(punt),
    ...lijst('Acties', acties.map(actieRegel(vertrouwelijkheid))),
  ];
}

function besluitBlokken(besluit: Besluit): Blok[] {
  const { nummer, soort, tekst, beslissers, prioriteiten, raadsdoelen, uitvoering, uitvoeringToelichting } = besluit;
  return [
    kop(3, `Besluit ${nummer}${besluit.vervangen ? ' (vervangen)' : ''}`),
    ...alinea(tekst),
    ...alinea(besluit.vervangt && `besluit ${besluit.vervangt.nummer}`, 'Komt in de plaats van'),
    ...alinea(besluit.vervangenDoor && `besluit ${besluit.vervangenDoor.nummer}`, 'Vervangen door'),
    ...alinea(BESLUIT[soort], 'Soort'),
    ...alinea(beslissers.map(lidRegel).join('; '), 'Op gezag van'),
    ...alinea(prioriteiten.map((prioriteit) => prioriteit.titel).join(', '), 'Lokale prioriteiten'),
    ...lijst(
      'Draagt bij aan',
      raadsdoelen.map((doel) => `${doel.tekst} (raad van ${doel.gemeente.naam})`),
    ),
    ...alinea([UITVOERING[uitvoering], uitvoeringToelichting].filter(Boolean).join(': '), 'Uitvoering'),
  ];
}
