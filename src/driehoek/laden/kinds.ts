import { beleidsplanKind } from '../../kader/laden/beleidsplan.kind';
import { landelijkeAgendaKind } from '../../kader/laden/landelijke-agenda.kind';
import { lokaalPlanKind } from '../../kader/laden/lokaal-plan.kind';
import { opvolgingKind } from '../../kader/laden/opvolging.kind';
import { raadsdoelenKind } from '../../kader/laden/raadsdoelen.kind';
import { regioKind } from '../../kader/laden/regio.kind';
import type { Kind } from '../../loading/kind';
import { driehoekenKind } from './driehoeken.kind';
import { ledenKind } from './leden.kind';

/** All kinds of loadable files, sorted by dependency. */
export const KINDS: readonly Kind[] = [
  regioKind,
  beleidsplanKind,
  opvolgingKind,
  landelijkeAgendaKind,
  driehoekenKind,
  ledenKind,
  raadsdoelenKind,
  lokaalPlanKind,
];
