import { useQuery } from '@tanstack/react-query';

export interface Persona {
  code: string;
  naam: string;
}

/** Groups of personas by the prefix of their code: the name of the group, and its task here. */
const GROUPS: [string, string, string][] = [
  ['teamchef-', 'Teamchefs', 'Bereiden de agenda voor en leggen vast wat is uitgevoerd.'],
  ['secretaris-', 'Secretarissen', 'Plannen, houden de vergadering bij en sluiten haar af.'],
  ['ovj-', 'Officieren van justitie', 'Zien de samenhang over alle driehoeken van hun gebied.'],
  ['burgemeester-', 'Burgemeesters', 'Stemmen in met lokale prioriteiten en besluiten mee.'],
  ['regio-', 'Regio', 'Beheren het regionale beleidsplan, of lezen mee.'],
];

const namesOf = async (): Promise<Persona[]> => (await fetch('/demo/personas')).json();

/** The personas of demo mode; undefined while loading. */
export const usePersonas = (): Persona[] | undefined =>
  useQuery({ queryKey: ['personas'], queryFn: namesOf, staleTime: Number.POSITIVE_INFINITY }).data;

/**
 * Returns the personas with all words of `sought` in their name, by role. Systems sign in with
 * their own token, so they are left out.
 */
export function groupsOf(personas: readonly Persona[], sought: string) {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = personas
    .filter(({ naam, code }) => words.every((word) => `${naam} ${code}`.toLowerCase().includes(word)))
    .toSorted((one, other) => one.naam.localeCompare(other.naam, 'nl'));
  return GROUPS.map(([prefix, titel, uitleg]) => ({
    titel,
    uitleg,
    personas: found.filter(({ code }) => code.startsWith(prefix)),
  })).filter((group) => group.personas.length > 0);
}
