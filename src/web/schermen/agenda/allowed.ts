import type { AgendaQuery, PuntOpAgendaFragment } from '../../vragen/vragen';

type Vergadering = NonNullable<AgendaQuery['vergadering']>;

/**
 * The actions on this agenda that the user's role and its status allow. Actions that the role does
 * not allow are not shown at all.
 */
export interface Allowed {
  /** Whether the user is a member of the driehoek. */
  lid: boolean;
  /** Whether the user may take up proposals. */
  voorbereiden: boolean;
  /** Whether the user may rearrange the agenda. */
  indelen: boolean;
  toevoegen: boolean;
  stukWeg: boolean;
  verzetten: boolean;
}

const PREPARES = ['TEAMCHEF', 'SECRETARIS'];

export function allowedTo({ mij }: AgendaQuery, { driehoek, status }: Vergadering): Allowed {
  const rollen = mij.lidmaatschappen.filter((each) => each.driehoek.id === driehoek.id).map(({ rol }) => rol);
  const lid = rollen.length > 0;
  const open = status === 'CONCEPT' || status === 'AGENDA_VASTGESTELD';
  return {
    lid,
    voorbereiden: open && rollen.some((rol) => PREPARES.includes(rol)),
    indelen: lid && status === 'CONCEPT',
    toevoegen: lid && open,
    stukWeg: lid && open,
    verzetten: lid && open,
  };
}

/** Tells whether one item may be changed: after adoption only items that were added later. */
export const mayEdit = ({ indelen, toevoegen }: Allowed, { nagekomen }: PuntOpAgendaFragment) =>
  indelen || (toevoegen && nagekomen);
