import type { AgendaQuery, PuntOpAgendaFragment } from '../../vragen/vragen';

type Vergadering = NonNullable<AgendaQuery['vergadering']>;

/**
 * What the user may do with this agenda, by their role and by its status. What is not allowed by
 * role is not shown at all.
 */
export interface Allowed {
  /** A member of the driehoek. */
  lid: boolean;
  /** Puts proposals on the agenda. */
  voorbereiden: boolean;
  /** The order, and which items there are. */
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

/** Whether one item may be changed: after adoption only what came later. */
export const mayEdit = ({ indelen, toevoegen }: Allowed, { nagekomen }: PuntOpAgendaFragment) =>
  indelen || (toevoegen && nagekomen);
