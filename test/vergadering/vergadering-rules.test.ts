import 'reflect-metadata';
import { OngeldigeToestand } from '../../src/platform/input/errors';
import { VergaderingStatus } from '../../src/vergadering/basis/vergadering.enum';
import { checkStatus, type Handeling } from '../../src/vergadering/basis/vergadering.rules';

const STATUSES = Object.values(VergaderingStatus);

/**
 * Whether each status allows an operation: + or -, for CONCEPT, AGENDA_VASTGESTELD, GEHOUDEN,
 * AFGESLOTEN and GEANNULEERD.
 */
const MAG: Record<Handeling, string> = {
  vergaderingWijzigen: '+++--',
  agendaVaststellen: '+----',
  agendaHeropenen: '-+---',
  vergaderingHouden: '-+---',
  aanwezigheidVerbeteren: '--+--',
  vergaderingAfsluiten: '--+--',
  vergaderingAnnuleren: '++---',
  agendapuntToevoegen: '+++--',
  agendapuntWijzigen: '+----',
  nagekomenAgendapuntWijzigen: '++---',
  agendapuntVerplaatsen: '+----',
  agendapuntVerwijderen: '+----',
  agendapuntOverzetten: '+----',
  uitkomstVastleggen: '--+--',
  besluitVastleggen: '--+--',
  actieVastleggen: '--+--',
  stukToevoegen: '+++--',
  stukVerwijderen: '++---',
};

const isAllowed = (handeling: Handeling, status: VergaderingStatus): boolean => {
  try {
    checkStatus(handeling, status);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(OngeldigeToestand);
    return false;
  }
};

test.each(Object.entries(MAG) as [Handeling, string][])('%s mag alleen in de status waarin het past', (handeling, mag) => {
  expect(STATUSES.map((status) => (isAllowed(handeling, status) ? '+' : '-')).join('')).toBe(mag);
});

test.each<[Handeling, VergaderingStatus, string]>([
  ['besluitVastleggen', VergaderingStatus.AFGESLOTEN, 'plan zo nodig een nieuwe vergadering'],
  ['agendaVaststellen', VergaderingStatus.GEANNULEERD, 'is geannuleerd'],
  ['agendapuntVerwijderen', VergaderingStatus.AGENDA_VASTGESTELD, 'agendaHeropenen'],
  ['stukVerwijderen', VergaderingStatus.GEHOUDEN, 'voeg zo nodig een nieuw stuk toe'],
  ['agendaHeropenen', VergaderingStatus.CONCEPT, 'nog open'],
  ['agendaHeropenen', VergaderingStatus.GEHOUDEN, 'gaat niet meer open'],
  ['agendaVaststellen', VergaderingStatus.GEHOUDEN, 'al vastgesteld'],
  ['vergaderingAnnuleren', VergaderingStatus.GEHOUDEN, 'niet meer worden geannuleerd'],
  ['vergaderingHouden', VergaderingStatus.CONCEPT, 'Stel eerst de agenda vast'],
  ['vergaderingHouden', VergaderingStatus.GEHOUDEN, 'aanwezigheidVerbeteren'],
  ['uitkomstVastleggen', VergaderingStatus.CONCEPT, 'Leg eerst vast dat de vergadering is gehouden'],
])('wie %s wil in status %s, leest wat wel kan', (handeling, status, zin) => {
  expect(() => checkStatus(handeling, status)).toThrow(zin);
});

test.each<Handeling>(['agendapuntWijzigen', 'nagekomenAgendapuntWijzigen'])(
  'wie %s niet mag, leest dat vertrouwelijker maken wel kan; wie iets anders niet mag, leest dat niet',
  (handeling) => {
    expect(() => checkStatus(handeling, VergaderingStatus.AFGESLOTEN)).toThrow('Vertrouwelijker maken kan wel');
    expect(() => checkStatus('stukToevoegen', VergaderingStatus.AFGESLOTEN)).not.toThrow('Vertrouwelijker maken kan wel');
  },
);
