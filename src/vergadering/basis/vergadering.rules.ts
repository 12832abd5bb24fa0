import { OngeldigeToestand } from '../../platform/input/errors';
import { VergaderingStatus } from './vergadering.enum';

const { CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN, AFGESLOTEN, GEANNULEERD } = VergaderingStatus;

/**
 * The operations on a meeting and its agenda that each status allows. The database refuses the
 * others too (promises 1 and 2).
 */
const ALLOWED = {
  vergaderingWijzigen: [CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN],
  agendaVaststellen: [CONCEPT],
  agendaHeropenen: [AGENDA_VASTGESTELD],
  vergaderingHouden: [AGENDA_VASTGESTELD],
  aanwezigheidVerbeteren: [GEHOUDEN],
  vergaderingAfsluiten: [GEHOUDEN],
  vergaderingAnnuleren: [CONCEPT, AGENDA_VASTGESTELD],
  agendapuntToevoegen: [CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN],
  agendapuntWijzigen: [CONCEPT],
  nagekomenAgendapuntWijzigen: [CONCEPT, AGENDA_VASTGESTELD],
  agendapuntVerplaatsen: [CONCEPT],
  agendapuntVerwijderen: [CONCEPT],
  agendapuntOverzetten: [CONCEPT],
  uitkomstVastleggen: [GEHOUDEN],
  besluitVastleggen: [GEHOUDEN],
  actieVastleggen: [GEHOUDEN],
  stukToevoegen: [CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN],
  stukVerwijderen: [CONCEPT, AGENDA_VASTGESTELD],
} as const satisfies Record<string, VergaderingStatus[]>;

export type Handeling = keyof typeof ALLOWED;

const CHANGES_ITEM: Handeling[] = ['agendapuntWijzigen', 'nagekomenAgendapuntWijzigen'];

const CHANGES_AGENDA: Handeling[] = [...CHANGES_ITEM, 'agendapuntVerplaatsen', 'agendapuntVerwijderen', 'agendapuntOverzetten'];

const MAY_CLOSE = ' Vertrouwelijker maken kan wel, als er verder niets aan het punt verandert.';

/**
 * Throws OngeldigeToestand, with what to do instead, when the status does not allow the operation.
 */
export function checkStatus(handeling: Handeling, status: VergaderingStatus): void {
  if (!(ALLOWED[handeling] as readonly VergaderingStatus[]).includes(status))
    throw new OngeldigeToestand(adviceFor(handeling, status) + (CHANGES_ITEM.includes(handeling) ? MAY_CLOSE : ''));
}

function adviceFor(handeling: Handeling, status: VergaderingStatus): string {
  if (status === AFGESLOTEN)
    return 'Deze vergadering is afgesloten en kan niet meer worden gewijzigd; plan zo nodig een nieuwe vergadering.';
  if (status === GEANNULEERD) return 'Deze vergadering is geannuleerd; plan een nieuwe vergadering.';
  if (CHANGES_AGENDA.includes(handeling))
    return 'De agenda is al vastgesteld; voeg zo nodig een nagekomen punt toe of open haar weer met een reden (agendaHeropenen), of leg als de vergadering is gehouden een uitkomst vast.';
  if (handeling === 'stukVerwijderen')
    return 'Deze vergadering is gehouden: wat bij een punt lag, blijft erbij staan; voeg zo nodig een nieuw stuk toe.';
  if (handeling === 'agendaHeropenen')
    return status === CONCEPT ? 'Deze agenda is nog open.' : 'Deze vergadering is gehouden; haar agenda gaat niet meer open.';
  if (handeling === 'agendaVaststellen') return 'De agenda is al vastgesteld.';
  if (handeling === 'vergaderingAnnuleren') return 'Deze vergadering is al gehouden en kan niet meer worden geannuleerd.';
  if (handeling === 'vergaderingHouden' && status === CONCEPT)
    return 'Stel eerst de agenda vast; daarna kunt u vastleggen dat de vergadering is gehouden.';
  if (handeling === 'vergaderingHouden')
    return 'Van deze vergadering is al vastgelegd dat ze is gehouden; wie er was, verbetert u met aanwezigheidVerbeteren.';
  return 'Leg eerst vast dat de vergadering is gehouden, met wie aanwezig was; daarna kan dit.';
}
