import type { Uitkomst, VergaderingStatus, Vertrouwelijkheid } from '../vragen/vragen';

/** Names of the confidentiality levels. */
export const NIVEAU: Record<Vertrouwelijkheid, string> = {
  OPENBAAR: 'Openbaar',
  INTERN: 'Intern',
  VERTROUWELIJK: 'Vertrouwelijk',
};
/** Explanations of the levels. */
const NIVEAU_UITLEG: Record<Vertrouwelijkheid, string> = {
  OPENBAAR: 'ieder mag het lezen',
  INTERN: 'leden en wie tot en met intern meeleest',
  VERTROUWELIJK: 'alleen leden van deze driehoek en wie zij dat toestaan',
};
export const NIVEAUS = Object.keys(NIVEAU) as Vertrouwelijkheid[];
/** Options of a choice of level. */
export const NIVEAU_OPTIONS = NIVEAUS.map((each) => [each as string, NIVEAU[each]] as const);
/** The explanation of the chosen level, for beside the choice. */
export const niveauUitleg = (niveau: string): string => NIVEAU_UITLEG[niveau as Vertrouwelijkheid] ?? '';

export const STATUS: Record<VergaderingStatus, string> = {
  CONCEPT: 'In voorbereiding',
  AGENDA_VASTGESTELD: 'Agenda vastgesteld',
  GEHOUDEN: 'Gehouden',
  AFGESLOTEN: 'Afgesloten',
  GEANNULEERD: 'Gaat niet door',
};

/** "1 punt", "3 punten". */
export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const UITKOMST: Record<Uitkomst, string> = {
  BESPROKEN: 'Besproken',
  AANGEHOUDEN: 'Aangehouden',
  TER_KENNISNAME: 'Ter kennisname',
  VERVALLEN: 'Vervallen',
};
