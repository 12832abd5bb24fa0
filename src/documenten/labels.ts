import { Rol } from '../toegang/rol';
import { AgendapuntSoort, Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import { VergaderingStatus } from '../vergadering/basis/vergadering.enum';
import { ActieStatus } from '../vergadering/besluit/actie.enum';
import { BesluitSoort } from '../vergadering/besluit/besluit.enum';
import { Uitvoering } from '../vergadering/besluit/uitvoering.enum';

// Dutch labels for the enum values of the API.

export const STATUS_LABELS: Record<VergaderingStatus, string> = {
  [VergaderingStatus.CONCEPT]: 'Concept: de agenda is nog niet vastgesteld',
  [VergaderingStatus.AGENDA_VASTGESTELD]: 'Agenda vastgesteld',
  [VergaderingStatus.GEHOUDEN]: 'Gehouden',
  [VergaderingStatus.AFGESLOTEN]: 'Gehouden en afgesloten',
  [VergaderingStatus.GEANNULEERD]: 'Geannuleerd',
};

export const SOORT_LABELS: Record<AgendapuntSoort, string> = {
  [AgendapuntSoort.OPENING]: 'opening',
  [AgendapuntSoort.MEDEDELINGEN]: 'mededelingen',
  [AgendapuntSoort.VORIG_VERSLAG]: 'verslag van de vorige vergadering',
  [AgendapuntSoort.VAST_BESPREEKPUNT]: 'vast bespreekpunt',
  [AgendapuntSoort.BESPREEKPUNT]: 'bespreekpunt',
  [AgendapuntSoort.BESLUITPUNT]: 'besluitpunt',
  [AgendapuntSoort.RONDVRAAG]: 'rondvraag',
  [AgendapuntSoort.SLUITING]: 'sluiting',
};

export const UITKOMST_LABELS: Record<Uitkomst, string> = {
  [Uitkomst.BESPROKEN]: 'besproken',
  [Uitkomst.AANGEHOUDEN]: 'aangehouden',
  [Uitkomst.VERVALLEN]: 'vervallen',
  [Uitkomst.TER_KENNISNAME]: 'voor kennisgeving aangenomen',
};

export const BESLUIT_LABELS: Record<BesluitSoort, string> = {
  [BesluitSoort.AFSPRAAK_INZET]: 'afspraak over inzet (Politiewet 2012 art. 13 lid 2)',
  [BesluitSoort.AFSPRAAK_LOKALE_PRIORITEIT]: 'afspraak over een lokale prioriteit (Politiewet 2012 art. 13 lid 4)',
  [BesluitSoort.OVERIG]: 'ander besluit',
};

export const UITVOERING_LABELS: Record<Uitvoering, string> = {
  [Uitvoering.OPEN]: 'nog niet begonnen',
  [Uitvoering.IN_UITVOERING]: 'in uitvoering',
  [Uitvoering.UITGEVOERD]: 'uitgevoerd',
  [Uitvoering.NIET_UITGEVOERD]: 'niet uitgevoerd',
};

export const ACTIE_LABELS: Record<ActieStatus, string> = {
  [ActieStatus.OPEN]: 'open',
  [ActieStatus.GEREED]: 'gereed',
  [ActieStatus.VERVALLEN]: 'vervallen',
};

export const ROL_LABELS: Record<Rol, string> = {
  [Rol.BURGEMEESTER]: 'burgemeester',
  [Rol.OFFICIER_VAN_JUSTITIE]: 'officier van justitie',
  [Rol.TEAMCHEF]: 'teamchef',
  [Rol.SECRETARIS]: 'secretaris',
};
