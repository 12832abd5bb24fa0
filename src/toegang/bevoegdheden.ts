import { NietToegestaan } from '../platform/input/errors';
import type { Identity } from './asker';
import { type Hoedanigheid, Rol } from './rol';

const LEDEN = [Rol.BURGEMEESTER, Rol.OFFICIER_VAN_JUSTITIE, Rol.TEAMCHEF, Rol.SECRETARIS] as const;
const PARTNERS = [Rol.BURGEMEESTER, Rol.OFFICIER_VAN_JUSTITIE, Rol.TEAMCHEF] as const;
const TEAMCHEF = [Rol.TEAMCHEF] as const;
/** The roles that prepare the agenda. */
const VOORBEREIDERS = [Rol.TEAMCHEF, Rol.SECRETARIS] as const;
const BEHEER = ['regio-beheer'] as const;
const LOGBOEK = [...LEDEN, ...BEHEER] as const;
/** Every known caller; row-level security decides which rows they see. */
const IEDER = [...LEDEN, 'regio-beheer', 'regio-lezer', 'integratie'] as const;

/**
 * The roles that may execute each operation of the API. An operation that is not listed is refused;
 * docs/bevoegdheden.md prints this table. A member's role counts in the driehoek that the operation
 * concerns.
 */
export const BEVOEGDHEDEN: Readonly<Record<string, readonly Hoedanigheid[]>> = {
  mij: IEDER,
  node: IEDER,
  regio: IEDER,
  beleidsplan: IEDER,
  thema: IEDER,
  landelijkeThemas: IEDER,
  raadsdoelen: IEDER,
  lokalePlannen: IEDER,
  driehoek: IEDER,
  driehoeken: IEDER,
  vergadering: IEDER,
  vergaderingen: IEDER,
  acties: IEDER,
  besluiten: IEDER,
  lokalePrioriteiten: IEDER,
  koppelingen: IEDER,
  voorstellenBijOpvolging: IEDER,
  samenhang: IEDER,
  vastBespreekpuntNaleving: IEDER,
  themaMonitor: IEDER,
  dekking: IEDER,
  jaarverslag: IEDER,
  volledigheid: IEDER,
  behandelhistorie: IEDER,
  suggesties: IEDER,
  wijzigingen: IEDER,
  beginstand: IEDER,
  agendaVergelijken: IEDER,
  zoeken: IEDER,
  agendaAdressen: IEDER,
  webhooks: IEDER,

  vergaderingPlannen: LEDEN,
  vergaderingWijzigen: LEDEN,
  reeksPlannen: LEDEN,
  reeksWijzigen: LEDEN,
  agendasjabloonVastleggen: LEDEN,
  agendaVaststellen: LEDEN,
  agendaHeropenen: LEDEN,
  agendaVersiePuntAfschermen: LEDEN,
  vergaderingHouden: LEDEN,
  aanwezigheidVerbeteren: LEDEN,
  vergaderingAfsluiten: LEDEN,
  vergaderingAnnuleren: LEDEN,
  agendapuntToevoegen: LEDEN,
  agendapuntWijzigen: LEDEN,
  agendapuntVerplaatsen: LEDEN,
  agendapuntVerwijderen: LEDEN,
  agendapuntOverzetten: LEDEN,
  agendapuntVoorstellen: LEDEN,
  voorstelOpnemen: VOORBEREIDERS,
  voorstelTerugsturen: VOORBEREIDERS,
  voorstelIntrekken: LEDEN,
  stukToevoegen: LEDEN,
  stukVerwijderen: LEDEN,
  uitkomstVastleggen: LEDEN,
  besluitVastleggen: LEDEN,
  uitvoeringVastleggen: LEDEN,
  besluitBeantwoorden: TEAMCHEF,
  aantekeningSchrijven: PARTNERS,
  actieVastleggen: LEDEN,
  actieWijzigen: LEDEN,
  agendaAdresMaken: LEDEN,
  agendaAdresIntrekken: IEDER,

  webhookToevoegen: IEDER,
  webhookWijzigen: IEDER,
  webhookGeheimVernieuwen: IEDER,
  webhookUitzetten: IEDER,
  webhookAanzetten: IEDER,
  webhookVerwijderen: IEDER,
  webhookProberen: IEDER,
  bezorgingHerhalen: IEDER,

  agendasImporteren: LEDEN,
  prioriteitenImporteren: LEDEN,

  prioriteitVoorstellen: LEDEN,
  prioriteitWijzigen: LEDEN,
  prioriteitInstemmen: PARTNERS,
  prioriteitBeeindigen: LEDEN,
  prioriteitZelfstandigVerklaren: LEDEN,
  koppelingVastleggen: LEDEN,
  koppelingBeeindigen: LEDEN,

  logboek: LOGBOEK,
  personen: BEHEER,
  integraties: BEHEER,
  persoonToevoegen: BEHEER,
  persoonWijzigen: BEHEER,
  lidmaatschapToevoegen: BEHEER,
  lidmaatschapBeeindigen: BEHEER,
  regiorolGeven: BEHEER,
  regiorolBeeindigen: BEHEER,
  integratieToevoegen: BEHEER,
  integratieWijzigen: BEHEER,
  integratieToegangGeven: BEHEER,
  integratieToegangBeeindigen: BEHEER,

  planInRaadpleging: BEHEER,
  zienswijzeVastleggen: BEHEER,
  planVaststellen: BEHEER,
  planAanbieden: BEHEER,
  planIntrekken: BEHEER,
  planWijzigen: BEHEER,
  themaToevoegen: BEHEER,
  themaWijzigen: BEHEER,
  themaVerwijderen: BEHEER,
  themaOpvolgerVastleggen: BEHEER,
  themaOpvolgerVerwijderen: BEHEER,
};

const NAMES: Record<Hoedanigheid, string> = {
  BURGEMEESTER: 'burgemeester',
  OFFICIER_VAN_JUSTITIE: 'officier van justitie',
  TEAMCHEF: 'teamchef',
  SECRETARIS: 'secretaris',
  'regio-beheer': 'regio-beheer',
  'regio-lezer': 'regio-lezer',
  integratie: 'een gekoppeld systeem',
};

/**
 * The operations that each role may do, in alphabetical order: the same table, the other way round.
 */
export function operationsByRol(): Record<Hoedanigheid, string[]> {
  const names = Object.keys(BEVOEGDHEDEN).sort();
  const of = (rol: Hoedanigheid) => names.filter((name) => BEVOEGDHEDEN[name]?.includes(rol));
  return Object.fromEntries(IEDER.map((rol) => [rol, of(rol)])) as Record<Hoedanigheid, string[]>;
}

/**
 * Throws NietToegestaan when no role of the caller may execute the operation. A caller without any
 * role may still read non-confidential data.
 */
export function checkBevoegdheid(operation: string, rollen: readonly Hoedanigheid[]): void {
  const allowed = BEVOEGDHEDEN[operation] ?? [];
  if (allowed !== IEDER && !rollen.some((rol) => allowed.includes(rol))) throw refusal(allowed, '');
}

/**
 * Returns the caller's membership of the driehoek. Throws NietToegestaan when the caller has no
 * current membership with a role that may execute the operation.
 */
export function lidOf(
  { identity, operation }: { identity: Identity; operation: string },
  driehoekId: string,
): { id: string; rol: Rol } {
  const allowed = BEVOEGDHEDEN[operation] ?? [];
  const lid = identity.lidmaatschappen.find((each) => each.driehoekId === driehoekId);
  if (!lid || !allowed.includes(lid.rol)) throw refusal(allowed, ' van deze driehoek');
  return lid;
}

function refusal(allowed: readonly Hoedanigheid[], where: string): NietToegestaan {
  if (allowed === LEDEN) return new NietToegestaan(`Alleen leden${where || ' van een driehoek'} mogen dit.`);
  return new NietToegestaan(`Dit mag alleen: ${allowed.map((rol) => NAMES[rol]).join(', ')}${where}.`);
}
