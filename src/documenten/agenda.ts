import { AgendapuntSoort } from '../vergadering/agenda/agendapunt.enum';
import { ACTIE_VELDEN, type Actie, actieRegel } from './actie';
import { vraag } from './api-question';
import { alinea, type Blok, kop, lijst, type Stuktekst } from './document';
import { SOORT } from './labels';
import { LID_VELDEN, type Lid, ledenLijst } from './lid';
import { type MetStukken, niveausVan, STUKKEN, stukkenLijst } from './stukken';
import { dagVan } from './tijd';
import { inleiding, internAls, KOP_VELDEN, type Kop, kopVan } from './vergadering';

interface Punt extends MetStukken {
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
  openstaandeActies: Actie[];
}
interface Agenda extends Kop {
  genodigden: Lid[];
  agendapunten: Punt[];
}

export const AGENDA = vraag<Agenda | null>(`query Agenda($id: ID!) {
  antwoord: vergadering(id: $id) {
    ${KOP_VELDEN}
    genodigden { ${LID_VELDEN} }
    agendapunten {
      volgnummer soort titel toelichting vertrouwelijkheid duurMinuten nagekomen indiener { naam } gespreksleidraad
      themas { naam } prioriteiten { titel } aangehoudenVan { vergadering { aanvang } } openstaandeActies { ${ACTIE_VELDEN} }
      ${STUKKEN}
    }
  }
}`);

/** The agenda as its reader may see it. */
export function agenda(vergadering: Agenda): Stuktekst {
  const { genodigden, agendapunten } = vergadering;
  const niveaus = agendapunten.flatMap((punt) => [
    ...niveausVan(punt),
    ...internAls(punt.prioriteiten),
    // What is still to be done comes from items of earlier meetings, of any level.
    ...punt.openstaandeActies.map((actie) => actie.agendapunt.vertrouwelijkheid),
  ]);
  return {
    ...kopVan('Agenda', vergadering, [...internAls(genodigden), ...niveaus]),
    blokken: [...inleiding(vergadering), ...ledenLijst('Genodigd', genodigden), ...agendapunten.flatMap(puntBlokken)],
  };
}

/** What someone brought in; the other items are on every agenda, in the name of who planned it. */
const INGEBRACHT = [AgendapuntSoort.BESPREEKPUNT, AgendapuntSoort.BESLUITPUNT];

function puntBlokken(punt: Punt): Blok[] {
  const { volgnummer, soort, titel, toelichting, gespreksleidraad, themas, prioriteiten, indiener, aangehoudenVan } = punt;
  return [
    kop(2, `${volgnummer}. ${titel}`),
    ...alinea(kenmerken(punt)),
    ...alinea(toelichting),
    ...lijst('Gespreksleidraad', gespreksleidraad),
    ...alinea(themas.map(({ naam }) => naam).join(', '), 'Regionale thema’s'),
    ...alinea(prioriteiten.map((prioriteit) => prioriteit.titel).join(', '), 'Lokale prioriteiten'),
    ...alinea(INGEBRACHT.includes(soort) ? indiener?.naam : undefined, 'Ingebracht door'),
    ...alinea(aangehoudenVan && `de vergadering van ${dagVan(aangehoudenVan.vergadering.aanvang)}`, 'Aangehouden in'),
    ...stukkenLijst(punt),
    ...lijst('Openstaande acties', punt.openstaandeActies.map(actieRegel(punt.vertrouwelijkheid))),
  ];
}

function kenmerken({ soort, titel, vertrouwelijkheid, duurMinuten, nagekomen }: Punt): string {
  const kind = SOORT[soort] === titel.toLowerCase() ? undefined : SOORT[soort];
  const said = [kind, duurMinuten && `${duurMinuten} minuten`, nagekomen && 'nagekomen', vertrouwelijkheid.toLowerCase()];
  const line = said.filter(Boolean).join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
