import type { AgendapuntSoort, Rol, VergaderingStatus, Vertrouwelijkheid } from '../vragen/vragen';

/** Who may see something, in words. */
export const NIVEAU: Record<Vertrouwelijkheid, string> = {
  OPENBAAR: 'Openbaar',
  INTERN: 'Intern',
  VERTROUWELIJK: 'Vertrouwelijk',
};
/** What that means. */
export const NIVEAU_UITLEG: Record<Vertrouwelijkheid, string> = {
  OPENBAAR: 'ieder mag het lezen',
  INTERN: 'leden en wie tot en met intern meeleest',
  VERTROUWELIJK: 'alleen leden van deze driehoek en wie zij dat toestaan',
};
export const NIVEAUS = Object.keys(NIVEAU) as Vertrouwelijkheid[];

export const ROL: Record<Rol, string> = {
  BURGEMEESTER: 'burgemeester',
  OFFICIER_VAN_JUSTITIE: 'officier van justitie',
  SECRETARIS: 'secretaris',
  TEAMCHEF: 'teamchef',
};

export const STATUS: Record<VergaderingStatus, string> = {
  CONCEPT: 'In voorbereiding',
  AGENDA_VASTGESTELD: 'Agenda vastgesteld',
  GEHOUDEN: 'Gehouden',
  AFGESLOTEN: 'Afgesloten',
  GEANNULEERD: 'Gaat niet door',
};

export const SOORT: Record<AgendapuntSoort, string> = {
  BESLUITPUNT: 'Besluitpunt',
  BESPREEKPUNT: 'Bespreekpunt',
  MEDEDELINGEN: 'Mededelingen',
  OPENING: 'Opening',
  RONDVRAAG: 'Rondvraag',
  SLUITING: 'Sluiting',
  VAST_BESPREEKPUNT: 'Vast bespreekpunt',
  VORIG_VERSLAG: 'Vorig verslag',
};

/** "1 punt", "3 punten". */
export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
